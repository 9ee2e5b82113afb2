import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'

/** `stress migrate`: the tables, before anything is stored. */
export function addMigrateCommand(program: Command, terminal: Terminal): void {
  program
    .command('migrate')
    .description('Prepare the database: each run does that itself, unless its user may not.')
    .addHelpText(
      'after',
      '\nThe database is DATABASE_URL, schema STRESS_SCHEMA; the embedded one without.\n\nExample:\n  stress migrate',
    )
    .action(async () => {
      // imported when it is wanted: the help of other commands need not wait for it
      const { migrateDatabase } = await import('./migrate/migrate-database.ts')
      await migrateDatabase(terminal)
    })
}
