import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The command that starts our sample agent: from the sources with tsx, from a build with Node alone. */
export function referenceCommand(): { command: string; args: string[]; ready: string } {
  const extension = extname(import.meta.url)
  const main = fileURLToPath(new URL(`./reference/main${extension}`, import.meta.url))
  const loader = extension === '.ts' ? ['--import', import.meta.resolve('tsx')] : []
  return { command: process.execPath, args: [...loader, main], ready: 'agent ready' }
}

/** What the sample agent's account is called. */
export const SAMPLE_AGENT_NAME = 'Марина'
