import { resolve } from 'node:path'
import { DEFAULT_JUDGE_MODEL } from '../llm/index.ts'
import type { JudgeConfig } from './config.ts'
import type { Variables } from './variables.ts'

/** Who judges. What is not said is meant: the model where it can be asked or its answers are recorded, or the rules. */
export function judgeOf(variables: Variables, root: string): JudgeConfig {
  const {
    STRESS_JUDGE_MODEL: model = DEFAULT_JUDGE_MODEL,
    STRESS_JUDGE_SAMPLES: samples,
    STRESS_CASSETTE: mode,
  } = variables
  if (judgeMode(variables) === 'rules') return { mode: 'rules' }
  return {
    mode: 'claude',
    model,
    samples,
    ...(mode !== 'off' && { cassette: { mode, directory: resolve(root, variables.STRESS_CASSETTE_DIR) } }),
  }
}

export function judgeMode(variables: Variables): JudgeConfig['mode'] {
  const available = variables.ANTHROPIC_API_KEY !== undefined || playsRecordings(variables)
  return variables.STRESS_JUDGE ?? (available ? 'claude' : 'rules')
}

/** A cassette that can do without the model. */
export function playsRecordings({ STRESS_CASSETTE }: Variables): boolean {
  return STRESS_CASSETTE === 'replay' || STRESS_CASSETTE === 'auto'
}
