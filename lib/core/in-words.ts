import { MEDIA_NAMES, type Media, shortName } from './media.ts'
import type { TranscriptMessage } from './transcript.ts'

/** A message for whoever cannot look at what it carries: `[photo: villa.jpg] the view`, `[voice message: 7 s]`. */
export function inWords({ text, media }: { text: string; media?: Media | null | undefined }): string {
  if (!media) return text
  const length = media.seconds === undefined ? '' : `${Math.round(media.seconds)} s`
  const facts = [shortName(media), length].filter(Boolean).join(', ')
  const label = `[${MEDIA_NAMES[media.kind]}${facts === '' ? '' : `: ${facts}`}]`
  return text === '' ? label : `${label} ${text}`
}

/** The same, with whose words it passes on: `[forwarded from the agent] Tomorrow at 16:00`. */
export function inFull(message: Pick<TranscriptMessage, 'text' | 'media' | 'forwarded'>): string {
  const words = inWords(message)
  if (message.forwarded === undefined) return words
  return `[forwarded from ${WRITERS[message.forwarded]}]${words === '' ? '' : ` ${words}`}`
}

/** A line for a model: what it carries stands apart, so that nothing that is written can be taken for it. */
export function lineOf(message: Pick<TranscriptMessage, 'text' | 'media' | 'forwarded'>) {
  const carries = inFull({ ...message, text: '' })
  return { ...(carries !== '' && { carries }), text: message.text }
}

const WRITERS = { prospect: 'the client', agent: 'the agent', other: 'somebody else' }
