import { excuseOf } from '../../verdict/index.ts'
import { unjudged } from './judgeable.ts'
import type { MatcherResult } from './matcher-result.ts'
import { conversationOf } from './subject.ts'

type Matcher = (
  this: { isNot?: boolean },
  received: unknown,
  argument?: never,
) => MatcherResult | Promise<MatcherResult>

/** The matcher, except that it throws a ChannelError where it would fail and Telegram, not the agent, can have caused that. */
export function excusing<M extends Matcher>(name: string, matcher: M): M {
  return function excused(this: { isNot?: boolean }, received: unknown, argument?: never) {
    const check = (result: MatcherResult) => {
      if (result.pass !== Boolean(this.isNot) || !result.failing) return result
      const conversation = conversationOf(received, name)
      const excuse = excuseOf(conversation.transcript(), result.failing)
      if (excuse !== null) throw unjudged({ fault: 'channel', faultReason: excuse }, conversation)
      return result
    }
    const result = matcher.call(this, received, argument)
    return result instanceof Promise ? result.then(check) : check(result)
  } as M
}
