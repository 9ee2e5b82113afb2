import { z } from 'zod'

export const Side = z.enum(['prospect', 'agent'])
export type Side = z.infer<typeof Side>
