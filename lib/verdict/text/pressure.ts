import { oneOf } from '../../core/pattern.ts'
import { isDenied } from './denial.ts'
import type { Language } from './language.ts'
import { holdsAny, locateAll } from './phrase.ts'
import type { Word } from './words.ts'

/** Urgency, fear and guilt in any trade: an ultimatum, somebody else who is waiting, what the hesitant lose, shame. */
const PRESSES: Record<Language, string[]> = {
  ru: [
    '=кто медлит|тянет|сомневается|раздумывает|думает|ждет|откладывает ... =тот|потом|теряет|остается|опаздывает|переплачивает|покупает',
    '=ни =с =чем',
    '=чего|=долго|=зачем|=хватит ... =тянуть|=медлить|=раздумывать',
    'поезд ... ушел|уходит|уйдет',
    'другие|остальные|умные ... =уже ... купили|заняли|разобрали|оплатили|внесли',
    'следующего|такого ... шанса ... =не =будет',
    '=горит|=горят|=горящее|=горящий|=горящая предложение|вариант|лот|цена',
    '=только =сейчас ... цен*|скидк*|услови*',
    '=ну =хотя|=хоть =бы',
    '=ну =пожалуйста',
    '=что =вам =стоит',
    '=вам =жалко',
    '=что =вы =теряете',
    '=один|=одна|=только =вы ... тянете|думаете|сомневаетесь|медлите',
    '=все ... =уже ... зашли|купили|решились|вложились',
    '=подводите|=подведете|=обижаете|=расстраиваете|=разочаровали|=разочаровываете',
    'счетчик|таймер|часики ... тика*',
    'потом =не жалуйтесь|плачьте|обижайтесь|=говорите',
  ],
  en: [
    '=sign|=decide|=pay|=buy|=book|=reserve|=commit|=order ... =today|=now|=tonight|=immediately =or|=otherwise|=before =you|=pay|=lose|=miss|=it|=the|=someone',
    'gone|expires|expire|ends|disappears =at|=by|=after|=in midnight|tonight|tomorrow|today|noon',
    '=gone|=expires|=over =tomorrow|=tonight|=today',
    '=pay|=paying|=cost|=costs double|twice|more ... =tomorrow|=later|=or|=next',
    'left|fall|falling|fallen|stay =behind',
    'another|other|someone|somebody ... buyer|buyers|client|clients|else ... looking|interested|waiting|ready|wants',
    "=can't|=cannot|=won't =hold|=keep|=reserve|=guarantee =it|=this|=the|=that ... =past|=after|=beyond|=until|=longer|=for|=tonight|=tomorrow",
    '=only =one|=two|=a =few ... =left|=remaining',
    '=last =unit|=seat|=slot|=villa|=one =left|=available|=at',
    '=last =chance|=opportunity',
    'miss|missing|lose|losing =out|=this|=your =chance|=on|=opportunity',
    'competitors|competitor|rivals ... already|ahead ... =use|=uses|=using|=have|=bought|=signed|=switched|=of',
    '=come =on',
    '=what =are =you =waiting|=afraid',
    '=stop hesitating|wasting|thinking',
    '=after =all =i|=we',
    'disappointed|let ... down|embarrassing|ashamed',
    'once =in =a lifetime',
    'never|not =be|=get|=see ... =again|=chance',
    'clock =is ticking',
    'regret',
    "=if =you =don't ... =now|=today|=someone|=act",
    '=someone =else =takes|=gets|=will',
    '=need|=want =your answer|decision|signature =today|=now|=tonight',
    'my boss|manager ... back|angry|kill|fire',
    'running =out',
    '=now =or =never',
  ],
}
/** They set it off against pressure: what the other side asked for, and what the offerer leaves to it. */
const HARMLESS: Record<Language, string[]> = {
  ru: [
    '=не =повод|=торопить|=тороплю|=торопитесь|=спешите|=обязательно',
    '=спешить|=торопиться ... =некуда|=незачем|=не',
    '=никто =не|=вас ... торопит',
  ],
  en: [
    "=no|=not|=don't ... =rush|=hurry|=pressure",
    '=take =your|=all',
    '=you =asked|=mentioned|=said',
    '=your deadline',
  ],
}

/** "Я только сегодня вернулась": the day is one's own. */
const OWN_NEWS = oneOf(
  '\\bя\\s(?:[а-яё]+\\s)?(?:только|лишь) сегодня\\s[а-яё]+л(?:а|ся|ась)?\\b',
  '\\bi (?:only|just) (?:got|came|heard|learned|saw|returned|found)\\b',
)

/** True where a word of urgency tells what has happened to the speaker. */
export function tellsOwnNews(text: string): boolean {
  return OWN_NEWS.test(text)
}

/** The words of a sentence that press the other side, as written there, or null. */
export function pressureIn(
  { text, words }: { text: string; words: readonly Word[] },
  language: Language,
): string | null {
  if (holdsAny(HARMLESS[language], words, language) || tellsOwnNews(text)) return null
  const quotes = locateAll(PRESSES[language], words, language).map(({ from, to }) =>
    text.slice((words[from] as Word).start, (words[to - 1] as Word).end),
  )
  return quotes.find((quote) => !isDenied(text, quote)) ?? null
}
