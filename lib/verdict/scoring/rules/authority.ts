import { bantRule } from './bant-rule.ts'

export const authority = bantRule('authority', 'Learns who decides')
