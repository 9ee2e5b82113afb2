import { combineTransformers, JS, Transformers, transform } from 'refa'
import { pattern } from '../../../core/pattern.ts'
import { BANT, type Playbook } from '../../../core/playbook.ts'
import type { PlaybookFinding } from './finding.ts'

/** Regular expressions that match nothing, or everything; one that may take for ever is refused by the schema. */
export function patterns(playbook: Playbook): PlaybookFinding[] {
  const sources = [
    ...BANT.map((topic) => ({
      path: `bant.${topic}.learnedFromPatterns`,
      sources: playbook.bant[topic].learnedFromPatterns,
    })),
    ...(['forbidden', 'redFlags'] as const).flatMap((kind) =>
      playbook[kind].map(({ patterns }, index) => ({ path: `${kind}[${index}].patterns`, sources: patterns })),
    ),
  ]
  return sources.flatMap(({ path, sources }) =>
    sources.flatMap((source, index) => {
      // without regard to case each letter is a set, and the analysis takes ten times as long
      const found = flawOf(source, pattern(source, 'u'))
      return found ? [{ path: `${path}[${index}]`, ...found }] : []
    }),
  )
}

function flawOf(source: string, regex: RegExp): Omit<PlaybookFinding, 'path'> | null {
  if (matchesNothing(regex)) {
    return {
      problem: `/${source}/ can match no text at all.`,
      remedy: 'Look for a ^ or $ in the middle, or a look-around that contradicts what stands beside it.',
    }
  }
  if (regex.test('')) {
    return {
      problem: `/${source}/ matches the empty text, and so every message.`,
      remedy: 'Make a part of it obligatory: + instead of *.',
    }
  }
  return null
}

/** What is left of the expression when assertions that cannot hold are worked out: nothing, if it can never match. */
function matchesNothing(regex: RegExp): boolean {
  const { expression } = JS.Parser.fromLiteral(regex).parse()
  const workedOut = combineTransformers([
    Transformers.simplify(),
    Transformers.applyAssertions(),
    Transformers.removeUnnecessaryAssertions(),
    Transformers.inline(),
    Transformers.removeDeadBranches(),
  ])
  return transform(workedOut, expression).alternatives.length === 0
}
