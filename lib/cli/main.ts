import { Command, CommanderError } from 'commander'
import { faultOf, StressError } from '../core/errors.ts'
import { addTelegramCommand } from './telegram.ts'
import { processTerminal, type Terminal } from './terminal.ts'

/** Exit codes: 0 done, 1 failed, 2 used or configured wrongly. */
const FAILED = 1
const MISUSED = 2

/** Runs the `stress` command; returns its exit code. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const program = new Command('stress')
    .description('Stress tests for agents that chat on Telegram, written as Vitest specs.')
    .addHelpText('after', '\nThe tests themselves run with Vitest: npx vitest run stress/rapid-fire.spec.ts')
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .showHelpAfterError('See stress --help.')
    .exitOverride()
  addTelegramCommand(program, terminal)
  try {
    await program.parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    return report(error, terminal)
  }
}

function report(error: unknown, terminal: Terminal): number {
  // commander has written its own message already
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISUSED
  if (error instanceof StressError) {
    terminal.err(error.message)
    return faultOf(error) === undefined ? MISUSED : FAILED
  }
  terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return FAILED
}
