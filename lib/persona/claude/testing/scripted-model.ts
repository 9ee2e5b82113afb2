import type { Instant } from '../../../core/clock.ts'
import type { Persona } from '../../../core/persona.ts'
import type { Random } from '../../../core/random.ts'
import { instantOf } from '../../../core/time-zone.ts'
import type { TranscriptMessage } from '../../../core/transcript.ts'
import { dataIn, lastTextOf } from '../../../llm/testing/asked.ts'
import type { MessagesRequest, Reply } from '../../../llm/testing/messages-api.ts'
import { ScriptedPersona } from '../../scripted/scripted-persona.ts'

/**
 * For tests: a model for the stand-in of the Messages API that plays a persona by script.
 *
 * It knows of the conversation only what is in the requests, as a model does.
 */
export class ScriptedModel {
  readonly #script: ScriptedPersona

  constructor(persona: Persona, random: Random) {
    // the engine sends the letters by itself
    this.#script = new ScriptedPersona({ ...persona, letters: [] }, random)
  }

  answer = async (request: MessagesRequest): Promise<Reply> => {
    const asked = lastTextOf(request)
    const move = await this.#script.next({ messages: heardIn(asked), now: nowIn(asked), wanted: wantedIn(asked) })
    const leave = move.kind === 'leave' ? { leave: { reason: move.reason } } : {}
    return { say: { messages: move.messages, mood: 'calm', ...leave } }
  }
}

function heardIn(asked: string): TranscriptMessage[] {
  return dataIn<{ text: string }>(asked).map(({ text }, id) => ({ kind: 'message', side: 'agent', id, text, at: 0 }))
}

function wantedIn(asked: string): number {
  return Number(/(\d+) messages\.$/.exec(asked)?.[1] ?? 1)
}

/** To the minute, as the request tells it. */
function nowIn(asked: string): Instant {
  const [, date, hour, minute, timeZone = 'UTC'] =
    /^It is \w+, (\d+ \w+ \d+) at (\d+):(\d+) in (\S+)\.$/m.exec(asked) ?? []
  const day = new Date(`${date} UTC`)
  const wall = { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() }
  return instantOf({ ...wall, hour: Number(hour), minute: Number(minute) }, timeZone)
}
