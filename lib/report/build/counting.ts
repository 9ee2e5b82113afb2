import { type Fault, isInconclusive } from '../../core/fault.ts'
import { BY_HAND, CRASHED, SKIPPED, STOPPED, type TestResult, wasSkipped } from '../../core/result.ts'

/*
 * Whose conversations are summed up, the only place besides the generated columns of `test_results`, which a test holds
 * to it: rates and scores are of those that count, times and answers of those whose timing is sound.
 */

/**
 * Why a conversation says nothing of the agent; null when it does.
 *
 * Only the agent and its daemon can speak against the system under test, so a crash counts where it was theirs.
 */
export function reasonApart(result: TestResult): string | null {
  if (wasCut(result)) return 'The run ended before it did.'
  if (wasSkipped(result)) return SKIPPED
  if (isInconclusive(result.fault)) return FAULTS[result.fault as Fault]
  if (result.status === 'running') return 'It never finished.'
  if (result.status === 'inconclusive') return 'It could not be judged.'
  if (result.status === 'crashed' && result.fault === null) return 'It broke off, and nobody knows why.'
  if (isByHand(result)) return null
  if (result.fault === null && result.scheduling?.scheduled == null) return 'Nobody looked for a booking.'
  return null
}

/** Whether it is in rates and scores: a prospect that is led by hand may want no call. */
export function counts(result: TestResult): boolean {
  return reasonApart(result) === null && !isByHand(result)
}

/** Whether the run was stopped, or killed, while it went on. */
function wasCut({ fault, errors }: TestResult): boolean {
  return isInconclusive(fault) && [STOPPED, ...CRASHED.errors].some((one) => errors.includes(one))
}

/** Whether a test wrote as the prospect, without a scenario. */
export function isByHand({ personaId }: TestResult): boolean {
  return personaId === BY_HAND
}

/**
 * Whether the agent's pace can be read from it: not when Telegram, a database or our own harness set the pace. Judge and
 * persona fail after an answer, and spoil no time that was taken before.
 */
export function hasSoundTiming({ metrics, fault }: TestResult): boolean {
  return metrics !== null && fault !== 'channel' && fault !== 'store' && fault !== 'harness'
}

const FAULTS: Record<Fault, string> = {
  agent: 'The agent failed.',
  daemon: "The agent's process failed.",
  channel: 'Telegram, or the way to it, got in between.',
  persona: 'The persona could not say what it had to say.',
  judge: 'The judge gave no usable answer.',
  store: 'The system of record could not be read.',
  harness: 'The test itself went wrong, or was not played as planned.',
}
