import { Command, CommanderError } from 'commander'
import { faultOf, StressError } from '../core/errors.ts'
import { isInconclusive } from '../core/fault.ts'
import { printable } from '../core/printable.ts'
import { addAssessCommand } from './assess.ts'
import { addBaselineCommand, addCompareCommand } from './compare.ts'
import { addFlushCommand } from './flush.ts'
import { addLintCommand } from './lint.ts'
import { addTelegramCommand } from './telegram.ts'
import { processTerminal, type Terminal } from './terminal.ts'
import { addTrendsCommand } from './trends.ts'

/** Exit codes: 0 done, 1 the agent failed, 2 it could not be done: used wrongly, or something else failed. */
const AGENT_FAILED = 1
const NOT_DONE = 2

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
  addAssessCommand(program, terminal)
  addBaselineCommand(program, terminal)
  addCompareCommand(program, terminal)
  addFlushCommand(program, terminal)
  addLintCommand(program, terminal)
  addTelegramCommand(program, terminal)
  addTrendsCommand(program, terminal)
  try {
    await program.parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    return report(error, terminal)
  }
}

function report(error: unknown, terminal: Terminal): number {
  // commander has written its own message already
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : NOT_DONE
  if (!(error instanceof StressError)) {
    terminal.err(printable(error instanceof Error ? (error.stack ?? error.message) : String(error)))
    return NOT_DONE
  }
  terminal.err(printable(error.message))
  const fault = faultOf(error) ?? null
  return fault === null || isInconclusive(fault) ? NOT_DONE : AGENT_FAILED
}
