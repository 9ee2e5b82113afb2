import type { z } from 'zod'
import { DEFECTS } from '../agent/index.ts'
import { foldUsername } from '../core/username.ts'
import type { Config } from './config.ts'
import { daemonMode, daemonOf, isSample, isScalable } from './daemon.ts'
import { playsRecordings } from './judge.ts'
import type { Mistake, StressOptions } from './options.ts'
import { type Environment, Variables } from './variables.ts'

/** Other rules depend on these: where one is wrong, nothing can be said of what fits it. */
const DECISIVE = ['STRESS_TELEGRAM', 'STRESS_DAEMON', 'STRESS_PERSONA', 'STRESS_JUDGE', 'STRESS_CASSETTE']

/** What does not fit together among the values that are right by themselves. */
export function misfits(given: Environment, error: z.ZodError | undefined, options: StressOptions): Mistake[] {
  const wrong = new Set(error?.issues.map((issue) => String(issue.path[0])))
  if (DECISIVE.some((name) => wrong.has(name))) return []
  const right = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)))
  return combinationMistakes(Variables.parse(right), options, wrong)
}

/** The same, of the judge alone, for commands that play nothing. */
export function judgeMisfits(given: Environment, error: z.ZodError | undefined): Mistake[] {
  const wrong = new Set(error?.issues.map((issue) => String(issue.path[0])))
  if (wrong.has('STRESS_JUDGE') || wrong.has('STRESS_CASSETTE')) return []
  const right = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)))
  const mistakes: Mistake[] = []
  const variables = Variables.parse(right)
  judgeMistakes(variables, needIn(variables, wrong, mistakes))
  return mistakes
}

/** What a login lacks. */
export function appMisfits(given: Environment, error: z.ZodError | undefined): Mistake[] {
  const wrong = new Set(error?.issues.map((issue) => String(issue.path[0])))
  const right = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)))
  const mistakes: Mistake[] = []
  needApp(needIn(Variables.parse(right), wrong, mistakes), 'a login')
  return mistakes
}

/** The same, of live mode alone. */
export function liveMisfits(given: Environment, error: z.ZodError | undefined): Mistake[] {
  const wrong = new Set(error?.issues.map((issue) => String(issue.path[0])))
  const right = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)))
  const variables = Variables.parse(right)
  if (variables.STRESS_TELEGRAM !== 'live') return []
  return [...liveMistakes(variables, {}, wrong), ...prospectMistakes(variables)]
}

