/** Changes whenever a rule decides differently, so that scores are compared only with their like. */
export const RULES_VERSION = '7'

/** Changes whenever the judge is asked differently, so that scores are compared only with their like. */
export const JUDGE_VERSION = '2'
