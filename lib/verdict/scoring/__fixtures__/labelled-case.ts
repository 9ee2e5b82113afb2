import type { Criterion } from '../../../core/assessment.ts'

/** An excerpt of a conversation with what a careful reader says of one criterion. */
export interface LabelledCase {
  /** What there is to see in it, in a few words. */
  what: string
  /** "< " begins a message of the prospect, "> " one of the agent, as in `talk`. */
  lines: readonly string[]
  verdict: Criterion['verdict']
  /** A search for the keywords of the criterion would say the opposite. */
  tricky?: true
  /** The prospect's name, where it is not the one of `talk`. */
  name?: string
  /** The playbook that it is held against; the one of Bali where it is absent. */
  playbook?: 'bali' | 'saas'
}
