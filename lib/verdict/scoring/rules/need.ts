import { bantRule } from './bant-rule.ts'

export const need = bantRule('need', 'Learns what it is for')
