import type { Playbook } from '../../../core/playbook.ts'
import { refusesCall } from '../../text/call-refusal.ts'
import { isDenied } from '../../text/denial.ts'
import { findPhrase } from '../../text/phrase.ts'
import { pressureIn, tellsOwnNews } from '../../text/pressure.ts'
import type { Reading } from '../reading.ts'
import { type Quote, quoteOf, type Rule } from '../rule.ts'
import { invitationsIn } from './invitation.ts'

export const noPressure: Rule = {
  id: 'noPressure',
  label: 'Puts no pressure on the client',
  advice: 'Offer alternatives instead of urgency.',
  find(reading, playbook) {
    const pressure = [...urgingIn(reading, playbook), ...insistingIn(reading, playbook)]
    return { share: pressure.length === 0 ? 1 : 0, evidence: pressure.slice(0, 5) }
  },
}

function urgingIn({ agentMessages, language }: Reading, { call }: Playbook): Quote[] {
  return agentMessages
    .flatMap(({ sentences }) => sentences)
    .flatMap((sentence) => {
      const { messageId, text, words } = sentence
      const listed = call.pressure.flatMap((phrase) => {
        const quote = findPhrase(phrase, text, language, words)
        return quote === null || isDenied(text, quote) || tellsOwnNews(text) ? [] : [quote]
      })
      const quotes = listed.length > 0 ? listed : [pressureIn(sentence, language) ?? []].flat()
      return quotes.map((quote) => ({ messageId, quote }))
    })
}

/** Invites again in the very answer to a refusal. */
function insistingIn(reading: Reading, playbook: Playbook): Quote[] {
  const { turns, language } = reading
  const invitations = invitationsIn(reading, playbook)
  const invitesIn = (index: number) => invitations.find(({ turn }) => turn.index === index)?.sentence
  return turns.flatMap(({ side, index, sentences }) => {
    if (side !== 'prospect' || !invitesIn(index - 1)) return []
    const again = invitesIn(index + 1)
    const refuses = sentences.some((one) => refusesCall(one, language))
    return again && refuses ? [quoteOf(again)] : []
  })
}
