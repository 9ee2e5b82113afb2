import { readTimes } from '../../../core/spoken-time/read.ts'
import type { Reading, ReadTurn } from '../reading.ts'
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

/** Different hours, or days with a part of the day, that a turn names. */
function timesIn({ messages }: ReadTurn, { timeZone }: Reading): Quote[] {
  const named = messages.flatMap(({ id, text, at }) =>
    readTimes(text, { at, timeZone })
      .filter(({ date, time, text }) => time !== null || (date !== null && /\s/.test(text)))
      .map(({ date, time, text }) => ({ key: `${date} ${time ?? text}`, quote: { messageId: id, quote: text } })),
  )
  return [...new Map(named.map(({ key, quote }) => [key, quote])).values()]
}
