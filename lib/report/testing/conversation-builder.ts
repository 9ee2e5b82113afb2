import type { Instant, Millis } from '../../core/clock.ts'
import type { PersonaQuestion } from '../../core/persona.ts'
import { createRandom } from '../../core/random.ts'
import type { TestResult } from '../../core/result.ts'
import type { Ending, Transcript, TranscriptEvent, TranscriptMessage } from '../../core/transcript.ts'
import { measure } from '../../verdict/metrics/measure.ts'
import type { StoredResult } from '../build/stored-result.ts'

export interface ConversationFacts {
  id: string
  runId: string
  startedAt: Instant
  scenarioName: string
  specFile: string
  testName: string
  personaId: string
  prospectName: string
  seed: number
  timeZone?: string
}

/** How the agent goes about an answer: each a wait since the prospect's last message. */
export interface Pace {
  read?: Millis
  typing?: Millis
  answer: Millis
}

type Marks = Pick<TranscriptMessage, 'urgency' | 'interrupts' | 'withdraws' | 'followUpAfterMs' | 'nudge'>

/** Writes down a conversation as the recorder would have, with its real metrics, for the report's own tests. */
export class ConversationBuilder {
  readonly #facts: ConversationFacts
  readonly #events: TranscriptEvent[] = []
  readonly #questions: PersonaQuestion[] = []
  readonly #random
  #now: Instant
  #nextId = 101
  #lastAsked: Instant
  #turn = 0

  constructor(facts: ConversationFacts) {
    this.#facts = facts
    this.#random = createRandom(facts.seed)
    this.#now = facts.startedAt
    this.#lastAsked = facts.startedAt
  }

  /** The next turn of the prospect, its messages closely after each other. */
  prospect(...texts: string[]): this {
    this.#turn++
    this.#now += this.#random.integer(1_200, 4_800)
    this.#put({ kind: 'typing', side: 'prospect', active: true, at: this.#now - 900 })
    const times = texts.map((text, index) => {
      if (index > 0) this.#now += this.#random.integer(280, 520)
      const late = this.#random.integer(2, 38)
      const at = this.#now + late
      const message = { kind: 'message', side: 'prospect', id: this.#nextId++, text, turn: this.#turn } as const
      this.#put({ ...message, asks: this.#ask(text), plannedAt: this.#now, at })
      return at
    })
    this.#now = this.#lastAsked = times.at(-1) as Instant
    return this
  }

  /** What is special about the prospect's last message. */
  mark(marks: Marks): this {
    const last = this.#events.findLast((event) => event.kind === 'message' && event.side === 'prospect')
    Object.assign(last ?? {}, marks)
    return this
  }

  /** The agent writes without being asked to, so long after what happened last. */
  unasked(after: Millis, text: string): this {
    this.#now += after
    this.#put({ kind: 'message', side: 'agent', id: this.#nextId++, text, at: this.#now })
    return this
  }

  /** The agent's answer to the open turn; a second call answers it a second time. */
  agent(pace: Pace, ...texts: string[]): this {
    const asked = this.#lastAsked
    if (pace.read !== undefined) {
      this.#put({ kind: 'read', side: 'agent', upTo: this.#nextId - 1, at: asked + pace.read })
    }
    this.#typing(asked + (pace.typing ?? pace.answer), asked + pace.answer)
    this.#now = asked + pace.answer
    texts.forEach((text, index) => {
      if (index > 0) {
        this.#typing(this.#now + 300, this.#now + 3_600)
        this.#now += 3_600
      }
      this.#put({ kind: 'message', side: 'agent', id: this.#nextId++, text, at: this.#now })
    })
    this.#put({ kind: 'read', side: 'prospect', upTo: this.#nextId - 1, at: this.#now + 700 })
    return this
  }

  /** Waits for an answer that never comes. */
  silence(ms: Millis): this {
    this.#now += ms
    return this
  }

  event(make: (at: Instant) => TranscriptEvent, after: Millis = 0): this {
    this.#now += after
    this.#put(make(this.#now))
    return this
  }

  /** The prospect's last message says something else now. */
  edit(text: string, after: Millis): this {
    const last = this.#events.findLast((event) => event.kind === 'message' && event.side === 'prospect')
    const id = last?.kind === 'message' ? last.id : 0
    this.#put({ kind: 'edit', side: 'prospect', id, text, at: this.#lastAsked + after })
    return this
  }

  end(ending: Ending, result: Partial<TestResult>): StoredResult {
    const { id, runId, specFile, testName, scenarioName, personaId, seed, startedAt } = this.#facts
    const transcript = this.#transcript(ending)
    const base: TestResult = {
      ...{ id, runId, specFile, testName, trial: 0, scenarioName, personaId, seed },
      playbookVersion: 'default@1#5eed5eed',
      ...{ status: 'passed', outcome: null, fault: null, errors: [], overallScore: null, scoreAbsence: null },
      ...{ totalTurns: this.#turn, emailCollected: null, email: null, scheduling: null, assessment: null },
      durationSeconds: (this.#now - startedAt) / 1000,
      metrics: measure(transcript, { questions: this.#questions }),
      timestamp: new Date(startedAt).toISOString(),
    }
    return { result: { ...base, ...result }, transcript }
  }

  /** Every question of the prospect counts as answered by whatever the agent says. */
  #ask(text: string): string[] {
    if (!text.includes('?')) return []
    const id = `question-${this.#questions.length + 1}`
    this.#questions.push({ id, say: text, answeredBy: ['.'] })
    return [id]
  }

  #transcript(ending: Ending): Transcript {
    const { id, scenarioName, personaId, prospectName, seed, startedAt, timeZone } = this.#facts
    return {
      ...{ conversationId: id, scenarioName, personaId, playbookId: 'default', seed, startedAt, timeScale: 20 },
      prospect: { telegramId: '7000000001', username: 'prospect_1', name: prospectName },
      agent: { telegramId: '7000000002', username: 'sales_agent', name: 'Агент' },
      timeZone: timeZone ?? 'Europe/Moscow',
      endedAt: this.#now,
      ending,
      events: this.#events.toSorted((a, b) => a.at - b.at),
    }
  }

  #typing(from: Instant, to: Instant): void {
    for (let at = from; at < to; at += 5_000) this.#put({ kind: 'typing', side: 'agent', active: true, at })
  }

  #put(event: TranscriptEvent): void {
    this.#events.push(event)
  }
}
