import { quoteOf, type Rule, reached } from '../rule.ts'

export const nextQuestion: Rule = {
  id: 'nextQuestion',
  label: 'Ends its turns with one question',
  advice: 'End each turn with one open question or a choice, two at most.',
  find({ selling }, { questions: { minShare, maxPerTurn } }) {
    if (selling.length === 0) return { share: null, evidence: [], note: 'There is no turn before the booking.' }
    const good = selling.filter(({ sentences }) => {
      const asked = sentences.filter(({ isQuestion }) => isQuestion).length
      return sentences.at(-1)?.isQuestion && asked <= maxPerTurn
    })
    const evidence = good
      .flatMap(({ sentences }) => sentences.at(-1) ?? [])
      .slice(0, 5)
      .map(quoteOf)
    return {
      share: reached(good.length / selling.length, minShare),
      evidence,
      note: `${good.length} of ${selling.length} turns end with a question and ask at most ${maxPerTurn}.`,
    }
  },
}
