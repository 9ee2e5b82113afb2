import { inspect } from 'node:util'
import { ConfigError, DaemonError } from '../../core/errors.ts'
import { importModule } from '../../core/user-module.ts'
import { FunctionAgent, type FunctionAgentOptions, type Reply } from './function-agent.ts'
import type { AgentSurroundings, InProcessAgent } from './in-process-agent.ts'
import { placeOf, wordsOf } from './words.ts'

export interface LoadAgentOptions extends Omit<FunctionAgentOptions, 'reply'> {
  /** Absolute path of the user's module. */
  module: string
}

/** What a module of the user's may export: a reply function by default, or `createAgent` for one that does its own pacing. */
interface AgentModule {
  default?: Reply
  createAgent?: CreateAgent
}

type CreateAgent = (surroundings: AgentSurroundings) => InProcessAgent | Promise<InProcessAgent>

/** Loads an agent of the user's; throws a DaemonError that says what is wrong with the module. */
export async function loadAgent(
  { module, ...options }: LoadAgentOptions,
  surroundings: AgentSurroundings,
): Promise<InProcessAgent> {
  const { default: reply, createAgent } = await load(module)
  if (typeof createAgent === 'function') {
    if (Object.keys(options.pace).length > 0) throw pacedTwice(module)
    return create(createAgent, module, surroundings)
  }
  if (typeof reply === 'function') return new FunctionAgent({ ...options, reply }, surroundings)
  throw new DaemonError(`The agent's module exports neither a function nor createAgent: ${module}`, {
    remedy:
      'Write: export default (conversation) => "an answer", or: export function createAgent({ messenger, clock }) { ... }',
  })
}

async function load(path: string): Promise<AgentModule> {
  try {
    return (await importModule(path)) as AgentModule
  } catch (cause) {
    throw new DaemonError(`The agent's module could not be loaded: ${path}: ${wordsOf(cause)}`, {
      remedy: [placeOf(cause), 'Check stress({ agent }) in vitest.config.ts.'].filter(Boolean).join('\n'),
      cause,
    })
  }
}

async function create(make: CreateAgent, path: string, surroundings: AgentSurroundings): Promise<InProcessAgent> {
  const made: unknown = await (async () => make(surroundings))().catch((cause: unknown) => {
    const place = placeOf(cause)
    throw new DaemonError(`createAgent failed: ${wordsOf(cause)}`, {
      remedy: place === undefined ? `It is exported by ${path}.` : place,
      cause,
    })
  })
  const { start, stop } = (made ?? {}) as Partial<InProcessAgent>
  if (typeof start === 'function' && typeof stop === 'function') return made as InProcessAgent
  throw new DaemonError(`createAgent returned ${inspect(made, { depth: 0 })}, which is no agent: ${path}`, {
    remedy: 'Return an object with start(), which connects the messenger and listens, and stop(), which closes it.',
  })
}

function pacedTwice(path: string): ConfigError {
  return new ConfigError(`pace is set in vitest.config.ts, but the agent does its own pacing: ${path}`, {
    remedy: 'Take pace out, or export the agent as a function: pace is put around functions only.',
  })
}
