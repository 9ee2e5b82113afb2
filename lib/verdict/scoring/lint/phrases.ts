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
      ...splitIn(list, playbook),
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

/** They say something only with the word behind them. */
const LEADING: Record<Playbook['language'], ReadonlySet<string>> = {
  ru: new Set('не ни без до для под при о об самый'.split(' ')),
  en: new Set('no not the a an much many at of via per'.split(' ')),
}
/** They need nothing behind them, though they carry no topic. */
const WHOLE: Record<Playbook['language'], ReadonlySet<string>> = {
  ru: new Set('никто никого никому ничто ничего я мы он она они'.split(' ')),
  en: new Set(
    'nobody none nothing somebody someone anybody anyone everybody everyone i he she they me him them us'.split(' '),
  ),
}
/** They say something only with the word before them. */
const TRAILING: Record<Playbook['language'], ReadonlySet<string>> = {
  ru: new Set('ли же бы то нибудь'.split(' ')),
  en: new Set('up down off out back away one'.split(' ')),
}

/**
 * "nobody|no one" finds "nobody one" and "no one", since an alternative is one word. It is seen where a word that leans
 * on its neighbour stands among alternatives that do not.
 */
function splitIn(list: PhraseList, { language }: Playbook): PlaybookFinding[] {
  const leans = (by: ReadonlySet<string>, word = '') => by.has(fold(word))
  return eachOf(list).flatMap(({ phrase, index }) => {
    const parts = phrase.split(/\s+/)
    const places = parts.map((part) => part.split('|').map((word) => word.replace(/^[=*]|\*$/g, '')))
    const isWhole = (word: string) =>
      WHOLE[language].has(fold(word)) ||
      !(leans(LEADING[language], word) || grammars[language].stopWords.has(fold(word)))
    const isSplit = (at: number) => {
      const [before, behind] = [places[at] as string[], places[at + 1] as string[]]
      if (parts[at] === '...' || parts[at + 1] === '...' || before.length === 1) return false
      const leads = leans(LEADING[language], before.at(-1)) && before.slice(0, -1).some(isWhole)
      return leads || (leans(TRAILING[language], behind[0]) && behind.slice(1).some(isWhole))
    }
    const at = parts.slice(0, -1).findIndex((_, place) => isSplit(place))
    if (at === -1) return []
    const [first, last, next] = [places[at]?.[0], places[at]?.at(-1), places[at + 1]?.[0]]
    return [
      {
        path: `${list.path}[${index}]`,
        problem: `"${phrase}" finds "${first} ${next}" as well as "${last} ${next}": each alternative is one word.`,
        remedy: `Write "${last} ${next}" as a phrase of its own.`,
      },
    ]
  })
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
