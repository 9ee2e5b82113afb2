import { readTimes } from '../../../core/spoken-time/read.ts'
import { repeats } from '../../text/similarity.ts'
import { answeredTurn, type Reading, type ReadMessage, type ReadTurn } from '../reading.ts'
import type { Quote, Rule } from '../rule.ts'

export const repetition: Rule = {
  id: 'repetition',
  label: 'Says nothing twice',
  advice: 'Say it once; what was said or chosen before is not said or offered again.',
  find(reading) {
    const found = [...repeatedIn(reading), ...offeredAgainIn(reading)]
    return { share: found.length === 0 ? 1 : 0, evidence: found.flat().slice(0, 6) }
  },
}

/** Pairs of a message and its repetition, unless the client asked for it. */
function repeatedIn(reading: Reading): Quote[][] {
  const said: ReadMessage[] = []
  return reading.turns
    .filter(({ side }) => side === 'agent')
    .flatMap((turn) =>
      turn.messages.flatMap((message) => {
        const earlier = asksAgain(reading, turn)
          ? undefined
          : said.find((one) => repeats(one.text, message.text) && sameFigures(one.text, message.text))
        said.push(message)
        return earlier ? [[quoteOf(earlier), quoteOf(message)]] : []
      }),
    )
}

const AGAIN =
  /повтори|напомни|ещё раз|еще раз|не понял|не увидел|не вижу|потерял|не дошло|не пришло|again|remind|repeat|missed|did not get|didn't get/iu

/** The client asks to hear it again, or asks the same once more. */
function asksAgain(reading: Reading, turn: ReadTurn): boolean {
  const asked = answeredTurn(reading, turn)
  if (!asked) return false
  if (asked.messages.some(({ text }) => AGAIN.test(text))) return true
  const before = reading.turns.filter(({ side, index }) => side === 'prospect' && index < asked.index)
  const questions = asked.sentences.filter(({ isQuestion }) => isQuestion)
  return questions.some(({ text }) => before.some(({ sentences }) => sentences.some((one) => repeats(one.text, text))))
}

/** Two villas may be told of in the same words: other figures are another message. */
function sameFigures(a: string, b: string): boolean {
  const figures = (text: string) => new Set(text.match(/\d+/g) ?? [])
  const [left, right] = [figures(a), figures(b)]
  return left.size === 0 || right.size === 0 || [...left].some((one) => right.has(one))
}

/** Hours that are offered again after the client has chosen one of them. */
function offeredAgainIn(reading: Reading): Quote[][] {
  let offered: Slot[] = []
  let chosen = false
  const found: Quote[][] = []
  for (const turn of reading.turns) {
    const slots = slotsIn(turn, reading)
    if (turn.side === 'prospect') {
      chosen = offered.length > 1 && chooses(turn, slots, offered)
      continue
    }
    const again = slots.filter((one) => offered.some((other) => other.time === one.time))
    if (chosen && again.length > 1) found.push(again.map(({ quote }) => quote).slice(0, 2))
    if (slots.length > 1) offered = slots
  }
  return found
}

const REFUSES = /(?<!\p{L})(?:не|ни|нет|кроме|занят\p{L}*|друг\p{L}+|not|no|can't|cannot|busy|another|other)(?!\p{L})/iu
const ONE_OF_THEM = /(?<!\p{L})(?:перв\p{L}+|втор\p{L}+|the (?:first|second|latter|former))(?!\p{L})/iu

/** The client names one of the hours, or its day, or says which. */
function chooses({ messages, sentences }: ReadTurn, slots: readonly Slot[], offered: readonly Slot[]): boolean {
  const text = messages.map((one) => one.text).join('\n')
  if (REFUSES.test(text) || sentences.some(({ isQuestion }) => isQuestion)) return false
  if (ONE_OF_THEM.test(text)) return true
  const meant = offered.filter((one) =>
    slots.some(({ date, time }) => (time ?? one.time) === one.time && (date ?? one.date) === one.date),
  )
  return slots.length > 0 && meant.length === 1
}

interface Slot {
  date: string | null
  /** Null where only a day is named. */
  time: string | null
  quote: Quote
}

/** The different days and hours that a turn names; those of the agent always with an hour. */
function slotsIn({ side, messages }: ReadTurn, { timeZone }: Reading): Slot[] {
  const named = messages.flatMap(({ id, text, at }) =>
    readTimes(text, { at, timeZone }).map(
      ({ date, time, text }): Slot => ({
        date: date?.toString() ?? null,
        time: time?.toString() ?? null,
        quote: { messageId: id, quote: text },
      }),
    ),
  )
  const slots = side === 'agent' ? named.filter(({ time }) => time !== null) : named
  return [...new Map(slots.map((one) => [`${one.date} ${one.time}`, one])).values()]
}

function quoteOf({ id, text }: ReadMessage): Quote {
  return { messageId: id, quote: text }
}
