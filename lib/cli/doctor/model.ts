import type { Config } from '../../config.ts'
import { ConfigError } from '../../core/errors.ts'
import { checkAccess, DEFAULT_MODEL, LlmError } from '../../llm/index.ts'
import { type Finding, find, skipped } from './finding.ts'

const TIMEOUT = 10_000

/** Whether the models that are to be asked can be: each is looked up, which costs nothing. */
export async function findModel({ llm, judge, persona }: Config, offline: boolean): Promise<Finding[]> {
  const what = 'Model'
  if (!llm) {
    const judging = judge.mode === 'claude' ? 'the judge plays recordings' : 'the rules judge'
    return [skipped(what, `no ANTHROPIC_API_KEY: personas go by script, ${judging}`)]
  }
  const models = [
    ...(persona === 'claude' ? [llm.model ?? DEFAULT_MODEL] : []),
    ...(judge.mode === 'claude' ? [judge.model] : []),
  ]
  if (models.length === 0) return [skipped(what, 'there is a key, and nothing that asks a model')]
  if (offline) return [skipped(what, `${models.join(', ')}: not asked (--offline)`)]
  const { apiKey, baseUrl } = llm
  const access = { apiKey, timeout: TIMEOUT, ...(baseUrl === undefined ? {} : { baseUrl }) }
  return Promise.all([...new Set(models)].map((model) => find(what, () => look({ ...access, model }))))
}

async function look(access: Parameters<typeof checkAccess>[0]): Promise<string> {
  const { model, baseUrl } = access
  try {
    await checkAccess(access)
  } catch (error) {
    if (!(error instanceof LlmError)) throw error
    throw new ConfigError(error.what, { remedy: error.remedy, cause: error })
  }
  return `${model}${baseUrl === undefined ? '' : ` at ${new URL(baseUrl).host}`} accepts the key`
}
