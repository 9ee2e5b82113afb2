import type { Criterion } from '../../core/assessment.ts'
import { printable } from '../../core/printable.ts'
import { table } from '../../core/table.ts'
import { standingClaim } from '../../verdict/index.ts'
import type { Assessed } from './assessed.ts'

/** A assessed for people: a table of the criteria, and what became of the call. Safe to print. */
export function inWords(assessed: Assessed): string {
  const { source, playbook, assessment, scoreAbsence } = assessed
  const head = `${oneLine(source, 80)}: ${playbook}`
  const idOf = (id: number) => oneLine(String(assessed.givenIds?.[id] ?? id), 40)
  const noScore = `No score: ${oneLine(scoreAbsence ?? '', 400)}`
  const lines = assessment
    ? [
        `${head}, judged by ${assessment.judge}`,
        assessment.overallScore === null ? noScore : `Score ${assessment.overallScore} of 100`,
        '',
        ...table(
          ['Criterion', 'Verdict', 'Points', 'First words'],
          assessment.criteria.map((one) => row(one, idOf)),
        ),
        ...assessment.criticalIssues.map((issue) => `! ${oneLine(issue, 200)}`),
      ]
    : [head, noScore]
  return [...lines, '', ...call(assessed, idOf)].join('\n')
}

type IdOf = (id: number) => string

function row({ id, verdict, points, weight, evidence, note }: Criterion, idOf: IdOf): string[] {
  const [first] = evidence
  const words = first ? `"${oneLine(first.quote, 70)}" (message ${idOf(first.messageId)})` : oneLine(note ?? '', 90)
  return [id, verdict, `${points}/${weight}`, words]
}

function call({ claims, consent, scheduling, email }: Assessed, idOf: IdOf): string[] {
  const claim = standingClaim(claims)
  return [
    claim
      ? `The agent claims a booking: "${oneLine(claim.quote, 90)}" (message ${idOf(claim.messageId)})`
      : 'No booking is claimed.',
    consent
      ? `The prospect agrees: "${oneLine(consent.quote, 90)}" (message ${idOf(consent.messageId)})`
      : 'The prospect agrees to no call.',
    scheduling ? `Held against the bookings: ${scheduling.agreement}` : 'No bookings were given to hold it against.',
    email.collected === null ? 'No e-mail was collected.' : `E-mail: ${oneLine(email.collected, 90)}`,
  ]
}

function oneLine(text: string, longest: number): string {
  const line = printable(text).replaceAll(/\s+/g, ' ').trim()
  const letters = [...line]
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : line
}
