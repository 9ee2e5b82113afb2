import type { Instant } from '../../core/clock.ts'
import type { Memory } from './dialogue/memory.ts'

export type ProspectStatus = 'new' | 'contacted' | 'in_conversation' | 'zoom_scheduled' | 'converted' | 'archived'

export interface HistoryEntry {
  id: number
  sender: 'agent' | 'prospect'
  text: string
  /** ISO 8601. */
  timestamp: string
}

/** One client as `prospects.json` holds them; the names are those of agents in production. */
export interface Prospect {
  /** Null while only the username is known. */
  telegram_id: string | null
  username: string | null
  name: string | null
  context: string | null
  status: ProspectStatus
  /** ISO 8601, like the two below. */
  first_contact: string | null
  last_contact: string | null
  last_response: string | null
  message_count: number
  conversation_history: HistoryEntry[]
  notes: string
  email: string | null
  human_active: boolean
  /** Our own addition: what the dialogue remembers, so that a restart forgets nothing. */
  memory?: Memory
}

export function newProspect(telegramId: string | null): Prospect {
  return {
    telegram_id: telegramId,
    username: null,
    name: null,
    context: null,
    status: 'new',
    first_contact: null,
    last_contact: null,
    last_response: null,
    message_count: 0,
    conversation_history: [],
    notes: '',
    email: null,
    human_active: false,
  }
}

/** The prospect with one more message in the history. */
export function withMessage(prospect: Prospect, sender: HistoryEntry['sender'], id: number, text: string, at: Instant) {
  const timestamp = new Date(at).toISOString()
  return {
    ...prospect,
    ...(sender === 'agent' ? { last_contact: timestamp } : { last_response: timestamp }),
    first_contact: prospect.first_contact ?? timestamp,
    message_count: prospect.message_count + 1,
    conversation_history: [...prospect.conversation_history, { id, sender, text, timestamp }],
  }
}

/** The prospect with what the dialogue remembers now, and the status that follows from it. */
export function withMemory(prospect: Prospect, memory: Memory): Prospect {
  const { name, email } = memory.facts
  return {
    ...prospect,
    memory,
    name: name ?? prospect.name,
    email: email ?? prospect.email,
    status: statusOf(prospect, memory),
  }
}

/** A booking is never lost to a later "спасибо". */
function statusOf(prospect: Prospect, { stage, turns }: Memory): ProspectStatus {
  if (prospect.status === 'converted') return 'converted'
  if (stage === 'booked') return 'zoom_scheduled'
  if (stage === 'refused') return 'archived'
  return turns > 0 ? 'in_conversation' : 'contacted'
}
