import { z } from 'zod'
import { Persona, PersonaQuestion } from '../../core/persona.ts'
import { Ending, Side, TranscriptEvent } from '../../core/transcript.ts'
import { Trouble } from '../../core/trouble.ts'
import { WrittenTime } from './written-time.ts'

/** Ids as other systems have them: numbers or texts. */
const GivenId = z.union([z.number().int(), z.string().min(1)], { error: 'must be a whole number or a text' })
export type GivenId = z.infer<typeof GivenId>

/** What only a conversation that was played here knows of a message. */
const {
  kind: _kind,
  side: _side,
  id: _id,
  text: _text,
  replyTo: _replyTo,
  at: _at,
  media,
  forwarded,
  ...marks
} = played()

/** Four times what Telegram lets a message have; the rules read every word against every list. */
const LONGEST_MESSAGE = 16_384
/** What is longer is no conversation that can be assessed as one. */
const MOST_MESSAGES = 2000
const MOST_CHARACTERS = 200_000

const Message = z.strictObject({
  id: GivenId.optional().describe('Its place in the list, from 1, when absent.'),
  sender: Side,
  text: z.string().max(LONGEST_MESSAGE),
  time: WrittenTime.optional().describe('ISO 8601 or epoch; without an offset in the time zone of the persona.'),
  media: media.describe('The picture, voice message or file that it carries; the text is its caption then.'),
  replyTo: GivenId.optional().describe('The message that it answers.'),
  forwarded: forwarded.describe('Whose words it passes on.'),
  ...marks,
})

/** Whatever else happened; it changes what stands in the transcript, or says when somebody typed and read. */
const Happening = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('edit'),
    sender: Side,
    id: GivenId,
    text: z.string().max(LONGEST_MESSAGE),
    time: WrittenTime,
  }),
  z.strictObject({ kind: z.literal('delete'), sender: Side, id: GivenId, time: WrittenTime }),
  z.strictObject({ kind: z.literal('typing'), sender: Side, active: z.boolean(), time: WrittenTime }),
  z.strictObject({ kind: z.literal('read'), sender: Side, upTo: GivenId, time: WrittenTime }),
  z.strictObject({ kind: z.literal('flood-wait'), ms: z.number(), time: WrittenTime }),
  z.strictObject({ kind: z.literal('connection'), state: z.enum(['lost', 'restored']), time: WrittenTime }),
  z.strictObject({ kind: z.literal('note'), text: z.string(), trouble: Trouble.optional(), time: WrittenTime }),
])

const Person = z.strictObject({
  id: z.string().optional(),
  name: z.string().min(1).optional(),
  username: z.string().optional(),
  timeZone: Persona.shape.timeZone.optional().describe('IANA name; UTC when absent.'),
  email: z
    .email('must be an e-mail address such as anna@example.com')
    .optional()
    .describe('The true address: what was collected is compared with it.'),
  questions: z.array(PersonaQuestion).optional(),
  objections: z.array(PersonaQuestion).optional(),
})

const Booking = z.strictObject({
  time: WrittenTime.nullable().describe('When the call is to be; null where the record names no time.'),
  id: GivenId.optional(),
  source: z.string().optional().describe('Two bookings of one source are a duplicate.'),
  zoomUrl: z.string().optional(),
})

/** A conversation as a JSON document: what `stress assess` reads and `--transcript` prints. */
export const ConversationDocument = z
  .strictObject({
    $schema: z.string().optional(),
    id: GivenId.optional(),
    playbook: z.string().optional().describe('The id of a playbook in stress/playbooks.'),
    persona: Person.optional(),
    agent: z.strictObject({ name: z.string().optional(), username: z.string().optional() }).optional(),
    messages: z.array(Message).min(1, 'must hold a message').max(MOST_MESSAGES),
    events: z.array(Happening).optional(),
    bookings: z
      .array(Booking)
      .optional()
      .describe('What the record holds after the conversation; [] for nothing. Absent: nobody knows.'),
    /** How it was played; only a conversation of a test has it. */
    played: z
      .strictObject({
        scenario: z.string(),
        seed: z.number(),
        timeScale: z.number(),
        startedAt: z.number(),
        endedAt: z.number().nullable(),
        ending: Ending.nullable(),
      })
      .optional(),
  })
  .superRefine(({ messages, events = [] }, context) => {
    const complain = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    const timed = messages.some(({ time }) => time !== undefined)
    const ids = messages.map(({ id }, index) => String(id ?? index + 1))
    messages.forEach(({ time }, index) => {
      if (timed && time === undefined)
        complain(['messages', index, 'time'], 'must be there, as other messages have one')
      const first = ids.indexOf(ids[index] as string)
      if (first < index) complain(['messages', index, 'id'], `must be an id of its own: messages.${first} has it`)
    })
    const characters = messages.reduce((sum, { text }) => sum + text.length, 0)
    if (characters > MOST_CHARACTERS) {
      const advice = 'cut it into several conversations'
      complain(['messages'], `must have at most ${MOST_CHARACTERS} characters together, not ${characters}: ${advice}`)
    }
    events.forEach((event, index) => {
      if (!('id' in event)) return
      const of = messages[ids.indexOf(String(event.id))]
      if (!of) complain(['events', index, 'id'], 'must be the id of a message')
      else if (event.kind === 'edit' && event.sender !== of.sender)
        complain(['events', index, 'sender'], `must be '${of.sender}', who sent message ${event.id}`)
    })
    if (!timed && events.length > 0) complain(['events'], 'have times, so the messages must have them')
  })
export type ConversationDocument = z.infer<typeof ConversationDocument>

/** The JSON Schema of the documents, for editors and other programs. */
export function documentSchema(): unknown {
  return z.toJSONSchema(ConversationDocument, { io: 'input' })
}

function played() {
  return TranscriptEvent.options[0].shape
}
