import type { Clock, Millis } from '../../core/clock.ts'
import type { Random } from '../../core/random.ts'
import type { Messenger } from '../../telegram/messenger.ts'
import { Buffer, type ClientMessage } from './buffer.ts'
import type { Conduct } from './conduct.ts'
import type { Action } from './dialogue/action.ts'
import type { Step } from './dialogue/draft.ts'
import type { Profile } from './dialogue/phrases.ts'
import { isPressed, regretBooking, respond } from './dialogue/policy.ts'
import type { Situation } from './dialogue/talk.ts'
import type { Dossier } from './dossier.ts'
import type { FollowUps } from './follow-ups.ts'
import { Interruption } from './interruption.ts'
import { readingTime, TYPING_REPEAT, writingTime } from './pace.ts'
import type { ScheduledActions } from './scheduled-actions.ts'

/** What all chats of an agent share. */
export interface Office {
  messenger: Messenger
  clock: Clock
  actions: ScheduledActions
  followUps: FollowUps
  conduct: Conduct
  profile: Profile
  log(line: string): void
}

/** A client who goes on writing is answered after this many drafts that were thrown away. */
const MAX_DRAFTS = 4
/** A failed answer is tried so often again, this long after. */
const RETRIES = 3
const RETRY_AFTER: Millis = 5000

/** One client's chat: collects what they write, answers it as a whole, and gives way when they write on. */
export class Chat {
  readonly #peerId: string
  readonly #office: Office
  readonly #dossier: Dossier
  readonly #random: Random
  readonly #buffer: Buffer
  readonly #interruption: Interruption
  #running: Promise<void> | undefined
  #stopped = false
  #drafts = 0
  #failures = 0

  constructor(peerId: string, office: Office, dossier: Dossier, random: Random) {
    this.#peerId = peerId
    this.#office = office
    this.#dossier = dossier
    this.#random = random.fork('dialogue')
    this.#buffer = new Buffer(office.conduct.buffer, random.fork('buffer'))
    this.#interruption = new Interruption(office.clock)
  }

