import type { JudgeUsage } from '../../../core/assessment.ts'
import type { CriterionId, Playbook } from '../../../core/playbook.ts'
import type { Transcript } from '../../../core/transcript.ts'
import type { Finding } from '../rule.ts'

/** What a judge is given: the words, and what is good. Neither the outcome nor what the rules found. */
export interface Case {
  transcript: Transcript
  playbook: Playbook
}

/** What a judge found; the rules decide whatever it left to them. */
export type Findings = Partial<Record<CriterionId, Finding>>

/** What a judge says of a conversation. */
export interface Judgement {
  /** `rules`, or the name of a model. */
  judge: string
  /** Changes whenever the judge is asked differently; empty for the rules, which have a version of their own. */
  version: string
  /** At least one; the median of several counts. */
  samples: readonly Findings[]
  /** Null where no model was asked. */
  usage: JudgeUsage | null
}

/** Decides the criteria that cannot be counted. */
export interface Judge {
  /** `rules`, or the name of a model. */
  readonly name: string
  /** @throws JudgeError when there is no usable answer: the conversation is not assessed. */
  judge(asked: Case): Promise<Judgement>
}
