import type { EmailCollection, StoredEmail } from '../../core/email-collection.ts'
import type { Transcript } from '../../core/transcript.ts'
import { type Said, saidIn } from '../said.ts'
import { asksForEmail } from '../text/mail-request.ts'

/** Lengths are those of RFC 5321; without them a long hostile text would take the square of its length. */
const ADDRESS = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu

/** What the records hold, as far as they could be read. */
export interface EmailReading {
  stored: readonly StoredEmail[]
  /** One sentence per record that could not be read. */
  errors: readonly string[]
}

/**
 * Whether the agent asked for the prospect's e-mail, the prospect gave it, and it arrived in every record that holds one.
 *
 * Addresses are compared as mail does: the domain without regard to case.
 */
export function collectEmail(transcript: Transcript, { stored, errors }: EmailReading): EmailCollection {
  const { asked, given } = spokenOf(transcript)
  const address = given?.address ?? null
  return {
    collected: address !== null && isStored(address, { stored, errors }),
    asked,
    address,
    messageId: given?.messageId ?? null,
    stored: [...stored],
    errors: [...errors],
  }
}

/** Null where no record has a place for an e-mail, or the one that has it could not be read. */
function isStored(address: string, { stored, errors }: EmailReading): boolean | null {
  const filled = stored.filter(({ addresses }) => addresses.length > 0)
  if (filled.length === 0) return stored.length === 0 || errors.length > 0 ? null : false
  return filled.every(({ addresses }) => addresses.some((one) => sameAddress(one, address)))
}

function sameAddress(one: string, other: string): boolean {
  return withDomainFolded(one) === withDomainFolded(other)
}

function withDomainFolded(address: string): string {
  const at = address.trim().lastIndexOf('@')
  return address.trim().slice(0, at) + address.trim().slice(at).toLowerCase()
}

/** Of several addresses the last one counts: the prospect corrects itself. The agent's own, said back, is none. */
function spokenOf(transcript: Transcript) {
  let [asked, given]: [boolean, { address: string; messageId: number } | null] = [false, null]
  for (const { side, text, id } of saidIn(transcript)) {
    if (side === 'agent') asked ||= asksForEmail(text)
    else if (asked) given = lastAddress(text, id) ?? given
  }
  return { asked, given }
}

function lastAddress(text: Said['text'], messageId: number): { address: string; messageId: number } | null {
  const address = text
    .match(ADDRESS)
    ?.at(-1)
    ?.replace(/[.-]+$/, '')
  return address === undefined ? null : { address, messageId }
}
