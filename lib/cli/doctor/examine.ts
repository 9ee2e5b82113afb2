import { type Config, readConfig, readEnvironment } from '../../config.ts'
import { padTo } from '../../core/columns.ts'
import { printable } from '../../core/printable.ts'
import type { Terminal } from '../terminal.ts'
import { findAgent } from './agent.ts'
import { findDatabase } from './database.ts'
import { type Finding, find, skipped } from './finding.ts'
import { findFolders } from './folders.ts'
import { findModel } from './model.ts'
import { findNode, findVitestVersion } from './runtime.ts'
import { findTelegram } from './telegram.ts'
import { pluginOptions } from './vitest-config.ts'

const WELL = 0
const NOT_WELL = 2

/** Looks at everything that a run needs, one after the other, and tells of each at once; resolves to the exit code. */
export async function examine({ offline = false }: { offline?: boolean }, terminal: Terminal): Promise<number> {
  const findings: Finding[] = []
  const tell = (finding: Finding) => {
    findings.push(finding)
    terminal.out(printable(inWords(finding)))
  }
  tell(findNode(process.versions.node))
  tell(findVitestVersion(terminal.root))
  const config = await readWholeConfig(terminal.root, tell)
  if (config) {
    const { PATH: searchPath } = readEnvironment(terminal.root)
    for (const finding of await findFolders(config)) tell(finding)
    tell(await findDatabase(config, searchPath))
    tell(await findTelegram(config))
    tell(findAgent(config, { root: terminal.root, searchPath }))
    for (const finding of await findModel(config, offline)) tell(finding)
  } else tell(skipped('The rest', 'is looked at when the configuration is right'))
  const problems = findings.filter(({ state }) => state === 'problem').length
  terminal.out(
    problems === 0 ? '\nAll is well.' : `\n${problems === 1 ? 'One thing is' : `${problems} things are`} not well.`,
  )
  return problems === 0 ? WELL : NOT_WELL
}

/** Undefined where it is wrong, which was told. */
async function readWholeConfig(root: string, tell: (finding: Finding) => void): Promise<Config | undefined> {
  let config: Config | undefined
  const finding = await find('Configuration', async () => {
    const plugin = await pluginOptions(root)
    config = readConfig(plugin.options, readEnvironment(root), root, 0)
    return `${plugin.file} and the environment`
  })
  tell(finding)
  return finding.state === 'ok' ? config : undefined
}

const WIDTH = 15

function inWords({ what, state, seen, remedy }: Finding): string {
  const mark = { ok: 'ok     ', problem: 'PROBLEM', skipped: '-      ' }[state]
  const indent = ' '.repeat(WIDTH + 10)
  const more = remedy ? `\n${remedy.replace(/^/gm, indent)}` : ''
  return `${mark}  ${padTo(what, WIDTH)} ${seen.replaceAll('\n', `\n${indent}`)}${more}`
}
