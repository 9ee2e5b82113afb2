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
          ? [{ label, quote: { messageId: id, quote: text.substr(match.index, match[0].length).trim() } }]
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

/** Links, e-mail addresses and user names may look like code; same length. */
function withoutAddresses(text: string): string {
  return text.replace(/\b(?:https?:\/\/|www\.)\S+|\S+@\S+|@\w+|\bt\.me\/\S+/giu, (address) =>
    ' '.repeat(address.length),
  )
}
