import { resolve } from 'node:path'
import { readEnvironment } from '../../config.ts'
import { ConfigError, ScenarioError } from '../../core/errors.ts'
import { similar } from '../../core/mistake.ts'
import { printable } from '../../core/printable.ts'
import type { Scenario } from '../../core/scenario.ts'
import { Catalogue, type Found } from '../authored/catalogue.ts'
import { plays, type Spec, specsIn } from '../authored/specs.ts'
import type { Terminal } from '../terminal.ts'
import { dryRun } from './dry-run.ts'
import { runVitest } from './vitest-process.ts'

export interface RunOptions {
  scenario?: string[]
  allStress?: boolean
  parallel?: number
  output?: string
  verbose?: boolean
  timingReport?: boolean
  dryRun?: boolean
}

/** Plays what is named with Vitest, in this terminal; resolves to the exit code. */
export async function playSpecs(vitest: readonly string[], options: RunOptions, terminal: Terminal): Promise<number> {
  const { scenario: names = [], allStress, parallel, output, verbose, timingReport } = options
  if (names.length === 0 && !allStress && vitest.length === 0) {
    throw new ConfigError('Nothing was named to be played.', {
      remedy: 'Name a scenario (stress list shows them) or all: stress run --scenario NAME, stress run --all-stress',
    })
  }
  const { root } = terminal
  if (options.dryRun) {
    if (names.length === 0 && !allStress) {
      throw new ConfigError('A dry run was given filters of Vitest, which tell nothing of scenarios.', {
        remedy: 'Name scenarios: stress run --dry-run --scenario NAME, or --all-stress',
      })
    }
    dryRun(await scenariosOf(names, root), terminal)
    return 0
  }
  const specs = names.length === 0 ? [] : await specsOf(names, root)
  if (specs.length > names.length) {
    const them = names.length === 1 ? 'it' : 'them'
    terminal.err(printable(`${specs.length} spec files play ${them}: ${specs.join(', ')}`))
  }
  return runVitest({
    root,
    args: [
      ...(allStress ? ['stress/'] : specs),
      ...(parallel === undefined ? [] : [`--maxWorkers=${parallel}`]),
      ...(output === undefined ? [] : [`--outputFile.stress=${resolve(terminal.cwd, output)}`]),
      ...vitest,
    ],
    env: {
      ...readEnvironment(root),
      ...(verbose && { STRESS_VERBOSE: '1' }),
      ...(timingReport && { STRESS_TIMING_REPORT: '1' }),
    },
    signal: terminal.signal,
  })
}

/** The scenarios of these names, or all that a spec plays. */
async function scenariosOf(names: readonly string[], root: string): Promise<Scenario[]> {
  const catalogue = new Catalogue(root)
  const [scenarios, specs] = [await catalogue.scenarios(), specsIn(root)]
  const played = scenarios.filter((scenario) => specs.some((spec) => plays(spec, scenario)))
  if (names.length === 0) return played.map(({ value }) => value)
  const chosen = names.flatMap((name) => {
    const found = scenarios.filter((scenario) => isCalled(name, scenario, specs))
    if (found.length === 0) throw unknown(name, scenarios, catalogue.failures)
    return found.map(({ value }) => value)
  })
  return [...new Set(chosen)]
}

/** The spec files that play scenarios of these names, each once. */
async function specsOf(names: readonly string[], root: string): Promise<string[]> {
  const catalogue = new Catalogue(root)
  const [scenarios, specs] = [await catalogue.scenarios(), specsIn(root)]
  const chosen = names.flatMap((name) => {
    const found = scenarios.filter((scenario) => isCalled(name, scenario, specs))
    if (found.length === 0) throw unknown(name, scenarios, catalogue.failures)
    return found.flatMap((scenario) => playing(scenario, specs))
  })
  return [...new Set(chosen)]
}

/** By its name, its export or its spec file, whatever the case, spaces and dashes. */
function isCalled(name: string, scenario: Found<Scenario>, specs: readonly Spec[]): boolean {
  const files = specs.filter((spec) => plays(spec, scenario)).map(({ path }) => path.replace(/^.*\/|\.spec\..*$/g, ''))
  const exported = scenario.place.replace(/^.*#/, '')
  return [scenario.value.name, exported, ...files].some((known) => bare(known) === bare(name))
}

function playing(scenario: Found<Scenario>, specs: readonly Spec[]): string[] {
  const found = specs.filter((spec) => plays(spec, scenario)).map(({ path }) => path)
  if (found.length > 0) return found
  throw new ScenarioError(`No spec in stress/ plays the scenario "${scenario.value.name}".`, {
    remedy: `Write one that imports it from ${scenario.place.replace('#', ' as ')}, or name the spec: stress run -- PATH`,
  })
}

function unknown(name: string, scenarios: readonly Found<Scenario>[], failures: readonly string[]): ScenarioError {
  const known = scenarios.map(({ value }) => value.name)
  const list =
    known.length === 0 ? ['There are none in stress/scenarios.'] : ['There are:', ...known.map((one) => `  ${one}`)]
  return new ScenarioError(`There is no scenario "${name}"${similar(name, known)}.`, {
    remedy: [...list, ...failures].join('\n'),
  })
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
