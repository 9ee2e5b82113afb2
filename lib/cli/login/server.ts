import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigError } from '../../core/errors.ts'
import type { LoginServer } from '../../telegram/login/index.ts'
import { computeFingerprint } from '../../telegram-server/index.ts'

export interface Address {
  host: string
  port: number
}

interface Request {
  server?: string
  serverKey?: string
}

/** The data centre that a local Telegram says it is. */
const LOCAL_DC = 2

/** Where a local Telegram is; undefined for the real one. Throws a ConfigError for what is no address, or a key without one. */
export function addressOf({ server, serverKey }: Request): Address | undefined {
  if (server === undefined) {
    if (serverKey === undefined) return undefined
    throw new ConfigError('--server-key is the key of a local Telegram, and --server does not say where that is.', {
      remedy: 'Give its address too, as stress telegram shows it: --server HOST:PORT',
    })
  }
  const [, host, port] = /^([\w.-]+|\[[\da-f:]+\]):(\d{1,5})$/i.exec(server) ?? []
  if (host !== undefined && Number(port) < 2 ** 16) return { host, port: Number(port) }
  throw new ConfigError(`--server is ${JSON.stringify(server)}, which is no address.`, {
    remedy: 'Give it as stress telegram shows it, such as 127.0.0.1:40123.',
  })
}

/** A local Telegram with the key that it is known by; undefined for the real one. */
export function serverOf(request: Request, cwd: string): LoginServer | undefined {
  const address = addressOf(request)
  if (address === undefined) return undefined
  if (request.serverKey === undefined) {
    throw new ConfigError('A login on a local Telegram needs its public key.', {
      remedy: 'Write what stress telegram shows into a file, and name it: --server-key FILE',
    })
  }
  const file = resolve(cwd, request.serverKey)
  try {
    const pem = withoutIndent(readFileSync(file, 'utf8'))
    return { ...address, dcId: LOCAL_DC, publicKey: { pem, fingerprint: computeFingerprint(createPublicKey(pem)) } }
  } catch (cause) {
    throw new ConfigError(`${file} holds no public key: ${(cause as Error).message}.`, {
      remedy: 'Write what stress telegram shows into it, from BEGIN to END.',
      cause,
    })
  }
}

/** A key that was copied with the blanks around its lines. */
function withoutIndent(text: string): string {
  return text.trim().replace(/[^\S\n]*\n\s*/g, '\n')
}
