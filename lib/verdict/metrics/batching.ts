import type { BurstFigures } from '../../core/metrics.ts'

/** The turns that are bursts: those of several messages. A single message cannot be answered too early, or in parts. */
export function severalMessages<Turn extends Pick<BurstFigures, 'messages'>>(turns: readonly Turn[]): Turn[] {
  return turns.filter(({ messages }) => messages > 1)
}

/** Bursts answered by exactly one turn that began after the burst had ended / bursts; null without bursts. */
export function batchDetectionAccuracy(turns: readonly BurstFigures[]): number | null {
  const bursts = severalMessages(turns)
  if (bursts.length === 0) return null
  return bursts.filter(({ answers, premature }) => answers === 1 && !premature).length / bursts.length
}

/**
 * How well bursts were handled, 0 to 100; null without bursts. The mean over the bursts of
 * - 40 for an answer in exactly one turn,
 * - 20 for not beginning before the burst had ended,
 * - 20 for saying nothing twice,
 * - 20 times the share of its questions that were answered (all 20 for a burst without questions).
 *
 * A burst that was never answered gets 0.
 */
export function batchHandlingScore(turns: readonly BurstFigures[]): number | null {
  const bursts = severalMessages(turns)
  if (bursts.length === 0) return null
  return bursts.reduce((sum, burst) => sum + handling(burst), 0) / bursts.length
}

function handling({ answers, premature, duplicate, questionsAsked, questionsAnswered }: BurstFigures): number {
  if (answers === 0) return 0
  const share = questionsAsked === 0 ? 1 : questionsAnswered / questionsAsked
  return (answers === 1 ? 40 : 0) + (premature ? 0 : 20) + (duplicate ? 0 : 20) + 20 * share
}
