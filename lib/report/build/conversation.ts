import { messagesOf } from '../../core/transcript.ts'
import { conversationAnchor, messageAnchor } from '../anchors.ts'
import type { ConversationView } from '../report-data.ts'
import { assessmentOf, bookingOf, emailOf, type FindAnchor } from './booking.ts'
import { chatOf } from './chat.ts'
import { timeInZone } from './local-time.ts'
import { type StoredResult, titleOf } from './stored-result.ts'
import { markWeak } from './timing.ts'
import { typingOf } from './typing.ts'

/** One conversation with everything that is shown about it. */
export function viewConversation({ result, transcript }: StoredResult): ConversationView {
  const { metrics } = result
  const anchorOf = anchorFinder({ result, transcript })
  return {
    id: result.id,
    anchor: conversationAnchor(result.id),
    title: titleOf(result),
    specFile: result.specFile,
    trial: result.trial,
    scenarioName: result.scenarioName,
    personaId: result.personaId,
    prospectName: transcript.prospect.name,
    agentName: transcript.agent.name,
    status: result.status,
    outcome: result.outcome,
    fault: result.fault,
    errors: result.errors.map(withoutReport),
    ending: transcript.ending && { by: transcript.ending.by, reason: transcript.ending.reason },
    startedAt: timeInZone(transcript.startedAt, transcript.timeZone),
    durationMs: result.durationSeconds * 1000,
    timeScale: transcript.timeScale,
    seed: result.seed,
    score: result.overallScore,
    scoreAbsence: result.scoreAbsence,
    emailCollected: result.emailCollected,
    email: emailOf(result, anchorOf),
    percentiles: metrics && markWeak(metrics.responseTimes),
    batchHandlingScore: metrics?.batchHandlingScore ?? null,
    urgency: metrics?.urgency ?? null,
    interruptions: metrics?.interruptions ?? [],
    silences: metrics?.silences ?? [],
    followUps: metrics?.followUps ?? [],
    corrections: metrics?.corrections ?? [],
    readTimes: metrics?.readTimes ?? null,
    typingTimes: metrics?.typingTimes ?? null,
    lengthCorrelation: metrics?.lengthCorrelation ?? null,
    worstPacingMs: metrics?.pacing.max ?? null,
    chat: chatOf(transcript, metrics),
    typing: typingOf(transcript),
    reads: transcript.events.flatMap((event) =>
      event.kind === 'read' ? [{ side: event.side, t: event.at - transcript.startedAt }] : [],
    ),
    booking: bookingOf(result, transcript, anchorOf),
    assessment: assessmentOf(result, anchorOf),
  }
}

/** A matcher's error ends with the way to this very report, on the disk of whoever ran it. */
function withoutReport(error: string): string {
  return error.replace(/\n\s*Report: [^\n]*\s*$/, '')
}

function anchorFinder({ transcript }: StoredResult): FindAnchor {
  const known = new Set(messagesOf(transcript).map(({ id }) => id))
  return (id) => (known.has(id) ? messageAnchor(transcript.conversationId, id) : null)
}
