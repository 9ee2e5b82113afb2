import { z } from 'zod'
import type { Persona } from '../../core/persona.ts'

/** What the model answers for one turn of the persona. */
export interface PersonaAnswer {
  messages: { text: string; asks?: string[] | undefined }[]
  mood: string
  leave?: { reason: string } | undefined
}

/** The shape of an answer. Only ids of the persona's own questions and objections can be asked. */
export function answerSchema({ questions, objections }: Persona): z.ZodType<PersonaAnswer> {
  const ids = [...questions, ...objections].map(({ id }) => id)
  const asks = ids.length > 0 ? z.array(z.enum(ids)) : z.array(z.string()).max(0)
  const message = z.object({
    text: z.string().describe('One message, exactly as it is sent.'),
    asks: asks.optional().describe('Ids of the listed questions and doubts that it asks.'),
  })
  return z.object({
    messages: z.array(message).describe('The messages of this turn, in their order.'),
    mood: z.string().describe('How you feel about the conversation now, in a few words. Nobody sees it.'),
    leave: z
      .object({ reason: z.string().describe('Why the conversation is over for you, in one English sentence.') })
      .optional()
      .describe('Only when this turn is your goodbye.'),
  })
}