  /** The client has written. */
  receive(message: ClientMessage): void {
    const now = this.#office.clock.now()
    if (!this.#dossier.heard(message, now)) return
    this.#buffer.add(message, now)
    this.#changed()
    void this.#cancelFollowUp()
  }

  /** The client has edited a message; one that was answered already counts as a new one. */
  amend(message: ClientMessage): void {
    const now = this.#office.clock.now()
    if (!this.#dossier.heard(message, now)) return
    if (!this.#buffer.amend(message.id, message.text, now)) this.#buffer.add(message, now)
    this.#changed()
  }

  /** The client has deleted messages: what was not answered yet never will be. */
  drop(ids: readonly number[]): void {
    if (this.#buffer.drop(ids)) this.#changed()
  }

  /** Writes unasked; false when the client is writing, or wrote first. */
  async initiate(steps: (situation: Situation) => readonly Step[]): Promise<boolean> {
    if (this.#running || this.#stopped || this.#buffer.size > 0) return false
    let sent = false
    this.#interruption.reset()
    this.#run(async () => {
      sent = (await this.#deliver(steps(await this.#situation()), false)) > 0
    })
    await this.#running
    return sent
  }

  /** Ends after the message that is being sent, if any; what is not answered stays unanswered. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#interruption.interrupt()
    await this.#running
  }

  #changed(): void {
    this.#interruption.interrupt()
    if (!this.#running && !this.#stopped) this.#run(() => this.#answerAll())
  }

  #run(work: () => Promise<void>): void {
    this.#running = work()
      .catch((error: unknown) => this.#office.log(`${this.#peerId}: ${(error as Error).message}`))
      .then(() => {
        this.#running = undefined
        if (this.#buffer.size > 0 && !this.#stopped) this.#run(() => this.#answerAll())
      })
  }

  async #answerAll(): Promise<void> {
    while (this.#buffer.size > 0 && !this.#stopped) {
      await this.#burstIsOver()
      const batch = this.#buffer.batch()
      if (batch.length === 0 || this.#stopped) continue
      if (await this.#tryToAnswer(batch)) {
        this.#buffer.drop(batch.map(({ id }) => id))
        this.#drafts = 0
      } else if (!this.#stopped) {
        this.#drafts += 1
        this.#buffer.reopen(this.#office.clock.now())
        this.#office.log(`${this.#peerId}: the draft is thrown away, the client did something meanwhile`)
      }
    }
  }

  async #burstIsOver(): Promise<void> {
    for (let due = this.#buffer.dueAt(); due !== undefined && !this.#stopped; due = this.#buffer.dueAt()) {
      this.#interruption.reset()
      const left = due - this.#office.clock.now()
      if (left > 0) await this.#interruption.wait(left)
      else if (await this.#interruption.takeIn()) return
    }
  }

  /** False when a draft was thrown away. A failure of the channel or the record is tried again, then given up. */
  async #tryToAnswer(batch: readonly ClientMessage[]): Promise<boolean> {
    try {
      const answered = await this.#answer(batch)
      this.#failures = 0
      return answered
    } catch (error) {
      this.#office.log(`${this.#peerId}: could not answer: ${(error as Error).message}`)
      this.#failures += 1
      if (this.#failures > RETRIES) return true
      await this.#interruption.wait(RETRY_AFTER)
      return false
    }
  }

  async #answer(batch: readonly ClientMessage[]): Promise<boolean> {
    const { messenger, log } = this.#office
    const texts = batch.map(({ text }) => text)
    const length = texts.join('').length
    log(`${this.#peerId}: reads ${batch.length} message${batch.length === 1 ? '' : 's'}, ${length} characters`)
    await messenger.markRead(this.#peerId, Math.max(...batch.map(({ id }) => id)))
    const urgent = isPressed(texts)
    if (!(await this.#pass(readingTime(length, this.#random, urgent)))) return false
    const reply = respond(await this.#situation(), texts)
    if (reply.steps.length > 0) return (await this.#deliver(reply.steps, urgent)) > 0
    log(`${this.#peerId}: nothing needs to be said`)
    await this.#dossier.learned(reply.memory)
    return true
  }

  /** Types and sends the messages; how many were sent before the client interrupted. */
  async #deliver(steps: readonly Step[], urgent: boolean): Promise<number> {
    for (const [sent, step] of steps.entries()) {
      const undisturbed = await this.#type(writingTime(step.text.length, this.#random, urgent))
      if (!undisturbed) {
        await this.#office.messenger.setTyping(this.#peerId, false)
        return sent
      }
      await this.#send(step)
    }
    return steps.length
  }

  async #type(ms: Millis): Promise<boolean> {
    for (let left = ms; left > 0; left -= TYPING_REPEAT) {
      await this.#office.messenger.setTyping(this.#peerId, true)
      if (!(await this.#pass(Math.min(left, TYPING_REPEAT)))) return false
    }
    return !this.#gives || (await this.#interruption.takeIn())
  }

  /** Sends one message and does what belongs to it: a booking before it is announced, everything else after. */
  async #send(step: Step): Promise<void> {
    const { messenger, clock, log } = this.#office
    const booked = await this.#book(step)
    const { text, memory } = booked ? step : ((regretBooking(await this.#situation())[0] ?? step) as Step)
    const message = await messenger.send(this.#peerId, text)
    log(`${this.#peerId}: sent message ${message.id}, ${text.length} characters`)
    this.#dossier.said(message.id, text, clock.now())
    await this.#dossier.learned(memory)
    for (const action of booked ? step.actions : []) await this.#act(action)
  }

  /** True unless there is a call to book and the record failed. */
  async #book({ actions: wanted }: Step): Promise<boolean> {
    const { actions, clock, conduct, log } = this.#office
    for (const action of wanted) {
      if (action.kind !== 'book' || !conduct.stores) continue
      const { at, zoomUrl, email } = action
      try {
        await clock.hold(actions.book({ prospectId: this.#peerId, at, zoomUrl, email }, clock.now()))
        log(`${this.#peerId}: booked a call at ${new Date(at).toISOString()}`)
      } catch (error) {
        log(`${this.#peerId}: could not book: ${(error as Error).message}`)
        return false
      }
    }
    return true
  }

  async #act(action: Action): Promise<void> {
    if (action.kind === 'note') await this.#dossier.noted(action.text)
    if (action.kind === 'follow-up') {
      await this.#office.followUps.promise({ prospectId: this.#peerId, at: action.at, intent: action.intent })
    }
  }

  async #cancelFollowUp(): Promise<void> {
    try {
      await this.#office.followUps.cancel(this.#peerId, 'client_responded')
    } catch (error) {
      this.#office.log(`${this.#peerId}: could not cancel the follow-up: ${(error as Error).message}`)
    }
  }

  async #situation(): Promise<Situation> {
    const { actions, clock, conduct, profile } = this.#office
    const busy = await clock.hold(actions.meetings(clock.now()))
    return {
      memory: this.#dossier.memory,
      now: clock.now(),
      random: this.#random,
      profile,
      busy,
      mayBook: conduct.mayBook,
    }
  }

  /** Lets time pass; false when it was interrupted and this is a moment to give way. */
  async #pass(ms: Millis): Promise<boolean> {
    if (this.#gives) return this.#interruption.wait(ms)
    await this.#office.clock.sleep(ms)
    return !this.#stopped
  }

  get #gives(): boolean {
    return this.#stopped || (this.#office.conduct.yields && this.#drafts < MAX_DRAFTS)
  }
}
