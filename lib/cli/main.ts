import { Command, CommanderError } from 'commander'
import { faultOf, StressError } from '../core/errors.ts'
import { AGENT_FAILED, NOT_JUDGED } from '../core/exit-code.ts'
import { isInconclusive } from '../core/fault.ts'
import { printable } from '../core/printable.ts'
import { redact } from '../core/redact/redact.ts'
import { addAccountsCommand } from './accounts.ts'
import { addAssessCommand } from './assess.ts'
import { addBaselineCommand, addCompareCommand } from './compare.ts'
import { addDoctorCommand } from './doctor.ts'
import { addFlushCommand } from './flush.ts'
import { addLintCommand } from './lint.ts'
import { addListCommand } from './list.ts'
import { addLoginCommand } from './login.ts'
import { addMigrateCommand } from './migrate.ts'
import { projectRoot } from './project-root.ts'
import { addReportCommand } from './report.ts'
import { addRunCommand } from './run.ts'
import { addTelegramCommand } from './telegram.ts'
import { processTerminal, type Terminal } from './terminal.ts'
import { addTrendsCommand } from './trends.ts'

/** Runs the `stress` command; returns its exit code. */
export async function main(args: readonly string[], here: Omit<Terminal, 'root'> = processTerminal()): Promise<number> {
  const terminal = { ...here, root: projectRoot(here.cwd) }
  const program = new Command('stress')
    .description('Stress tests for agents that chat on Telegram, written as Vitest specs.')
    .addHelpText(
      'after',
      '\nExamples:\n  stress run --scenario "Rapid Fire Burst"\n  npx vitest run stress/rapid-fire.spec.ts   the same, by Vitest itself',
    )
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .showHelpAfterError('See stress --help.')
    .exitOverride()
  let exitCode = 0
  const exit = (code: number) => {
    exitCode = code
  }
  addRunCommand(program, terminal, exit)
  addListCommand(program, terminal)
  addReportCommand(program, terminal)
  addTrendsCommand(program, terminal)
  addCompareCommand(program, terminal)
  addBaselineCommand(program, terminal)
  addAssessCommand(program, terminal)
  addLintCommand(program, terminal)
  addTelegramCommand(program, terminal)
  addLoginCommand(program, terminal)
  addAccountsCommand(program, terminal)
  addMigrateCommand(program, terminal)
  addFlushCommand(program, terminal)
  addDoctorCommand(program, terminal, exit)
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    return report(error, terminal)
  }
}

function report(error: unknown, terminal: Terminal): number {
  // commander has written its own message already
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : NOT_JUDGED
  if (!(error instanceof StressError)) {
    terminal.err(printable(redact(error instanceof Error ? (error.stack ?? error.message) : String(error))))
    return NOT_JUDGED
  }
  terminal.err(printable(redact(error.message)))
  const fault = faultOf(error) ?? null
  return fault === null || isInconclusive(fault) ? NOT_JUDGED : AGENT_FAILED
}
