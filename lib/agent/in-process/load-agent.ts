import { pathToFileURL } from 'node:url'
import { DaemonError } from '../../core/errors.ts'
import { FunctionAgent, type Reply } from './function-agent.ts'
import type { AgentSurroundings, InProcessAgent } from './in-process-agent.ts'

/** What a module of the user's may export: a reply function by default, or `createAgent` for one that does its own pacing. */
interface AgentModule {
  default?: Reply
  createAgent?: (surroundings: AgentSurroundings) => InProcessAgent | Promise<InProcessAgent>
}

/** Loads an agent of the user's; throws a DaemonError that says what is wrong with the module. */
export async function loadAgent(path: string, surroundings: AgentSurroundings): Promise<InProcessAgent> {
  const { default: reply, createAgent } = await load(path)
  if (typeof createAgent === 'function') return createAgent(surroundings)
  if (typeof reply === 'function') return new FunctionAgent(reply, surroundings)
  throw new DaemonError(`The agent's module exports neither a function nor createAgent: ${path}`, {
    remedy:
      'Write: export default (conversation) => "an answer", or: export function createAgent({ messenger, clock }) { ... }',
  })
}

async function load(path: string): Promise<AgentModule> {
  try {
    return (await import(/* @vite-ignore */ pathToFileURL(path).href)) as AgentModule
  } catch (cause) {
    throw new DaemonError(`The agent's module could not be loaded: ${path}: ${(cause as Error).message}`, {
      remedy: 'Check stress({ agent }) in vitest.config.ts.',
      cause,
    })
  }
}
