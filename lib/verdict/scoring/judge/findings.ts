import { inFull } from '../../../core/in-words.ts'
import { printable } from '../../../core/printable.ts'
import type { Said } from '../../said.ts'
import type { Finding, Quote } from '../rule.ts'
import type { CriterionAnswer, JudgeAnswer } from './answer.ts'
import type { Findings } from './judge.ts'
import { passageOf } from './passage.ts'
import { READ_CRITERIA, READ_CRITERION_IDS, type ReadCriterion } from './read-criteria.ts'

const MOST_QUOTES = 5
const LONGEST_REASON = 300

/** What of a judge's answer stands, and which of its quotes do not. */
export interface CheckedAnswer {
  findings: Findings
  complaints: string[]
}

/**
 * Holds a judge's quotes against the messages, numbered from 1.
 *
 * Points need a quote of the side whose words prove the criterion, or they are not given: the criterion is unmet. Not
 * inconclusive, which would leave it out of the score: a judge that invents quotes would raise it. What the judge
 * leaves open without such a quote is not settled by it at all: the rules decide.
 */
export function checkAnswer(answer: JudgeAnswer, said: readonly Said[]): CheckedAnswer {
  const findings: Findings = {}
  const complaints: string[] = []
  for (const id of READ_CRITERION_IDS) {
    const { finding, missing } = checkCriterion(READ_CRITERIA[id], answer[id], said)
    if (finding) findings[id] = finding
    if (missing) complaints.push(`${id}: ${missing}.`)
  }
  return { findings, complaints }
}

/** `missing` says what proof it lacks, without words of the conversation: the judge is told it outside of the markers. */
function checkCriterion(criterion: ReadCriterion, answer: CriterionAnswer, said: readonly Said[]) {
  const { verdict, share, quotes, reason } = answer
  const found = quotes.flatMap(({ message, quote }) => quoteIn(said[message - 1], quote) ?? [])
  const proved = found.some(({ side }) => side === criterion.provedBy)
  const evidence = found.slice(0, MOST_QUOTES).map(({ messageId, quote }): Quote => ({ messageId, quote }))
  const note = shortened(reason)
  if (verdict === 'inconclusive') {
    const stands = proved && criterion.aReplyMayLeaveItOpen
    return stands ? { finding: { share: null, evidence, note } } : {}
  }
  if (share === 0 || proved) return { finding: { share, evidence, note } }
  const missing = missingIn(criterion, quotes, found.length)
  const finding: Finding = { share: 0, evidence, note: `No points, because ${missing}. The judge: ${note}` }
  return { finding, missing }
}

function quoteIn(message: Said | undefined, quote: string) {
  // a file is quoted by its name
  const passage = message ? passageOf(quote, inFull(message)) : null
  return message && passage !== null ? { messageId: message.id, side: message.side, quote: passage } : null
}

function missingIn({ provedBy }: ReadCriterion, quotes: CriterionAnswer['quotes'], found: number): string {
  const whose = provedBy === 'agent' ? 'the agent' : 'the client'
  if (quotes.length === 0) return `there is no quote of ${whose}`
  if (found > 0) return `it needs words of ${whose}, and the quotes are not theirs`
  return `no quote was found word for word in its message (${quotes.map(({ message }) => message).join(', ')})`
}

function shortened(text: string): string {
  const shown = printable(text).replaceAll(/\s+/g, ' ').trim()
  return shown.length > LONGEST_REASON ? `${shown.slice(0, LONGEST_REASON)}…` : shown
}
