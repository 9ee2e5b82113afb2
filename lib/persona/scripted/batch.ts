import type { Utterance } from '../persona-engine.ts'

/**
 * Brings what the persona wants to say near the number of messages that the scenario wishes for.
 *
 * Too many are joined from the end; too few are split at their sentences, then preceded by fillers. Nothing that
 * was to be said is lost.
 */
export function fitBatch(parts: readonly Utterance[], wanted: number, fillers: readonly string[]): Utterance[] {
  const batch = parts.length > wanted ? join(parts, wanted) : split(parts, wanted)
  const missing = Math.max(0, Math.min(wanted - batch.length, fillers.length))
  return [...fillers.slice(0, missing).map((text) => ({ text })), ...batch]
}

function join(parts: readonly Utterance[], wanted: number): Utterance[] {
  return [...parts.slice(0, wanted - 1), asOne(parts.slice(wanted - 1))]
}

function split(parts: readonly Utterance[], wanted: number): Utterance[] {
  let spare = wanted - parts.length
  return parts.flatMap((part) => {
    const pieces = part.asks || part.slip ? [part] : part.text.split(/(?<=[.!?])\s+/u).map((text) => ({ text }))
    const extra = Math.min(spare, pieces.length - 1)
    spare -= extra
    return [...pieces.slice(0, extra), asOne(pieces.slice(extra))]
  })
}

function asOne(parts: readonly Utterance[]): Utterance {
  const [only, ...others] = parts
  if (only && others.length === 0) return only
  const asks = parts.flatMap((part) => part.asks ?? [])
  const joined: Utterance = { text: joinTexts(parts.map(({ text }) => text)) }
  if (asks.length > 0) joined.asks = asks
  if (parts.some(({ slip }) => slip !== undefined)) joined.slip = joinTexts(parts.map(({ text, slip }) => slip ?? text))
  return joined
}

/** Sentences follow each other, paragraphs stand apart. */
function joinTexts(texts: readonly string[]): string {
  return texts.map(sentence).join(texts.some((text) => text.includes('\n')) ? '\n\n' : ' ')
}

function sentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`
}
