import type { TlObject } from '../tl/value.ts'
import type { ChatMessage } from '../world/message.ts'
import { fields } from './fields.ts'
import { toDate } from './views.ts'

/** The most messages in one answer. */
const MAX_PAGE = 100

/**
 * The part of a chat that a call asks for with offset_id, add_offset, limit and so on, newest first.
 *
 * @param chat oldest first
 * @see https://core.telegram.org/api/offsets
 */
export function pageOf(chat: ChatMessage[], call: TlObject): { page: ChatMessage[]; total: number } {
  const optional = (field: string) => fields.optionalInt(call, field) ?? 0
  const [maxId, minId] = [optional('max_id') || Number.POSITIVE_INFINITY, optional('min_id')]
  const [maxDate, minDate] = [optional('max_date') || Number.POSITIVE_INFINITY, optional('min_date')]
  const wanted = chat
    .filter(({ id }) => id < maxId && id > minId)
    .filter(({ sentAt }) => toDate(sentAt) <= maxDate && toDate(sentAt) >= minDate)
    .reverse()
  const start = indexOfOffset(wanted, optional('offset_id'), optional('offset_date')) + optional('add_offset')
  const limit = Math.max(0, Math.min(optional('limit'), MAX_PAGE))
  return { page: wanted.slice(Math.max(0, start), Math.max(0, start + limit)), total: wanted.length }
}

/** Where the page begins: at the newest message older than the offset, by id or by date. */
function indexOfOffset(newestFirst: ChatMessage[], offsetId: number, offsetDate: number): number {
  if (offsetId <= 0 && offsetDate <= 0) return 0
  const index = newestFirst.findIndex(({ id, sentAt }) => (offsetId > 0 ? id < offsetId : toDate(sentAt) < offsetDate))
  return index < 0 ? newestFirst.length : index
}
