import { z } from 'zod'
import { ReportData } from './report-data.ts'

/** The report for programs: what `results.json` holds. */
export function renderJson(data: ReportData): string {
  return `${JSON.stringify(data, null, 2)}\n`
}

/** The JSON Schema of `results.json`, with what each field means. */
export function resultsSchema(): Record<string, unknown> {
  return z.toJSONSchema(ReportData)
}
