import type { Playbook } from '../../../core/playbook.ts'
import { findAny, findPhrase } from '../../text/phrase.ts'
import type { PlaybookFinding } from './finding.ts'
import { asWritten, type PhraseList, phraseListsOf } from './lists.ts'

/** Phrases that are never found, and phrases that find nothing which another of their list does not find. */
export function phrases(playbook: Playbook): PlaybookFinding[] {
  return [
    ...phraseListsOf(playbook).flatMap((list) => [...deafIn(list, playbook), ...doubledIn(list, playbook)]),
    ...excusedIn(playbook),
  ]
}

function deafIn({ path, phrases }: PhraseList, { language }: Playbook): PlaybookFinding[] {
  return phrases.flatMap((phrase, index) =>
    findPhrase(phrase, asWritten(phrase), language) === null
      ? [
          {
            path: `${path}[${index}]`,
            problem: `"${phrase}" does not even find itself, so it is never found.`,
            remedy: 'Write one word behind each "=" or "*", with spaces between words.',
          },
        ]
      : [],
  )
}

/** What finds all that another one of the same list finds makes that one needless: forms of one word, a wider gap. */
function doubledIn({ path, phrases }: PhraseList, { language }: Playbook): PlaybookFinding[] {
  const covers = (phrase: string, other: string) => {
    const text = asWritten(other)
    return (hasGap(phrase) || !hasGap(other)) && findPhrase(phrase, text, language) === text
  }
  return phrases.flatMap((phrase, index) => {
    // what has alternatives is left alone: another one may be needed
    if (/[|*]/.test(phrase)) return []
    const wider = phrases.find(
      (other, at) => at !== index && covers(other, phrase) && (at < index || !covers(phrase, other)),
    )
    return wider === undefined
      ? []
      : [
          {
            path: `${path}[${index}]`,
            problem: `"${phrase}" finds nothing that "${wider}" does not find already.`,
            remedy: 'Leave it out; all forms of a word are found by one.',
          },
        ]
  })
}

function hasGap(phrase: string): boolean {
  return phrase.split(/\s+/).includes('...')
}

/** A phrase that holds what excuses it is never a breach. */
function excusedIn(playbook: Playbook): PlaybookFinding[] {
  return (['forbidden', 'redFlags'] as const).flatMap((kind) =>
    playbook[kind].flatMap(({ phrases, unless }, at) =>
      phrases.flatMap((phrase, index) => {
        const excuse = findAny(unless, asWritten(phrase), playbook.language)
        return excuse === null
          ? []
          : [
              {
                path: `${kind}[${at}].phrases[${index}]`,
                problem: `"${phrase}" holds "${excuse}", which makes it harmless, so it never counts.`,
                remedy: `Leave it out, or take "${excuse}" from ${kind}[${at}].unless.`,
              },
            ]
      }),
    ),
  )
}
