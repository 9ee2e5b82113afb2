import { type Command, InvalidArgumentError } from 'commander'
import type { Terminal } from './terminal.ts'
import type { TrendsOptions } from './trends/show-trends.ts'

/** `stress trends`: how pass rate and scores went, day by day. */
export function addTrendsCommand(program: Command, terminal: Terminal): void {
  program
    .command('trends')
    .description('Show how pass rate and scores went, day by day.')
    .option('--days <number>', 'today and the days before it', wholeDays, 30)
    .option('--scenario <name>', 'of one scenario, with all that is stored of it summed up')
    .option('--json', 'for programs')
    .option('--verbose', 'tell about the database, too')
    .addHelpText(
      'after',
      '\nEach block is of one agent, playbook and judge: rows of two blocks are not to be compared.',
    )
    .action(async (options: TrendsOptions) => {
      // imported when it is wanted: the help of other commands need not wait for it
      const { showTrends } = await import('./trends/show-trends.ts')
      await showTrends(options, terminal)
    })
}

function wholeDays(value: string): number {
  if (/^\d{1,4}$/.test(value) && Number(value) >= 1) return Number(value)
  throw new InvalidArgumentError('It is a whole number from 1 to 9999.')
}