/** Values that are fine by themselves, but not together; those that are `wrong` are at least set. */
function combinationMistakes(variables: Variables, options: StressOptions, wrong: ReadonlySet<string>): Mistake[] {
  const mistakes: Mistake[] = []
  const live = variables.STRESS_TELEGRAM === 'live'
  const mode = daemonMode(variables, options)
  const need = needIn(variables, wrong, mistakes)
  if (live) mistakes.push(...liveMistakes(variables, options, wrong))
  mistakes.push(...prospectMistakes(variables))
  if (variables.STRESS_LEASE_TIMEOUT !== undefined && !live) {
    mistakes.push({
      problem: 'STRESS_LEASE_TIMEOUT is set, but on the local Telegram each conversation gets accounts of its own.',
      remedy: 'Unset it, or set STRESS_TELEGRAM=live.',
    })
  }
  if (variables.STRESS_PERSONA === 'claude') {
    const remedy = 'Make one at https://platform.claude.com/settings/keys and put it in .env, or unset STRESS_PERSONA.'
    need('ANTHROPIC_API_KEY', 'STRESS_PERSONA=claude', remedy)
  }
  judgeMistakes(variables, need)
  if (variables.STRESS_MESSAGE_GAP !== undefined && !live) {
    mistakes.push({
      problem: 'STRESS_MESSAGE_GAP is set, but messages on the local Telegram are sent as they are planned.',
      remedy: 'Unset it, or set STRESS_TELEGRAM=live.',
    })
  }
  if (mode === 'external' && !live) {
    mistakes.push({
      problem: 'STRESS_DAEMON is "external", but an agent that runs elsewhere is not on the local Telegram.',
      remedy: 'Set STRESS_TELEGRAM=live, or let the run start the agent: see daemon in vitest.config.ts.',
    })
  }
  if (mode === 'command' && !options.daemon) {
    mistakes.push({
      problem: 'STRESS_DAEMON is "command", but no command is configured.',
      remedy: "Add stress({ daemon: { command: 'python', args: ['-m', 'my_agent'] } }) to vitest.config.ts.",
    })
  }
  if (live && (mode === 'reference' || mode === 'in-process')) {
    mistakes.push({
      problem:
        'STRESS_TELEGRAM is "live", but the agent under test is the sample agent, which only knows the local Telegram.',
      remedy: 'Configure your own agent as daemon in vitest.config.ts, or set STRESS_DAEMON=external.',
    })
  }
  if (variables.STRESS_DATE !== undefined && mode !== 'in-process') {
    mistakes.push({
      problem: `STRESS_DATE is ${variables.STRESS_DATE}, but only an agent inside the test lives on another day.`,
      remedy: 'Unset it, or set STRESS_DAEMON=in-process.',
    })
  }
  if (options.pace && options.agent === undefined) {
    mistakes.push({
      problem: 'stress().pace is set, but there is no agent of yours to pace.',
      remedy: "Name its module beside it: stress({ agent: './my-agent.ts', pace: { ... } }).",
    })
  }
  const daemon = daemonOf(variables, options, '')
  mistakes.push(...defectMistakes(variables.STRESS_AGENT_DEFECT, daemon))
  if (live && daemon.mode === 'command' && typeof daemon.ready === 'object' && 'online' in daemon.ready) {
    mistakes.push({
      problem:
        'stress().daemon.ready is {"online":true}, but only the local Telegram tells when an account comes online.',
      remedy: 'With STRESS_TELEGRAM=live, name a line of its output, a port or a URL.',
    })
  }
  const unscaled = unscalable(variables, daemon)
  if (unscaled && variables.STRESS_TIME_SCALE !== undefined && variables.STRESS_TIME_SCALE !== 1) {
    mistakes.push({
      problem: `STRESS_TIME_SCALE is ${variables.STRESS_TIME_SCALE}, but ${unscaled}.`,
      remedy: 'Unset it, or set it to 1.',
    })
  }
  return mistakes
}

/** What live mode lacks, and what of it does not fit together. */
function liveMistakes(variables: Variables, options: StressOptions, wrong: ReadonlySet<string>): Mistake[] {
  const mistakes: Mistake[] = []
  const need = needIn(variables, wrong, mistakes)
  needApp(need, 'STRESS_TELEGRAM=live')
  const prospect = 'Log the account in with stress login NAME and give its name, or set STRESS_PROSPECT_SESSION.'
  if (variables.STRESS_PROSPECT_SESSION === undefined && !wrong.has('STRESS_PROSPECT_SESSION')) {
    need('STRESS_PROSPECT_ACCOUNT', 'STRESS_TELEGRAM=live', prospect)
  }
  need('STRESS_AGENT_USERNAME', 'STRESS_TELEGRAM=live', "Give the agent's username: the prospect writes to it.")
  return [...mistakes, ...pairMistakes(variables, options)]
}

function prospectMistakes({
  STRESS_PROSPECT_ACCOUNT: accounts,
  STRESS_PROSPECT_SESSION: sessions,
}: Variables): Mistake[] {
  if (!accounts || !sessions) return []
  return [
    {
      problem: `STRESS_PROSPECT_ACCOUNT is ${JSON.stringify(accounts.join(','))}, and STRESS_PROSPECT_SESSION is set too.`,
      remedy: 'Unset one of them: prospects are kept accounts or sessions.',
    },
  ]
}

