import type { Ending } from '../buffer.ts'
import { ASKING, plain, re } from './dialogue/text.ts'

const ANNOUNCED = re`\b(?:(?:сейчас|щас|секунду|секундочку|минутку|минуточку|момент)\b.{0,30}(?:допишу|дописываю|напишу|пишу|продолжу|уточню|поправлю|проверю|посмотрю|расскажу|объясню|соберусь|сформулирую)|(?:допишу|дописываю|продолжу)(?: сейчас| ниже| дальше)?$|продолжение следует|(?:это|я) (?:еще )?не все$|(?:давайте |я )?(?:расскажу|опишу|объясню|начну) (?:\p{L}+ ){0,3}(?:по порядку|подробнее|подробно|с начала)|(?:у меня|есть|будет) (?:\p{L}+ )?(?:несколько|пара|два|две|три|четыре|пять|\d) вопрос\p{L}*$|^(?:секунду|секундочку|минутку|минуточку|момент)$|(?:let me|i'll|i will) (?:\p{L}+ )?(?:finish|continue|explain|type|write|check|add|go on|start (?:with|from))|(?:one|just a|a) (?:sec|second|moment|minute)$|still typing|more (?:to come|in a (?:sec|second|moment|minute))|to be continued|(?:i have|i've got|there are) (?:\p{L}+ )?(?:a few|several|some|two|three|four|five|\d) questions?$|(?:that's|this is) not all$)`
/** Words that nobody ends on. */
const CONNECTIVE = re`\b(?:и|а|но|или|либо|что|чтобы|потому что|так как|если|когда|то есть|например|также|еще|плюс|причем|хотя|поэтому|который|которая|которые|во-первых|во-вторых|первое|второе|значит так|смотрите|в общем|короче|главное|and|but|or|because|that|which|if|when|so|plus|also|e\.g|for example|although|unless|than|firstly|first of all|the|a|an|my|our|here's the thing|listen)$`
/** Words that only an English question ends on: "what is it for". */
const PREPOSITION = re`\b(?:в|во|на|с|со|для|от|из|к|по|про|о|об|без|у|за|with|for|to|of|in|on|at|from|about)$`
const BROKEN_OFF = /(?:,|:|;|-|–|—|\.\.\.?|…|\()\s*$/u

/** Reads from the end of a message whether the client has finished. */
export function endingOf(message: string): Ending {
  const text = plain(message)
  const bare = text.replace(/[^\p{L}\p{N}?)]+$/u, '')
  if (bare.endsWith('?')) return 'complete'
  const sentence = bare.split(/[.!?…]\s+|\n+/u).at(-1) ?? ''
  if (ANNOUNCED.test(sentence)) return 'announced'
  if (BROKEN_OFF.test(text)) return 'open'
  const hangs = CONNECTIVE.test(sentence) || (PREPOSITION.test(sentence) && !ASKING.test(sentence))
  return hangs ? 'open' : 'complete'
}
