import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { StressOptions } from '../../config.ts'
import { ConfigError } from '../../core/errors.ts'

export interface PluginOptions {
  /** Where they are written, relative to the project. */
  file: string
  options: StressOptions
}

/** What `stress({ ... })` is given in the configuration of a project; throws a ConfigError where it is not used. */
export async function pluginOptions(root: string): Promise<PluginOptions> {
  const { configFile, plugins } = await resolveConfig(root)
  if (!configFile) {
    throw new ConfigError(`There is no vitest.config.ts in ${root}.`, {
      remedy: `Go to the folder of the project, or write one:\n${EXAMPLE}`,
    })
  }
  const file = relative(root, configFile)
  const ours = plugins.find(({ name }) => name === 'vitest-stress')
  if (ours) return { file, options: (ours.api as { options: StressOptions }).options }
  throw new ConfigError(`${file} does not use vitest-stress.`, { remedy: `Add it to the plugins:\n${EXAMPLE}` })
}

const EXAMPLE = [
  "import { stress } from 'vitest-stress/plugin'",
  "import { defineConfig } from 'vitest/config'",
  'export default defineConfig({ plugins: [stress()] })',
].join('\n')

interface ViteConfig {
  configFile?: string | undefined
  plugins: readonly { name: string; api?: unknown }[]
}

/** By the project's own Vitest. */
async function resolveConfig(root: string): Promise<ViteConfig> {
  try {
    const vitest = createRequire(join(root, 'package.json')).resolve('vitest/node')
    const { resolveConfig } = await import(pathToFileURL(vitest).href)
    return (await resolveConfig({ root })).viteConfig
  } catch (cause) {
    const why = (cause as Error).message.split('\n')[0]
    throw new ConfigError(`The configuration of Vitest cannot be read: ${why}`, {
      remedy: 'Mend what it says; npx vitest run shows where.',
      cause,
    })
  }
}
