import type { z } from 'zod'

/** One turn of the exchange with the model; the first and the last are the user's. */
export interface Turn {
  role: 'user' | 'assistant'
  text: string
}

/** What an answer is recorded by, besides model, prompt and schema. */
export interface RecordedAs {
  /** Begins the file's name. */
  label: string
  /** Of whatever reads the answer. */
  version: string
  /** Which of several answers to the same question, from 0. */
  trial: number
  /** The random marker in the question; see `fence`. */
  marker: string
}

/** What the model is asked. */
export interface Question<Schema extends z.ZodType> {
  /** What stays the same from question to question: it is cached for all that begin with it. */
  system: string
  /** Grows at its end only, so that what was asked before is cached too. */
  turns: readonly Turn[]
  /** False where nothing that begins with these turns will be asked: to cache them would only cost more. */
  keepTurns?: boolean
  /** What an answer must be. */
  schema: Schema
  /** The limit of the answer, the model's thinking included. */
  maxTokens: number
  /** How much the model thinks about it. */
  effort?: 'low' | 'medium' | 'high'
  /** Gives the question up; the call rejects with its reason. */
  signal?: AbortSignal
  /** Where it is given, and the client has a cassette, the answer is recorded and played. */
  recordedAs?: RecordedAs
}
