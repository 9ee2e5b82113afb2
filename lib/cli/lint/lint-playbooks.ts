import { ScenarioError } from '../../core/errors.ts'
import type { Playbook } from '../../core/playbook.ts'
import type { PlaybookFinding } from '../../verdict/scoring/lint/finding.ts'
// a door of its own: what it takes apart patterns with is not to be loaded with every test
import { lintPlaybook } from '../../verdict/scoring/lint-playbook.ts'
import { Catalogue, type Found } from '../authored/catalogue.ts'
import { loadPlaybooks, type Place } from '../authored/load-playbook.ts'
import type { Terminal } from '../terminal.ts'

/** Lints the playbooks that are named, or all of the project; throws a ScenarioError with all findings at once. */
export async function lintPlaybooks(names: readonly string[], terminal: Terminal): Promise<void> {
  const { playbooks, failures } = await playbooksOf(names, terminal)
  const linted = playbooks.map(({ place, value }) => ({
    place,
    findings: lintPlaybook(value),
  }))
  for (const { place } of linted.filter(({ findings }) => findings.length === 0)) {
    terminal.out(`${place}: nothing was found`)
  }
  const wrong = linted.filter(({ findings }) => findings.length > 0)
  if (wrong.length + failures.length > 0) throw new ScenarioError([...wrong.map(inWords), ...failures].join('\n'))
}

/** What could be loaded, and why the rest could not: one is no obstacle for the others. */
interface Loaded {
  playbooks: Found<Playbook>[]
  failures: string[]
}

async function playbooksOf(names: readonly string[], place: Place): Promise<Loaded> {
  if (names.length > 0) {
    const loaded = await Promise.all(names.map((name) => loadNamed(name, place)))
    return {
      playbooks: loaded.flatMap(({ playbooks }) => playbooks),
      failures: loaded.flatMap(({ failures }) => failures),
    }
  }
  const catalogue = new Catalogue(place.root)
  const playbooks = await catalogue.playbooks()
  if (playbooks.length + catalogue.failures.length > 0) return { playbooks, failures: catalogue.failures }
  throw new ScenarioError('There is no playbook in stress/playbooks.', {
    remedy: 'Name one: stress lint PATH, or PATH#export where a module has several.',
  })
}

async function loadNamed(name: string, place: Place): Promise<Loaded> {
  try {
    return { playbooks: (await loadPlaybooks(name, place)).playbooks, failures: [] }
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error
    return { playbooks: [], failures: [error.message] }
  }
}

function inWords({ place, findings }: { place: string; findings: readonly PlaybookFinding[] }): string {
  const count = findings.length === 1 ? 'a finding' : `${findings.length} findings`
  const list = findings.map(({ path, problem, remedy }) => `- ${path}: ${problem}\n  ${remedy}`)
  return `${place} has ${count}:\n${list.join('\n')}`
}
