import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ScenarioError, type StressError } from '../../core/errors.ts'
import { Playbook } from '../../core/playbook.ts'
import { Scenario } from '../../core/scenario.ts'
import { loadModule } from '../load-module.ts'

/** A piece of authored data with where it is exported. */
interface Found<T> {
  /** Relative, with the export: `stress/playbooks/saas-demo.ts#saasDemo`. */
  place: string
  value: T
}

const PLAYBOOKS = 'stress/playbooks'
const SCENARIOS = 'stress/scenarios'

/** The playbooks and scenarios of a project; each folder is loaded once, when something of it is wanted. */
export class Catalogue {
  readonly #root: string
  readonly #playbooks = new Lazy(() => this.#everythingIn(PLAYBOOKS, Playbook))
  readonly #scenarios = new Lazy(() => this.#everythingIn(SCENARIOS, Scenario))
  /** Why modules could not be loaded; one that is not needed is no obstacle. */
  readonly failures: string[] = []

  constructor(root: string) {
    this.#root = root
  }

  /** The playbook that a conversation names; throws a ScenarioError that lists those there are. */
  async playbook(id: string | null, conversation: string): Promise<Playbook> {
    const all = await this.#playbooks.get()
    const found = all.find(({ value }) => value.id === id)?.value
    if (found) return found
    const what = id === null ? 'names no playbook' : `names the playbook "${id}", which is not in ${PLAYBOOKS}`
    throw new ScenarioError(`The conversation ${conversation} ${what}.`, {
      remedy: [
        `Name one: --playbook PATH, or PATH#export where a module has several.`,
        all.length === 0 ? `There are none in ${join(this.#root, PLAYBOOKS)}.` : 'There are:',
        ...all.map(({ place, value }) => `  --playbook ${place}   ("${value.id}")`),
        ...this.failures,
      ].join('\n'),
    })
  }

  async scenario(name: string): Promise<Scenario | undefined> {
    const all = await this.#scenarios.get()
    return all.find(({ value }) => value.name === name)?.value
  }

  async #everythingIn<T>(folder: string, schema: { safeParse(data: unknown): { success: boolean; data?: T } }) {
    const found: Found<T>[] = []
    for (const path of modulesIn(join(this.#root, folder))) {
      try {
        const exported = await loadModule(path)
        for (const [name, value] of Object.entries(exported)) {
          const parsed = schema.safeParse(value)
          if (parsed.success) found.push({ place: `${relative(this.#root, path)}#${name}`, value: parsed.data as T })
        }
      } catch (error) {
        this.failures.push((error as StressError).message)
      }
    }
    return found
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

/** Loads once, when it is first asked. */
class Lazy<T> {
  readonly #load: () => Promise<T>
  #loaded: Promise<T> | undefined

  constructor(load: () => Promise<T>) {
    this.#load = load
  }

  get(): Promise<T> {
    this.#loaded ??= this.#load()
    return this.#loaded
  }
}
