import type { Command } from 'commander'
import type { ReportOptions } from './report/draw-report.ts'
import type { Terminal } from './terminal.ts'

/** `stress report`: the report of a run that is stored. */
export function addReportCommand(program: Command, terminal: Terminal): void {
  program
    .command('report')
    .description('Draw the report of a stored run again, and show its summary.')
    .argument('[run]', 'its id, or the beginning of it; the newest when absent', 'latest')
    .option('--timing-report', 'show everything about time, too')
    .option('--verbose', 'tell about the database, too')
    .option('--quiet', 'print only where the report is')
    .addHelpText('after', '\nExamples:\n  stress report\n  stress report 0192f3a1 --timing-report')
    .action(async (run: string, options: ReportOptions) => {
      // imported when it is wanted: the help of other commands need not wait for it
      const { drawReport } = await import('./report/draw-report.ts')
      await drawReport(run, options, terminal)
    })
}
