import type { Clock, Instant, Millis } from '../core/clock.ts'
import { formatMillis } from '../core/duration.ts'
import type { Random } from '../core/random.ts'
import type { Scenario } from '../core/scenario.ts'
import type { TranscriptMessage } from '../core/transcript.ts'
import type { Move, PersonaEngine } from '../persona/persona-engine.ts'
import { entry, planTurn } from '../time/pacing.ts'
import type { Chat } from './chat.ts'
import type { Recorder } from './recorder.ts'

/** How long real agents may take for an answer: reading, a model's 105 s at most, typing. */
const BASE_TIMEOUT: Millis = 120_000

/** A goodbye may be answered, but need not be. */
const FAREWELL_WAIT: Millis = 30_000

export interface PlayerOptions {
  chat: Chat
  persona: PersonaEngine
  clock: Clock
  recorder: Recorder
  random: Random
  /** Told what is being waited for, for people who watch. */
  progress?: (waitingFor: string, until: Instant) => void
}

/** Plays a scenario to its end: the persona says what, the scenario when, the chat carries it. */
export class Player {
  readonly #scenario: Scenario
  readonly #options: PlayerOptions

  constructor(scenario: Scenario, options: PlayerOptions) {
    this.#scenario = scenario
    this.#options = options
  }

  /** Resolves when the conversation is over, its ending recorded; rejects only with the reason that cut it off. */
  async play(): Promise<void> {
    const { maxTurns } = this.#scenario
    let heard: readonly TranscriptMessage[] = []
    for (let turn = 1; turn <= maxTurns; turn++) {
      const move = await this.#decide(turn, heard)
      const lastSent = await this.#say(turn, move)
      if (move.kind === 'leave') return this.#part(move.reason)
      const patience = this.#patience()
      heard = await this.#listen(lastSent + patience)
      if (heard.length === 0) return this.#giveUp(turn, patience)
    }
    this.#end('prospect', `nothing was settled in ${maxTurns} turns`, 'agent')
  }

  #decide(turn: number, messages: readonly TranscriptMessage[]): Promise<Move> {
    const { persona, clock } = this.#options
    const { stress } = this.#scenario
    const wanted = entry(stress.pattern, turn) === 'burst' ? entry(stress.batchSizes, turn) : 1
    return clock.hold(persona.next({ messages, now: clock.now(), wanted }))
  }

  /** Sends one turn by its plan; returns when its last message was sent. */
  async #say(turn: number, { kind, messages }: Move): Promise<Instant> {
    const { chat, clock, random } = this.#options
    const times = planTurn(this.#scenario.stress, turn, messages.length, clock.now(), random)
    let sentAt = clock.now()
    for (const [index, { text, asks }] of messages.entries()) {
      const details = { turn, plannedAt: times[index] as Instant, ...(asks && { asks }) }
      const sent = await chat.send(text, kind === 'leave' ? { ...details, closing: true } : details)
      sentAt = sent.at
    }
    return sentAt
  }

  #listen(until: Instant): Promise<readonly TranscriptMessage[]> {
    this.#options.progress?.('an answer', until)
    return this.#options.chat.collectTurn(until)
  }

  #patience(): Millis {
    return Math.min(BASE_TIMEOUT * this.#scenario.stress.timeoutMultiplier, this.#scenario.persona.patience)
  }

  async #part(reason: string): Promise<void> {
    await this.#listen(this.#options.clock.now() + FAREWELL_WAIT)
    this.#end('prospect', reason, null)
  }

  #giveUp(turn: number, patience: Millis): void {
    this.#end('prospect', `no answer to turn ${turn} within ${formatMillis(patience)}`, 'agent')
  }

  #end(by: 'prospect', reason: string, fault: 'agent' | null): void {
    this.#options.recorder.end({ by, reason, fault }, this.#options.clock.now())
  }
}
