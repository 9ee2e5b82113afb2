import { type Command, InvalidArgumentError } from 'commander'
import { bareUsername } from '../core/username.ts'
import type { TelegramOptions } from './serve-telegram.ts'
import type { Terminal } from './terminal.ts'

/** `stress telegram`: a local Telegram for people who try an agent by hand. */
export function addTelegramCommand(program: Command, terminal: Terminal): void {
  program
    .command('telegram')
    .description('Run a local Telegram with accounts of your own, and watch what happens on it.')
    .option('--account <username>', 'an account to make; repeat it for more', collect)
    .option('--port <number>', 'where clients connect; 0 takes any free port', wholeNumber(0, 65_535), 0)
    .option('--scale <number>', 'how many times faster than real time its clock runs', wholeNumber(1, 1000), 1)
    .addHelpText('after', '\nExample:\n  stress telegram --account alice --account bohdan')
    .action(async (options: TelegramOptions) => {
      // imported when it is wanted: the help of other commands need not wait for it
      const { serveTelegram } = await import('./serve-telegram.ts')
      await serveTelegram(options, terminal)
    })
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, bareUsername(value)]
}

function wholeNumber(min: number, max: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (/^\d+$/.test(value) && number >= min && number <= max) return number
    throw new InvalidArgumentError(`It is a whole number from ${min} to ${max}.`)
  }
}
