import { wordsOf } from '../../text/words.ts'
import type { Rule } from '../rule.ts'

export const name: Rule = {
  id: 'name',
  label: 'Uses the client’s name, sparingly',
  advice: 'Use the client’s name in the first message and then now and again.',
  find({ agentMessages, names, language }, playbook) {
    const known = new Set(names.flatMap((one) => wordsOf(one, language).map(({ stem }) => stem)))
    if (known.size === 0) return { share: null, evidence: [], note: 'The client’s name is not known.' }
    const uses = agentMessages.flatMap(({ id, text }) => {
      const word = wordsOf(text, language).find(({ stem }) => known.has(stem))
      return word ? [{ messageId: id, quote: text.slice(word.start, word.end) }] : []
    })
    const share = uses.length / Math.max(1, agentMessages.length)
    if (uses.length === 0) return { share: 0, evidence: [], note: 'Never used.' }
    const wornOff = agentMessages.length > 2 && share > playbook.name.maxShare
    return {
      share: wornOff ? 0.5 : 1,
      evidence: uses.slice(0, 5),
      note: `In ${uses.length} of ${agentMessages.length} messages.`,
    }
  },
}
