import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { StressError } from '../core/errors.ts'
import { faultRequest } from './faults/request.ts'
import type { FaultPort } from './faults/telegram-faults.ts'
import type { LocalTelegram } from './local-telegram.ts'

const HOST = '127.0.0.1'
const MAX_BODY_BYTES = 16 * 1024

/** How another process reaches the local Telegram's control. The token is a secret. */
export interface ControlAddress {
  url: string
  token: string
}

export interface Control extends ControlAddress {
  close(): Promise<void>
}

/** What goes wrong with a request, as the client is told. */
class HttpError extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const accountRequest = z.strictObject({
  username: z.string(),
  firstName: z.string(),
  lastName: z.string().optional(),
  phone: z.string().optional(),
  password: z.string().min(1).optional(),
  passwordHint: z.string().optional(),
})

const journalQuery = z.strictObject({
  account: z.string().optional(),
  method: z.string().optional(),
  kind: z.enum(['call', 'error', 'push', 'connect', 'disconnect', 'fault', 'login-code']).optional(),
  since: z.coerce.number().int().min(0).optional(),
  /** Where there is nothing yet, so long in real time. */
  wait: z.coerce.number().int().min(0).max(60_000).default(0),
})

/**
 * Opens the local Telegram to other processes of this machine: JSON over HTTP on 127.0.0.1, with a random bearer token.
 *
 * `POST /accounts` makes an account, `GET /journal?account=&method=&kind=&since=&wait=` reads the journal, or
 * waits for it, `POST /faults` lets something go wrong, and `DELETE /faults?id=` ends it, or without an id everything.
 */
export async function startControl(
  telegram: Pick<LocalTelegram, 'provision' | 'journal' | keyof FaultPort>,
): Promise<Control> {
  const token = randomBytes(24).toString('base64url')
  const server = createServer((request, response) => void serve(telegram, token, request, response))
  server.listen(0, HOST)
  await once(server, 'listening')
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    token,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

type Target = Pick<LocalTelegram, 'provision' | 'journal' | keyof FaultPort>

async function serve(telegram: Target, token: string, request: IncomingMessage, response: ServerResponse) {
  try {
    if (!isAuthorized(request, token)) throw new HttpError(401, 'The token is missing or wrong.')
    const { status, body } = await answer(telegram, request)
    respond(response, status, body)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    // what the client is still sending is of no interest any more
    const hangUp = () => !request.complete && request.destroy()
    respond(response, statusOf(error), { error: message }, hangUp)
  }
}

async function answer({ provision, journal, beginFault, endFault }: Target, request: IncomingMessage) {
  const url = new URL(request.url ?? '/', `http://${HOST}`)
  switch (`${request.method} ${url.pathname}`) {
    case 'POST /accounts':
      return { status: 201, body: provision(checked(accountRequest, await readJson(request))) }
    case 'GET /journal': {
      const { wait, ...query } = checked(journalQuery, Object.fromEntries(url.searchParams))
      return { status: 200, body: await journal.awaited(query, wait) }
    }
    case 'POST /faults':
      return { status: 201, body: await beginFault(checked(faultRequest, await readJson(request))) }
    case 'DELETE /faults':
      await endFault(url.searchParams.get('id') ?? undefined)
      return { status: 200, body: {} }
    default:
      throw new HttpError(
        404,
        `There is no ${request.method} ${url.pathname}: only POST /accounts, GET /journal, POST and DELETE /faults.`,
      )
  }
}

/** Compares digests, which have one length, in constant time. */
function isAuthorized({ headers }: IncomingMessage, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`))
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) throw new HttpError(413, `The body has more than ${MAX_BODY_BYTES} bytes.`)
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new HttpError(400, 'The body is not JSON.')
  }
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new HttpError(400, z.prettifyError(result.error))
}

function statusOf(error: unknown): number {
  if (error instanceof HttpError) return error.status
  return error instanceof StressError ? 422 : 500
}

function respond(response: ServerResponse, status: number, body: unknown, then?: () => void): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body), then)
}
