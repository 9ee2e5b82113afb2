import { fileURLToPath } from 'node:url'

/** The consultant's name on the local Telegram. */
export const SAMPLE_AGENT_NAME = 'Алина'

/** How the sample agent is started; what it is told by its environment is in `reference/settings.ts`. */
export interface ReferenceCommand {
  command: string
  args: string[]
  /** What it prints when it is ready. */
  ready: string
}

/** The command that starts our sample agent, from sources or from a build, whichever this file is part of. */
export function referenceCommand(): ReferenceCommand {
  const fromSources = import.meta.url.endsWith('.ts')
  const main = fileURLToPath(new URL(`./reference/main.${fromSources ? 'ts' : 'js'}`, import.meta.url))
  // tsx's loader for ES modules alone: the hundreds of CommonJS files of the Telegram library load without it
  const loader = fromSources ? ['--import', import.meta.resolve('tsx/esm')] : []
  return { command: process.execPath, args: [...loader, main], ready: 'agent ready: @' }
}
