import { matchesAny } from '../../core/pattern.ts'
import type { LetterQuestion, Persona, PersonaQuestion } from '../../core/persona.ts'
import type { Utterance } from '../persona-engine.ts'

/** How many questions are asked again at once. */
const AT_ONCE = 4

/** What a persona wants to know: what is still to be asked, and what is still to be answered. */
export class Agenda {
  readonly #letters: Persona['letters']
  readonly #questions: PersonaQuestion[]
  readonly #objections: PersonaQuestion[]
  #open: LetterQuestion[] = []

  constructor({ letters, questions, objections }: Persona) {
    this.#letters = [...letters]
    this.#questions = [...questions]
    this.#objections = [...objections]
  }

  /** Strikes the questions that a text of the agent answers. */
  hear(text: string): void {
    this.#open = this.#open.filter(({ answeredBy }) => !matchesAny(answeredBy, text))
  }

  /** Ids of what was asked and not answered. */
  get unanswered(): string[] {
    return this.#open.map(({ id }) => id)
  }

  /** Everything was asked, and answered. */
  get isDone(): boolean {
    return this.#open.length + this.#letters.length + this.#questions.length + this.#objections.length === 0
  }

  get hasQuestions(): boolean {
    return this.#questions.length > 0
  }

  /** The next of its letters, if there is one left. */
  write(): Utterance[] {
    const letter = this.#letters.shift()
    if (!letter) return []
    this.#open.push(...letter.questions)
    return [{ text: letter.say, asks: letter.questions.map(({ id }) => id) }]
  }

  ask(): Utterance[] {
    return this.#next(this.#questions)
  }

  object(): Utterance[] {
    return this.#next(this.#objections)
  }

  /** What was not answered once more, in one message; `plea` says so, and has to do where a letter's question has no words. */
  insist(plea: string): Utterance[] {
    const again = this.#open.slice(0, AT_ONCE)
    if (again.length === 0) return []
    const words = again.flatMap(({ say }) => say ?? [])
    return [{ text: [plea, ...words].join(' '), asks: again.map(({ id }) => id) }]
  }

  #next(questions: PersonaQuestion[]): Utterance[] {
    const question = questions.shift()
    if (!question) return []
    this.#open.push(question)
    return [{ text: question.say, asks: [question.id] }]
  }
}
