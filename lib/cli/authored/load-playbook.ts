import { resolve } from 'node:path'
import { mistakesOf } from '../../core/authored.ts'
import { ScenarioError } from '../../core/errors.ts'
import { Playbook } from '../../core/playbook.ts'
import { loadModule } from './load-module.ts'

/** The playbook of `PATH` or `PATH#export`; throws a ScenarioError with what the module exports instead. */
export async function loadPlaybook(written: string, root: string): Promise<Playbook> {
  const [, file = written, wanted] = /^(.*?)(?:#([^#/\\]+))?$/.exec(written) ?? []
  const path = resolve(root, file)
  const exported = await loadModule(path)
  const playbooks = playbooksOf(exported)
  const chosen = wanted === undefined ? playbooks : playbooks.filter(([name]) => name === wanted)
  const [only, ...others] = chosen
  if (!only || others.length > 0) throw notOne(file, wanted, playbooks, Object.keys(exported))
  const parsed = Playbook.safeParse(only[1])
  if (!parsed.success) throw new ScenarioError(mistakesOf(`Playbook ${file}#${only[0]}`, parsed.error, only[1]))
  return parsed.data
}

/** Whatever is meant as a playbook, right or wrong; once, also where it is exported by default as well. */
function playbooksOf(exported: Record<string, unknown>): [name: string, playbook: unknown][] {
  const values = Object.values(exported)
  return Object.entries(exported).filter(
    ([, value], index) =>
      typeof value === 'object' && value !== null && 'weights' in value && values.indexOf(value) === index,
  )
}

function notOne(
  file: string,
  wanted: string | undefined,
  playbooks: readonly [name: string, playbook: unknown][],
  exported: readonly string[],
): ScenarioError {
  const choices = playbooks.map(([name]) => `--playbook ${file}#${name}`).join('\n')
  if (wanted !== undefined) {
    return new ScenarioError(`${file} exports no playbook "${wanted}".`, {
      remedy: choices || `It exports ${exported.join(', ') || 'nothing'}.`,
    })
  }
  if (playbooks.length === 0) {
    return new ScenarioError(`${file} exports no playbook, but ${exported.join(', ') || 'nothing'}.`, {
      remedy: "Export one: export const mine = definePlaybook({ ... }), from 'vitest-stress/define'.",
    })
  }
  return new ScenarioError(`${file} exports ${playbooks.length} playbooks.`, { remedy: `Choose one:\n${choices}` })
}
