import { type Command, InvalidArgumentError, Option } from 'commander'
import type { RunOptions } from './run/play-specs.ts'
import type { Terminal } from './terminal.ts'

/** `stress run`: plays scenarios, with Vitest. */
export function addRunCommand(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command('run')
    .description('Play scenarios against the agent: what npx vitest run does, by names of scenarios.')
    .argument('[vitest...]', 'after --: filters and flags for Vitest')
    .addOption(
      new Option('--scenario <name>', 'play the specs of this scenario; repeat it for more').argParser(collect),
    )
    .addOption(new Option('--all-stress', 'play everything in stress/').conflicts('scenario'))
    .option('--parallel <number>', 'how many spec files at a time', atLeastOne)
    .option('--output <file>', 'write the results there too, as JSON')
    .option('--dry-run', 'tell messages, time and cost, and send nothing')
    .option('--verbose', 'show every message of every conversation')
    .option('--timing-report', 'show at the end everything about time')
    .addHelpText(
      'after',
      '\nExit codes: 0 all passed, 1 the agent failed something, 2 it failed nothing, but' +
        '\nnot everything could be judged, 130 stopped by Ctrl-C: what was played is kept.' +
        '\n\nExamples:\n  stress run --scenario "Rapid Fire Burst" --verbose' +
        '\n  stress run --all-stress --parallel 4 --output results.json --timing-report' +
        '\n  stress run --all-stress -- --shard=1/2 --reporter=blob',
    )
    .action(async (vitest: string[], options: RunOptions) => {
      // imported when it is wanted: the help of other commands need not wait for it
      const { playSpecs } = await import('./run/play-specs.ts')
      exit(await playSpecs(vitest, options, terminal))
    })
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value]
}

function atLeastOne(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('It is a whole number from 1.')
}
