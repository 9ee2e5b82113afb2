import { quoteOf, type Rule, reached } from '../rule.ts'

/** Fewer words than these are a courtesy and give nothing. */
const MIN_WORDS = 5

export const valueFirst: Rule = {
  id: 'valueFirst',
  label: 'Gives something before it asks',
  advice: 'Give an answer, a fact or a reason before each question.',
  find({ selling }, { questions }) {
    const asking = selling.filter(({ sentences }) => sentences.some(({ isQuestion }) => isQuestion))
    if (asking.length === 0) return { share: 0, evidence: [], note: 'The agent asks nothing.' }
    const giving = asking.flatMap(({ sentences }) => {
      const firstQuestion = sentences.findIndex(({ isQuestion }) => isQuestion)
      const value = sentences.slice(0, firstQuestion).find(({ words }) => words.length >= MIN_WORDS)
      return value ? [quoteOf(value)] : []
    })
    return {
      share: reached(giving.length / asking.length, questions.minShare),
      evidence: giving.slice(0, 3),
      note: `${giving.length} of ${asking.length} asking turns give something first.`,
    }
  },
}
