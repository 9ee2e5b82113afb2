import type { Clock, Instant, Millis } from '../../core/clock.ts'
import type { Random } from '../../core/random.ts'
import type { Messenger } from '../../telegram/messenger.ts'
import { Buffer, type ClientMessage } from '../buffer.ts'
import { readingTime, TYPING_FADES, TYPING_REPEAT, writingTime } from '../pace.ts'
import type { Conduct } from './conduct.ts'
import type { Action } from './dialogue/action.ts'
import type { Step } from './dialogue/draft.ts'
import type { Profile } from './dialogue/phrases.ts'
import { isPressed, regretBooking, remind, respond, respondToEdit } from './dialogue/policy.ts'
import type { Situation } from './dialogue/talk.ts'
import { newSentences } from './dialogue/text.ts'
import type { Dossier } from './dossier.ts'
import type { FollowUps } from './follow-ups.ts'
import { Interruption } from './interruption.ts'
import { Reminder } from './reminder.ts'
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

/** A client who goes on writing is answered all the same when this long has passed. */
const LONGEST_SILENCE: Millis = 120_000
/** A finished draft is held back for so long at most while the client types. */
const LONGEST_HOLD: Millis = 30_000
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
  readonly #reminder: Reminder
  #running: Promise<void> | undefined
  #stopped = false
  /** When the oldest message that is not answered came. */
  #waitingSince: Instant | undefined
  #clientTypesUntil: Instant = Number.NEGATIVE_INFINITY
  #failures = 0

  constructor(peerId: string, office: Office, dossier: Dossier, random: Random) {
    this.#peerId = peerId
    this.#office = office
    this.#dossier = dossier
    this.#random = random.fork('dialogue')
    this.#buffer = new Buffer(office.conduct.buffer, random.fork('buffer'))
    this.#interruption = new Interruption(office.clock)
    this.#reminder = new Reminder(office.conduct.reminder, office.clock, random.fork('reminder'), () =>
      this.#writeUnasked(remind),
    )
  }

  /** The client has written. */
  receive(message: ClientMessage): void {
    const now = this.#office.clock.now()
    if (!this.#dossier.heard(message, now)) return
    this.#takeTyping(Number.NEGATIVE_INFINITY)
    this.#waitingSince ??= now
    this.#buffer.add(message, now)
    this.#changed()
    void this.#cancelFollowUp()
  }

  /** The client has begun to type, goes on, or has stopped. */
  hearTyping(active: boolean): void {
    this.#takeTyping(active ? this.#office.clock.now() + TYPING_FADES : Number.NEGATIVE_INFINITY)
  }

  /** The client has edited a message; one that was answered already counts as a new one. */
  amend(message: ClientMessage): void {
    const { clock, conduct } = this.#office
    const now = clock.now()
    const before = this.#dossier.textOf(message.id)
    if (!conduct.takesEdits || !this.#dossier.heard(message, now)) return
    if (!this.#buffer.amend(message.id, message.text, now)) {
      const news = newSentences(message.text, before)
      if (news === '') return
      this.#buffer.add({ id: message.id, text: news, edited: true }, now)
    }
    this.#waitingSince ??= now
    this.#changed()
  }

  /** The client has deleted messages: what was not answered yet never will be. */
  drop(ids: readonly number[]): void {
    if (this.#buffer.drop(ids)) this.#changed()
  }

  /** Writes unasked; false when the client is writing, or wrote first. */
  async initiate(steps: (situation: Situation) => readonly Step[]): Promise<boolean> {
    const sent = await this.#writeUnasked(steps)
    if (sent && !this.#stopped) this.#reminder.watch()
    return sent
  }

  async #writeUnasked(steps: (situation: Situation) => readonly Step[]): Promise<boolean> {
    if (this.#running || this.#stopped || this.#buffer.size > 0) return false
    let sent = false
    this.#interruption.reset()
    this.#run(async () => {
      const { conduct } = this.#office
      const { said } = this.#dossier.memory
      const drafted = steps(await this.#situation())
      const written = drafted.map((step) => ({ ...step, text: conduct.saysUnasked(step.text, said) }))
      sent = (await this.#deliver(written, false)) > 0
    })
    await this.#running
    return sent
  }

  /** Ends after the message that is being sent, if any; what is not answered stays unanswered. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#interruption.interrupt()
    await this.#running
    await this.#reminder.stop()
  }

  #takeTyping(until: Instant): void {
    this.#clientTypesUntil = until
    this.#buffer.typing(until)
  }

  #changed(): void {
    this.#reminder.rest()
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
        this.#waitingSince = this.#buffer.size > 0 ? this.#office.clock.now() : undefined
        if (this.#buffer.size === 0 && !this.#stopped) this.#reminder.watch()
      } else if (!this.#stopped) {
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
    const { messenger, conduct, log } = this.#office
    const texts = conduct.hears(batch.map(({ text }) => text))
    const length = texts.join('').length
    log(`${this.#peerId}: reads ${batch.length} message${batch.length === 1 ? '' : 's'}, ${length} characters`)
    await messenger.markRead(this.#peerId, Math.max(...batch.map(({ id }) => id)))
    const urgent = isPressed(texts)
    const reading = readingTime(length, this.#random, urgent) + (urgent ? conduct.dawdles : 0)
    if (!(await this.#pass(reading))) return false
    const situation = await this.#situation()
    const wordless = batch.flatMap(({ text, media }) => (media && text.trim() === '' ? media.kind : []))
    const reply = batch.every(({ edited }) => edited)
      ? respondToEdit(situation, texts)
      : respond(situation, texts, wordless)
    if (reply.steps.length > 0) return (await this.#deliver(reply.steps, urgent)) > 0
    log(`${this.#peerId}: nothing needs to be said`)
    await this.#dossier.learned(reply.memory)
    return true
  }

  /** Types and sends the messages; how many were sent before the client interrupted. */
  async #deliver(steps: readonly Step[], urgent: boolean): Promise<number> {
    for (const [sent, step] of steps.entries()) {
      const undisturbed =
        (await this.#type(writingTime(step.text.length, this.#random, urgent))) && (await this.#letClientType())
      if (!undisturbed) {
        await this.#showTyping(false)
        return sent
      }
      await this.#send(step)
    }
    return steps.length
  }

  async #type(ms: Millis): Promise<boolean> {
    for (let left = ms; left > 0; left -= TYPING_REPEAT) {
      await this.#showTyping(true)
      if (!(await this.#pass(Math.min(left, TYPING_REPEAT)))) return false
    }
    return !this.#gives || (await this.#interruption.takeIn())
  }

  /** Holds a finished draft back while the client types: what comes may change it. */
  async #letClientType(): Promise<boolean> {
    const { clock, conduct } = this.#office
    const latest = clock.now() + LONGEST_HOLD
    while (this.#gives && conduct.buffer.thought) {
      const left = Math.min(this.#clientTypesUntil, latest) - clock.now()
      if (left <= 0) return !this.#interruption.happened
      if (!(await this.#interruption.wait(left))) return false
    }
    return true
  }

  async #showTyping(active: boolean): Promise<void> {
    if (this.#office.conduct.showsTyping) await this.#office.messenger.setTyping(this.#peerId, active)
  }

  /** Sends one message and does what belongs to it: a booking before it is announced, everything else after. */
  async #send(step: Step): Promise<void> {
    const { messenger, clock, conduct, log } = this.#office
    const booked = await this.#book(step)
    const { text: draft, memory } = booked ? step : ((regretBooking(await this.#situation())[0] ?? step) as Step)
    const text = conduct.says(draft)
    const message = await messenger.send(this.#peerId, text)
    log(`${this.#peerId}: sent message ${message.id}, ${text.length} characters`)
    this.#dossier.said(message.id, text, clock.now())
    await this.#dossier.learned(memory)
    for (const action of booked ? this.#deeds(step) : []) await this.#act(action)
  }

  /** True unless there is a call to book and the record failed. */
  async #book(step: Step): Promise<boolean> {
    const { actions, clock, conduct, log } = this.#office
    for (const action of this.#deeds(step)) {
      if (action.kind !== 'book' || !conduct.stores) continue
      const { kind: _, at, ...call } = action
      try {
        await clock.hold(actions.book({ prospectId: this.#peerId, at, ...call }, clock.now()))
        log(`${this.#peerId}: booked a call at ${new Date(at).toISOString()}`)
      } catch (error) {
        log(`${this.#peerId}: could not book: ${(error as Error).message}`)
        return false
      }
    }
    return true
  }

  #deeds({ actions, memory }: Step): Action[] {
    return actions.flatMap((action) => this.#office.conduct.does(action, memory))
  }

  async #act(action: Action): Promise<void> {
    if (action.kind === 'note') await this.#dossier.noted(action.text)
    if (action.kind === 'follow-up') {
      await this.#office.followUps.promise({ prospectId: this.#peerId, at: action.at, intent: action.intent })
      // the client wrote while it was being stored
      if (this.#interruption.happened) await this.#cancelFollowUp()
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
      books: conduct.books,
    }
  }

  /** Lets time pass; false when it was interrupted and this is a moment to give way. */
  async #pass(ms: Millis): Promise<boolean> {
    if (this.#gives) return this.#interruption.wait(ms)
    await this.#office.clock.sleep(ms)
    return !this.#stopped
  }

  get #gives(): boolean {
    const { clock, conduct } = this.#office
    const waited = clock.now() - (this.#waitingSince ?? clock.now())
    return this.#stopped || (conduct.yields && waited < LONGEST_SILENCE)
  }
}
