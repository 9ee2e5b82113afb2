import { type CommandConfig, readCommandConfig, readEnvironment } from '../../config.ts'
import { ConfigError, JudgeError } from '../../core/errors.ts'
import type { Playbook } from '../../core/playbook.ts'
import { printable } from '../../core/printable.ts'
import { redact, redactData } from '../../core/redact/redact.ts'
import { realClock } from '../../time/index.ts'
import type { Judge } from '../../verdict/index.ts'
import { Catalogue } from '../authored/catalogue.ts'
import { loadPlaybook, type Place } from '../authored/load-playbook.ts'
import { Stored } from '../stored.ts'
import type { Terminal } from '../terminal.ts'
import { type Assessed, assessOne } from './assessed.ts'
import { documentSchema } from './document.ts'
import { inWords } from './in-words.ts'
import { judges } from './judges.ts'
import { type PlacedDocument, readConversations } from './read-conversations.ts'
import { readStored } from './stored-conversation.ts'
import { subjectOf } from './subject.ts'

export interface AssessOptions {
  playbook?: string
  from: 'conversation' | 'telegram-export'
  agent?: string
  format: 'json' | 'text'
  lines?: boolean
  transcript?: boolean
  schema?: boolean
  showPersonalData?: boolean
}

/** Judges conversations and prints what it finds; throws when one of them could not be judged, after all the others. */
export async function assessConversations(what: readonly string[], options: AssessOptions, terminal: Terminal) {
  if (options.schema) return terminal.out(json(documentSchema()))
  if (what.length === 0) {
    throw new ConfigError('No conversation was named.', {
      remedy: 'Name a JSON file, - for standard input, or the id of a stored result: stress assess old.json',
    })
  }
  const { root } = terminal
  const environment = readEnvironment(root)
  const config = readCommandConfig(environment, root)
  const catalogue = new Catalogue(root)
  const { documents, isList } = await read(what, { options, terminal, config, catalogue, searchPath: environment.PATH })
  if (options.transcript) return print(documents.map(({ document }) => document))
  const playbookOf = await playbooks(options, terminal, catalogue)
  const found = await assessAll(documents, { playbookOf, judgeOf: judges(config, terminal.signal) })
  const all = options.showPersonalData ? found : redactData(found)
  if (options.format === 'text') terminal.out(all.map(inWords).join('\n\n'))
  else print(all)
  complainOf(all)

  function print(values: readonly unknown[]): void {
    if (options.lines) for (const value of values) terminal.out(JSON.stringify(value))
    else terminal.out(json(isList ? values : values[0]))
  }
}

interface Surroundings {
  options: AssessOptions
  terminal: Terminal
  config: CommandConfig
  catalogue: Catalogue
  searchPath: string | undefined
}

async function read(what: readonly string[], surroundings: Surroundings) {
  const { options, terminal, config, catalogue, searchPath } = surroundings
  const note = (line: string) => terminal.err(printable(redact(line)))
  const stored = new Stored({ config, searchPath, log: note })
  try {
    return await readConversations(what, {
      folder: terminal.cwd,
      from: options.from,
      agent: options.agent,
      note,
      stdin: () => terminal.read(),
      stored: async (id) => readStored(id, { store: await stored.store(), catalogue, note }),
    })
  } finally {
    await stored.close()
  }
}

type FindPlaybook = (id: string | null, conversation: string) => Promise<Playbook>

async function playbooks({ playbook }: AssessOptions, place: Place, catalogue: Catalogue): Promise<FindPlaybook> {
  if (playbook === undefined) return (id, conversation) => catalogue.playbook(id, conversation)
  const chosen = await loadPlaybook(playbook, place)
  return async () => chosen
}

interface Judging {
  playbookOf: FindPlaybook
  judgeOf: (seed: number) => Judge
}

/** A model takes half a minute for one, and has time for several. */
const AT_ONCE = 4

async function assessAll(documents: readonly PlacedDocument[], { playbookOf, judgeOf }: Judging): Promise<Assessed[]> {
  const assess = async ({ source, document }: PlacedDocument) => {
    const subject = subjectOf(document, realClock.now())
    const { playbookId, seed } = subject.transcript
    return assessOne(subject, { source, playbook: await playbookOf(playbookId, source), judge: judgeOf(seed) })
  }
  const all: Assessed[] = []
  for (let start = 0; start < documents.length; start += AT_ONCE) {
    all.push(...(await Promise.all(documents.slice(start, start + AT_ONCE).map(assess))))
  }
  return all
}

function complainOf(all: readonly Assessed[]): void {
  const unassessed = all.filter(({ assessment }) => assessment === null)
  if (unassessed.length === 0) return
  const reasons = unassessed.map(({ source, scoreAbsence }) => `${source}: ${scoreAbsence}`)
  throw new JudgeError(`${unassessed.length} of ${all.length} conversations could not be judged.`, {
    remedy: reasons.join('\n'),
  })
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
