import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { ScenarioError } from './errors.ts'
import { allowed, mistakesIn } from './mistake.ts'

/** Checks a piece of authored data, and shows all its mistakes at once: where it is written, path and value of each. */
export function author<Schema extends z.ZodType>(kind: string, schema: Schema, data: unknown): z.output<Schema> {
  const result = schema.safeParse(data, { error: allowed })
  if (result.success) return result.data
  const title = [kind, quoted(nameOf(data)), bracketed(callSite(new Error().stack))].filter(Boolean).join(' ')
  throw new ScenarioError(mistakesOf(title, result.error, data))
}

/** The mistakes of a piece of data in words: "title has 2 mistakes:", and each with its path and value. */
export function mistakesOf(title: string, error: z.ZodError, data: unknown): string {
  const mistakes = mistakesIn(error, data)
  const count = mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`
  const shown = mistakes.slice(0, MOST_SHOWN).map((mistake) => `- ${mistake}`)
  const more = mistakes.length - shown.length
  return `${title} has ${count}:\n${[...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')}`
}

/** Whoever has more has made one mistake many times. */
const MOST_SHOWN = 40

/** Says what is wrong at a path. */
export type Complain = (path: PropertyKey[], message: string) => void

/**
 * A rule over several fields.
 *
 * It names the fields that it needs, and holds as soon as they are right by themselves, whatever else is wrong.
 */
export function rule<Needs extends z.ZodType>(
  needs: Needs,
  check: (value: z.output<Needs>, complain: Complain) => void,
): z.core.$ZodCheck<unknown> {
  const holds = (value: unknown, context: z.core.$RefinementCtx<unknown>) =>
    check(needs.parse(value), (path, message) => context.addIssue({ code: 'custom', path, message }))
  return z.superRefine(holds, { when: ({ value }) => needs.safeParse(value).success })
}

/** The file and line that called `define...`: the first frame of the stack that is not ours. */
function callSite(stack = ''): string | undefined {
  const frames = stack.split('\n').slice(1)
  const own = /[\\/](?:lib[\\/]core|fixtures)[\\/][\w-]+\.[jt]s/
  const frame = frames.find((line) => !own.test(line) && /:\d+:\d+\)?$/.test(line) && !line.includes('node:'))
  const place = /\(?((?:file:\/\/|\/|[A-Z]:\\)[^()]*):(\d+):\d+\)?$/.exec(frame ?? '')
  if (!place?.[1]) return undefined
  const file = place[1].startsWith('file://') ? fileURLToPath(place[1]) : place[1]
  return `${relative(process.cwd(), file)}:${place[2]}`
}

function nameOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const { name, id } = data as { name?: unknown; id?: unknown }
  return [name, id].find((value): value is string => typeof value === 'string')
}

function quoted(text: string | undefined): string | undefined {
  return text && `"${text}"`
}

function bracketed(text: string | undefined): string | undefined {
  return text && `(${text})`
}
