import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** The longest message of Telegram: no repetition goes round more often. */
const LONGEST = 4096

/** Two open repetitions in a row, and a few alternatives and optional words. */
const MOST_WAYS = 64 * LONGEST ** 2

const parser = new RegExpParser()

/**
 * True when a regular expression may take for ever to find out that a long text does not match.
 *
 * It is judged by in how many ways it can be tried from one place of the text, at most: alternatives add up, what
 * follows each other multiplies, and a repetition multiplies what it repeats with itself. So nothing catastrophic
 * passes; what is refused may be harmless, but can always be written with one repetition.
 */
export function isCostly(source: string): boolean {
  const { alternatives } = parser.parsePattern(source, undefined, undefined, { unicode: true })
  return anyOf(alternatives) > MOST_WAYS
}

/** Of alternatives that begin with different letters only one can go on. */
function anyOf(alternatives: readonly AST.Alternative[]): number {
  const known = new Map<string, number>()
  let unknown = 0
  for (const { elements } of alternatives) {
    const [ways, first] = [inARow(elements), elements[0]]
    if (first?.type !== 'Character') unknown += ways
    else known.set(letter(first), (known.get(letter(first)) ?? 0) + ways)
  }
  return unknown + Math.max(0, ...known.values())
}

function letter({ value }: AST.Character): string {
  return String.fromCodePoint(value).toLowerCase()
}

function inARow(elements: readonly AST.Element[]): number {
  return elements.reduce((product, element) => product * waysOf(element), 1)
}

function waysOf(element: AST.Element): number {
  if (element.type === 'Quantifier') return repeated(element)
  if (element.type === 'Assertion') return looked(element)
  return 'alternatives' in element ? anyOf(element.alternatives) : 1
}

/** What looks ahead or back is tried in one way only, once it has matched; what is within must be cheap itself. */
function looked(assertion: AST.Assertion): number {
  const within = 'alternatives' in assertion ? anyOf(assertion.alternatives) : 1
  return within > MOST_WAYS ? Number.POSITIVE_INFINITY : 1
}

function repeated({ element, min, max }: AST.Quantifier): number {
  const [once, most] = [waysOf(element), Math.min(max, LONGEST)]
  if (once === 1) return Math.max(1, most - min + 1)
  // at most twice the last term of the sum of powers
  return max <= 1 ? once + (1 - min) : 2 * once ** most
}
