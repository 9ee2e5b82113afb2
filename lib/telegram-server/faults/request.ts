import { z } from 'zod'
import { METHOD_NAMES } from '../rpc/method-names.ts'

/** The methods that write to somebody. */
export const SENDING: ReadonlySet<string> = new Set([
  'messages.sendMessage',
  'messages.sendMedia',
  'messages.forwardMessages',
])

/** A day, in milliseconds: nothing lasts longer, or is later. */
export const LONGEST_SPAN = 86_400_000

const span = z.number().min(0).max(LONGEST_SPAN)
const account = z.string()
const times = z.number().int().min(1)

/** On one account (a username), or on all of them; until it is ended, or for so many milliseconds. */
const lasting = { account: account.optional(), for: span.optional() }

/** Something that goes wrong on the local Telegram, as it is asked for. Spans are the prospect's milliseconds. */
export const faultRequest = z.discriminatedUnion('kind', [
  /** The next `times` calls are answered with FLOOD_WAIT; so is whatever comes before the wait is over. */
  z.strictObject({
    kind: z.literal('flood-wait'),
    seconds: z
      .number()
      .int()
      .min(1)
      .max(LONGEST_SPAN / 1000),
    account: account.optional(),
    /** Calls that send messages, unless told. */
    method: z.enum(METHOD_NAMES).optional(),
    times: times.optional(),
  }),
  /** Messages of the account are answered with PEER_FLOOD. */
  z.strictObject({ kind: z.literal('peer-flood'), account: account.optional(), times: times.optional() }),
  /** Messages of others to the account are answered with USER_PRIVACY_RESTRICTED. */
  z.strictObject({ kind: z.literal('privacy'), account, times: times.optional() }),
  /** Everything that the server sends takes so long to arrive; its order stays. */
  z.strictObject({ kind: z.literal('delay'), min: span, max: span, ...lasting }),
  /** Every update comes twice. */
  z.strictObject({ kind: z.literal('duplicate'), ...lasting }),
  /** Updates come in another order. */
  z.strictObject({ kind: z.literal('reorder'), ...lasting }),
  /** Updates do not come at all; what happened is still told to whoever asks. */
  z.strictObject({ kind: z.literal('drop-updates'), ...lasting }),
  /** Telegram has banned the account. */
  z.strictObject({ kind: z.literal('ban'), account }),
  /** Connections end, and may be opened again at once. */
  z.strictObject({ kind: z.literal('disconnect'), account: account.optional() }),
  /** Every session of the account is logged out for good. */
  z.strictObject({ kind: z.literal('revoke-session'), account }),
  /**
   * The server is away for so long, and comes back on the same port with everything that it knew. On one account: as that
   * sees it, and nobody else.
   */
  z.strictObject({
    kind: z.literal('restart'),
    ...lasting,
    /** What it is ended by before it is answered, which is when the server is back. */
    id: z.string().min(1).max(100).optional(),
  }),
])

export type FaultRequest = z.infer<typeof faultRequest>
export type FaultKind = FaultRequest['kind']
export type FaultOf<Kind extends FaultKind> = Extract<FaultRequest, { kind: Kind }>
