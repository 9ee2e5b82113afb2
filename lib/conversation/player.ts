import type { Clock, Instant, Millis } from '../core/clock.ts'
import { formatMillis } from '../core/duration.ts'
import type { Random } from '../core/random.ts'
import type { Scenario } from '../core/scenario.ts'
import { type Ending, messagesOf, type TranscriptMessage } from '../core/transcript.ts'
import type { Move, PersonaEngine } from '../persona/persona-engine.ts'
import type { Chat } from './chat.ts'
import type { Recorder } from './recorder.ts'
import { TurnPlayer } from './turn-player.ts'
import { type TurnScript, turnScript } from './turn-script.ts'

/** A goodbye may be answered, but need not be. */
const FAREWELL_WAIT: Millis = 30_000

/** A follow-up that has not come by this share of the time it was asked for is not waited for any longer. */
const FOLLOW_UP_LATEST = 2.5

export interface PlayerOptions {
  chat: Chat
  persona: PersonaEngine
  clock: Clock
  recorder: Recorder
  random: Random
  /** Told what is being waited for, for people who watch. */
  progress?: (waitingFor: string, until: Instant) => void
}

/** Plays a scenario to its end: the persona says what, the scenario when and how, the chat carries it. */
export class Player {
  readonly #scenario: Scenario
  readonly #options: PlayerOptions
  readonly #turns: TurnPlayer
  /** What the agent said since the persona spoke last. */
  readonly #heard: TranscriptMessage[] = []
  /** As the transcript numbers them: nudges count. */
  #turn = 0

  constructor(scenario: Scenario, options: PlayerOptions) {
    this.#scenario = scenario
    this.#options = options
    this.#turns = new TurnPlayer(scenario, options)
  }

  /** Resolves when the conversation is over, its ending recorded; rejects only with the reason that cut it off. */
  async play(): Promise<void> {
    const { stress, maxTurns } = this.#scenario
    for (let number = 1; number <= maxTurns; number++) {
      this.#turn += 1
      const script = turnScript(stress, number)
      const answered = script.followUp ? await this.#postpone(script, script.followUp) : await this.#speak(script)
      if (answered === 'over') return
      if (!answered && !(await this.#nudge())) return this.#giveUp()
    }
    this.#end({ reason: `nothing was settled in ${maxTurns} turns`, fault: 'agent' })
  }

  /** One turn of the persona; true when the agent answered it. */
  async #speak(script: TurnScript): Promise<boolean | 'over'> {
    const { persona, clock, recorder } = this.#options
    const [messages, said] = [this.#heard.splice(0), this.#turns.takeSaid()]
    const history = messagesOf(recorder.transcript())
    const move: Move = await clock.hold(
      persona.next({ messages, said, history, now: clock.now(), wanted: script.wanted }),
    )
    if (move.kind === 'leave') {
      await this.#turns.part(this.#turn, script, move.messages)
      await this.#listen('a goodbye', clock.now() + FAREWELL_WAIT)
      this.#end({ reason: move.reason, ...(move.wait && { wait: move.wait }), fault: null })
      return 'over'
    }
    const lastSent = await this.#turns.speak(this.#turn, script, move.messages)
    return this.#listen('an answer', lastSent + this.#patience())
  }

  /** Asks to be written to later, and is silent until then; true when the agent wrote. */
  async #postpone(script: TurnScript, request: NonNullable<TurnScript['followUp']>): Promise<boolean> {
    const askedAt = await this.#turns.postpone(this.#turn, script, request)
    await this.#listen('an acknowledgement', Math.min(askedAt + this.#patience(), askedAt + request.after / 2))
    return this.#listen('the follow-up', askedAt + request.after * FOLLOW_UP_LATEST)
  }

  /** Asks once more, as its character would, where no answer came; true when one came after all. */
  async #nudge(): Promise<boolean> {
    const { nudge } = this.#scenario.persona
    if (nudge === undefined) return false
    this.#turn += 1
    const sentAt = await this.#turns.nudge(this.#turn, nudge)
    return this.#listen('an answer after all', sentAt + this.#patience())
  }

  /** Hears what the agent says, for the persona's next turn; true when it answered what was sent last. */
  async #listen(what: string, until: Instant): Promise<boolean> {
    this.#options.progress?.(what, until)
    const { earlier, answer } = await this.#options.chat.collectTurn(until)
    this.#heard.push(...earlier, ...answer)
    return answer.length > 0
  }

  #patience(): Millis {
    return this.#scenario.persona.patience * this.#scenario.stress.timeoutMultiplier
  }

  #giveUp(): void {
    this.#end({ reason: `no answer to turn ${this.#turn} within ${formatMillis(this.#patience())}`, fault: 'agent' })
  }

  #end(ending: Omit<Ending, 'by'>): void {
    this.#options.recorder.end({ by: 'prospect', ...ending }, this.#options.clock.now())
  }
}
