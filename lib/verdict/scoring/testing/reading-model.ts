import type { Playbook } from '../../../core/playbook.ts'
import type { Transcript } from '../../../core/transcript.ts'
import { dataIn, textsOf } from '../../../llm/testing/asked.ts'
import type { MessagesRequest } from '../../../llm/testing/messages-api.ts'
import { talk } from '../../testing/conversation.ts'
import type { CriterionAnswer, JudgeAnswer } from '../judge/answer.ts'
import { READ_CRITERIA, READ_CRITERION_IDS, type ReadCriterionId } from '../judge/read-criteria.ts'
import { type Reading, readConversation } from '../reading.ts'
import { rubric } from '../rubric.ts'

interface ShownMessage {
  message: number
  from: 'agent' | 'client'
  text: string
}

/** What a judge's request shows of the conversation. */
export function conversationIn(request: MessagesRequest): ShownMessage[] {
  return dataIn<ShownMessage>(textsOf(request)[0] ?? '')
}

/**
 * For tests and measurements: a model that finds what the rules find, with a quote for everything.
 *
 * It knows of the conversation only what is in the request, as a model does.
 */
export function readByRules(request: MessagesRequest, playbook: Playbook): JudgeAnswer {
  const lines = conversationIn(request).map(({ from, text }) => `${from === 'agent' ? '>' : '<'} ${text}`)
  return answerByRules(talk(lines), playbook)
}

/** The same from the words as they were written, with what acts without being seen. */
export function answerByRules(transcript: Transcript, playbook: Playbook): JudgeAnswer {
  const reading = readConversation(transcript, { language: playbook.language })
  return Object.fromEntries(READ_CRITERION_IDS.map((id) => [id, answerTo(id, reading, playbook)])) as JudgeAnswer
}

function answerTo(id: ReadCriterionId, reading: Reading, playbook: Playbook): CriterionAnswer {
  const finding = rubric.find((rule) => rule.id === id)?.find(reading, playbook)
  const { share = null, evidence = [], note = 'As it stands there.' } = finding ?? {}
  const quotes = evidence.map(({ messageId, quote }) => ({ message: messageId, quote }))
  const reason = note
  if (share === null) return { reason, quotes, share: 0, verdict: 'inconclusive' }
  const proof = share > 0 ? [...quotes, ...anyWordsOf(READ_CRITERIA[id].provedBy, reading)] : quotes
  return { reason, quotes: proof, share, verdict: share >= playbook.passMark ? 'met' : 'unmet' }
}

function anyWordsOf(side: 'agent' | 'prospect', { turns }: Reading) {
  const sentence = turns.find((turn) => turn.side === side)?.sentences[0]
  return sentence ? [{ message: sentence.messageId, quote: sentence.text }] : []
}
