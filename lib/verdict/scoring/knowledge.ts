import { pattern } from '../../core/pattern.ts'
import { BANT, type BantTopic, type Playbook } from '../../core/playbook.ts'
import type { Language } from '../text/language.ts'
import { amountsIn, digitsOf } from '../text/money.ts'
import { holdsAny } from '../text/phrase.ts'
import { questionKind } from '../text/question.ts'
import { isAboutOthers, takes } from '../text/stance.ts'
import { wordClauses } from '../text/word-clauses.ts'
import { perReading } from './per-reading.ts'
import { answeredTurn, type Reading, type ReadSentence, type ReadTurn } from './reading.ts'
import { type Quote, quoteOf } from './rule.ts'
import { tellsAuthority } from './told/authority.ts'
import { tellsBudget } from './told/budget.ts'
import { hear, type Teller, type Told } from './told/heard.ts'
import { tellsNeed } from './told/need.ts'
import { tellsTimeline } from './told/timeline.ts'

/** Where a topic came up. */
export interface Found {
  turn: ReadTurn
  quote: Quote
}

/** What is known of one topic at the end, and since which turn. */
export interface Knowledge {
  asked: Found | null
  learned: Found | null
  /** Said in a way that leaves it open whether it was told. */
  hinted: Found | null
}

const tellers: Record<BantTopic, Teller> = {
  budget: tellsBudget,
  authority: tellsAuthority,
  need: tellsNeed,
  timeline: tellsTimeline,
}

/** Whether the prospect told a topic, asked or unasked. What it merely asks itself tells nothing. */
export function knowledgeOf(topic: BantTopic, reading: Reading, playbook: Playbook): Knowledge {
  return knowledge(reading, playbook)[topic]
}

const knowledge = perReading(
  (reading, playbook) =>
    Object.fromEntries(BANT.map((topic) => [topic, learn(topic, reading, playbook)])) as Record<BantTopic, Knowledge>,
)

function learn(topic: BantTopic, reading: Reading, playbook: Playbook): Knowledge {
  const knowledge: Knowledge = { asked: null, learned: null, hinted: null }
  for (const turn of reading.turns) {
    if (turn.side === 'agent') {
      const question = questionFor(topic, turn, reading, playbook)
      if (question) knowledge.asked ??= { turn, quote: quoteOf(question) }
      continue
    }
    const told = toldIn(topic, turn, reading, playbook)
    if (told?.certain) knowledge.learned ??= { turn, quote: told.quote }
    else if (told) knowledge.hinted ??= { turn, quote: told.quote }
  }
  return knowledge
}

/** True when the sentence is a question of the agent about the topic, and not about the time of a call. */
export function asksFor(topic: BantTopic, sentence: ReadSentence, { language }: Reading, playbook: Playbook): boolean {
  const { isQuestion, words, text } = sentence
  if (!isQuestion) return false
  if (topic === 'timeline' && holdsAny(playbook.call.mentions, words, language)) return false
  if (words.some(({ folded }) => OTHER_QUESTIONS[language][topic].has(folded))) return false
  if (topic === 'need' && setsTerm(sentence, language, playbook)) return false
  if (holdsAny(playbook.bant[topic].askedBy, words, language)) return true
  return (
    topic === 'budget' && amountsIn(text).some(({ isMoney }) => isMoney) && questionKind(sentence, language) !== 'tag'
  )
}

/** "К какому времени хотите переехать?", "На какой бюджет смотрите для жизни?": the purpose is only mentioned. */
function setsTerm(sentence: ReadSentence, language: Language, { bant }: Playbook): boolean {
  const asked = (topic: BantTopic) => holdsAny(bant[topic].askedBy, sentence.words, language)
  return questionKind(sentence, language) === 'open' && (asked('timeline') || asked('budget'))
}

const listed = (words: string) => new Set(words.split(' '))
/** Question words that ask for something else, whatever the rest: "Когда хотели бы переехать?" is no question of need. */
const OTHER_QUESTIONS: Record<Language, Record<BantTopic, ReadonlySet<string>>> = {
  ru: {
    budget: listed('когда где куда кто кем почему'),
    authority: listed('когда где куда сколько почему'),
    need: listed('когда где сколько кто кем часто скоро долго почему'),
    timeline: listed('где кто кем сколько почему'),
  },
  en: {
    budget: listed('when where who why'),
    authority: listed('when where why'),
    need: listed('when where who soon often'),
    timeline: listed('where who why'),
  },
}

function questionFor(topic: BantTopic, turn: ReadTurn, reading: Reading, playbook: Playbook): ReadSentence | undefined {
  return turn.sentences.findLast(
    (one, at) =>
      asksFor(topic, one, reading, playbook) ||
      (topic === 'budget' && asksForOneOfSums(one, turn.sentences[at - 1], reading)),
  )
}

/** "До 100 тысяч, 100–300 или выше. Какая Ваша?": the question is for what the sentence before it lists. */
function asksForOneOfSums(one: ReadSentence, before: ReadSentence | undefined, { language }: Reading): boolean {
  if (!before || !one.isQuestion || one.words.length > ELLIPTIC) return false
  const sums = amountsIn(before.text).filter(({ isMoney }) => isMoney)
  return sums.length >= 2 && holdsAny(CHOOSES[language], one.words, language)
}

