import { readFile } from 'node:fs/promises'
import { CRASHED, type TestResult } from '../../core/result.ts'
import type { Transcript } from '../../core/transcript.ts'
import type { PlacedEvent } from '../queries/append-messages.ts'
import { JournalHeader, JournalRecord } from './journal-record.ts'

/** The last word on a conversation in a journal. */
export interface JournaledConversation {
  result: TestResult
  transcript: Transcript
  /** What happened after the transcript was told; the earliest first. */
  later: PlacedEvent[]
}

/** What a journal says in the end. */
export interface JournaledRun {
  header: JournalHeader
  conversations: JournaledConversation[]
  /** How the run ended; undefined when its process was killed, or has not let go yet. */
  ended: Extract<JournalRecord, { kind: 'ended' }> | undefined
  /** Lines in its midst that are no records. The last line may be torn: its process was killed while it wrote. */
  damaged: number
}

/** Reads a journal; undefined when its first line is none. Rejects when there is no such file. */
export async function readJournal(file: string): Promise<JournaledRun | undefined> {
  const [first, ...rest] = linesOf(await readFile(file))
  const header = JournalHeader.safeParse(first?.json).data
  if (!header) return undefined
  const conversations = new Map<string, JournaledConversation>()
  const read: Pick<JournaledRun, 'ended' | 'damaged'> = { ended: undefined, damaged: 0 }
  for (const line of rest) {
    const record = JournalRecord.safeParse(line.json).data
    if (record === undefined) read.damaged += line.torn ? 0 : 1
    else if (record.kind === 'ended') read.ended = record
    else take(conversations, record)
  }
  return { header, conversations: [...conversations.values()], ...read }
}

/** A conversation with all of its events, as it is after the end of its run. */
export function concluded({ result, transcript, later }: JournaledConversation) {
  return {
    result:
      result.status === 'running' ? { ...result, ...CRASHED, errors: [...result.errors, ...CRASHED.errors] } : result,
    transcript: { ...transcript, events: [...transcript.events, ...later.map(({ event }) => event)] },
  }
}

function take(
  conversations: Map<string, JournaledConversation>,
  record: Exclude<JournalRecord, { kind: 'ended' }>,
): void {
  if (record.kind === 'event') {
    const { position, event } = record
    conversations.get(record.resultId)?.later.push({ position, event })
    return
  }
  const { result, transcript } = record
  const known = conversations.get(result.id)?.later ?? []
  const later = known.filter(({ position }) => position >= transcript.events.length)
  conversations.set(result.id, { result, transcript, later })
}

interface Line {
  /** Undefined where it is no JSON. */
  json: unknown
  /** Without its end. */
  torn: boolean
}

/** By bytes: a journal may be longer than a string can be, and U+2028 ends no line of JSON. */
function* linesOf(bytes: Buffer): Generator<Line> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start)
    const stop = end < 0 ? bytes.length : end
    yield { json: parsed(bytes.toString('utf8', start, stop)), torn: end < 0 }
    start = stop + 1
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
