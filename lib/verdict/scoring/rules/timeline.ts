import { bantRule } from './bant-rule.ts'

export const timeline = bantRule('timeline', 'Learns when, and what stands in the way')