/** One agent serves all prospects, or each has its own. */
function pairMistakes(variables: Variables, { daemon }: StressOptions): Mistake[] {
  const { STRESS_PROSPECT_ACCOUNT: accounts, STRESS_PROSPECT_SESSION: sessions } = variables
  const { STRESS_AGENT_USERNAME: agents = [] } = variables
  const prospects = accounts ?? sessions ?? []
  const mistakes: Mistake[] = []
  if (prospects.length > 0 && agents.length > 1 && agents.length !== prospects.length) {
    mistakes.push({
      problem: `STRESS_AGENT_USERNAME names ${agents.length} agents, and ${accounts ? 'STRESS_PROSPECT_ACCOUNT' : 'STRESS_PROSPECT_SESSION'} ${counted(prospects.length, 'prospect')}.`,
      remedy: 'Name one agent for all prospects, or as many as prospects: the first writes to the first, and so on.',
    })
  }
  const told = daemon?.accounts
  const known = new Set(Object.keys(told ?? {}).map(foldUsername))
  const untold = told ? agents.filter((name) => !known.has(foldUsername(name))) : []
  if (daemonMode(variables, { ...(daemon && { daemon }) }) === 'command' && untold.length > 0) {
    mistakes.push({
      problem: `stress().daemon.accounts has nothing for ${untold.join(', ')}, which STRESS_AGENT_USERNAME names.`,
      remedy: "Add what the agent's process has to be told to play it: { the_agent: { SESSION: '...' } }.",
    })
  }
  return mistakes
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

type Need = (name: keyof Variables, why: string, remedy: string) => void

function needApp(need: Need, why: string): void {
  const remedy = 'Get one at https://my.telegram.org and put it in .env (see .env.example).'
  need('TELEGRAM_API_ID', why, remedy)
  need('TELEGRAM_API_HASH', why, remedy)
}

function needIn(variables: Variables, wrong: ReadonlySet<string>, mistakes: Mistake[]): Need {
  return (name, why, remedy) => {
    if (variables[name] !== undefined || wrong.has(name)) return
    mistakes.push({ problem: `${name} is not set, and ${why} needs it.`, remedy })
  }
}

function judgeMistakes(variables: Variables, need: Need): void {
  if (variables.STRESS_JUDGE === 'claude' && !playsRecordings(variables)) {
    const remedy =
      'Make one at https://platform.claude.com/settings/keys and put it in .env, set STRESS_JUDGE=rules, or play what was recorded: STRESS_CASSETTE=replay.'
    need('ANTHROPIC_API_KEY', 'STRESS_JUDGE=claude', remedy)
  }
  if (variables.STRESS_CASSETTE === 'record' && variables.STRESS_JUDGE === undefined) {
    const remedy = 'Set it, or play what was recorded: STRESS_CASSETTE=replay.'
    need('ANTHROPIC_API_KEY', 'STRESS_CASSETTE=record', remedy)
  }
}

function defectMistakes(given: string | undefined, daemon: Config['daemon']): Mistake[] {
  if (given === undefined) return []
  const is = `STRESS_AGENT_DEFECT is "${given}"`
  if (!('defects' in daemon) || !isSample(daemon)) {
    const problem = `${is}, but only the sample agent has defects to switch on.`
    return [{ problem, remedy: 'Unset it, or set STRESS_DAEMON=reference.' }]
  }
  const remedy = `Defects are ${Object.keys(DEFECTS).join(', ')}.`
  const unknown = daemon.defects.filter((name) => !Object.hasOwn(DEFECTS, name))
  return unknown.map((name) => ({ problem: `${is}: there is no defect "${name}".`, remedy }))
}

/** Why time cannot run faster; undefined where it can. */
function unscalable(variables: Variables, daemon: Config['daemon']): string | undefined {
  if (variables.STRESS_TELEGRAM === 'live') return 'real Telegram runs in real time'
  if (daemon.mode === 'in-process') return 'an agent inside the test runs in virtual time'
  if (!isScalable(daemon)) {
    return 'an agent of your own runs in real time, unless stress().daemon.scaled says that it heeds the variable'
  }
  return variables.STRESS_PERSONA === 'claude' ? 'the model that plays the persona thinks in real time' : undefined
}
