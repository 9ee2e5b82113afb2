import { redact } from '../../core/redact/redact.ts'

/** What a failed expectation tells, in this order. */
export interface Failure {
  matcher: string
  /** The argument as it was written, for the headline. */
  argument?: string
  isNot: boolean
  /** Labelled lines before Expected: the turn, the agreement. */
  facts?: Record<string, string>
  expected: string
  /** The same for a negated expectation; "not" before `expected` when absent. */
  expectedNot?: string
  received: string
  /** Lines of the transcript that prove it. */
  evidence?: readonly string[]
  location: string
}

/** The one shape of a failure message, without personal data and secrets. */
export function describeFailure(failure: Failure): string {
  const { matcher, argument = '', isNot, facts = {}, expected, received, evidence = [], location } = failure
  const { expectedNot = `not ${expected}` } = failure
  const rows = { ...facts, Expected: isNot ? expectedNot : expected, Received: received }
  const width = Math.max(...Object.keys(rows).map((label) => label.length)) + 3
  const indent = ' '.repeat(width)
  const table = Object.entries(rows).map(
    ([label, value]) => `${`${label}:`.padEnd(width)}${redact(value).replaceAll('\n', `\n${indent}`)}`,
  )
  return [
    `expect(conversation).${isNot ? 'not.' : ''}${matcher}(${argument}) failed`,
    '',
    ...table,
    ...(evidence.length > 0 ? ['', ...evidence.map((line) => `  ${line}`)] : []),
    '',
    `Report: ${location}`,
  ].join('\n')
}
