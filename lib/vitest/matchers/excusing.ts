import { excuseOf } from '../../verdict/index.ts'
import { unjudged } from './judgeable.ts'
import type { MatcherResult } from './matcher-result.ts'
import type { Judgeable } from './subject.ts'
import { conversationOf } from './subject.ts'

type Matcher = (
  this: { isNot?: boolean },
  received: unknown,
  argument?: never,
) => MatcherResult | Promise<MatcherResult>

/**
 * The matcher, except that it throws a ChannelError where it would fail and Telegram, not the agent, can have caused that,
 * and shows the agent's log where it fails after the agent's silence ended the conversation.
 */
export function excusing<M extends Matcher>(name: string, matcher: M): M {
  return function excused(this: { isNot?: boolean }, received: unknown, argument?: never) {
    const check = (result: MatcherResult) => {
      if (result.pass !== Boolean(this.isNot)) return result
      const conversation = conversationOf(received, name)
      const excuse = result.failing ? excuseOf(conversation.transcript(), result.failing) : null
      if (excuse !== null) throw unjudged({ fault: 'channel', faultReason: excuse }, conversation)
      return explained(result, conversation)
    }
    const result = matcher.call(this, received, argument)
    return result instanceof Promise ? result.then(check) : check(result)
  } as M
}

function explained(result: MatcherResult, conversation: Judgeable): MatcherResult {
  const isSilent = conversation.transcript().ending?.wait !== undefined
  const log = isSilent ? conversation.agentLog?.() : undefined
  return log ? { ...result, message: () => `${result.message()}\n\nThe agent fell silent. ${log}` } : result
}
