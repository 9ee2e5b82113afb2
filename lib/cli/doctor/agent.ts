import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, extname, isAbsolute, join, resolve } from 'node:path'
import type { Config } from '../../config.ts'
import { ConfigError } from '../../core/errors.ts'
import { type Finding, problem } from './finding.ts'

export interface AgentSurroundings {
  root: string
  searchPath: string | undefined
}

/** Whether what starts the agent is there. It is not started: it would need an account. */
export function findAgent({ daemon }: Config, surroundings: AgentSurroundings): Finding {
  const what = 'Agent'
  if (daemon.mode === 'external') return { what, state: 'ok', seen: 'runs elsewhere; whether it does is not tried' }
  if (daemon.mode === 'reference') return { what, state: 'ok', seen: 'the sample agent' }
  try {
    if (daemon.mode === 'in-process') return { what, state: 'ok', seen: findModule(daemon.module) }
    return { what, state: 'ok', seen: findCommand(daemon, surroundings) }
  } catch (error) {
    return problem(what, error)
  }
}

function findModule(module: string | null): string {
  if (module === null) return 'the sample agent, inside the test'
  if (existsSync(module)) return `${module}, inside the test`
  throw new ConfigError(`There is no ${module}.`, { remedy: 'Mend stress({ agent }) in vitest.config.ts.' })
}

const SETTING = 'stress({ daemon }) in vitest.config.ts'

function findCommand(
  { command, args = [], cwd = '.' }: { command: string; args?: string[]; cwd?: string },
  { root, searchPath = '' }: AgentSurroundings,
): string {
  const folder = resolve(root, cwd)
  const remedy = `Mend ${SETTING}.`
  if (!existsSync(folder)) throw new ConfigError(`There is no folder ${folder}, in which it is to run.`, { remedy })
  const path = whereIs(command, folder, searchPath)
  if (path === undefined) {
    const where = hasFolder(command) ? '' : ' on the PATH'
    throw new ConfigError(`There is no program ${command}${where}.`, { remedy: `Install it, or mend ${SETTING}.` })
  }
  // as far as it can be told from here: a script that is named is a file
  const missing = args.find((arg) => /\.(?:[mc]?[jt]s|py|rb|sh)$/.test(arg) && !existsSync(resolve(folder, arg)))
  if (missing !== undefined) throw new ConfigError(`There is no file ${resolve(folder, missing)}.`, { remedy })
  // not its arguments: they may hold a secret
  return path === command ? command : `${command}, which is ${path}`
}

function whereIs(command: string, folder: string, searchPath: string): string | undefined {
  const folders = hasFolder(command) ? [''] : searchPath.split(delimiter)
  const endings = process.platform === 'win32' && extname(command) === '' ? ['.exe', '.cmd', '.bat'] : ['']
  const candidates = folders.flatMap((one) =>
    endings.map((ending) => (one === '' ? resolve(folder, command + ending) : join(one, command + ending))),
  )
  return candidates.find(isExecutable)
}

function hasFolder(command: string): boolean {
  return isAbsolute(command) || /[\\/]/.test(command)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
