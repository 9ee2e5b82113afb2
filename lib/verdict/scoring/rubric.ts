import type { Rule } from './rule.ts'
import { address } from './rules/address.ts'
import { authority } from './rules/authority.ts'
import { budget } from './rules/budget.ts'
import { callValue } from './rules/call-value.ts'
import { closeAttempt } from './rules/close-attempt.ts'
import { confirmations } from './rules/confirmations.ts'
import { emoji } from './rules/emoji.ts'
import { entry } from './rules/entry.ts'
import { expertise } from './rules/expertise.ts'
import { followUpTimes } from './rules/follow-up-times.ts'
import { forbidden } from './rules/forbidden.ts'
import { gate } from './rules/gate.ts'
import { leaks } from './rules/leaks.ts'
import { length } from './rules/length.ts'
import { name } from './rules/name.ts'
import { need } from './rules/need.ts'
import { nextQuestion } from './rules/next-question.ts'
import { noPressure } from './rules/no-pressure.ts'
import { noRepeatedAsking } from './rules/no-repeated-asking.ts'
import { objections } from './rules/objections.ts'
import { openQuestions } from './rules/open-questions.ts'
import { reflection } from './rules/reflection.ts'
import { repetition } from './rules/repetition.ts'
import { specificTimes } from './rules/specific-times.ts'
import { summary } from './rules/summary.ts'
import { timeline } from './rules/timeline.ts'
import { valueFirst } from './rules/value-first.ts'
import { worries } from './rules/worries.ts'
/** Every criterion once, in the order of a conversation. */
export const rubric: readonly Rule[] = [
  entry,
  reflection,
  expertise,
  nextQuestion,
  openQuestions,
  budget,
  authority,
  need,
  timeline,
  worries,
  objections,
  name,
  valueFirst,
  address,
  length,
  confirmations,
  forbidden,
  gate,
  noRepeatedAsking,
  summary,
  callValue,
  specificTimes,
  noPressure,
  closeAttempt,
  repetition,
  leaks,
  emoji,
  followUpTimes,
]
