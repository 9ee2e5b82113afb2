import { formsOfName, isWordToo } from '../../text/given-names.ts'
import { fold, grammars } from '../../text/language.ts'
import { vocativesIn } from '../../text/vocative.ts'
import { wordsOf } from '../../text/words.ts'
import type { Reading, ReadMessage } from '../reading.ts'
import type { Quote, Rule } from '../rule.ts'

export const name: Rule = {
  id: 'name',
  label: 'Uses the client’s name, sparingly',
  advice: 'Use the client’s name in the first message and then now and again, and never anybody else’s.',
  find(reading, playbook) {
    const { agentMessages } = reading
    const known = clientNames(reading)
    if (known.size === 0) return { share: null, evidence: [], note: 'The client’s name is not known.' }
    const others = strangersIn(reading)
    if (others.length > 0) return { share: 0, evidence: others, note: 'The client is called by another name.' }
    const uses = agentMessages.map((message) => usesIn(message, known, reading))
    const used = uses.filter((one) => one.length > 0)
    if (used.length === 0) return { share: 0, evidence: [], note: 'Never used.' }
    const share = used.length / agentMessages.length
    const everywhere = agentMessages.length > 2 && share > playbook.name.maxShare
    const overAndOver = used.some(({ length }) => length > 2) || uses.flat().length > Math.max(2, agentMessages.length)
    return {
      share: everywhere || overAndOver ? 0.5 : 1,
      evidence: used.flatMap((one) => one.slice(0, 1)).slice(0, 5),
      note: `In ${used.length} of ${agentMessages.length} messages.`,
    }
  },
}

/** Where the agent calls the client by a name that is not the client's. */
export function strangersIn(reading: Reading): Quote[] {
  const known = clientNames(reading)
  if (known.size === 0) return []
  return reading.agentMessages.flatMap(({ id, text }) =>
    vocativesIn(text)
      .filter((one) => !known.has(fold(one.name)))
      .map((one) => ({ messageId: id, quote: one.name })),
  )
}

const INTRODUCED =
  /(?:меня зовут|мо[её] имя|можно(?: просто)?|зовите меня|обращайтесь ко мне|my name is|call me|i'm|i am|я|это)\s*[-—–:]?\s*(\p{L}{2,})/giu

/** The names of the profile and those that the client gave itself in the conversation, with their short forms, folded. */
function clientNames({ names, turns }: Reading): ReadonlySet<string> {
  const said = turns
    .filter(({ side }) => side === 'prospect')
    .flatMap(({ messages }) =>
      messages.flatMap(({ text }) => [...text.matchAll(INTRODUCED)].map((match) => match[1] as string)),
    )
    .filter((one) => /^\p{Lu}/u.test(one))
  return new Set([...names, ...said].flatMap(formsOfName))
}

/** Forms count ("для Анны"), a word that only sounds like the name ("вера в рынок") does not. */
function usesIn({ id, text }: ReadMessage, known: ReadonlySet<string>, { language }: Reading): Quote[] {
  const called = new Set(vocativesIn(text).map(({ start }) => start))
  const stems = new Set([...known].map((one) => grammars[language].stem(one)))
  return wordsOf(text, language)
    .filter(({ folded, stem, start }) => {
      if (!known.has(folded) && !stems.has(stem)) return false
      if (called.has(start)) return true
      const capital = /\p{Lu}/u.test(text.charAt(start))
      return isWordToo(folded)
        ? capital && start > 0 && !/[.!?…\n]\s*$/u.test(text.slice(0, start))
        : capital || start === 0
    })
    .map(({ start, end }) => ({ messageId: id, quote: text.slice(start, end) }))
}
