import { MACHINERY } from '../../text/machinery.ts'
import type { Rule } from '../rule.ts'

export const leaks: Rule = {
  id: 'leaks',
  label: 'Shows nothing of its machinery',
  advice: 'Keep reasoning, instructions, tool names, markup and placeholders out of what the client reads.',
  find({ agentMessages }) {
    const found = agentMessages.flatMap(({ id, text }) => {
      const readable = withoutAddresses(text)
      return MACHINERY.flatMap(({ label, pattern }) => {
        const match = pattern.exec(readable)
        return match
          ? [{ label, quote: { messageId: id, quote: wholeWords(text, match.index, match.index + match[0].length) } }]
          : []
      })
    })
    return {
      share: found.length === 0 ? 1 : 0,
      evidence: found.map(({ quote }) => quote).slice(0, 5),
      ...(found.length > 0 && { note: `${[...new Set(found.map(({ label }) => label))].join('; ')}.` }),
    }
  },
}

/** A pattern may begin at the mark before a word and end within one. */
function wholeWords(text: string, from: number, to: number): string {
  const rest = /^\p{L}*/u.exec(text.slice(to))?.[0] ?? ''
  const isCut = /\p{L}$/u.test(text.slice(from, to))
  return (text.slice(from, to) + (isCut ? rest : '')).replace(/^[\s.!?:,;]+/u, '').trim()
}

/** Links, e-mail addresses and user names may look like code; same length. */
function withoutAddresses(text: string): string {
  return text.replace(/\b(?:https?:\/\/|www\.)\S+|\S+@\S+|@\w+|\bt\.me\/\S+/giu, (address) =>
    ' '.repeat(address.length),
  )
}
