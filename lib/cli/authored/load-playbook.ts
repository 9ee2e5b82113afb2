import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { mistakesOf } from '../../core/authored.ts'
import { ScenarioError } from '../../core/errors.ts'
import { allowed } from '../../core/mistake.ts'
import { Playbook } from '../../core/playbook.ts'
import type { Found } from './catalogue.ts'
import { DEFINE, loadModule } from './load-module.ts'

/** Where a path may be meant from: the folder that a command was called in, or else the project, as we name it. */
export interface Place {
  readonly cwd: string
  readonly root: string
}

/** The one playbook of `PATH` or `PATH#export`; throws a ScenarioError with what the module exports instead. */
export async function loadPlaybook(written: string, place: Place): Promise<Playbook> {
  const { file, playbooks } = await loadPlaybooks(written, place)
  const [only, ...others] = playbooks
  if (only && others.length === 0) return only.value
  const choices = playbooks.map(({ place }) => `--playbook ${place}`).join('\n')
  throw new ScenarioError(`${file} exports ${playbooks.length} playbooks.`, { remedy: `Choose one:\n${choices}` })
}

/** The playbooks of `PATH`, or the one of `PATH#export`; at least one. */
export async function loadPlaybooks(written: string, { cwd, root }: Place) {
  const [, file = written, wanted] = /^(.*?)(?:#([^#/\\]+))?$/.exec(written) ?? []
  const candidates = [cwd, root].map((folder) => resolve(folder, file))
  const exported = await loadModule(candidates.find(existsSync) ?? resolve(cwd, file))
  const meant = playbooksOf(exported)
  const chosen = wanted === undefined ? meant : meant.filter(([name]) => name === wanted)
  if (chosen.length === 0) throw notThere(file, wanted, meant, Object.keys(exported))
  return { file, playbooks: chosen.map(([name, playbook]) => checked(`${file}#${name}`, playbook)) }
}

function checked(place: string, playbook: unknown): Found<Playbook> {
  const parsed = Playbook.safeParse(playbook, { error: allowed })
  if (!parsed.success) throw new ScenarioError(mistakesOf(`Playbook ${place}`, parsed.error, playbook))
  return { place, value: parsed.data }
}

/** Whatever is meant as a playbook, right or wrong; once, also where it is exported by default as well. */
function playbooksOf(exported: Record<string, unknown>): [name: string, playbook: unknown][] {
  const values = Object.values(exported)
  return Object.entries(exported).filter(
    ([, value], index) =>
      typeof value === 'object' && value !== null && 'weights' in value && values.indexOf(value) === index,
  )
}

function notThere(
  file: string,
  wanted: string | undefined,
  playbooks: readonly [name: string, playbook: unknown][],
  exported: readonly string[],
): ScenarioError {
  const what = wanted === undefined ? 'no playbook' : `no playbook "${wanted}"`
  if (playbooks.length > 0) {
    const choices = playbooks.map(([name]) => `${file}#${name}`).join('\n')
    return new ScenarioError(`${file} exports ${what}.`, { remedy: `There are:\n${choices}` })
  }
  return new ScenarioError(`${file} exports ${what}, but ${exported.join(', ') || 'nothing'}.`, {
    remedy: `Export one: export const mine = definePlaybook({ ... }), from ${DEFINE}.`,
  })
}
