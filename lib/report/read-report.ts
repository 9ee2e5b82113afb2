import type { TestRun } from '../core/run.ts'
import type { Store } from '../store/index.ts'
import { buildReport } from './build-report.ts'
import { readHistory } from './history.ts'
import type { ReportData } from './report-data.ts'

/** Makes the report of a run from what is stored of it and of the runs before, or of the baseline of that name. */
export async function readReport(store: Store, run: TestRun, baseline: string | null): Promise<ReportData> {
  const results = await store.readResults(run.id)
  const transcripts = await Promise.all(results.map(({ id }) => store.readTranscript(id)))
  const history = await readHistory(store, run, baseline)
  return buildReport({
    run,
    ...(history && { history }),
    results: results.flatMap((result, index) => {
      const transcript = transcripts[index]
      return transcript ? [{ result, transcript }] : []
    }),
  })
}
