import { createHash } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { makeDirectory } from '../core/make-directory.ts'
import { LlmError } from './llm-error.ts'
import type { Question, RecordedAs } from './question.ts'
import type { RawAnswer } from './service.ts'

/**
 * - `record`: asks the model each time, and keeps its answers in place of earlier ones,
 * - `replay`: never asks; an answer that was not recorded is an error,
 * - `auto`: plays what was recorded, and asks and keeps the rest.
 */
export type CassetteMode = 'record' | 'replay' | 'auto'

export interface CassetteOptions {
  mode: CassetteMode
  /** One file for each answer. */
  directory: string
}

/** A question that may have been recorded. */
export type Recordable = Question<z.ZodType> & { recordedAs: RecordedAs }

/** The answer as a value where it is JSON, so that people can read it. */
const Recording = z.object({
  format: z.literal(1),
  answer: z.json(),
  usage: z.object({
    calls: z.number(),
    input: z.number(),
    cacheWrite: z.number(),
    cacheRead: z.number(),
    output: z.number(),
  }),
})

/** Answers of a model kept as files, by everything that they depend on: the same question has the same answer. */
export class Cassette {
  readonly #options: CassetteOptions

  constructor(options: CassetteOptions) {
    this.#options = options
  }

  /**
   * The recorded answer; undefined where the model is to be asked.
   *
   * @throws LlmError when there is none and the model must not be asked, or when it cannot be read.
   */
  async play(question: Recordable, model: string): Promise<RawAnswer | undefined> {
    const { mode } = this.#options
    if (mode === 'record') return undefined
    const file = this.#fileOf(question, model)
    try {
      const { answer, usage } = Recording.parse(JSON.parse(await readFile(file, 'utf8')))
      const text = typeof answer === 'string' ? answer : JSON.stringify(answer)
      return { text, stopReason: 'end_turn', explanation: '', usage }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw unreadable(file, error)
      if (mode === 'auto') return undefined
      throw missing(file)
    }
  }

  /** Keeps an answer. What the model refused or did not finish is no answer: it is asked for again next time. */
  async keep(question: Recordable, model: string, answer: RawAnswer): Promise<void> {
    if (this.#options.mode === 'replay' || answer.stopReason !== 'end_turn') return
    const file = this.#fileOf(question, model)
    try {
      makeDirectory(this.#options.directory)
      const written = `${file}.${process.pid}.tmp`
      await writeFile(written, `${JSON.stringify(recordingOf(question, model, answer), null, 2)}\n`)
      await rename(written, file)
    } catch (error) {
      throw new LlmError({
        kind: 'recording',
        what: `The model's answer cannot be kept in ${file}: ${(error as Error).message}.`,
        remedy: 'Make the directory writable, or choose another one (STRESS_CASSETTE_DIR).',
        cause: error,
      })
    }
  }

  #fileOf(question: Recordable, model: string): string {
    const name = question.recordedAs.label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
    return join(this.#options.directory, `${name.slice(0, 60)}-${keyOf(question, model).slice(0, 16)}.json`)
  }
}

/** Changes with everything that the answer depends on, and with nothing else: the marker is chance. */
function keyOf(question: Recordable, model: string): string {
  const { system, schema, effort = null, recordedAs } = question
  const { version, trial } = recordedAs
  const parts = { model, system, schema: z.toJSONSchema(schema), effort, version, trial, asked: askedOf(question) }
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** An answer in it is compared as a value: it may have been played from a recording, with other white space. */
function askedOf({ turns, recordedAs: { marker } }: Recordable) {
  return turns.map(({ role, text }) =>
    role === 'user'
      ? { role, lines: text.replaceAll(marker, '…').split('\n') }
      : { role, answer: jsonOrText(text.replaceAll(marker, '…')) },
  )
}

function recordingOf(question: Recordable, model: string, { text, usage }: RawAnswer) {
  const { label, version, trial } = question.recordedAs
  const system = createHash('sha256').update(question.system).digest('hex')
  return { format: 1, label, model, version, trial, system, asked: askedOf(question), answer: jsonOrText(text), usage }
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function missing(file: string): LlmError {
  return new LlmError({
    kind: 'recording',
    what: `There is no recording of the model's answer: ${file}.`,
    remedy:
      'Record it with a key: STRESS_CASSETTE=auto ANTHROPIC_API_KEY=... npx vitest run\nWhere others are there, what was asked has changed since: the conversation, the playbook, the model, or the judge.',
  })
}

function unreadable(file: string, cause: unknown): LlmError {
  const why = cause instanceof z.ZodError ? z.prettifyError(cause) : (cause as Error).message
  return new LlmError({
    kind: 'recording',
    what: `The recording ${file} cannot be read: ${why}`,
    remedy: 'Delete it, and record it again: STRESS_CASSETTE=auto',
    cause,
  })
}
