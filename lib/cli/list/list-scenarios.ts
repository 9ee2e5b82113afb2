import { formatMillis } from '../../core/duration.ts'
import { ScenarioError } from '../../core/errors.ts'
import { printable } from '../../core/printable.ts'
import { table } from '../../core/table.ts'
import { Catalogue } from '../authored/catalogue.ts'
import { plays, specsIn } from '../authored/specs.ts'
import type { Terminal } from '../terminal.ts'
import { planOf } from './scenario-plan.ts'

/** Prints the scenarios of a project; throws a ScenarioError where modules could not be loaded, after all the others. */
export async function listScenarios({ json = false }: { json?: boolean }, terminal: Terminal): Promise<void> {
  const { root } = terminal
  const catalogue = new Catalogue(root)
  const [scenarios, specs] = [await catalogue.scenarios(), specsIn(root)]
  const listed = scenarios.map((scenario) => ({
    name: scenario.value.name,
    description: scenario.value.description,
    place: scenario.place,
    persona: scenario.value.persona.id,
    specs: specs.filter((spec) => plays(spec, scenario)).map(({ path }) => path),
    ...planOf(scenario.value),
  }))
  if (json) terminal.out(JSON.stringify(listed, null, 2))
  else if (listed.length > 0) terminal.out([...table(HEADING, listed.map(row)), '', ...LEGEND].join('\n'))
  if (catalogue.failures.length > 0) throw new ScenarioError(catalogue.failures.join('\n'))
  if (listed.length > 0) return
  throw new ScenarioError(`There is no scenario in ${root}/stress/scenarios.`, {
    remedy: 'Export one there: export const mine = defineScenario({ ... }), or go to the folder of the project.',
  })
}

const HEADING = ['Scenario', 'Persona', 'Turns', 'Messages', 'Own pauses', 'Spec']

const LEGEND = [
  "Turns, messages and pauses are the prospect's, as planned; the agent's answers come on top, and a conversation is",
  'longer or shorter as the agent asks.',
]

function row({ name, persona, turns, messages, pauses: [min, max], specs }: Listed): string[] {
  const pauses = `${formatMillis(min)} - ${formatMillis(max)}`
  return [printable(name), persona, String(turns), String(messages), pauses, specs.join(', ') || '-']
}

type Listed = ReturnType<typeof planOf> & { name: string; persona: string; specs: string[] }
