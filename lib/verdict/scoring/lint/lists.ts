import { BANT, type Playbook } from '../../../core/playbook.ts'

/** A list of phrases with its place in the playbook. */
export interface PhraseList {
  path: string
  phrases: readonly string[]
}

/** Every list of phrases that a playbook has. */
export function phraseListsOf(playbook: Playbook): PhraseList[] {
  const { entry, reflection, expertise, bant, worries, objections, informal, confirmations, call } = playbook
  return [
    { path: 'entry.hardOpeners', phrases: entry.hardOpeners },
    { path: 'reflection.phrases', phrases: reflection.phrases },
    { path: 'reflection.commonplace', phrases: reflection.commonplace },
    { path: 'reflection.mechanical', phrases: reflection.mechanical },
    { path: 'expertise.sources', phrases: expertise.sources },
    ...BANT.flatMap((topic) => [
      { path: `bant.${topic}.askedBy`, phrases: bant[topic].askedBy },
      { path: `bant.${topic}.learnedFrom`, phrases: bant[topic].learnedFrom },
    ]),
    { path: 'worries.askedBy', phrases: worries.askedBy },
    ...objections.flatMap(({ raisedBy, answeredBy }, index) => [
      { path: `objections[${index}].raisedBy`, phrases: raisedBy },
      { path: `objections[${index}].answeredBy`, phrases: answeredBy },
    ]),
    { path: 'informal.phrases', phrases: informal?.phrases ?? [] },
    { path: 'informal.except', phrases: informal?.except ?? [] },
    { path: 'confirmations.phrases', phrases: confirmations.phrases },
    ...(['mentions', 'proposals', 'notYet', 'summary', 'value', 'pressure'] as const).map((list) => ({
      path: `call.${list}`,
      phrases: call[list],
    })),
    ...(['forbidden', 'redFlags'] as const).flatMap((kind) =>
      playbook[kind].flatMap(({ phrases, together, unless }, index) => [
        { path: `${kind}[${index}].phrases`, phrases },
        { path: `${kind}[${index}].together`, phrases: together },
        { path: `${kind}[${index}].unless`, phrases: unless },
      ]),
    ),
    ...playbook.giveIns.flatMap(({ requestedBy, grantedBy }, index) => [
      { path: `giveIns[${index}].requestedBy`, phrases: requestedBy },
      { path: `giveIns[${index}].grantedBy`, phrases: grantedBy },
    ]),
  ]
}

/** Each phrase of a list with its place: what stands in it twice is told once, as needless. */
export function eachOf({ phrases }: PhraseList): { phrase: string; index: number }[] {
  return phrases.flatMap((phrase, index) => (phrases.indexOf(phrase) === index ? [{ phrase, index }] : []))
}

/** The words of a phrase without its signs, with all alternatives of each place. */
export function placesOf(phrase: string): string[][] {
  return phrase
    .split(/\s+/)
    .filter((part) => part !== '...')
    .map((part) => part.split('|').map((word) => word.replace(/^=/, '')))
}

/** A phrase as somebody would write it: without its signs, the first of alternatives, a gap left empty. */
export function asWritten(phrase: string): string {
  return phrase
    .split(/\s+/)
    .filter((part) => part !== '...')
    .map((part) => (part.split('|')[0] as string).replace(/^[=*]|\*$/g, ''))
    .join(' ')
}
