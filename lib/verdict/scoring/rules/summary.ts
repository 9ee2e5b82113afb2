import { oneOf } from '../../../core/pattern.ts'
import type { Playbook } from '../../../core/playbook.ts'
import { findAny, holdsAny } from '../../text/phrase.ts'
import { related } from '../../text/related.ts'
import { wordClauses } from '../../text/word-clauses.ts'
import { topicStems, type Word, wordsOf } from '../../text/words.ts'
import type { Reading, ReadSentence } from '../reading.ts'
import { quoteOf, type Rule } from '../rule.ts'
import { invitationsIn } from './invitation.ts'

/** Two of the client's answers brought together right before the invitation are a summary without announcement. */
const ANSWERS = 2
/** Earlier in the conversation two may meet by chance. */
const EARLIER_ANSWERS = 3
/** As many parts of what it told in one breath. */
const CLAUSES = 3
/** Before so many of its turns an agent can neither have invited nor summed up. */
const ENOUGH_TURNS = 3
/** An announcement needs so many words with a topic behind it. */
const CONTENT = 3

export const summary: Rule = {
  id: 'summary',
  label: 'Sums up the client’s wishes before it invites',
  advice: 'Sum up in the client’s words first, then invite.',
  find(reading, playbook) {
    const found = summaryOf(reading, playbook)
    if (found === null && reading.selling.length < ENOUGH_TURNS)
      return { share: null, evidence: [], note: 'The conversation is too short for an invitation.' }
    if (found === null) return { share: 0, evidence: [], note: 'There was no invitation to a call.' }
    if (found.before) return { share: 1, evidence: [quoteOf(found.before)] }
    if (found.after)
      return { share: 0, evidence: [quoteOf(found.after)], note: 'The summary came after the invitation.' }
    return { share: 0, evidence: [], note: 'No summary.' }
  },
}

/** The first summary before and after the first invitation; null without an invitation. */
export function summaryOf(
  reading: Reading,
  playbook: Playbook,
): { before: ReadSentence | undefined; after: ReadSentence | undefined } | null {
  const invitation = invitationsIn(reading, playbook)[0]
  if (!invitation) return null
  const spoken = reading.selling.flatMap(({ sentences }) => sentences)
  const at = spoken.indexOf(invitation.sentence)
  const announces = (index: number) => announcesAt(spoken, index, reading, playbook)
  const indices = spoken.map((_, index) => index)
  const announced = indices.find((index) => index <= at && announces(index))
  const joined = spoken.slice(0, at + 1).find((one) => {
    const turn = reading.selling.find(({ sentences }) => sentences.includes(one)) ?? invitation.turn
    const answers = turn === invitation.turn ? ANSWERS : EARLIER_ANSWERS
    const isNear = turn.index >= invitation.turn.index - 2
    return joinsAnswers(one, reading, playbook, { before: turn.index, answers, isNear })
  })
  const recapped = spoken
    .slice(0, at + 1)
    .find((one) => !one.isQuestion && recaps(one, reading, playbook, invitation.turn.index))
  const late = indices.find((index) => index > at && announces(index))
  return {
    before: announced === undefined ? (joined ?? recapped) : spoken[announced],
    after: late === undefined ? undefined : spoken[late],
  }
}

/** Three facts or more that are told of the client in a breath, near the invitation; an excerpt may not show who told them. */
function recaps(one: ReadSentence, reading: Reading, playbook: Playbook, invited: number): boolean {
  const { language } = reading
  const turn = reading.selling.find(({ sentences }) => sentences.includes(one))
  if (!turn || turn.index < invited - 2 || isOfOurs(one.words, language)) return false
  const facts = wordClauses(one.text, one.words, language).filter(
    ({ words }) => topicsOf(words, reading, playbook).size > 0,
  )
  if (facts.length < CLAUSES || !holdsAny(YOURS[language], one.words, language)) return false
  if (hasClientTopics(reading)) {
    const told = facts.filter(({ words }) => echoed(topicsOf(words, reading, playbook), reading, turn.index) > 0)
    return told.length >= CLAUSES
  }
  if (holdsAny(RECEIVES[language], one.words, language)) return false
  const next = turn.sentences[turn.sentences.indexOf(one) + 1]
  return next?.isQuestion === true && CHECKS.test(next.text)
}

/** "You get dashboards, exports, reminders" lists what is sold. */
const RECEIVES: Record<Reading['language'], string[]> = {
  ru: ['=вы|=вам|=вас ... получ*|достан*|ждет|ждут|доступн*', 'входит|входят|включен*'],
  en: ["=you|=you'll get|gets|receive|enjoy", 'include|includes|included|comes =with'],
}

