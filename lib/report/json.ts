import { z } from 'zod'
import { UNSEEN } from '../core/printable.ts'
import { ReportData } from './report-data.ts'

/** The report for programs: what `results.json` holds. What acts without being seen is written as an escape. */
export function renderJson(data: ReportData): string {
  return `${JSON.stringify(data, null, 2).replace(UNSEEN, escaped)}\n`
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** The JSON Schema of `results.json`, with what each field means. */
export function resultsSchema(): Record<string, unknown> {
  return z.toJSONSchema(ReportData)
}
