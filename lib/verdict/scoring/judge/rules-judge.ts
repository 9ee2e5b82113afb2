import type { Judge, Judgement } from './judge.ts'

/** Everything is left to the rules. */
export const BY_RULES: Judgement = { judge: 'rules', version: '', samples: [{}], usage: null }

/** The judge where no model is asked: the rules estimate also what would have to be read. */
export const rulesJudge: Judge = { name: 'rules', judge: async () => BY_RULES }
