import type { Playbook } from '../../../core/playbook.ts'
import { fold, grammars } from '../../text/language.ts'
import { findAny, findPhrase } from '../../text/phrase.ts'
import type { PlaybookFinding } from './finding.ts'
import { asWritten, eachOf, type PhraseList, phraseListsOf, placesOf } from './lists.ts'

/** Phrases that are never found, and phrases that find nothing which another of their list does not find. */
export function phrases(playbook: Playbook): PlaybookFinding[] {
  return [
    ...phraseListsOf(playbook).flatMap((list) => [
      ...foreignIn(list, playbook),
      ...deafIn(list, playbook),
      ...emptyIn(list, playbook),
      ...doubledIn(list, playbook),
    ]),
    ...excusedIn(playbook),
  ]
}

/** English is written without Cyrillic letters; Russian speaks of Zoom and leasehold in Latin ones. */
function foreignIn(list: PhraseList, { language }: Playbook): PlaybookFinding[] {
  if (language !== 'en') return []
  return eachOf(list).flatMap(({ phrase, index }) =>
    /\p{Script=Cyrillic}/u.test(phrase)
      ? [
          {
            path: `${list.path}[${index}]`,
            problem: `"${phrase}" has Cyrillic letters, and the playbook is in English.`,
            remedy: "Write it in English, or set language to 'ru'.",
          },
        ]
      : [],
  )
}

/** Whose single phrase makes an objection of a sentence, or an answer; elsewhere such words can be well meant ("вот он"). */
const TELLING = /^objections\[\d+\]/

/** Words that stand in any sentence prove nothing. */
function emptyIn(list: PhraseList, { language }: Playbook): PlaybookFinding[] {
  if (!TELLING.test(list.path)) return []
  const { stopWords, negations } = grammars[language]
  const saysNothing = (word: string) => stopWords.has(fold(word)) && !negations.has(fold(word))
  const isEmpty = (phrase: string) => placesOf(phrase).every((words) => words.every(saysNothing))
  return eachOf(list).flatMap(({ phrase, index }) =>
    isEmpty(phrase)
      ? [
          {
            path: `${list.path}[${index}]`,
            problem: `"${phrase}" is made of words that stand in almost any sentence.`,
            remedy: 'Add a word that carries the meaning.',
          },
        ]
      : [],
  )
}

function deafIn(list: PhraseList, { language }: Playbook): PlaybookFinding[] {
  return eachOf(list).flatMap(({ phrase, index }) =>
    findPhrase(phrase, asWritten(phrase), language) === null
      ? [
          {
            path: `${list.path}[${index}]`,
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
