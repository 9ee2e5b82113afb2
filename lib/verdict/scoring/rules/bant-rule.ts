import type { BantTopic } from '../../../core/playbook.ts'
import { knowledgeOf, type Reply, replyTo } from '../knowledge.ts'
import type { Rule } from '../rule.ts'

const notes: Record<Reply, string> = {
  none: 'Asked, but never answered.',
  evasion: 'Asked; the client evaded it.',
  'something else': 'Asked; the reply was about something else.',
  unclear: 'Asked; whether the reply tells it is not clear.',
}

/** A topic is learned when the prospect told it, whether it was asked or not; a question alone teaches nothing. */
export function bantRule(topic: BantTopic, label: string): Rule {
  return {
    id: topic,
    label,
    advice: `Ask about it in passing, one thing at a time, and wait for the answer: ${topic} was not learned.`,
    find(reading, playbook) {
      const { asked, learned, hinted } = knowledgeOf(topic, reading, playbook)
      const question = asked ? [asked.quote] : []
      if (learned) return { share: 1, evidence: [...question, learned.quote] }
      if (hinted) return { share: null, evidence: [...question, hinted.quote], note: 'Touched, but not told outright.' }
      if (!asked) return { share: 0, evidence: [], note: 'Neither asked nor told.' }
      const { kind, quote } = replyTo(topic, asked, reading, playbook)
      const evidence = quote ? [...question, quote] : question
      return { share: kind === 'unclear' ? null : 0, evidence, note: notes[kind] }
    },
  }
}
