import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'

/** `stress doctor`: whether everything is there that a run needs. */
export function addDoctorCommand(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command('doctor')
    .description('Check everything that a run needs, and say what to do where something is wrong.')
    .option('--offline', "do not ask the model's address")
    .addHelpText(
      'after',
      '\nNothing is played, no secret is shown.\nExit codes: 0 all is well, 2 something is not.\n\nExample:\n  stress doctor',
    )
    .action(async (options: { offline?: boolean }) => {
      // imported when it is wanted: the help of other commands need not wait for it
      const { examine } = await import('./doctor/examine.ts')
      exit(await examine(options, terminal))
    })
}