/** A question of so many words leaves out what it is about. */
const ELLIPTIC = 6
const CHOOSES: Record<Language, string[]> = {
  ru: [
    '=какая|=какой|=какое|=какую|=какие|=каком|=какой ... =ваш|=ваша|=ваше|=вам|=ближе|=из|=вы|=про|=подходит|=комфортнее|=реальнее',
    '=где|=куда ... =вы|=вас',
    '=к =чему|=какой|=какому|=какая ... =вы|=вам|=ближе',
    '=что ... =ближе|=про|=подходит|=комфортнее|=из',
    '=вам|=вы ... =какая|=какой|=какое|=какую',
  ],
  en: ['which ... you|your|yours|closer|one|fits|suits|closest', 'where ... you', "=what's ... yours"],
}

type ToldByTopic = Partial<Record<BantTopic, Told | null>>
/** Several rules ask the same of the same turns. */
const remembered = new WeakMap<Playbook, WeakMap<ReadTurn, ToldByTopic>>()

/** What one turn of the prospect tells of a topic, outright rather than by a hint. */
export function toldIn(topic: BantTopic, turn: ReadTurn, reading: Reading, playbook: Playbook): Told | null {
  const byTurn = remembered.get(playbook) ?? new WeakMap<ReadTurn, ToldByTopic>()
  remembered.set(playbook, byTurn)
  const known = byTurn.get(turn) ?? {}
  byTurn.set(turn, known)
  const told = topic in known ? (known[topic] ?? null) : readIn(topic, turn, reading, playbook)
  known[topic] = told
  return told
}

function readIn(topic: BantTopic, turn: ReadTurn, reading: Reading, playbook: Playbook): Told | null {
  const { language } = reading
  const before = reading.turns[turn.index - 1]
  const question = before && questionFor(topic, before, reading, playbook)
  const named = before?.sentences.flatMap(({ text }) => amountsIn(text).map((one) => digitsOf(one.text))) ?? []
  const heard = turn.sentences.flatMap((sentence) => {
    const told = tellers[topic](
      hear(sentence, playbook.bant[topic], { asked: question !== undefined, named, language }),
    )
    return told ?? byPattern(sentence, playbook.bant[topic].learnedFromPatterns) ?? []
  })
  const answer = heard.find(({ certain }) => certain) ?? heard[0]
  if (answer || !before || !question) return answer ?? null
  return isLastQuestion(question, before) ? settledBy(turn, question, reading) : null
}

function byPattern({ isQuestion, text, messageId }: ReadSentence, sources: readonly string[]): Told | null {
  const matched = isQuestion ? [] : sources.flatMap((source) => pattern(source).exec(text)?.[0] ?? [])
  return matched[0] === undefined ? null : { certain: true, quote: { messageId, quote: matched[0] } }
}

function isLastQuestion(question: ReadSentence, { sentences }: ReadTurn): boolean {
  return sentences.findLast(({ isQuestion }) => isQuestion) === question
}

/** "Да" settles a question for yes or no, "и то и другое" one that leaves a choice. */
function settledBy(turn: ReadTurn, question: ReadSentence, { language }: Reading) {
  const reply = turn.sentences.find(({ isQuestion }) => !isQuestion)
  if (!reply) return null
  const first = wordClauses(reply.text, reply.words, language)[0]?.words ?? []
  const kind = questionKind(question, language)
  const settles =
    kind === 'choice' || (kind === 'open' && holdsAny(CHOOSES[language], question.words, language))
      ? takes('picks', reply.words, language)
      : kind !== 'open' && takes('agrees', first, language) && !takes('evades', reply.words, language)
  return settles ? { certain: true, quote: quoteOf(reply) } : null
}

/** What became of a question about the topic that was not answered outright. */
export type Reply = 'none' | 'evasion' | 'something else' | 'unclear'

export function replyTo(
  topic: BantTopic,
  asked: Found,
  reading: Reading,
  playbook: Playbook,
): { kind: Reply; quote?: Quote } {
  const reply = reading.turns.find(({ side, index }) => side === 'prospect' && index > asked.turn.index)
  const replied = reply?.sentences.find(({ isQuestion }) => !isQuestion)
  const { language } = reading
  const evades = reply?.sentences.find(
    ({ words }) => takes('evades', words, language) || (topic === 'need' && takes('browses', words, language)),
  )
  if (reply && evades) return { kind: 'evasion', quote: quoteOf(evades) }
  if (!reply || !replied) return { kind: 'none' }
  return { kind: isAboutElse(topic, reply, reading, playbook) ? 'something else' : 'unclear', quote: quoteOf(replied) }
}

/** From so many words on, a reply without a word of the topic is about something else; a need may take any words. */
const MANY_WORDS: Record<BantTopic, number> = { budget: 3, authority: 4, timeline: 4, need: Number.POSITIVE_INFINITY }

function isAboutElse(topic: BantTopic, reply: ReadTurn, reading: Reading, playbook: Playbook): boolean {
  const { language } = reading
  const objects = playbook.objections.some(({ raisedBy }) =>
    reply.sentences.some(({ words }) => holdsAny(raisedBy, words, language)),
  )
  const others = (Object.keys(tellers) as BantTopic[]).filter((other) => other !== topic)
  if (objects || others.some((other) => toldIn(other, reply, reading, playbook)?.certain)) return true
  const words = reply.sentences.flatMap((one) => one.words)
  if (reply.sentences.every((one) => one.isQuestion || takes('demands', one.words, language))) return true
  if (reply.sentences.every((one) => isAboutOthers(one.words, language))) return true
  if (words.every((word) => takes('acknowledges', [word], language))) return true
  return words.length >= MANY_WORDS[topic]
}

/** The turn of the prospect's that the agent's turn answers, with what it stated and not asked. */
export function statementsBefore(reading: Reading, turn: ReadTurn): ReadSentence[] {
  return answeredTurn(reading, turn)?.sentences.filter(({ isQuestion }) => !isQuestion) ?? []
}
