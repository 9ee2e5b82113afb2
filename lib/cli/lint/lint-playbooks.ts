import { ScenarioError } from '../../core/errors.ts'
import type { Playbook } from '../../core/playbook.ts'
import type { PlaybookFinding } from '../../verdict/scoring/lint/finding.ts'
// a door of its own: what it takes apart patterns with is not to be loaded with every test
import { lintPlaybook } from '../../verdict/scoring/lint-playbook.ts'
import { Catalogue, type Found } from '../authored/catalogue.ts'
import { loadPlaybooks } from '../authored/load-playbook.ts'
import type { Terminal } from '../terminal.ts'

/** Lints the playbooks that are named, or all of the project; throws a ScenarioError with all findings at once. */
export async function lintPlaybooks(names: readonly string[], terminal: Terminal): Promise<void> {
  const linted = (await playbooksOf(names, terminal.cwd)).map(({ place, value }) => ({
    place,
    findings: lintPlaybook(value),
  }))
  for (const { place } of linted.filter(({ findings }) => findings.length === 0)) {
    terminal.out(`${place}: nothing was found`)
  }
  const wrong = linted.filter(({ findings }) => findings.length > 0)
  if (wrong.length > 0) throw new ScenarioError(wrong.map(inWords).join('\n'))
}

async function playbooksOf(names: readonly string[], root: string): Promise<Found<Playbook>[]> {
  if (names.length > 0) {
    const loaded = await Promise.all(names.map((name) => loadPlaybooks(name, root)))
    return loaded.flatMap(({ playbooks }) => playbooks)
  }
  const catalogue = new Catalogue(root)
  const all = await catalogue.playbooks()
  if (catalogue.failures.length > 0) throw new ScenarioError(catalogue.failures.join('\n'))
  if (all.length > 0) return all
  throw new ScenarioError('There is no playbook in stress/playbooks.', {
    remedy: 'Name one: stress lint PATH, or PATH#export where a module has several.',
  })
}

function inWords({ place, findings }: { place: string; findings: readonly PlaybookFinding[] }): string {
  const count = findings.length === 1 ? 'a finding' : `${findings.length} findings`
  const list = findings.map(({ path, problem, remedy }) => `- ${path}: ${problem}\n  ${remedy}`)
  return `${place} has ${count}:\n${list.join('\n')}`
}
