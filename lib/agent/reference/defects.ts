import { ConfigError } from '../../core/errors.ts'

/** Ways in which the sample agent can be made to fail, to see that a stress test notices. Each touches one place. */
export const DEFECTS = {
  'answers-half': 'answers only the first question of a burst or of a long message',
  'answers-stale': 'answers a question although it was taken back',
  'books-without-consent': 'puts a call into the calendar instead of offering one',
  'double-booking': 'stores every call twice',
  'forgets-follow-up': 'promises to write later, stores nothing and never writes',
  'ignores-edits': 'answers the first version of a message that was edited',
  'ignores-interruption':
    'finishes and sends its draft although the client wrote meanwhile, then answers that separately',
  informal: 'says "ты" to the client, in Russian',
  'late-follow-up': 'writes as promised, but two and a half minutes late',
  'misses-deadline': 'lets a client who is in a hurry wait for more than two minutes',
  nags: 'writes again and again, each 10 to 15 s, when the client is silent',
  'never-books': 'talks well, but puts every booking off and never stores or confirms one',
  'no-debounce': 'answers each message of a burst by itself',
  'no-typing': 'never shows that it is typing',
  'phantom-booking': 'announces a booking that it never stores',
  'repeats-itself': 'repeats its last message word for word where it writes unasked, as in a follow-up',
  'silent-booking': 'stores a call and never says so',
  'splits-thought': 'waits for a second and a half only, so that it answers in the middle of a thought',
  'wrong-email': 'sends the invitation to another address than the client gave',
  'wrong-time': "stores the hour that was agreed as an hour on Bali's clock",
} as const

export type Defect = keyof typeof DEFECTS

export function isDefect(name: string): name is Defect {
  return Object.hasOwn(DEFECTS, name)
}

/** Reads defect names separated by commas; throws a ConfigError that lists the known ones for any other. */
export function parseDefects(names: string | undefined): Defect[] {
  const list = (names ?? '').split(',').map((name) => name.trim())
  return list.filter((name) => name !== '').map(toDefect)
}

function toDefect(name: string): Defect {
  if (isDefect(name)) return name
  throw new ConfigError(`The sample agent has no defect ${JSON.stringify(name)}.`, {
    remedy: `Set STRESS_AGENT_DEFECT to one or more of these, separated by commas, or to nothing: ${Object.keys(DEFECTS).join(', ')}.`,
  })
}
