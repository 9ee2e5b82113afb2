import type { Millis } from '../core/clock.ts'
import type { Random } from '../core/random.ts'

/** [characters below which it holds, from, to] */
type Band = readonly [number, Millis, Millis]

const READING: readonly Band[] = [
  [50, 2000, 3000],
  [201, 4000, 6000],
  [Number.POSITIVE_INFINITY, 8000, 11_000],
]
const WRITING: readonly Band[] = [
  [100, 1500, 2500],
  [300, 2500, 5000],
  [Number.POSITIVE_INFINITY, 4000, 7000],
]
/** Beyond the last band each character takes so much more, up to a limit. */
const READING_ON = { from: 201, perCharacter: 5, most: 4000 }
const WRITING_ON = { from: 300, perCharacter: 6, most: 5000 }
/** A client in a hurry is read and answered this much faster. */
const HURRY = 0.4

/** A typing indicator that is not repeated fades: https://core.telegram.org/method/messages.setTyping */
export const TYPING_FADES: Millis = 6000

/** Ours is repeated before that. */
export const TYPING_REPEAT: Millis = 5000

/** How long a consultant takes to read so many characters. */
export function readingTime(characters: number, random: Random, urgent = false): Millis {
  return (within(READING, characters, random) + beyond(READING_ON, characters)) * (urgent ? HURRY : 1)
}

/** How long a consultant is seen typing a message of so many characters. */
export function writingTime(characters: number, random: Random, urgent = false): Millis {
  return (within(WRITING, characters, random) + beyond(WRITING_ON, characters)) * (urgent ? HURRY : 1)
}

function beyond({ from, perCharacter, most }: typeof READING_ON, characters: number): Millis {
  return Math.min(most, Math.max(0, characters - from) * perCharacter)
}

function within(bands: readonly Band[], characters: number, random: Random): Millis {
  const [, from, to] = bands.find(([below]) => characters < below) as Band
  return random.between(from, to)
}
