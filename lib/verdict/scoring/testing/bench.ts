import type { Playbook } from '../../../core/playbook.ts'
import { createRandom } from '../../../core/random.ts'
import type { Transcript } from '../../../core/transcript.ts'
import { LlmClient, type LlmOptions } from '../../../llm/index.ts'
import { type Brain, MessagesApi, type Reply } from '../../../llm/testing/messages-api.ts'
import { assess } from '../assess.ts'
import { ClaudeJudge, type ClaudeJudgeOptions } from '../judge/claude-judge.ts'

type Options = Partial<LlmOptions> & Pick<ClaudeJudgeOptions, 'samples' | 'signal'>

/** For tests: a judge that asks the stand-in of the Messages API through the real SDK. */
export function judgeAt(api: MessagesApi, { samples, signal, ...options }: Options = {}): ClaudeJudge {
  const llm = new LlmClient({
    apiKey: MessagesApi.KEY,
    baseUrl: api.url,
    model: 'claude-opus-5-5',
    maxRetries: 2,
    ...options,
  })
  const random = createRandom(7)
  return new ClaudeJudge({ llm, random, ...(samples && { samples }), ...(signal && { signal }) })
}

/** For tests: the assessment that comes of what the stand-in says, and what it was asked. */
export async function assessWith(
  replies: readonly Reply[] | Brain,
  transcript: Transcript,
  playbook: Playbook,
  options: Options = {},
) {
  await using api = await MessagesApi.start(replies)
  const judgement = await judgeAt(api, options).judge({ transcript, playbook })
  return {
    assessment: assess(transcript, playbook, { judgement }),
    requests: api.requests,
    judgement,
    usage: api.usage,
  }
}
