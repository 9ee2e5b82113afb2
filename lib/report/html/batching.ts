import type { SafeHtml } from '@remix-run/html-template'
import { count, figure, percent } from '../format.ts'
import type { ReportData } from '../report-data.ts'
import { factsSection, type NamedFigure } from './facts-section.ts'

/** How the prospect's bursts were answered: once and whole, or in pieces; and its questions, wherever it asked them. */
export function batchingSection({ batching }: ReportData): SafeHtml | null {
  if (batching.bursts === 0 && batching.questionsAsked === 0) return null
  const { answeredOnce } = batching
  const facts: NamedFigure[] = [
    [
      'Answered once, and as a whole',
      `${answeredOnce.successes} of ${answeredOnce.n} (${percent(answeredOnce.rate)})`,
      false,
    ],
    ['Answered more than once', String(batching.severalAnswers), batching.severalAnswers > 0],
    ['Answered before it had ended', String(batching.premature), batching.premature > 0],
    ['Said the same twice', String(batching.duplicate), batching.duplicate > 0],
    ['Never answered', String(batching.unanswered), batching.unanswered > 0],
    [
      'Questions of all turns answered',
      batching.questionsAsked === 0 ? '–' : `${batching.questionsAnswered} of ${batching.questionsAsked}`,
      batching.questionsAnswered < batching.questionsAsked,
    ],
    ['Handling score', batching.bursts === 0 ? '–' : `${figure(batching.averageHandlingScore)} of 100`, false],
  ]
  return factsSection(
    {
      id: 'batching',
      title: 'Bursts',
      intro: `${count(batching.bursts, 'turn')} of several messages, ${count(batching.messages, 'message')} in all. Each is to be answered once, after its last message.`,
    },
    facts,
  )
}
