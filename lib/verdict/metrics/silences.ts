import type { Millis } from '../../core/clock.ts'
import type { SilenceFigures } from '../../core/metrics.ts'
import type { TranscriptMessage } from '../../core/transcript.ts'
import type { AgentTurn } from './agent-turns.ts'
import type { Exchange } from './exchange.ts'
import { isDue } from './follow-ups.ts'

/**
 * The silences of the prospect after an answer, and what the agent wrote into them; the last one may have lasted until
 * the conversation was over.
 *
 * Only one longer than the quiet period is a silence: before that, the agent's turn is not over. A follow-up that the
 * prospect asked for is no intrusion, once it is due.
 */
export function silencesOf(exchanges: readonly Exchange[], quiet: Millis): SilenceFigures[] {
  return exchanges.flatMap((exchange, index) => {
    const { burst, answers, unprompted } = exchange
    const intruding = unprompted.filter((turn) => turn !== awaited(exchange)).flatMap(({ messages }) => messages)
    const began = Math.min(...unprompted.map(({ messages }) => messages[0].at))
    const ended = answers.flatMap(({ messages }) => messages).findLast(({ at }) => at < began)
    const next = exchanges[index + 1]?.burst
    if (!ended || burst.until - ended.at <= quiet) return []
    return [
      {
        turn: next?.turn ?? burst.turn + 1,
        ...(next ? {} : { last: true }),
        ms: burst.until - ended.at,
        unpromptedIds: intruding.map(({ id }) => id),
        earliestMs: intruding[0] ? intruding[0].at - ended.at : null,
      },
    ]
  })
}

/** The follow-up that the prospect asked for. */
function awaited({ burst, unprompted }: Exchange): AgentTurn | undefined {
  const request = burst.messages.find(({ followUpAfterMs }) => followUpAfterMs !== undefined)
  if (!request) return undefined
  const promised = request.followUpAfterMs as Millis
  return unprompted.find(({ messages }) => isDue((messages[0] as TranscriptMessage).at - request.at, promised))
}
