import type { Persona } from '../core/persona.ts'
import { FAREWELLS, LEAKS, ROLE_FLIPS, STEPS_OUT } from './out-of-role.ts'

/** Nobody types more than this into a chat at once; Telegram's own limit is 4096. */
const MAX_LENGTH = 2500

/** A goodbye, and one more because the other side answered it. */
const MAX_FAREWELLS = 2

/** Words in a row that are no coincidence. */
const LEAK_WORDS = 6

export interface FidelityContext {
  persona: Persona
  /** Messages with a goodbye that it has sent before. */
  farewells: number
  /** What it was told and must not repeat. */
  instructions?: readonly string[]
}

/**
 * What is wrong with the messages of a persona, in sentences; empty when it is in its role.
 *
 * It must not sell, offer or book, step out of its role, say goodbye again and again, use another language or
 * another e-mail than its own, send nothing or a whole essay, or repeat its instructions.
 */
export function infidelities(texts: readonly string[], context: FidelityContext): string[] {
  const { persona, farewells, instructions = [] } = context
  const complaints = texts.flatMap((text) => [
    ...lengthComplaints(text, persona),
    ...roleComplaints(text, persona),
    ...quoted(text, STEPS_OUT, 'steps out of the role'),
    ...quoted(text, LEAKS, 'speaks of instructions, which a client does not have'),
    ...emailComplaints(text, persona.email),
    ...leakComplaints(text, instructions),
  ])
  const all = farewells + countFarewells(texts, persona.language)
  if (all > MAX_FAREWELLS)
    complaints.push(`This is goodbye number ${all}: one is enough, and it ends the conversation.`)
  return [...complaints, ...languageComplaints(texts.join('\n'), persona.language)]
}

export function countFarewells(texts: readonly string[], language: Persona['language']): number {
  return texts.filter((text) => FAREWELLS[language].test(text)).length
}

/** What the persona's own data says, it may say: there are clients who are consultants. */
function roleComplaints(text: string, persona: Persona): string[] {
  const { language, traits, opening, facts, questions, objections, letters } = persona
  const said = [...questions, ...objections, ...letters].map(({ say }) => say)
  const own = [...traits, ...opening, ...Object.values(facts).flatMap(({ say }) => say), ...said]
    .join('\n')
    .toLowerCase()
  const found = ROLE_FLIPS[language].exec(text)?.[0].trim()
  if (found === undefined || own.includes(found.toLowerCase())) return []
  return [`"${found}" speaks as the seller, but you are the client.`]
}

function quoted(text: string, forbidden: RegExp, complaint: string): string[] {
  const found = forbidden.exec(text)
  return found ? [`"${found[0].trim()}" ${complaint}.`] : []
}

/** A letter may be as long as it was written. */
function lengthComplaints(text: string, { letters }: Persona): string[] {
  if (text.trim() === '') return ['A message is empty.']
  if (text.length <= MAX_LENGTH || letters.some(({ say }) => text.includes(say))) return []
  return [`A message has ${text.length} characters; ${MAX_LENGTH} is the most that one types into a chat.`]
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

function emailComplaints(text: string, own: string): string[] {
  const foreign = (text.match(EMAIL) ?? []).find((email) => email.toLowerCase() !== own.toLowerCase())
  return foreign ? [`"${foreign}" is not the e-mail of this client, which is ${own}.`] : []
}

function leakComplaints(text: string, instructions: readonly string[]): string[] {
  const said = ` ${words(text).join(' ')} `
  const leaked = instructions.flatMap(runs).find((run) => said.includes(` ${run} `))
  return leaked ? [`"${leaked}" is from your instructions, which nobody may see.`] : []
}

/** Every stretch of words that gives an instruction away; a short one only as a whole. */
function runs(instruction: string): string[] {
  const all = words(instruction)
  if (all.length === 0) return []
  const count = Math.max(1, all.length - LEAK_WORDS + 1)
  return Array.from({ length: count }, (_, start) => all.slice(start, start + LEAK_WORDS).join(' '))
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Enough letters to tell a language by: a name or a "Zoom?" tells nothing. */
const TELLING = 12

function languageComplaints(text: string, language: Persona['language']): string[] {
  const own = text.replace(EMAIL, '').replace(/https?:\S+|@\w+/g, '')
  const [cyrillic, latin] = [/\p{Script=Cyrillic}/gu, /\p{Script=Latin}/gu].map(
    (script) => own.match(script)?.length ?? 0,
  )
  const [spoken = 0, other = 0] = language === 'ru' ? [cyrillic, latin] : [latin, cyrillic]
  if (other < TELLING || other <= spoken) return []
  return [`This is not ${language === 'ru' ? 'Russian' : 'English'}, which is the only language that you write.`]
}
