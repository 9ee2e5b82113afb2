import { z } from 'zod'

/** What one record holds of the prospect's e-mail: any of several where it is a list of invitees, none where it is empty. */
export const StoredEmail = z.object({ source: z.string(), addresses: z.array(z.string()) })
export type StoredEmail = z.infer<typeof StoredEmail>

/** Whether the agent collected the prospect's e-mail: it asked, the prospect gave it, and it arrived in the record unchanged. */
export const EmailCollection = z.object({
  /** Null: asked for and given, but no record that could be read has a place for an e-mail. */
  collected: z.boolean().nullable(),
  asked: z.boolean(),
  /** What the prospect gave after it was asked, as written; the last one where it corrected itself. */
  address: z.string().nullable(),
  /** The message that gave it. */
  messageId: z.number().nullable(),
  stored: z.array(StoredEmail),
  /** Why a record could not be read. */
  errors: z.array(z.string()),
})
export type EmailCollection = z.infer<typeof EmailCollection>

/** What became of the e-mail, as half a sentence. */
export function emailInWords({
  collected,
  asked,
  address,
  stored,
  errors,
}: Omit<EmailCollection, 'messageId'>): string {
  if (!asked) return 'never asked for'
  if (address === null) return 'asked for, but not given'
  if (collected) return `collected: ${address} was asked for, given and stored`
  if (collected === null) return `unknown: ${errors[0] ?? `${address} was given, but no record has a place for it`}`
  const others = stored.filter(({ addresses }) => addresses.length > 0).map(held)
  return `${address} was given, but ${others.length > 0 ? others.join(', ') : `${stored.map(({ source }) => source).join(', ')} holds none`}`
}

function held({ source, addresses }: StoredEmail): string {
  return `${source} holds ${addresses.join(', ')}`
}
