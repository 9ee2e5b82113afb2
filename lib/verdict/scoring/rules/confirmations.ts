import type { Playbook } from '../../../core/playbook.ts'
import { formsOfName } from '../../text/given-names.ts'
import { grammars } from '../../text/language.ts'
import { findPhrase } from '../../text/phrase.ts'
import type { Word } from '../../text/words.ts'
import type { Reading, ReadMessage } from '../reading.ts'
import { type Quote, quoteOf, type Rule } from '../rule.ts'

export const confirmations: Rule = {
  id: 'confirmations',
  label: 'Does not open message after message with praise',
  advice: 'Drop openers such as praise and "I see"; go straight to the substance.',
  find(reading, { confirmations }) {
    const { agentMessages } = reading
    const opening = agentMessages.flatMap((message) => openerOf(message, reading, confirmations) ?? [])
    const allowed = Math.max(1, Math.floor(confirmations.maxShare * agentMessages.length))
    return {
      share: opening.length <= allowed ? 1 : 0,
      evidence: opening.length <= allowed ? [] : opening.slice(0, 5),
      note: `${opening.length} of ${agentMessages.length} messages, ${allowed} allowed.`,
    }
  },
}

/** What may stand before the praise: the name, a greeting, "да", "о". */
const LEADS = new Set(
  'да о ох ого ну вот ой а и ах эх спасибо благодарю это просто как какой какая какое какие очень так же я мы действительно полностью искренне абсолютно весьма вполне тоже yes oh wow well that s thanks'.split(
    ' ',
  ),
)

/** The praise must be all that its clause says: "Отлично!", but not "Отлично сдаётся" or "Отличный район". */
function openerOf(
  { sentences }: ReadMessage,
  { language, names }: Reading,
  { phrases }: Playbook['confirmations'],
): Quote | null {
  const called = new Set(names.flatMap(formsOfName))
  const leads = ({ folded }: Word) =>
    LEADS.has(folded) || called.has(folded) || grammars[language].courtesies.has(folded)
  for (const sentence of sentences) {
    const { text, words } = sentence
    const first = words.findIndex((word) => !leads(word))
    if (first === -1) continue
    const opening = words.slice(first)
    const start = opening[0]?.start ?? 0
    const stands = phrases.some((phrase) => {
      const found = findPhrase(phrase, text, language, opening)
      return found !== null && text.indexOf(found, start) === start && endsClause(text.slice(start + found.length))
    })
    return stands ? quoteOf(sentence) : null
  }
  return null
}

/** Punctuation, an emoji, the end, or words of address: "Понимаю Вас, Анна!" */
function endsClause(rest: string): boolean {
  return /^\s*(?:$|[.,!?…:;)—–-]|\p{Extended_Pictographic}|с вашей стороны|вы (?:молодец|умница)|(?:же|просто|что|and|that|to)(?!\p{L}))/iu.test(
    rest,
  )
}
