import { z } from 'zod'
import type { Ready } from '../agent/index.ts'
import type { Millis } from '../core/clock.ts'
import { type Duration, toMillis } from '../core/duration.ts'

/** What can be set in `vitest.config.ts`: `stress({ ... })`. The environment wins over it. */
export interface StressOptions {
  /** How the agent under test is started; the sample agent when absent. */
  daemon?: DaemonOptions
  /** A module with the agent as a function, for STRESS_DAEMON=in-process; the sample agent when absent. */
  agent?: string
  /** The pace around that function; what is absent is a consultant's. */
  pace?: PaceOptions
  /** Where the agent keeps its bookings. */
  records?: RecordsOptions
  /** A module of your own that looks for bookings where the agent really keeps them; asked beside the others. */
  probe?: string
}

/** A command that runs the agent under test. */
export interface DaemonOptions {
  command: string
  args?: string[]
  cwd?: string
  /** Added to the variables that every daemon gets; `$NAME` in it, and in `args`, is what such a variable holds. See `docs/agents.md`. */
  env?: Record<string, string>
  /**
   * When it counts as ready: a line of its output (text, or a regular expression between slashes), a port, a URL that
   * answers with 200, or its account's first call to the local Telegram. Ready as soon as it is started when absent.
   */
  ready?: Ready
  /** How it is told to end, SIGTERM when absent, and what it has until it is killed, in real time: 5 s when absent. */
  stop?: StopOptions
  /** What is done before each conversation, while the agent is not running. */
  reset?: ResetOptions
  /**
   * What it is told besides for the account that it plays on the real Telegram: variables by the agent's username, such
   * as its session. Needed where one configuration has several agents.
   */
  accounts?: Record<string, Record<string, string>>
  /** True for an agent that divides its waits by STRESS_TIME_SCALE: time may run faster then, 20 times when not set. */
  scaled?: boolean
}

export interface StopOptions {
  signal?: NodeJS.Signals
  grace?: Duration
}

/** Makes the agent forget earlier conversations, in this order. */
export interface ResetOptions {
  /** A `prospects.json` of the agent's own that is emptied. */
  prospectsFile?: string
  /** Statements for the run's database; `$1` is the prospect's numeric Telegram id, as text. */
  sql?: string[]
  /** A module of yours whose default export is called. */
  module?: string
}

/** A time such as `'3s'`, or two, between which it is drawn each time: `['2s', '5s']`. */
export type Span = Duration | readonly [Duration, Duration]

/** How an agent as a function goes about an answer. */
export interface PaceOptions {
  /** Wait after the last message of a burst. */
  debounce?: Span
  /** From then until the messages are marked as read. */
  reading?: Span
  /** How long it is seen typing before each of its messages. */
  typing?: Span
}

/** The agent's system of record, read only. */
export interface RecordsOptions {
  schema?: string
  table?: string
  actionType?: string
}

/** One mistake in the configuration: what is wrong, with its value, and what to do. */
export interface Mistake {
  problem: string
  remedy: string
}

const text = z.string('must be text').trim().min(1, 'must not be empty')

/** [min, max]; throws where a time is none. */
export function spanOf(span: Span): [Millis, Millis] {
  const [min, max] = typeof span === 'object' ? span : [span, span]
  return [toMillis(min), toMillis(max)]
}

const span = z.custom<Span>(isSpan, "must be a time such as '3s', or two such as ['2s', '5s'], the shorter one first")

function isSpan(value: unknown): boolean {
  if (Array.isArray(value) && value.length !== 2) return false
  try {
    const [min, max] = spanOf(value as Span)
    return min <= max
  } catch {
    return false
  }
}

const duration = z.custom<Duration>(isDuration, "must be a time such as '10s'")

function isDuration(value: unknown): boolean {
  try {
    toMillis(value as Duration)
    return true
  } catch {
    return false
  }
}

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2', 'SIGKILL'] as const

const PORT = 'must be a port, from 1 to 65535'

const ready = z.union(
  [
    text,
    z.strictObject({ port: z.int(PORT).min(1, PORT).max(65_535, PORT) }),
    z.strictObject({
      http: z.url({ protocol: /^https?$/, error: "must be a URL such as 'http://127.0.0.1:8080/health'" }),
    }),
    z.strictObject({ online: z.literal(true) }),
  ],
  "must be a line of its output, { port: 8080 }, { http: 'http://127.0.0.1:8080/health' } or { online: true }",
)

/** @see https://core.telegram.org/method/account.checkUsername */
export const USERNAME = /^@?[A-Za-z]\w{4,31}$/

const Options = z.strictObject({
  daemon: z
    .strictObject({
      command: text,
      args: z.array(z.string('must be text'), 'must be a list of texts').optional(),
      cwd: text.optional(),
      env: z.record(z.string(), z.string('must be text'), 'must be an object of texts').optional(),
      ready: ready.optional(),
      stop: z
        .strictObject({
          signal: z.enum(SIGNALS, `must be one of ${SIGNALS.join(', ')}`).optional(),
          grace: duration.optional(),
        })
        .optional(),
      reset: z
        .strictObject({
          prospectsFile: text.optional(),
          sql: z.array(text, 'must be a list of statements').optional(),
          module: text.optional(),
        })
        .optional(),
      accounts: z
        .record(
          z.string().regex(USERNAME, 'must be a Telegram username'),
          z.record(z.string(), z.string('must be text'), 'must be an object of texts'),
          'must be an object of variables by username',
        )
        .optional(),
      scaled: z.boolean('must be true or false').optional(),
    })
    .optional(),
  agent: text.optional(),
  pace: z.strictObject({ debounce: span.optional(), reading: span.optional(), typing: span.optional() }).optional(),
  records: z.strictObject({ schema: text.optional(), table: text.optional(), actionType: text.optional() }).optional(),
  probe: text.optional(),
})

/** What is wrong with the options: a misspelt one would otherwise test another agent than the one that was meant. */
export function optionMistakes(options: unknown): Mistake[] {
  const parsed = Options.safeParse(options)
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => mistakesOf(issue, options))
}

function mistakesOf(issue: z.core.$ZodIssue, options: unknown): Mistake[] {
  const where = (key?: string) => ['stress()', ...issue.path.map(String), ...(key === undefined ? [] : [key])].join('.')
  const remedy = 'Mend it in vitest.config.ts; see "Your own agent" in the README.'
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      problem: `${where(key)} is not an option.`,
      remedy: `Options there are ${fieldsAt(issue.path).join(', ')}.`,
    }))
  }
  const rule = issue.code === 'invalid_type' && issue.expected === 'object' ? 'must be an object' : issue.message
  return [{ problem: `${where()} is ${shown(options, issue.path)}: ${rule}.`, remedy }]
}

/** The options that exist at a place. */
function fieldsAt(path: readonly PropertyKey[]): string[] {
  const { daemon, pace, records } = Options.shape
  const { stop, reset } = daemon.unwrap().shape
  const groups = { daemon, pace, records, 'daemon.stop': stop, 'daemon.reset': reset }
  const shape = groups[path.join('.') as keyof typeof groups]?.unwrap() ?? Options
  return Object.keys(shape.shape)
}

/** The environment of a daemon holds secrets: its values are named, never shown. */
const HIDDEN = new Set<PropertyKey | undefined>(['env', 'accounts'])

function shown(options: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], options)
  if (HIDDEN.has(path[1]) && value !== undefined)
    return `${typeof value === 'object' ? 'an' : 'a'} ${typeof value} (not shown)`
  return value === undefined ? 'not set' : JSON.stringify(value)
}
