import { z } from 'zod'

/** What a message carries besides its text. What it is of, nobody here looks at. */
export const Media = z.object({
  kind: z.enum(['photo', 'voice', 'document']),
  size: z.number().optional().describe('bytes; absent where nobody tells'),
  name: z
    .string()
    .optional()
    .describe("the file's name, where it has one: Telegram forgets those of photos and voice messages"),
  mimeType: z.string().optional().describe('for example application/pdf; absent for photos'),
  seconds: z.number().optional().describe('how long a voice message is'),
})
export type Media = z.infer<typeof Media>

/** How a message of each kind is called. */
export const MEDIA_NAMES: Record<Media['kind'], string> = {
  photo: 'photo',
  voice: 'voice message',
  document: 'document',
}

/** Longer names say nothing more. */
const LONGEST_NAME = 80

/** The file's name on one line, not longer than can be read at a glance; of a file without one its type, or nothing. */
export function shortName({ name, mimeType, kind }: Media): string {
  const told = name ?? (kind === 'document' ? (mimeType ?? '') : '')
  const characters = [...told.replaceAll(/\s+/g, ' ').trim()]
  return characters.length <= LONGEST_NAME
    ? characters.join('')
    : `${characters.slice(0, LONGEST_NAME - 10).join('')}…${characters.slice(-9).join('')}`
}
