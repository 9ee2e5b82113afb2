import type { Playbook } from '../../../core/playbook.ts'
import type { Reading } from '../reading.ts'
import { type Quote, quoteAny, quoteOf } from '../rule.ts'
import { expertise } from './expertise.ts'
import { reflection } from './reflection.ts'
import { summaryOf } from './summary.ts'
import { breachesOf } from './taboo.ts'

/** What makes a conversation fail whatever its points. */
export interface RedFlag {
  label: string
  evidence: Quote[]
}

export function redFlagsIn(reading: Reading, playbook: Playbook): RedFlag[] {
  const said = breachesOf(playbook.redFlags, reading).map(({ label, quote }) => ({ label, evidence: [quote] }))
  return [...said, ...giveIns(reading, playbook), ...lateSummary(reading, playbook), ...noSnake(reading, playbook)]
}

function giveIns({ turns, language }: Reading, { giveIns }: Playbook): RedFlag[] {
  return giveIns.flatMap(({ label, requestedBy, grantedBy }) =>
    turns.flatMap((turn) => {
      const requested = turn.side === 'prospect' ? quoteAny(requestedBy, turn.sentences, language) : null
      const reply = turns[turn.index + 1]
      if (!requested || !reply || reply.sentences.some(({ isQuestion }) => isQuestion)) return []
      const granted = quoteAny(grantedBy, reply.sentences, language)
      return granted ? [{ label, evidence: [requested, granted] }] : []
    }),
  )
}

function lateSummary(reading: Reading, playbook: Playbook): RedFlag[] {
  const found = summaryOf(reading, playbook)
  if (!found?.after || found.before) return []
  return [{ label: 'The summary came after the invitation', evidence: [quoteOf(found.after)] }]
}

/** From so many turns on it can be told that there was neither reflection nor expertise. */
const ENOUGH_TURNS = 3

function noSnake(reading: Reading, playbook: Playbook): RedFlag[] {
  if (reading.selling.length < ENOUGH_TURNS) return []
  const [reflected, facts] = [reflection, expertise].map((rule) => rule.find(reading, playbook))
  const none = (reflected?.share ?? 0) === 0 && (facts?.share ?? 0) === 0
  return none ? [{ label: 'An interrogation or a lecture: no reflection and no expertise', evidence: [] }] : []
}
