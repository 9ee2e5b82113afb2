import type { Command } from 'commander'
import type { CompareOptions } from './compare/compare-runs.ts'
import type { Terminal } from './terminal.ts'

const RUNS = "latest, previous, a name given with stress baseline, (the beginning of) a run's id, or a branch"

/** `stress compare`: whether the agent got better or worse. */
export function addCompareCommand(program: Command, terminal: Terminal): void {
  program
    .command('compare')
    .description('Tell whether the agent got better or worse from one run to another.')
    .argument('<before>', RUNS)
    .argument('<after>', 'the same')
    .option('--all', 'each scenario, also where nothing can be told of it')
    .option('--json', 'for programs')
    .option('--verbose', 'tell about the database, too')
    .addHelpText(
      'after',
      '\nA branch stands for its last ten runs that were configured like its newest one; on the left,' +
        '\nwithout those that are on the right.' +
        '\nExit codes: 0 it did not get worse, as far as can be told, 1 it got worse, 2 it could not be judged.' +
        '\n\nExamples:\n  stress compare previous latest\n  stress compare main my-branch',
    )
    .action(async (before: string, after: string, options: CompareOptions) => {
      // imported when it is wanted: the help of other commands need not wait for it
      const { compareNamed } = await import('./compare/compare-runs.ts')
      await compareNamed([before, after], options, terminal)
    })
}

/** `stress baseline`: a name for a run that later ones are compared with. */
export function addBaselineCommand(program: Command, terminal: Terminal): void {
  program
    .command('baseline')
    .description(
      'Name a run, so that later ones can be compared with it (STRESS_BASELINE); list the names without one.',
    )
    .argument('[name]', 'taken away from any other run that had it')
    .argument('[run]', `${RUNS}; the latest when absent`, 'latest')
    .action(async (name: string | undefined, run: string) => {
      const { nameRun } = await import('./compare/name-run.ts')
      await nameRun(name, run, terminal)
    })
}
