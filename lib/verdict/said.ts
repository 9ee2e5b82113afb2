import {
  messagesOf,
  ownText,
  type Side,
  type Transcript,
  type TranscriptEvent,
  type TranscriptMessage,
} from '../core/transcript.ts'

/** A message as it stands at the end of the conversation: with its last edit. */
export interface Said {
  id: number
  side: Side
  /** Its own words; with `media`, the caption. */
  text: string
  media?: TranscriptMessage['media']
  forwarded?: TranscriptMessage['forwarded']
  /** When the message was sent; an edit is read as of then: its "завтра" stands beside that date. */
  at: number
  /** Ids of the persona's questions and objections that it brings up. */
  asks: readonly string[]
}

/** A message as it stood from one moment on: as it was sent, or as it was edited. */
export interface Version extends Said {
  /** Its place among all versions of a conversation, in order of time; ids are no order. */
  position: number
  /** The place of the edit that took its place; infinite for the last one. */
  until: number
  /** The text that an edit took the place of; null for a message as it was sent. */
  replaces: string | null
}

/** What was said, in the order in which it was sent, edits applied. A deleted message was seen, so it stays. */
export function saidIn(transcript: Pick<Transcript, 'events'>, side?: Side): Said[] {
  const edits = new Map(transcript.events.flatMap((one) => (one.kind === 'edit' ? [[one.id, one.text] as const] : [])))
  return messagesOf(transcript, side)
    .map((message) => {
      const { id, side, media, forwarded, at, asks = [] } = message
      return { id, side, text: edits.get(id) ?? ownText(message), media, forwarded, at, asks }
    })
    .toSorted((a, b) => a.at - b.at)
}

/** What was said, in the order in which it could be read: an edit comes when it was made. */
export function versionsIn({ events }: Pick<Transcript, 'events'>): Version[] {
  const versions: Version[] = []
  const standing = new Map<number, Version>()
  for (const event of events.toSorted((a, b) => a.at - b.at)) {
    const version = versionOf(event, standing, versions.length)
    if (version === null) continue
    const replaced = standing.get(version.id)
    if (replaced) replaced.until = version.position
    standing.set(version.id, version)
    versions.push(version)
  }
  return versions
}

function versionOf(event: TranscriptEvent, standing: ReadonlyMap<number, Version>, position: number): Version | null {
  const placed = { position, until: Number.POSITIVE_INFINITY }
  if (event.kind === 'message') {
    const { id, side, at, asks = [] } = event
    return { id, side, text: ownText(event), at, asks, replaces: null, ...placed }
  }
  const before = event.kind === 'edit' ? standing.get(event.id) : undefined
  return before && event.kind === 'edit' ? { ...before, text: event.text, replaces: before.text, ...placed } : null
}
