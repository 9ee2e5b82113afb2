import { expect, test } from 'vitest'
import { PersonaError } from '../core/errors.ts'
import { createRandom } from '../core/random.ts'
import { FaithfulPersona } from './faithful-persona.ts'
import type { Heard, Move, PersonaEngine } from './persona-engine.ts'
import { ScriptedPersona } from './scripted/scripted-persona.ts'
import { andrey } from './testing/personas.ts'

/** Monday, 23 November 2026, 15:00 in Moscow. */
const NOW = Date.UTC(2026, 10, 23, 12)

const heard = (text: string): Heard => ({
  messages: [{ kind: 'message', side: 'agent', id: 1, text, at: NOW }],
  now: NOW,
  wanted: 1,
})

/** An engine that says one thing after the other, whatever it hears. */
class Parrot implements PersonaEngine {
  readonly complaints: string[][] = []
  readonly #lines: string[]
  again?: PersonaEngine['again']

  constructor(lines: string[], repairs: boolean) {
    this.#lines = [...lines]
    if (!repairs) return
    this.again = (complaints) => {
      this.complaints.push([...complaints])
      return this.next()
    }
  }

  async next(): Promise<Move> {
    return { kind: 'say', messages: [{ text: this.#lines.shift() ?? '' }] }
  }
}

async function says(text: string, agent: string) {
  return new FaithfulPersona(andrey, new Parrot([text], false)).next(heard(agent)).then(
    () => [],
    (error: Error) => error.message.match(/^- .*/gm),
  )
}

test.each([
  ['Давайте завтра в 16:00', 'Удобно завтра в 16:00 или в среду в 11:00?'],
  ['Хорошо, в 16:00 подходит', 'Удобно завтра в 16:00?'],
  ['Завтра в 15:00 мне не подходит', 'Удобно завтра в 16:00?'],
  ['А давайте завтра в 18:00?', 'Удобно завтра в 16:00?'],
  ['Завтра в 12:00 улетаю', 'Удобно завтра в 16:00?'],
  ['andrey.volkov@example.com', 'На какой e-mail прислать?'],
])('%s may be said to: %s', async (text, agent) => expect(await says(text, agent)).toEqual([]))

test.each([
  [
    'Давайте завтра в 18:00',
    'Удобно завтра в 16:00?',
    '- "завтра в 18:00" is accepted, and the agent has not named it.',
  ],
  ['Хорошо, давайте в 18:00', 'Удобно завтра в 16:00?', '- "18:00" is accepted, and the agent has not named it.'],
  [
    'Давайте завтра в 23:00',
    'Удобно завтра в 23:00?',
    '- "завтра в 23:00" is accepted, and this client cannot make it: it is past, too far ahead, or out of its hours.',
  ],
  [
    'Моя почта andrey.volkov@example.com',
    'Какой бюджет?',
    '- The e-mail andrey.volkov@example.com is given, and the agent has not asked for it.',
  ],
])('%s may not be said to: %s', async (text, agent, complaint) => expect(await says(text, agent)).toEqual([complaint]))

test('an engine that can is asked once more, with the complaint', async () => {
  const engine = new Parrot(['Я Ваш консультант', 'Понятно'], true)
  expect((await new FaithfulPersona(andrey, engine).next(heard('Да'))).messages).toEqual([{ text: 'Понятно' }])
  expect(engine.complaints).toEqual([['"Я Ваш консультант" speaks as the seller, but you are the client.']])
})

test('the goodbyes of a whole conversation count', async () => {
  const persona = new FaithfulPersona(andrey, new Parrot(Array(3).fill('До свидания!'), false))
  await persona.next(heard('Да'))
  await persona.next(heard('Да'))
  await expect(persona.next(heard('Да'))).rejects.toThrow('This is goodbye number 3')
})

test('a slip in authored data is the persona’s fault, before it is sent', async () => {
  const facts = { city: { askedBy: ['город'], say: ['Я в Москве'], slip: 'Пишите на andrey@gmail.com' } }
  const persona = { ...andrey, facts }
  const engine = new FaithfulPersona(persona, new ScriptedPersona(persona, createRandom(1)))
  await engine.next({ messages: [], now: NOW, wanted: 1 })
  const failure = await engine.next(heard('В каком Вы городе?')).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(PersonaError)
  expect((failure as Error).message).toMatchInlineSnapshot(`
    "The persona "andrey" was about to leave its role:
    - "andrey@gmail.com" is not the e-mail of this client, which is andrey.volkov@example.com.
      Mend its data: what it says is written there."
  `)
})
