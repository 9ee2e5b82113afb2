import type { Playbook } from '../../../core/playbook.ts'
import { showsEmpathy } from '../../text/paraphrase.ts'
import { holdsAny } from '../../text/phrase.ts'
import { worryIn } from '../../text/worry.ts'
import { asksForWorry, asksLeave } from '../../text/worry-question.ts'
import type { Reading, ReadSentence } from '../reading.ts'
import { type Quote, quoteOf, type Rule } from '../rule.ts'
import { objectionsIn } from './objections.ts'
import { questionsIn } from './questions-asked.ts'

/** Objections that the client brings up unasked are half of its worries: the others stay unknown. */
const UNASKED = 0.5

export const worries: Rule = {
  id: 'worries',
  label: 'Finds out what worries the client',
  advice: 'Ask what worries the client or holds it back, and stay with the answer.',
  find(reading, playbook) {
    const asked = askedIn(reading, playbook)
    if (asked) return { share: 1, evidence: [quoteOf(asked)] }
    const explored = exploredIn(reading)
    if (explored) return { share: 1, evidence: explored, note: 'Not asked; gone into when the client brought it up.' }
    const handled = objectionsIn(reading, playbook).filter(({ share }) => (share ?? 0) > 0)
    if (handled.length === 0) return { share: 0, evidence: [], note: 'Never asked, and none was taken up.' }
    // a worry that is told is known, asked for or not, as a budget is; that the agent stays with it, its answer shows.
    // an objection to the goods is not yet what worries
    const stayed = handled.some(({ share, raised }) => share === 1 && tellsWorry(raised, reading))
    return {
      share: stayed ? 1 : UNASKED,
      note: stayed
        ? 'Not asked; answered when the client brought it up.'
        : 'Not asked; taken up only where the client brought one up itself.',
      evidence: handled.flatMap(({ raised, answer }) => [raised, ...(answer ? [answer] : [])]),
    }
  },
}

function tellsWorry({ messageId, quote }: Quote, { turns, language }: Reading): boolean {
  return turns.some(({ side, sentences }) =>
    sentences.some(
      (one) =>
        side === 'prospect' &&
        one.messageId === messageId &&
        (one.text.includes(quote) || quote.includes(one.text)) &&
        worryIn(one, language) !== null,
    ),
  )
}

function askedIn(reading: Reading, playbook: Playbook): ReadSentence | undefined {
  const { language, selling } = reading
  return selling
    .flatMap((turn) => questionsIn(turn, reading))
    .find(
      ({ words }) =>
        !asksLeave(words, language) &&
        (holdsAny(playbook.worries.askedBy, words, language) || asksForWorry(words, language)),
    )
}

/** Goes into something that was just said. */
const GOES_INTO = {
  ru: [
    '=что =именно',
    '=с =чем =это|=связано',
    '=почему',
    '=какие|=какой|=какая =именно',
    '=был|=была|=было|=были ... опыт',
    'сталкивались|столкнулись|случалось|случилось|пошло',
    'подробнее',
    '=что ... пугает|смущает|беспокоит|=успокоит|успокоило|помогло|гаранти*',
  ],
  en: ['=what =exactly', '=which =part', '=why', 'tell ... more', '=what =happened', '=what =would ... help|reassure'],
}

/** A worry that the client voiced, and a question of the agent's that goes into it rather than on. */
function exploredIn(reading: Reading): Quote[] | null {
  const { turns, language } = reading
  for (const turn of turns.filter(({ side }) => side === 'prospect')) {
    const voiced = turn.sentences.find((one) => worryIn(one, language))
    const reply = turns[turn.index + 1]
    if (!voiced || !reply) continue
    const deeper = questionsIn(reply, reading).find(({ words }) => holdsAny(GOES_INTO[language], words, language))
    const felt = reply.sentences.find(({ words }) => showsEmpathy(words, language))
    if (deeper) return [quoteOf(voiced), ...(felt ? [quoteOf(felt)] : []), quoteOf(deeper)]
  }
  return null
}
