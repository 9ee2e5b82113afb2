import { emojiIn } from '../../text/emoji.ts'
import type { Rule } from '../rule.ts'

export const emoji: Rule = {
  id: 'emoji',
  label: 'Is sparing with emoji',
  advice: 'Keep to the playbook’s number of emoji per message.',
  find({ agentMessages }, { emoji: { maxPerMessage } }) {
    const tooMany = agentMessages.flatMap(({ id, text }) => {
      const found = emojiIn(text)
      return found.length > maxPerMessage ? [{ messageId: id, quote: found[0] as string }] : []
    })
    return {
      share: tooMany.length === 0 ? 1 : 0,
      evidence: tooMany.slice(0, 5),
      ...(tooMany.length > 0 && { note: `${tooMany.length} messages have more than ${maxPerMessage} emoji.` }),
    }
  },
}
