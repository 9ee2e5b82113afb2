import type { Playbook } from '../../../core/playbook.ts'
import type { PlaybookFinding } from './finding.ts'

/** The shortest sentence that says something, in characters. */
const SHORT_SENTENCE = 20

/** Numbers with which a criterion is always or never met. */
export function limits(playbook: Playbook): PlaybookFinding[] {
  const { passMark, redFlagCap, redFlags, giveIns, length, name, reflection, questions, confirmations, weights } =
    playbook
  const [fewest] = length.sentences
  const findings: (PlaybookFinding | false)[] = [
    passMark === 0 && {
      path: 'passMark',
      problem: 'With 0 every criterion counts as met, whatever its points.',
      remedy: 'Set it to the share of the points that is enough, for example 0.6.',
    },
    redFlagCap >= 100 &&
      redFlags.length + giveIns.length > 0 && {
        path: 'redFlagCap',
        problem: `A red flag caps the score at ${redFlagCap}, which caps nothing.`,
        remedy: 'Set it below the score that is still acceptable, for example 39.',
      },
    length.maxOpening < fewest * SHORT_SENTENCE && {
      path: 'length.maxOpening',
      problem: `${length.maxOpening} characters do not hold the ${fewest} sentences that a message must have.`,
      remedy: `Raise it to ${fewest * SHORT_SENTENCE} at least, or lower length.sentences[0].`,
    },
    weights.name > 0 &&
      name.maxShare === 0 && {
        path: 'name.maxShare',
        problem: 'The name must be used, and with 0 every use is one too many.',
        remedy: 'Allow a share of the messages, or set weights.name to 0.',
      },
    weights.reflection > 0 &&
      reflection.minShare === 0 && {
        path: 'reflection.minShare',
        problem: 'With 0 a conversation without any reflection gets all points.',
        remedy: 'Set the share of answers that are to be reflected, for example 0.5.',
      },
    weights.nextQuestion > 0 &&
      questions.minShare === 0 && {
        path: 'questions.minShare',
        problem: 'With 0 a conversation without any question gets all points.',
        remedy: 'Set the share of turns that are to end with one, for example 0.7.',
      },
    weights.confirmations > 0 &&
      confirmations.maxShare === 1 && {
        path: 'confirmations.maxShare',
        problem: 'With 1 every message may open with praise.',
        remedy: 'Set the share of messages that may, for example 0.2.',
      },
  ]
  return findings.filter((one) => one !== false)
}
