import { existsSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createJiti } from 'jiti'
import { firstLine, ScenarioError } from '../../core/errors.ts'

/** What playbooks import definePlaybook from, as advice says it. */
export const DEFINE = "'vitest-stress/define' (in a clone of vitest-stress: '../../fixtures/define.ts')"

/** Sources where this is a source, built where it is built: a clone has no built ones. */
const define = fileURLToPath(new URL(`../../../fixtures/define${extname(import.meta.url)}`, import.meta.url))

/** Reads modules of the user's as they are written: a command has no Vitest around it that would compile them. */
const jiti = createJiti(import.meta.url, {
  fsCache: false,
  interopDefault: false,
  alias: { 'vitest-stress/define': define },
})

/** Loads a JavaScript or TypeScript module; throws a ScenarioError that says what is wrong with it. */
export async function loadModule(path: string): Promise<Record<string, unknown>> {
  if (!existsSync(path)) throw new ScenarioError(`There is no file ${path}.`)
  try {
    return await jiti.import(path)
  } catch (cause) {
    throw failure(path, cause as Error)
  }
}

function failure(path: string, cause: Error): ScenarioError {
  // a class of another copy of this package, so `instanceof` does not hold
  if (cause.name === 'ScenarioError') return new ScenarioError(cause.message, { cause })
  if (/"vitest" is imported directly|Vitest failed to/.test(cause.message)) {
    return new ScenarioError(`${path} imports Vitest, which runs only inside a test.`, {
      remedy: `Import definePlaybook, definePersona and defineScenario from ${DEFINE}.`,
      cause,
    })
  }
  if (statSync(path).isDirectory()) return new ScenarioError(`${path} is a folder: name a file.`)
  if (/^Cannot find (?:module|package)/.test(cause.message)) {
    return new ScenarioError(`${path} cannot be loaded: ${firstLine(cause)}`, {
      remedy: `Look at its imports. definePlaybook, definePersona and defineScenario come from ${DEFINE}.`,
      cause,
    })
  }
  return new ScenarioError(`${path} cannot be loaded: ${firstLine(cause)}`, { cause })
}
