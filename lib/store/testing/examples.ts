import { randomUUID } from 'node:crypto'
import type { ConversationAssessment } from '../../core/assessment.ts'
import { BEGUN, type TestResult } from '../../core/result.ts'
import type { TestRun } from '../../core/run.ts'
import type { Transcript } from '../../core/transcript.ts'

/*
 * One filled example of everything that is stored, for tests. No field is left at a value that a forgotten column
 * would have too.
 */

const BEGAN = Date.parse('2026-03-01T10:00:00.000Z')

export function aRun(overrides: Partial<TestRun> = {}): TestRun {
  return {
    id: randomUUID(),
    startedAt: '2026-03-01T10:00:00.000Z',
    finishedAt: null,
    gitRevision: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    gitDirty: true,
    gitBranch: 'main',
    telegramMode: 'local',
    daemonMode: 'in-process',
    timeScale: 20,
    seed: 2 ** 40 + 7,
    agentName: 'reference',
    agentVersion: '1.2.3',
    playbookVersion: 'real-estate@3',
    judgeVersion: 'rules@1',
    vitestVersion: '4.1.12',
    totals: null,
    missingShards: ['2/4'],
    ...overrides,
  }
}

export function aResult(overrides: Partial<TestResult> = {}): TestResult {
  const id = overrides.id ?? randomUUID()
  return {
    id,
    runId: randomUUID(),
    specFile: 'stress/rapid-fire.spec.ts',
    testName: 'a burst of five messages still ends in a booked call',
    trial: 2,
    scenarioName: 'rapid-fire',
    personaId: 'impatient-investor',
    playbookVersion: 'real-estate@3#0a1b2c3d',
    status: 'passed',
    outcome: 'zoom_scheduled',
    fault: null,
    errors: [],
    overallScore: 81.25,
    scoreAbsence: null,
    totalTurns: 9,
    durationSeconds: 312.5,
    emailCollected: true,
    email: {
      ...{ collected: true, asked: true, address: 'mark@example.com', messageId: 11 },
      ...{ stored: [{ source: 'prospects.json', addresses: ['mark@example.com'] }], errors: [] },
    },
    scheduling: {
      scheduled: true,
      scheduledTime: '2026-03-03T15:00:00+04:00',
      zoomUrl: 'https://zoom.us/j/123',
      actionId: '17',
      source: 'scheduled_actions',
      agreement: 'confirmed',
      records: [
        { actionId: '17', source: 'scheduled_actions', scheduledTime: '2026-03-03T15:00:00+04:00', zoomUrl: null },
      ],
      claim: { messageId: 12, quote: 'Записал вас на вторник, 15:00', time: '2026-03-03T15:00:00+04:00' },
      consent: { messageId: 9, quote: 'Давайте во вторник в 15:00', times: ['2026-03-03T15:00:00+04:00'] },
      probeErrors: [],
    },
    metrics: {
      responseTimes: { n: 4, censored: 1, p50: 33_000.25, p95: 42_000, p99: null, max: 43_000 },
      responses: [{ turn: 1, ms: 33_000.25, messageId: 6 }],
      turnTimes: { n: 4, censored: 0, p50: 40_000, p95: null, p99: null, max: 61_000 },
      bursts: [],
      batchDetectionAccuracy: 0.75,
      batchHandlingScore: 88,
      pacing: { n: 5, p50: 3, p99: null, max: 21 },
    },
    assessment: anAssessment({ resultId: id }),
    seed: 42,
    timestamp: '2026-03-01T10:00:00.000Z',
    ...overrides,
  }
}

/** A result whose conversation has only begun. */
export function aBegunResult(overrides: Partial<TestResult> = {}): TestResult {
  return aResult({ ...BEGUN, ...overrides })
}

export function anAssessment(overrides: Partial<ConversationAssessment> = {}): ConversationAssessment {
  return {
    resultId: randomUUID(),
    timestamp: '2026-03-01T10:06:00.000Z',
    judge: 'rules',
    rubricVersion: 'rubric@2',
    overallScore: 81.25,
    whatWentWell: ['Named two times'],
    areasForImprovement: ['Asked the budget late'],
    criticalIssues: ['Promised a discount'],
    personalizationScore: 7,
    questionsScore: 8.5,
    valueFirstScore: 6,
    zmeykaAdherence: 9,
    objectionHandling: 5,
    bantCoverage: { budget: true, authority: false, need: true, timeline: false },
    zoomCloseAttempt: true,
    messageLengthAppropriate: false,
    formalLanguage: true,
    noForbiddenTopics: false,
    recommendedActions: ['Ask who decides'],
    criteria: [
      {
        id: 'named-time',
        label: 'Proposes a named time',
        verdict: 'met',
        points: 10,
        weight: 10,
        share: 0.9,
        evidence: [{ messageId: 12, quote: 'вторник, 15:00' }],
        note: 'twice',
        decidedBy: 'judge',
        spread: { low: 5, high: 10 },
      },
    ],
    reckoning: { points: 97.5, weight: 120, uncapped: 81.25, cap: null },
    samples: { n: 3, low: 78.5, high: 84 },
    usage: { calls: 3, replayed: 1, input: 12, cacheWrite: 4000, cacheRead: 9000, output: 2100, usd: 0.0712 },
    ...overrides,
  }
}

export function aTranscript(overrides: Partial<Transcript> = {}): Transcript {
  return {
    conversationId: randomUUID(),
    scenarioName: 'rapid-fire',
    personaId: 'impatient-investor',
    playbookId: 'real-estate',
    prospect: { telegramId: '777000111', username: 'irina', name: 'Ирина' },
    agent: { telegramId: '777000222', username: null, name: 'Агент' },
    timeZone: 'Asia/Dubai',
    seed: 42,
    timeScale: 20,
    startedAt: BEGAN,
    endedAt: BEGAN + 312_500.125,
    ending: { by: 'prospect', reason: 'goal reached', fault: null },
    events: [
      { kind: 'message', side: 'prospect', id: 1, text: 'Здравствуйте!', turn: 1, plannedAt: BEGAN, at: BEGAN + 12 },
      { kind: 'read', side: 'agent', upTo: 1, at: BEGAN + 4000.5 },
      { kind: 'typing', side: 'agent', active: true, at: BEGAN + 5000 },
      {
        kind: 'message',
        side: 'agent',
        id: 2,
        text: 'Добрый день',
        replyTo: 1,
        at: BEGAN + 9000,
        receivedAt: BEGAN + 9001,
      },
      { kind: 'edit', side: 'agent', id: 2, text: 'Добрый день!', at: BEGAN + 9500 },
      { kind: 'delete', side: 'agent', id: 2, at: BEGAN + 9700 },
      { kind: 'flood-wait', ms: 3000, at: BEGAN + 9800 },
      { kind: 'connection', state: 'lost', at: BEGAN + 9900 },
      { kind: 'note', text: 'accepts the named time', at: BEGAN + 10_000 },
    ],
    ...overrides,
  }
}
