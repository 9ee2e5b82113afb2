import { z } from 'zod'

/** One invocation of Vitest, with everything that makes two runs comparable or not. */
export const TestRun = z.object({
  id: z.uuid(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  gitRevision: z.string().nullable(),
  gitDirty: z.boolean().nullable(),
  gitBranch: z.string().nullable(),
  telegramMode: z.enum(['local', 'live']),
  daemonMode: z.enum(['reference', 'command', 'external', 'in-process']),
  timeScale: z.number(),
  seed: z.number(),
  agentName: z.string(),
  agentVersion: z.string().nullable(),
  playbookVersion: z.string().nullable(),
  judgeVersion: z.string(),
  vitestVersion: z.string(),
  /** Counts by result status; null until the run is finished. */
  totals: z
    .object({ passed: z.number(), failed: z.number(), inconclusive: z.number(), crashed: z.number() })
    .nullable(),
  missingShards: z.array(z.string()).default([]).describe('shards that were not there when it was merged: 2/4'),
})
export type TestRun = z.infer<typeof TestRun>
