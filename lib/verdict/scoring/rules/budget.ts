import { bantRule } from './bant-rule.ts'

export const budget = bantRule('budget', 'Learns the budget')
