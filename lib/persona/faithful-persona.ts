import { PersonaError } from '../core/errors.ts'
import type { Persona } from '../core/persona.ts'
import { RULES } from './claude/role.ts'
import { countFarewells, infidelities } from './fidelity.ts'
import { type Heard, type Move, type PersonaEngine, textsOf } from './persona-engine.ts'
import { WordOfAgent } from './word-of-agent.ts'

/**
 * The door through which every move of a persona goes: none that is out of its role is sent.
 *
 * An engine that can is asked once more with the complaints; then it is a PersonaError, which says nothing about the
 * agent. Authored data is held to the same.
 */
export class FaithfulPersona implements PersonaEngine {
  readonly #persona: Persona
  readonly #engine: PersonaEngine
  readonly #agent: WordOfAgent
  #farewells = 0

  constructor(persona: Persona, engine: PersonaEngine) {
    this.#persona = persona
    this.#engine = engine
    this.#agent = new WordOfAgent(persona)
  }

  async next(heard: Heard): Promise<Move> {
    this.#agent.hear(heard)
    const move = await this.#faithful(await this.#engine.next(heard), heard)
    this.#farewells += countFarewells(spokenIn(move), this.#persona.language)
    return move
  }

  async #faithful(move: Move, heard: Heard): Promise<Move> {
    const complaints = this.#complaintsAbout(move, heard)
    if (complaints.length === 0) return move
    if (!this.#engine.again) throw this.#unfaithful(complaints)
    const other = await this.#engine.again(complaints)
    const still = this.#complaintsAbout(other, heard)
    if (still.length === 0) return other
    throw this.#unfaithful(still)
  }

  #complaintsAbout(move: Move, { now }: Heard): string[] {
    const context = { persona: this.#persona, farewells: this.#farewells, instructions: RULES }
    const out = infidelities(textsOf(move), context)
    return [...new Set([...out, ...this.#agent.complaintsAbout(spokenIn(move), now)])]
  }

  #unfaithful(complaints: readonly string[]): PersonaError {
    const what = `The persona "${this.#persona.id}" was about to leave its role:`
    const remedy = this.#engine.again
      ? 'Read its data for what could lead there, or try another STRESS_MODEL.\nOr play it without a model: STRESS_PERSONA=scripted.'
      : 'Mend its data: what it says is written there.'
    return new PersonaError([what, ...complaints.map((complaint) => `- ${complaint}`)].join('\n'), { remedy })
  }
}

function spokenIn({ messages }: Move): string[] {
  return messages.map(({ text }) => text)
}
