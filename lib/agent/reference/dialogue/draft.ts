import type { Random } from '../../../core/random.ts'
import type { Action } from './action.ts'
import { afterSaying, type Memory, type Topic } from './memory.ts'
import { countSentences } from './text.ts'

/** Where a sentence stands in a reply. */
export type Section = 'opening' | 'answers' | 'reflection' | 'next'

/** One message, with what we remember and have to do once it is sent. */
export interface Step {
  text: string
  memory: Memory
  actions: readonly Action[]
}

/** Longer replies become two messages. */
const MAX_SENTENCES = 5
const MAX_LENGTH = 700
/** Answers from this many on stand on lines of their own. */
const LISTED_FROM = 3

/** A reply while it is being put together. */
export class Draft {
  /** As it will be once the reply is sent, apart from what was said. */
  memory: Memory
  readonly #random: Random
  readonly #parts: Record<Section, string[]> = { opening: [], answers: [], reflection: [], next: [] }
  readonly #asked: Topic[] = []
  readonly #actions: Action[] = []

  constructor(memory: Memory, random: Random) {
    this.memory = memory
    this.#random = random
  }

  /** Adds one of the variants, an unused one where there is one. */
  say(section: Section, variants: readonly string[]): void {
    const unused = variants.filter((text) => !this.memory.said.some((said) => said.includes(text)))
    this.#parts[section].push(this.#random.pick(unused.length > 0 ? unused : variants))
  }

  ask(topic: Topic, variants: readonly string[]): void {
    this.say('next', variants)
    this.#asked.push(topic)
  }

  remember(change: Partial<Memory>): void {
    this.memory = { ...this.memory, ...change }
  }

  act(action: Action): void {
    this.#actions.push(action)
  }

  has(section: Section): boolean {
    return this.#parts[section].length > 0
  }

  /** How many sentences it has so far. */
  get sentences(): number {
    return countSentences(Object.values(this.#parts).flat().join(' '))
  }

  /** The messages to send, in order: one, or two where it is long; none when nothing was said. */
  steps(): Step[] {
    const { opening, answers, reflection, next } = this.#parts
    const listed = answers.length >= LISTED_FROM
    const body = answers.join(listed ? '\n' : ' ')
    const first = join([opening.join(' '), body], listed ? '\n' : ' ')
    const second = join([...reflection, ...next], ' ')
    const whole = join([first, second], listed ? '\n\n' : ' ')
    if (whole === '') return []
    const long = this.sentences > MAX_SENTENCES || whole.length > MAX_LENGTH
    if (!long || first === '' || second === '') return [this.#last(this.memory, whole)]
    const between = { ...afterSaying(this.memory, first, []), stage: 'talking' as const }
    return [{ text: first, memory: between, actions: [] }, this.#last(afterSaying(this.memory, first, []), second)]
  }

  #last(memory: Memory, text: string): Step {
    return { text, memory: afterSaying(memory, text, this.#asked), actions: this.#actions }
  }
}

function join(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator)
}
