import { oneOf } from '../../../core/pattern.ts'
import { PART_OF_DAY } from '../../../core/spoken-time/hours.ts'
import { readTimes } from '../../../core/spoken-time/read.ts'
import type { Reading, ReadSentence, ReadTurn } from '../reading.ts'
import { type Quote, type Rule, reached } from '../rule.ts'
import { invitationsIn } from './invitation.ts'

export const specificTimes: Rule = {
  id: 'specificTimes',
  label: 'Offers specific times to choose from',
  advice: 'Offer two specific times instead of asking when it suits.',
  find(reading, playbook) {
    const first = invitationsIn(reading, playbook)[0]
    if (!first) return { share: 0, evidence: [], note: 'There was no invitation to a call.' }
    const offers = reading.selling
      .filter(({ index }) => index >= first.turn.index)
      .map((turn) => timesIn(turn, reading))
    const best = offers.reduce((a, b) => (b.length > a.length ? b : a), [])
    return {
      share: reached(best.length, playbook.call.alternatives),
      evidence: best,
      note: `${best.length} times offered.`,
    }
  },
}

/** A sentence that names a time which is taken, past, or of something else. */
const NO_OFFER = oneOf(
  '\\b(?:занят[а-яё]*|не (?:получится|смогу|могу|удобно|подойд[её]т|свободн[а-яё]*)|недоступн[а-яё]+|кроме|вчера|прошл[а-яё]+|был[аои]?|для других|у другого)\\b',
  '\\b(?:офис|работа(?:ем|ет|ют)|график|режим|рейс|прил[её]т|вылет|самол[её]т|заезд[а-яё]*|выезд[а-яё]*|чек-?ин|вебинар[а-яё]*|эфир[а-яё]*|прямой эфир|сдач[а-яё]+|сда[её]тся|рынок|отч[её]т[а-яё]* (?:прид[её]т|выйдет)|дедлайн|оплат[а-яё]+|плат[её]ж[а-яё]*|напишу|пришлю|вернусь|отправлю|брон[а-яё]+ (?:действует|держ[а-яё]+))\\b',
  "\\b(?:busy|taken|not available|unavailable|can't|cannot|except|yesterday|last|was|office|open from|business hours|flight|webinar|deadline|payment|i'll (?:write|send)|release|launch)\\b",
)

/** "This price dies at midnight", "скидка до 18:00": until when something is offered, and not when one meets. */
const ENDS = oneOf(
  '\\b(?:цен[аыу]|скидк[а-яё]*|акци[а-яё]*|предложение|бронь)\\s(?:[^\\s]+\\s){0,3}(?:до|сгор[а-яё]*|действу[а-яё]*|истека[а-яё]*|заканчива[а-яё]*|пропад[а-яё]*|исчез[а-яё]*|вырастет|подорожает)\\b',
  '\\b(?:price|offer|discount|deal|quote)\\s(?:[^\\s]+\\s){0,3}(?:dies|ends|expires|goes|disappears|lasts|until|till|valid)\\b',
)

/** Different hours, or days with a part of the day, that a turn names for the call. */
function timesIn({ sentences, messages }: ReadTurn, { timeZone }: Reading): Quote[] {
  const saidAt = new Map(messages.map(({ id, at }) => [id, at]))
  const named = sentences
    .filter(({ text }) => !NO_OFFER.test(text) && !ENDS.test(text))
    .flatMap((sentence) => timesOf(sentence, saidAt.get(sentence.messageId) ?? 0, timeZone))
  return [...new Map(named.map(({ key, quote }) => [key, quote])).values()]
}

const partOfDay = oneOf(`\\b${PART_OF_DAY}\\b`)

/** A bare day ("в среду") leaves the hour open, a part of a day ("завтра утром") is specific enough. */
function timesOf({ messageId, text }: ReadSentence, at: number, timeZone: string) {
  return readTimes(text, { at, timeZone })
    .filter(({ date, time, text }) => time !== null || (date !== null && partOfDay.test(text)))
    .map(({ date, time, text }) => ({
      key: `${date} ${time ?? partOfDay.exec(text)?.[0].toLowerCase()}`,
      quote: { messageId, quote: text },
    }))
}