/** Asks whether it has heard all of it rightly. */
const CHECKS = oneOf(
  '\\b(?:верно|правильно|так|вс[её] так|ничего не (?:упустила?|забыла?|пропустила?)|вс[её] (?:учла|учел|уч[её]л))\\s*\\?',
  '\\b(?:right|correct|is that it|did i (?:miss|get|forget|leave)[^?]*|have i (?:missed|got|understood)[^?]*|anything (?:missing|else i missed))\\s*\\?',
)

/** "Итак, предлагаю созвониться" announces and sums up nothing: content must follow, in the sentence or the next two. */
function announcesAt(spoken: readonly ReadSentence[], at: number, reading: Reading, playbook: Playbook): boolean {
  const { language } = reading
  const sentence = spoken[at] as ReadSentence
  const announcement = findAny(playbook.call.summary, sentence.text, language, sentence.words)
  if (announcement === null) return false
  const invitations = new Set(invitationsIn(reading, playbook).map((one) => one.sentence))
  const behind = [sentence, ...spoken.slice(at + 1, at + 3)].filter((one) => !invitations.has(one) && !one.isQuestion)
  const stated = invitations.has(sentence) || sentence.isQuestion ? [sentence, ...behind] : behind
  const words = stated.flatMap((one) => one.words)
  const stems = topicsOf(words, reading, playbook)
  if (!hasClientTopics(reading))
    return (
      stems.size > CONTENT + 2 && !(isOfOurs(words, language) && echoed(stems, reading, Number.POSITIVE_INFINITY) === 0)
    )
  return echoed(stems, reading, Number.POSITIVE_INFINITY) > 0 && (stems.size > CONTENT || !invitations.has(sentence))
}

function joinsAnswers(
  { words, isQuestion, text }: ReadSentence,
  reading: Reading,
  playbook: Playbook,
  { before, answers, isNear }: { before: number; answers: number; isNear: boolean },
): boolean {
  if (isQuestion && !/(?<!\p{L})(?:верно|правильно|так|right|correct)\s*\?/iu.test(text)) return false
  const stems = topicsOf(words, reading, playbook)
  if (stems.size > answers && echoed(stems, reading, before) >= answers) return true
  return isNear && echoedClauses(stems, reading, before) >= CLAUSES
}

/** All may have been told at once: so many of its clauses are returned, each by a word of its own. */
function echoedClauses(stems: ReadonlySet<string>, { turns, language }: Reading, before: number): number {
  const left = new Set(stems)
  const clauses = turns
    .filter(({ side, index }) => side === 'prospect' && index < before)
    .flatMap(({ sentences }) => sentences.flatMap(({ text, words }) => wordClauses(text, words, language)))
  return clauses.filter(({ words }) => {
    const told = [...topicStems(words, language)]
    const same = [...left].find((stem) => told.some((one) => related(one, stem, language)))
    return same !== undefined && left.delete(same)
  }).length
}

/** Words of the trade that everybody says are no answer of the client. */
function topicsOf(words: readonly Word[], { language, names }: Reading, { reflection }: Playbook): Set<string> {
  const stems = topicStems(words, language)
  for (const { stem } of wordsOf([...names, ...reflection.commonplace].join(' '), language)) stems.delete(stem)
  return stems
}

/** In how many of the client's turns before a turn the stems stand. */
function echoed(stems: ReadonlySet<string>, { turns, language }: Reading, before: number): number {
  const answers = turns.filter(({ side, index }) => side === 'prospect' && index < before)
  return answers.filter(({ sentences }) => {
    const told = topicStems(
      sentences.flatMap((one) => one.words),
      language,
    )
    return [...stems].some((stem) => told.has(stem))
  }).length
}

/** "Итого у нас лучшие виллы" sums up the seller. */
function isOfOurs(words: readonly Word[], language: Reading['language']): boolean {
  return holdsAny(OURS[language], words, language) && !holdsAny(YOURS[language], words, language)
}

const OURS: Record<Reading['language'], string[]> = {
  ru: ['=у =нас', '=мы|=наш|=наша|=наши|=наше|=нашей|=нашим|=наших'],
  en: ['=we|=our|=us|=ours'],
}
const YOURS: Record<Reading['language'], string[]> = {
  ru: ['=вы|=вас|=вам|=вами|=ваш|=ваша|=ваше|=ваши|=вашей|=вашего|=вашу'],
  en: ['=you|=your|=yours'],
}

/** An excerpt may begin after the client has told all: then nothing can be echoed. */
function hasClientTopics({ turns, language }: Reading): boolean {
  const told = turns.filter(({ side }) => side === 'prospect').flatMap(({ sentences }) => sentences)
  return (
    topicStems(
      told.flatMap(({ words }) => words),
      language,
    ).size > CONTENT
  )
}
