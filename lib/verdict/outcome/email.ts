import { oneOf } from '../../core/pattern.ts'
import type { Transcript } from '../../core/transcript.ts'
import { saidIn } from '../said.ts'

const ASKS = oneOf('\\be-?mail', '\\bимейл', '\\bпочт[уаеы]', '\\bэлектронн')
const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u

/** The e-mail address that the prospect gave after the agent had asked for one, as written; null without it. */
export function collectedEmail(transcript: Transcript): string | null {
  let asked = false
  for (const { side, text } of saidIn(transcript)) {
    if (side === 'agent') asked ||= ASKS.test(text)
    else if (asked && ADDRESS.test(text)) return ADDRESS.exec(text)?.[0] ?? null
  }
  return null
}
