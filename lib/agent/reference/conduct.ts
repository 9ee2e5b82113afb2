import type { Millis } from '../../core/clock.ts'
import type { BufferRules } from '../buffer.ts'
import type { Defect } from './defects.ts'
import type { Action } from './dialogue/action.ts'
import type { Memory } from './dialogue/memory.ts'
import type { BookingHabit } from './dialogue/talk.ts'
import * as misconduct from './misconduct.ts'
import { PATIENT } from './patient.ts'
import { GENTLE, type ReminderRules } from './reminder.ts'

/** How the agent behaves where defects can make a difference. */
export interface Conduct {
  buffer: BufferRules
  /** Throws a draft away when the client writes meanwhile, and holds it back while the client types. */
  yields: boolean
  takesEdits: boolean
  showsTyping: boolean
  /** What a client in a hurry is made to wait, besides the time that reading takes. */
  dawdles: Millis
  reminder: ReminderRules
  books: BookingHabit
  /** What is announced as booked is stored. */
  stores: boolean
  /** The messages of the client that it takes notice of. */
  hears(texts: readonly string[]): readonly string[]
  /** What it writes in place of a message that nobody asked for; `said` are its earlier ones. */
  saysUnasked(text: string, said: readonly string[]): string
  /** What it writes in place of any message. */
  says(text: string): string
  /** What it does in place of an action that was announced. */
  does(action: Action, memory: Memory): readonly Action[]
}

/** An agent that does everything right. */
export const HEALTHY: Conduct = {
  buffer: PATIENT,
  yields: true,
  takesEdits: true,
  showsTyping: true,
  dawdles: 0,
  reminder: GENTLE,
  books: 'agreed',
  stores: true,
  hears: (texts) => texts,
  saysUnasked: (text) => text,
  says: (text) => text,
  does: (action) => [action],
}

const WITH: Readonly<Record<Defect, Partial<Conduct>>> = {
  'answers-half': { hears: misconduct.firstQuestionOnly },
  'answers-stale': { hears: misconduct.deafToWithdrawals },
  'books-without-consent': { books: 'unasked' },
  'double-booking': { does: misconduct.bookTwice },
  'forgets-follow-up': { does: misconduct.forgetFollowUp },
  'ignores-edits': { takesEdits: false },
  'ignores-interruption': { yields: false },
  informal: { says: misconduct.informally },
  'late-follow-up': { does: misconduct.delayFollowUp },
  'misses-deadline': { dawdles: 125_000 },
  nags: { reminder: { after: [10_000, 15_000], most: 6 } },
  'never-books': { books: 'never' },
  'no-debounce': { buffer: { quiet: [0, 0], messages: 1, longest: 0 }, yields: false },
  'no-typing': { showsTyping: false },
  'phantom-booking': { stores: false },
  'repeats-itself': { saysUnasked: misconduct.lastMessageAgain },
  'silent-booking': { books: 'silently' },
  'splits-thought': { buffer: { ...PATIENT, quiet: [1000, 1500], thought: undefined } },
  'wrong-email': { does: misconduct.inviteAnother },
  'wrong-time': { does: misconduct.bookOnBalisClock },
}

export function conductOf(defects: readonly Defect[]): Conduct {
  return defects.map((defect) => WITH[defect]).reduce(spoil, HEALTHY)
}

/** Several defects act one after the other. */
function spoil(one: Conduct, { hears, says, saysUnasked, does, ...rest }: Partial<Conduct>): Conduct {
  return {
    ...one,
    ...rest,
    hears: hears ? (texts) => hears(one.hears(texts)) : one.hears,
    says: says ? (text) => says(one.says(text)) : one.says,
    saysUnasked: saysUnasked ? (text, said) => saysUnasked(one.saysUnasked(text, said), said) : one.saysUnasked,
    does: does ? (action, memory) => one.does(action, memory).flatMap((done) => does(done, memory)) : one.does,
  }
}
