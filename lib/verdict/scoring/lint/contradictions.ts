import { BANT, type Playbook, type Taboo } from '../../../core/playbook.ts'
import { findAny, findPhrase } from '../../text/phrase.ts'
import { wordsOf } from '../../text/words.ts'
import { breachIn } from '../rules/taboo.ts'
import type { PlaybookFinding } from './finding.ts'
import { asWritten, eachOf, type PhraseList, phraseListsOf } from './lists.ts'

/** Words that one list asks for and another one forbids or takes back. */
export function contradictions(playbook: Playbook): PlaybookFinding[] {
  const lists = new Map(phraseListsOf(playbook).map((list) => [list.path, list]))
  return [
    ...OPPOSED.flatMap(([wanted, unwanted, why]) =>
      opposed(lists.get(wanted) as PhraseList, lists.get(unwanted) as PhraseList, why, playbook),
    ),
    ...playbook.giveIns.flatMap((_, index) =>
      opposed(
        lists.get(`giveIns[${index}].requestedBy`) as PhraseList,
        lists.get(`giveIns[${index}].grantedBy`) as PhraseList,
        'the request would be its own granting',
        playbook,
      ),
    ),
    ...playbook.objections.flatMap((_, index) =>
      opposed(
        lists.get(`objections[${index}].raisedBy`) as PhraseList,
        lists.get(`objections[${index}].answeredBy`) as PhraseList,
        'whoever says the objection again would have answered it',
        playbook,
      ),
    ),
    ...[...lists.values()].filter(({ path }) => WANTED.test(path)).flatMap((list) => forbiddenIn(list, playbook)),
    ...BANT.flatMap((topic) => onlyHardIn(topic, playbook)),
  ]
}

const OPPOSED = [
  ['reflection.phrases', 'reflection.mechanical', 'it reflects and files at once'],
  ['reflection.phrases', 'confirmations.phrases', 'the reflection that is asked for wears off as a confirmation'],
  ['expertise.sources', 'confirmations.phrases', 'the source that is asked for wears off as a confirmation'],
  ['call.proposals', 'call.notYet', 'it proposes a call and takes it back at once'],
  ['call.mentions', 'call.notYet', 'a call that is named would be none'],
  ['call.value', 'call.pressure', 'the value that is asked for is pressure'],
  ['call.proposals', 'call.pressure', 'the proposal that is asked for is pressure'],
  ['call.summary', 'call.pressure', 'the summary that is asked for is pressure'],
  ['informal.phrases', 'informal.except', 'it is too familiar and harmless at once'],
] as const

/** The same words in both lists: each finds all of the other. */
function opposed(wanted: PhraseList, unwanted: PhraseList, why: string, { language }: Playbook): PlaybookFinding[] {
  const holds = (phrase: string, other: string) => findPhrase(phrase, asWritten(other), language) === asWritten(other)
  return eachOf(wanted).flatMap(({ phrase, index }) => {
    const at = unwanted.phrases.findIndex((other) => holds(phrase, other) || holds(other, phrase))
    if (at === -1) return []
    return [
      {
        path: `${wanted.path}[${index}]`,
        problem: `"${phrase}" stands against "${unwanted.phrases[at]}" in ${unwanted.path}[${at}]: ${why}.`,
        remedy: 'Leave it in one of the two lists.',
      },
    ]
  })
}

/** What the agent is asked to say. */
const WANTED =
  /^(?:reflection\.phrases|expertise\.sources|bant\..*\.askedBy|worries\.askedBy|objections\[\d+\]\.answeredBy|call\.(?:proposals|summary|value))$/

function forbiddenIn(list: PhraseList, playbook: Playbook): PlaybookFinding[] {
  const taboos = (['forbidden', 'redFlags'] as const).flatMap((kind) =>
    playbook[kind].map((taboo, index) => ({ taboo, place: `${kind}[${index}]` })),
  )
  return eachOf(list).flatMap(({ phrase, index }) => {
    const broken = taboos.find(({ taboo }) => breaks(phrase, taboo, playbook))
    return broken
      ? [
          {
            path: `${list.path}[${index}]`,
            problem: `"${phrase}" is asked for here and breaks ${broken.place} (${broken.taboo.label}).`,
            remedy: 'Take it out of one of them, or say in "unless" when it is harmless.',
          },
        ]
      : []
  })
}

function breaks(phrase: string, taboo: Taboo, { language }: Playbook): boolean {
  const text = asWritten(phrase)
  return breachIn({ text, words: wordsOf(text, language) }, taboo, language) !== null
}

/** A topic for which every question is a hard opener may never be asked first; for all four, nothing may. */
function onlyHardIn(topic: (typeof BANT)[number], { bant, entry, language }: Playbook): PlaybookFinding[] {
  const easy = bant[topic].askedBy.some((phrase) => findAny(entry.hardOpeners, asWritten(phrase), language) === null)
  return easy
    ? []
    : [
        {
          path: `bant.${topic}.askedBy`,
          problem: 'Every question about it is in entry.hardOpeners, so that no opening may lead to it.',
          remedy: 'Add an easier question to askedBy, or take one out of entry.hardOpeners.',
        },
      ]
}
