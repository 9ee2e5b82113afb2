import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ScenarioError, type StressError } from '../../core/errors.ts'
import { Playbook } from '../../core/playbook.ts'
import { Scenario } from '../../core/scenario.ts'
import { loadModule } from './load-module.ts'

/** A piece of authored data with where it is exported. */
export interface Found<T> {
  /** Relative, with the export: `stress/playbooks/saas-demo.ts#saasDemo`. */
  place: string
  value: T
}

const PLAYBOOKS = 'stress/playbooks'
const SCENARIOS = 'stress/scenarios'

/** The playbooks and scenarios of a project; each folder is loaded once, when something of it is wanted. */
export class Catalogue {
  readonly #root: string
  #playbooks: Promise<Found<Playbook>[]> | undefined
  #scenarios: Promise<Found<Scenario>[]> | undefined
  /** Why modules could not be loaded; one that is not needed is no obstacle. */
  readonly failures: string[] = []

  constructor(root: string) {
    this.#root = root
  }

  playbooks(): Promise<Found<Playbook>[]> {
    this.#playbooks ??= this.#everythingIn(PLAYBOOKS, Playbook)
    return this.#playbooks
  }

  /** The playbook that a conversation names; throws a ScenarioError that lists those there are. */
  async playbook(id: string | null, conversation: string): Promise<Playbook> {
    const all = await this.playbooks()
    const [only, ...others] = all.filter(({ value }) => value.id === id)
    if (only && others.length === 0) return only.value
    const named = `names the playbook "${id}", which is ${only ? 'several times' : 'not'} in ${PLAYBOOKS}`
    throw new ScenarioError(`The conversation ${conversation} ${id === null ? 'names no playbook' : named}.`, {
      remedy: [
        `Name one: --playbook PATH, or PATH#export where a module has several.`,
        all.length === 0 ? `There are none in ${join(this.#root, PLAYBOOKS)}.` : 'There are:',
        ...all.map(({ place, value }) => `  --playbook ${place}   ("${value.id}")`),
        ...this.failures,
      ].join('\n'),
    })
  }

  scenarios(): Promise<Found<Scenario>[]> {
    this.#scenarios ??= this.#everythingIn(SCENARIOS, Scenario)
    return this.#scenarios
  }

  async scenario(name: string): Promise<Scenario | undefined> {
    return (await this.scenarios()).find(({ value }) => value.name === name)?.value
  }

  async #everythingIn<T>(folder: string, schema: { safeParse(data: unknown): { success: boolean; data?: T } }) {
    const found = new Map<unknown, Found<T>>() // once, also where a module exports what another one does
    for (const path of modulesIn(join(this.#root, folder))) {
      for (const [name, value] of Object.entries(await this.#load(path))) {
        const parsed = found.has(value) ? { success: false } : schema.safeParse(value)
        const place = `${relative(this.#root, path)}#${name}`
        if (parsed.success) found.set(value, { place, value: parsed.data as T })
      }
    }
    return [...found.values()]
  }

  async #load(path: string): Promise<Record<string, unknown>> {
    try {
      return await loadModule(path)
    } catch (error) {
      this.failures.push((error as StressError).message)
      return {}
    }
  }
}

function modulesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => /\.[mc]?[jt]s$/.test(name) && !/\.(?:d|test|spec)\.[mc]?ts$/.test(name))
    .toSorted()
    .map((name) => join(folder, name))
}
