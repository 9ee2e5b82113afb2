import { randomBytes } from 'node:crypto'
import { ScaledClock } from '../../../time/index.ts'
import { type AnswerCall, RpcError } from '../../rpc/call.ts'
import type { TlObject } from '../../tl/value.ts'
import { RsaKey } from '../rsa-key.ts'
import { type Address, MtprotoServer, type MtprotoServerOptions } from '../server.ts'
import type { WireEvent } from '../wire-event.ts'
import { PROXY_SECRET } from './client.ts'

export const ALICE = 4_200_000_001n

/** A server with what happened on it. */
export interface Wire extends AsyncDisposable {
  server: MtprotoServer
  address: Address
  events: WireEvent[]
  lines: string[]
  /** A new auth key that is signed in as {@link ALICE}. */
  provision(userId?: bigint): Buffer
}

/** One RSA key for a whole test file: making one takes a quarter of a second. */
export const rsaKey = RsaKey.generate()

export async function startWire(options: Partial<MtprotoServerOptions> = {}): Promise<Wire> {
  const events: WireEvent[] = []
  const lines: string[] = []
  const server = new MtprotoServer({
    answer: answerAlice,
    clock: new ScaledClock({ scale: 1, origin: 0 }),
    random: randomBytes,
    rsaKey,
    proxySecrets: [PROXY_SECRET],
    log: (line) => lines.push(line),
    observe: (event) => events.push(event),
    ...options,
  })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  return {
    server,
    address,
    events,
    lines,
    provision: (userId = ALICE) => {
      const key = randomBytes(256)
      server.addAuthKey(key, userId)
      return key
    },
    [Symbol.asyncDispose]: () => server.close(),
  }
}

/** As little Telegram as clients need to connect and to ask who they are. */
export const answerAlice: AnswerCall = (call, session) => {
  if (call._ === 'help.getConfig') return { _: 'config', this_dc: 2 }
  if (call._ === 'users.getUsers')
    return [{ _: 'user', self: true, id: session.userId, first_name: 'Alice', access_hash: 1n }]
  if (call._ === 'updates.getState') return { _: 'updates.state', pts: 1 }
  if (call._ === 'messages.sendMessage') return sent(call)
  if (call._ === 'help.getNearestDc') return { _: 'nearestDc', country: 'UA', this_dc: 2, nearest_dc: 2 }
  throw new RpcError(400, 'METHOD_INVALID')
}

/** Echoes the length of the text as the id of the message. */
function sent({ message }: TlObject): TlObject {
  return { _: 'updateShortSentMessage', out: true, id: String(message).length, pts: 2, pts_count: 1, date: 1 }
}
