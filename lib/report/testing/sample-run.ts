import type { TestRun } from '../../core/run.ts'
import type { StoredResult } from '../build/stored-result.ts'
import type { StoredRun } from '../build-report.ts'
import {
  crashedConversation,
  hostileConversation,
  mismatchedConversation,
  passedConversation,
  phantomConversation,
  throttledConversation,
} from './sample-conversations.ts'

const RUN_ID = '0192f3a1-7c4e-7b1a-9d55-000000000000'
const STARTED_AT = Date.parse('2026-11-25T10:00:00.000Z')

const KINDS = [
  passedConversation,
  phantomConversation,
  mismatchedConversation,
  crashedConversation,
  throttledConversation,
  hostileConversation,
]

/** A run with one conversation of each kind, or with `count` of them, the kinds taking turns. */
export function sampleRun(count = KINDS.length): StoredRun {
  return { run: SAMPLE_RUN, results: Array.from({ length: count }, (_, index) => sampleConversation(index)) }
}

function sampleConversation(index: number): StoredResult {
  const make = KINDS[index % KINDS.length] as (typeof KINDS)[number]
  return make(factsOf(index))
}

function factsOf(index: number) {
  const id = `0192f3a1-7c4e-7b1a-9d55-${String(index + 1).padStart(12, '0')}`
  return { id, runId: RUN_ID, startedAt: STARTED_AT + index * 1_500, seed: 20_261_125 + index }
}

/** Ids, start and seed of the sample run's first conversation. */
export const SAMPLE_FACTS = factsOf(0)

export const SAMPLE_RUN: TestRun = {
  id: RUN_ID,
  startedAt: '2026-11-25T10:00:00.000Z',
  finishedAt: '2026-11-25T10:00:19.400Z',
  gitRevision: '4f1c2d9a7be0c1d2e3f405162738495a6b7c8d9e',
  gitDirty: true,
  gitBranch: 'main',
  telegramMode: 'local',
  daemonMode: 'reference',
  timeScale: 20,
  seed: 20_261_125,
  agentName: 'reference',
  agentVersion: '0.1.0',
  playbookVersion: '1',
  judgeVersion: 'rules-1',
  vitestVersion: '4.1.12',
  totals: { passed: 1, failed: 3, inconclusive: 1, crashed: 1 },
  missingShards: [],
}
