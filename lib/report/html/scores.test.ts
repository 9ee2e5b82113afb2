import { expect, test } from 'vitest'
import type { ConversationAssessment } from '../../core/assessment.ts'
import { anAssessment, aResult, aTranscript } from '../../store/testing/examples.ts'
import { summarizeScores } from '../build/scores.ts'
import type { ReportData } from '../report-data.ts'
import { scoresSection } from './scores.ts'

test('a sub-score is the average where it was decided, and a dash where it never was', () => {
  const stored = (assessment: Partial<ConversationAssessment>) => ({
    result: aResult({ assessment: anAssessment(assessment) }),
    transcript: aTranscript(),
  })
  const undecided = { objectionHandling: null }
  const scores = summarizeScores([
    stored({ ...undecided, questionsScore: 4 }),
    stored({ ...undecided, questionsScore: null }),
  ])
  expect(scores.parts).toContainEqual({ label: 'Questions', average: 4 })
  expect(scores.parts).toContainEqual({ label: 'Objections', average: null })
  expect(String(scoresSection({ scores } as ReportData))).toContain('<dt>Objections</dt><dd><b>–</b></dd>')
})
