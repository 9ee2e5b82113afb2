import { BANT, type BantTopic, type Playbook } from '../../../core/playbook.ts'
import { findAny } from '../../text/phrase.ts'
import type { Reading, ReadSentence, ReadTurn } from '../reading.ts'
import { type Quote, quoteAny, quoteOf, type Rule } from '../rule.ts'

/** What is known of one topic at the end, and since which turn. */
export interface Knowledge {
  asked: { turn: ReadTurn; quote: Quote } | null
  learned: { turn: ReadTurn; quote: Quote } | null
}

/** Whether the prospect told a topic, asked or unasked. What it merely asks itself tells nothing. */
export function knowledgeOf(topic: BantTopic, reading: Reading, playbook: Playbook): Knowledge {
  const knowledge: Knowledge = { asked: null, learned: null }
  for (const turn of reading.turns) {
    if (turn.side === 'agent') {
      const question = turn.sentences.find((sentence) => asksFor(topic, sentence, reading, playbook))
      if (question) knowledge.asked ??= { turn, quote: quoteOf(question) }
    } else knowledge.learned ??= tells(topic, turn, reading, playbook)
  }
  return knowledge
}

/** True when the sentence is a question of the agent about the topic. */
export function asksFor(topic: BantTopic, sentence: ReadSentence, { language }: Reading, { bant }: Playbook): boolean {
  return sentence.isQuestion && findAny(bant[topic].askedBy, sentence.text, language, sentence.words) !== null
}

function tells(topic: BantTopic, turn: ReadTurn, reading: Reading, playbook: Playbook): Knowledge['learned'] {
  const { learnedFrom, learnedFromPatterns } = playbook.bant[topic]
  const before = reading.turns[turn.index - 1]
  const wasAsked = before?.sentences.some((one) => asksFor(topic, one, reading, playbook)) ?? false
  for (const { messageId, text, words, isQuestion } of turn.sentences) {
    if (isQuestion && !wasAsked) continue
    const matched = learnedFromPatterns.map((source) => new RegExp(source, 'iu').exec(text)?.[0]).find((match) => match)
    const quote = matched ?? findAny(learnedFrom, text, reading.language, words)
    if (quote) return { turn, quote: { messageId, quote } }
  }
  return null
}

const labels: Record<BantTopic, string> = {
  budget: 'Learns the budget',
  authority: 'Learns who decides',
  need: 'Learns what it is for',
  timeline: 'Learns when, and what stands in the way',
}

export const bantRules: Rule[] = BANT.map((topic) => ({
  id: topic,
  label: labels[topic],
  advice: `Ask about it in passing, one thing at a time, and wait for the answer: ${topic} was not learned.`,
  find(reading, playbook) {
    const { asked, learned } = knowledgeOf(topic, reading, playbook)
    if (learned) return { share: 1, evidence: [...(asked ? [asked.quote] : []), learned.quote] }
    if (!asked) return { share: 0, evidence: [], note: 'Neither asked nor told.' }
    const reply = reading.turns.find(({ side, index }) => side === 'prospect' && index > asked.turn.index)
    const replied = reply?.sentences.find(({ isQuestion }) => !isQuestion)
    if (!reply || !replied) return { share: 0, evidence: [asked.quote], note: 'Asked, but never answered.' }
    const evidence = [asked.quote, quoteOf(replied)]
    if (isAboutElse(topic, reply, reading, playbook))
      return { share: 0, evidence, note: 'Asked; the reply was about something else.' }
    return { share: null, evidence, note: 'Asked; whether the reply tells it is not clear.' }
  },
}))

function isAboutElse(topic: BantTopic, reply: ReadTurn, reading: Reading, playbook: Playbook): boolean {
  const objects = playbook.objections.some(
    ({ raisedBy }) => quoteAny(raisedBy, reply.sentences, reading.language) !== null,
  )
  return objects || BANT.some((other) => other !== topic && tells(other, reply, reading, playbook) !== null)
}
