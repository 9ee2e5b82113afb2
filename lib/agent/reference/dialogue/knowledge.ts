import { ASKING, type Sentence } from './text.ts'

/** Something that clients ask or object, and what a consultant answers to it. */
export interface Answer {
  id: string
  /** An objection may be raised without a question mark. */
  objection?: true
  asks: RegExp
  /** Where `asks` alone would be too hasty. */
  unless?: RegExp
  /** One sentence; names its source where it names a figure. */
  brief: string
  /** One or two further sentences, for somebody who asks only this. */
  more: string
  /** How the worry behind it is summed up later: completes "Вам важно ..." / "you want ...". */
  worry?: string
}

/** The most that one sentence is taken to ask. */
const MAX_PER_SENTENCE = 2

/** What the sentence asks or objects, at most two things; empty when it does neither. */
export function answersTo({ text, question }: Sentence, knowledge: readonly Answer[]): Answer[] {
  const requested = question || ASKING.test(text) || REQUEST.test(text)
  const found = knowledge.filter(
    ({ objection, asks, unless }) => (requested || objection) && asks.test(text) && !unless?.test(text),
  )
  // "а застройщик точно достроит?" is the objection; the plain question beside it is answered by the same words
  const objections = found.filter(({ objection }) => objection)
  return (objections.length > 0 ? objections : found).slice(0, MAX_PER_SENTENCE)
}

const REQUEST =
  /(?:понять|узнать|знать|выяснить|разобраться|понимаю|знаю|интересно|скажите|подскажите|напишите|understand|know|see|figure out|wonder(?:ing)?|tell me),? (?:и |в том,? )?(?:как|какой|какая|какие|какое|каков|каковы|сколько|кто|где|когда|зачем|почему|что|чем|можно ли|есть ли|what|how|who|which|where|when|why|if|whether)(?![a-zа-яё])|расскажите|объясните|уточните|интересует|интересно (?:узнать|про)|хо(?:чу|телось бы) (?:узнать|понять)|вопрос (?:про|по|о)|tell me|explain|i'd like to (?:know|understand)|wondering|curious about|question about/iu
