import type { Clock, Instant, Millis } from '../core/clock.ts'
import type { Random } from '../core/random.ts'
import type { Scenario, StressConfig } from '../core/scenario.ts'
import { NOT_SEEN_TYPING, type TranscriptMessage } from '../core/transcript.ts'
import type { Utterance } from '../persona/persona-engine.ts'
import { drawPause, entry, planTurn } from '../time/pacing.ts'
import type { Chat, SendDetails } from './chat.ts'
import type { Recorder } from './recorder.ts'
import type { TurnScript } from './turn-script.ts'

export interface TurnPlayerOptions {
  chat: Chat
  clock: Clock
  random: Random
  recorder: Recorder
}

/** How long the agent may take to begin to type, where the scenario waits for it. */
const TYPING_WAIT: Millis = 60_000

/** Sends the prospect's turns the way the scenario wants them sent. Each method returns when the last message was sent. */
export class TurnPlayer {
  readonly #stress: StressConfig
  readonly #typingSpeed: number
  readonly #options: TurnPlayerOptions
  readonly #said: string[] = []

  constructor({ stress, persona }: Pick<Scenario, 'stress' | 'persona'>, options: TurnPlayerOptions) {
    this.#stress = stress
    this.#typingSpeed = persona.typingSpeed
    this.#options = options
  }

  /** What the scenario, and not the persona, has said since the last call. */
  takeSaid(): string[] {
    return this.#said.splice(0)
  }

  async speak(turn: number, script: TurnScript, utterances: readonly Utterance[]): Promise<Instant> {
    const corrects = script.pattern === 'correct'
    const parts = utterances.map(
      ({ slip, ...said }): Part => (corrects && slip !== undefined ? { ...said, slip } : said),
    )
    if (script.urgency) {
      this.#said.push(script.urgency.say)
      parts.push({ text: script.urgency.say, urgency: { withinMs: script.urgency.within ?? null } })
    }
    const sent = await this.#sendAll(turn, script, parts)
    if (corrects) return this.#correct(utterances, sent)
    const last = sent.at(-1) as TranscriptMessage
    return script.interruption ? this.#interrupt(turn, script.interruption, parts, last) : last.at
  }

  /** A goodbye: nothing of it needs an answer. */
  async part(turn: number, script: TurnScript, utterances: readonly Utterance[]): Promise<void> {
    await this.#sendAll(
      turn,
      script,
      utterances.map(({ text }) => ({ text, closing: true })),
    )
  }

  async postpone(turn: number, script: TurnScript, request: NonNullable<TurnScript['followUp']>): Promise<Instant> {
    this.#said.push(request.say)
    const [sent] = await this.#sendAll(turn, script, [{ text: request.say, followUpAfterMs: request.after }])
    return (sent as TranscriptMessage).at
  }

  /** At once: the patience that ended was the pause. */
  async nudge(turn: number, text: string): Promise<Instant> {
    this.#said.push(text)
    const sent = await this.#options.chat.send(text, { turn, nudge: true })
    return sent.at
  }

  /** @param turn as the transcript numbers it: nudges count. */
  async #sendAll(turn: number, script: TurnScript, parts: readonly Part[]): Promise<TranscriptMessage[]> {
    const { chat, clock, random } = this.#options
    const times = planTurn(this.#stress, script.number, parts.length, clock.now(), random)
    const sent: TranscriptMessage[] = []
    for (const [index, { text, slip, ...details }] of parts.entries()) {
      const plannedAt = times[index] as Instant
      // a thought that goes on is being typed all the time; before the first word there was thinking
      const composing = index > 0 ? Number.POSITIVE_INFINITY : (text.length / this.#typingSpeed) * 1000
      await chat.typeUntil(plannedAt, composing)
      sent.push(await chat.send(slip ?? text, { ...details, turn, plannedAt }))
    }
    return sent
  }

  /** Edits what was typed wrongly, one message after the other. */
  async #correct(utterances: readonly Utterance[], sent: readonly TranscriptMessage[]): Promise<Instant> {
    const { chat, clock } = this.#options
    for (const [index, { text, slip }] of utterances.entries()) {
      if (slip === undefined) continue
      await chat.pause(this.#pause())
      await chat.edit((sent[index] as TranscriptMessage).id, text)
    }
    return clock.now()
  }

  /** Waits until the agent is typing, then writes into it. */
  async #interrupt(
    turn: number,
    { say, question, withdraws }: NonNullable<TurnScript['interruption']>,
    parts: readonly Part[],
    last: TranscriptMessage,
  ): Promise<Instant> {
    const { chat, clock, recorder } = this.#options
    if ((await chat.waitForTyping(clock.now() + TYPING_WAIT)) !== 'typing') {
      recorder.append({ kind: 'note', text: NOT_SEEN_TYPING, at: clock.now() })
      return last.at
    }
    this.#said.push(say, ...(withdraws ? [withdraws.resume] : []))
    const asked = parts.flatMap(({ asks }) => asks ?? [])
    const sent = await chat.send(say, {
      turn,
      interrupts: true,
      plannedAt: clock.now() + this.#pause(),
      ...(question && { asks: [question.id] }),
      ...(withdraws && { withdraws: asked }),
    })
    if (!withdraws) return sent.at
    const resumeAt = sent.at + drawPause(withdraws.resumeAfter, this.#options.random)
    const resumed = await chat.send(withdraws.resume, { turn, plannedAt: resumeAt, asks: asked })
    return resumed.at
  }

  #pause(): Millis {
    return drawPause(entry(this.#stress.interMessageDelays, 1), this.#options.random)
  }
}

type Part = Pick<SendDetails, 'asks' | 'urgency' | 'closing' | 'followUpAfterMs'> & { text: string; slip?: string }
