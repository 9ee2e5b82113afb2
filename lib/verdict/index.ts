export { type MeasureOptions, measure } from './metrics/measure.ts'
export { percentile, percentiles } from './metrics/percentiles.ts'
