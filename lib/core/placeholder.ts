import type { TranscriptMessage } from './transcript.ts'

/**
 * True for what an agent sends while it is still thinking, to edit its answer into it: "…", "...", "⏳".
 *
 * Words are taken for an answer, whatever they say: nobody can know that "One moment" will be edited. So is a picture
 * or a file.
 */
export function isPlaceholder({ text, media }: Pick<TranscriptMessage, 'text' | 'media'>): boolean {
  return media === undefined && /^(?:[\s.…⏳⌛💭]|✍\u{FE0F}?)+$/u.test(text)
}
