import { type AnswerCall, RpcError } from '../rpc/call.ts'
import { encode } from '../tl/encode.ts'
import { TlError } from '../tl/error.ts'
import type { Schemas } from '../tl/schemas.ts'
import { errorBody, resultBody } from './answer-body.ts'
import type { Message } from './message.ts'
import type { Session } from './session.ts'
import type { ObserveWire } from './wire-event.ts'
import { readCall, type WrappedCall } from './wrapped-call.ts'

export interface CallContext {
  answer: AnswerCall
  schemas: Schemas
  observe: ObserveWire
  log: (line: string) => void
  admitsApp: (apiId: number) => boolean
  /** Called once for each session that wants updates. */
  beginUpdates: (session: Session) => void
}

/** Answers the method calls of one connection in the order of their arrival. */
export class Calls {
  readonly #context: CallContext
  #last: Promise<void> = Promise.resolve()

  constructor(context: CallContext) {
    this.#context = context
  }

  /** Queues a call. Its layer and its place in the order are settled now, its answer comes when it comes. */
  push(session: Session, message: Message): void {
    const call = this.#read(session, message)
    if (!call) return
    // An answer acknowledges its call; one that takes longer than a turn of the event loop is preceded by an ack.
    const late = setImmediate(() => session.notify({ _: 'msgs_ack', msg_ids: [message.id] }))
    this.#last = this.#last.then(async () => {
      const body = await this.#answer(session, message.id, call)
      clearImmediate(late)
      session.send(body, { answers: message.id })
    })
  }

  #read(session: Session, message: Message): WrappedCall | undefined {
    try {
      const call = readCall(this.#context.schemas, message.body, session.layer)
      if (call.layer !== undefined) session.authorization.layer = call.layer
      if (!call.withoutUpdates && !session.wantsUpdates) this.#context.beginUpdates(session)
      return call
    } catch (error) {
      if (!(error instanceof TlError)) throw error
      this.#context.log(`A call cannot be read and is answered with 400 INPUT_METHOD_INVALID: ${error.message}.`)
      session.send(errorBody(message.id, new RpcError(400, 'INPUT_METHOD_INVALID')), { answers: message.id })
      return undefined
    }
  }

  async #answer(session: Session, callId: bigint, { call, method, schema, apiId }: WrappedCall): Promise<Buffer> {
    const { answer, observe, admitsApp } = this.#context
    observe({ kind: 'call', ...describe(session), call })
    try {
      if (apiId !== undefined && !admitsApp(apiId)) throw new RpcError(400, 'CONNECTION_API_ID_INVALID')
      const value = await answer(call, session)
      const body = resultBody(callId, encode(schema, method.result, value))
      observe({ kind: 'answered', ...describe(session), method: call._ })
      return body
    } catch (thrown) {
      const error = this.#toRpcError(thrown, call._)
      observe({ kind: 'refused', ...describe(session), method: call._, code: error.code, message: error.message })
      return errorBody(callId, error)
    }
  }

  #toRpcError(thrown: unknown, method: string): RpcError {
    if (thrown instanceof RpcError) return thrown
    const reason = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
    this.#context.log(`${method} failed inside the local Telegram and is answered with 500 INTERNAL: ${reason}`)
    return new RpcError(500, 'INTERNAL')
  }
}

/** How events name a session. */
export function describe({ sessionId, userId, layer }: Session) {
  return { sessionId, userId, layer }
}
