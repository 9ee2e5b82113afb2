import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readCommandConfig, readConfig, readEnvironment, type StressOptions, workersOf } from './config.ts'

const read = (environment: Record<string, string>, options = {}) => readConfig(options, environment, '/project', 7)

test('with nothing set everything is local, the agent is the sample, and time runs 20 times faster', () => {
  expect(read({})).toMatchObject({
    telegram: { mode: 'local', port: 0 },
    daemon: { mode: 'reference', defects: [] },
    timeScale: 20,
    seed: 7,
    dataDirectory: '/project/.stress',
  })
  expect(read({}).databaseUrl).toBeUndefined()
})

test('an agent of the user runs in real time', () => {
  const config = read({}, { daemon: { command: 'python', args: ['-m', 'agent'] } })
  expect(config).toMatchObject({ daemon: { mode: 'command', command: 'python' }, timeScale: 1 })
})

test('an empty variable counts as not set', () => {
  expect(read({ STRESS_SEED: '', DATABASE_URL: '' })).toMatchObject({ seed: 7 })
})

test('a single mistake is one sentence with its remedy', () => {
  expect(() => read({ STRESS_TIME_SCALE: '0.5' })).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: STRESS_TIME_SCALE is "0.5": must be 1 or more.
      See .env.example for what it means.]
  `)
})

test('all mistakes are shown together, and secrets are not', () => {
  expect(() =>
    read({
      STRESS_TELEGRAM: 'lokal',
      STRESS_TELEGRAM_PORT: '99999',
      STRESS_READY_TIMEOUT: 'soon',
      DATABASE_URL: 'mysql://root:hunter2@localhost/db',
    }),
  ).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The configuration has 4 mistakes:
    - STRESS_TELEGRAM is "lokal": must be one of local, live.
      See .env.example for what it means.
    - STRESS_TELEGRAM_PORT is "99999": must be a whole number from 0 to 65535.
      See .env.example for what it means.
    - STRESS_READY_TIMEOUT is "soon": must be a duration such as '30s' or '2m'.
      See .env.example for what it means.
    - DATABASE_URL is (not shown): must begin with postgres:// or postgresql://.
      See .env.example for what it means.]
  `)
})

test('what does not fit together is told with what to do', () => {
  expect(() => read({ STRESS_TELEGRAM: 'live', STRESS_TIME_SCALE: '20' })).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The configuration has 6 mistakes:
    - TELEGRAM_API_ID is not set, and STRESS_TELEGRAM=live needs it.
      Get one at https://my.telegram.org and put it in .env (see .env.example).
    - TELEGRAM_API_HASH is not set, and STRESS_TELEGRAM=live needs it.
      Get one at https://my.telegram.org and put it in .env (see .env.example).
    - STRESS_PROSPECT_ACCOUNT is not set, and STRESS_TELEGRAM=live needs it.
      Log the account in with stress login NAME and give its name, or set STRESS_PROSPECT_SESSION.
    - STRESS_AGENT_USERNAME is not set, and STRESS_TELEGRAM=live needs it.
      Give the agent's username: the prospect writes to it.
    - STRESS_TELEGRAM is "live", but the agent under test is the sample agent, which only knows the local Telegram.
      Configure your own agent as daemon in vitest.config.ts, or set STRESS_DAEMON=external.
    - STRESS_TIME_SCALE is 20, but real Telegram runs in real time.
      Unset it, or set it to 1.]
  `)
})

test('the prospect of live mode is a kept account or a session, and not both', () => {
  const live = {
    STRESS_TELEGRAM: 'live',
    STRESS_DAEMON: 'external',
    STRESS_AGENT_USERNAME: 'the_agent',
    TELEGRAM_API_ID: '1',
    TELEGRAM_API_HASH: '0'.repeat(32),
  }
  const prospect = (more: Record<string, string>) => {
    const { telegram } = read({ ...live, ...more })
    return telegram.mode === 'live' ? telegram.pairs : []
  }
  expect(prospect({ STRESS_PROSPECT_ACCOUNT: 'buyer', HOME: '/home/me' })).toMatchObject([
    { prospect: { account: 'buyer', directory: '/home/me/.config/vitest-stress/accounts' } },
  ])
  expect(prospect({ STRESS_PROSPECT_ACCOUNT: 'buyer', XDG_CONFIG_HOME: '/etc/me' })).toMatchObject([
    { prospect: { directory: '/etc/me/vitest-stress/accounts' } },
  ])
  expect(prospect({ STRESS_PROSPECT_SESSION: '1secret' })).toMatchObject([{ prospect: { session: '1secret' } }])
  const both = { STRESS_PROSPECT_ACCOUNT: 'buyer', STRESS_PROSPECT_SESSION: '1secret' }
  expect(() => prospect(both)).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: STRESS_PROSPECT_ACCOUNT is "buyer", and STRESS_PROSPECT_SESSION is set too.
      Unset one of them: prospects are kept accounts or sessions.]
  `)
})

test('a pool of prospects writes to one agent, or each to its own', () => {
  const live = {
    ...{ STRESS_TELEGRAM: 'live', TELEGRAM_API_ID: '1', TELEGRAM_API_HASH: '0'.repeat(32), HOME: '/home/me' },
    STRESS_PROSPECT_ACCOUNT: 'buyer-1, buyer-2,buyer-3',
  }
  const pool = (agents: string, options: StressOptions = {}) => {
    const { telegram, daemon } = read(
      { ...live, STRESS_AGENT_USERNAME: agents, ...(!options.daemon && { STRESS_DAEMON: 'external' }) },
      options,
    )
    if (telegram.mode !== 'live') throw new Error('It is not live')
    const pairs = telegram.pairs.map(({ prospect, agentUsername }) => [
      (prospect as { account: string }).account,
      agentUsername,
    ])
    return { pairs, workers: workersOf(telegram, daemon) }
  }
  const daemon = { command: 'node' }
  const shared = [
    ['buyer-1', '@an_agent'],
    ['buyer-2', '@an_agent'],
    ['buyer-3', '@an_agent'],
  ]
  expect(pool('@an_agent')).toEqual({ pairs: shared, workers: 3 })
  expect(pool('@an_agent', { daemon })).toEqual({ pairs: shared, workers: 1 })
  expect(pool('agent_1,agent_2,agent_1', { daemon })).toEqual({
    pairs: [
      ['buyer-1', 'agent_1'],
      ['buyer-2', 'agent_2'],
      ['buyer-3', 'agent_1'],
    ],
    workers: 2,
  })
  const accounts = { AGENT_1: { SESSION: 'hunter2' } }
  const refused = (agents: string, more: object = {}, options: StressOptions = {}) => {
    try {
      read({ ...live, STRESS_AGENT_USERNAME: agents, ...more }, { daemon: { ...daemon, accounts }, ...options })
      return 'it was not'
    } catch (error) {
      return String(error)
    }
  }
  expect(pool('agent_1', { daemon: { ...daemon, accounts } }).workers).toBe(1)
  expect(refused('agent_1,agent_2')).toMatchInlineSnapshot(`
    "ConfigError: The configuration has 2 mistakes:
    - STRESS_AGENT_USERNAME names 2 agents, and STRESS_PROSPECT_ACCOUNT 3 prospects.
      Name one agent for all prospects, or as many as prospects: the first writes to the first, and so on.
    - stress().daemon.accounts has nothing for agent_2, which STRESS_AGENT_USERNAME names.
      Add what the agent's process has to be told to play it: { the_agent: { SESSION: '...' } }."
  `)
  expect(refused('agent_1,no', { STRESS_PROSPECT_ACCOUNT: 'a,,b', STRESS_LEASE_TIMEOUT: '0s' })).toMatchInlineSnapshot(`
    "ConfigError: The configuration has 3 mistakes:
    - STRESS_PROSPECT_ACCOUNT is "a,,b": has an empty place between its commas.
      See .env.example for what it means.
    - STRESS_AGENT_USERNAME is "agent_1,no": must be a Telegram username of 5 to 32 letters, digits or underscores, or several separated by commas.
      See .env.example for what it means.
    - STRESS_LEASE_TIMEOUT is "0s": must be more than 0.
      See .env.example for what it means."
  `)
  expect(refused('agent_1', { STRESS_PROSPECT_ACCOUNT: 'a,a' })).toMatchInlineSnapshot(`
    "ConfigError: STRESS_PROSPECT_ACCOUNT is "a,a": names the same account twice.
      See .env.example for what it means."
  `)
  const wrong = { daemon: { ...daemon, accounts: { agent_1: { SESSION: 7 }, 'no one': {} } } } as never
  expect(refused('agent_1', {}, wrong)).toMatchInlineSnapshot(`
    "ConfigError: The configuration has 2 mistakes:
    - stress().daemon.accounts.agent_1.SESSION is a number (not shown): must be text.
      Mend it in vitest.config.ts; see "Your own agent" in the README.
    - stress().daemon.accounts.no one is an object (not shown): must be an object of variables by username.
      Mend it in vitest.config.ts; see "Your own agent" in the README."
  `)
  expect(() => read({ STRESS_LEASE_TIMEOUT: '5m' })).toThrow(/^STRESS_LEASE_TIMEOUT is set, but on the local Telegram/)
})

test('the gap between messages is for live mode', () => {
  expect(() => read({ STRESS_MESSAGE_GAP: '1s' })).toThrow(/^STRESS_MESSAGE_GAP is set, but messages on the local/)
  expect(() => read({ STRESS_MESSAGE_GAP: '0' })).toThrow('must be more than 0')
})

test('a misspelt name is not ignored', () => {
  expect(() => read({ STRESS_TIMESCALE: '5' })).toThrow(/^STRESS_TIMESCALE is not a setting\.\n.*STRESS_TIME_SCALE/)
})

test.each([
  [{ STRESS_DAEMON: 'command' }, {}],
  [{ STRESS_DAEMON: 'external' }, {}],
  [{ STRESS_AGENT_DEFECT: 'never-books' }, { daemon: { command: 'python' } }],
])('refuses %j with options %j', (environment, options) => {
  expect(() => read(environment, options)).toThrow(/^STRESS_/)
})

test('mistakes in the options of the plugin are told like those of the environment, and together with them', () => {
  const options = {
    deamon: {},
    daemon: { comand: 'node', args: 'agent.mjs', env: { PORT: 80, TOKEN: 'hunter2' } },
    records: { table: 7 },
  }
  expect(() => read({ STRESS_SEED: 'x' }, options)).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The configuration has 7 mistakes:
    - stress().daemon.command is not set: must be text.
      Mend it in vitest.config.ts; see "Your own agent" in the README.
    - stress().daemon.args is "agent.mjs": must be a list of texts.
      Mend it in vitest.config.ts; see "Your own agent" in the README.
    - stress().daemon.env.PORT is a number (not shown): must be text.
      Mend it in vitest.config.ts; see "Your own agent" in the README.
    - stress().daemon.comand is not an option.
      Options there are command, args, cwd, env, ready, stop, reset, accounts, scaled.
    - stress().records.table is 7: must be text.
      Mend it in vitest.config.ts; see "Your own agent" in the README.
    - stress().deamon is not an option.
      Options there are daemon, agent, pace, records, probe.
    - STRESS_SEED is "x": must be a whole number from 0 to 2147483647.
      See .env.example for what it means.]
  `)
})

test('so are those of how a daemon gets ready, ends and is reset', () => {
  const daemon = {
    command: 'node',
    ready: { prot: 80 },
    stop: { signal: 'SIGSTP', grace: 'soon', after: 1 },
    reset: { sql: 'delete from scheduled_actions', file: 'prospects.json' },
    scaled: 'yes',
  }
  expect(() => read({}, { daemon } as never)).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The configuration has 7 mistakes:
    - stress().daemon.ready is {"prot":80}: must be a line of its output, { port: 8080 }, { http: 'http://127.0.0.1:8080/health' } or { online: true }.
      Mend it in vitest.config.ts; see "Your own agent" in the README.
    - stress().daemon.stop.signal is "SIGSTP": must be one of SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGKILL.
      Mend it in vitest.config.ts; see "Your own agent" in the README.
    - stress().daemon.stop.grace is "soon": must be a time such as '10s'.
      Mend it in vitest.config.ts; see "Your own agent" in the README.
    - stress().daemon.stop.after is not an option.
      Options there are signal, grace.
    - stress().daemon.reset.sql is "delete from scheduled_actions": must be a list of statements.
      Mend it in vitest.config.ts; see "Your own agent" in the README.
    - stress().daemon.reset.file is not an option.
      Options there are prospectsFile, sql, module.
    - stress().daemon.scaled is "yes": must be true or false.
      Mend it in vitest.config.ts; see "Your own agent" in the README.]
  `)
  for (const ready of [{ port: 0 }, { http: 'ftp://127.0.0.1' }, { online: false }, '', { port: 1, online: true }]) {
    expect(() => read({}, { daemon: { command: 'node', ready } } as never)).toThrow(
      /^stress\(\)\.daemon\.ready.* is .*: must (not )?be/,
    )
  }
})

test('a daemon that heeds the scale may run faster than life, others may not', () => {
  const scaled = { daemon: { command: 'node', scaled: true } }
  expect(read({}, scaled).timeScale).toBe(20)
  expect(read({ STRESS_TIME_SCALE: '5' }, scaled).timeScale).toBe(5)
  expect(() => read({ STRESS_TIME_SCALE: '5' }, { daemon: { command: 'node' } })).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: STRESS_TIME_SCALE is 5, but an agent of your own runs in real time, unless stress().daemon.scaled says that it heeds the variable.
      Unset it, or set it to 1.]
  `)
})

test('paths of a reset are found from the root', () => {
  const reset = { module: './reset.ts', prospectsFile: '/var/agent/prospects.json', sql: ['truncate slots'] }
  expect(read({}, { daemon: { command: 'node', reset } }).daemon).toMatchObject({
    reset: { module: '/project/reset.ts', prospectsFile: '/var/agent/prospects.json', sql: ['truncate slots'] },
  })
})

test('options that are no object are one mistake', () => {
  expect(() => read({}, 'node agent.mjs' as never)).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: stress() is "node agent.mjs": must be an object.
      Mend it in vitest.config.ts; see "Your own agent" in the README.]
  `)
  expect(() => read({}, { daemon: { command: '' } })).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: stress().daemon.command is "": must not be empty.
      Mend it in vitest.config.ts; see "Your own agent" in the README.]
  `)
})

test('a persona that a model plays needs a key, and real time', () => {
  expect(() => read({ STRESS_PERSONA: 'claude', STRESS_TIME_SCALE: '20' })).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The configuration has 2 mistakes:
    - ANTHROPIC_API_KEY is not set, and STRESS_PERSONA=claude needs it.
      Make one at https://platform.claude.com/settings/keys and put it in .env, or unset STRESS_PERSONA.
    - STRESS_TIME_SCALE is 20, but the model that plays the persona thinks in real time.
      Unset it, or set it to 1.]
  `)
})

test('a model is configured where there is a key, whoever plays the persona', () => {
  expect(read({})).toMatchObject({ persona: 'scripted' })
  expect(read({})).not.toHaveProperty('llm')
  expect(read({ ANTHROPIC_API_KEY: 'sk-ant-1' }).llm).toEqual({ apiKey: 'sk-ant-1', budgetUsd: 1 })
  const environment = {
    STRESS_PERSONA: 'claude',
    ANTHROPIC_API_KEY: 'sk-ant-1',
    ANTHROPIC_BASE_URL: 'http://127.0.0.1:4000',
    STRESS_MODEL: 'claude-haiku-5-5',
    STRESS_BUDGET_USD: '0.25',
  }
  expect(read(environment)).toMatchObject({
    persona: 'claude',
    timeScale: 1,
    llm: { apiKey: 'sk-ant-1', baseUrl: 'http://127.0.0.1:4000', model: 'claude-haiku-5-5', budgetUsd: 0.25 },
  })
})

test('the settings of the model are checked together, and the key is not shown', () => {
  expect(() =>
    read({
      STRESS_PERSONA: 'gpt',
      ANTHROPIC_API_KEY: 'sk-ant-hunter2 ',
      ANTHROPIC_BASE_URL: 'ftp://models',
      STRESS_BUDGET_USD: '0',
    }),
  ).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The configuration has 4 mistakes:
    - STRESS_PERSONA is "gpt": must be one of scripted, claude.
      See .env.example for what it means.
    - ANTHROPIC_API_KEY is (not shown): must be one word of printable ASCII.
      See .env.example for what it means.
    - ANTHROPIC_BASE_URL is "ftp://models": must begin with https:// or http://.
      See .env.example for what it means.
    - STRESS_BUDGET_USD is "0": must be more than 0.
      See .env.example for what it means.]
  `)
})

test('a key lets the model judge, a cassette too, and STRESS_JUDGE decides', () => {
  const judge = (environment: Record<string, string>) => read(environment).judge
  expect(judge({})).toEqual({ mode: 'rules' })
  expect(judge({ ANTHROPIC_API_KEY: 'sk-ant-1' })).toEqual({ mode: 'claude', model: 'claude-opus-5-5', samples: 1 })
  expect(judge({ ANTHROPIC_API_KEY: 'sk-ant-1', STRESS_JUDGE: 'rules' })).toEqual({ mode: 'rules' })
  expect(
    judge({ STRESS_CASSETTE: 'replay', STRESS_JUDGE_MODEL: 'claude-haiku-5-5', STRESS_JUDGE_SAMPLES: '5' }),
  ).toEqual({
    mode: 'claude',
    model: 'claude-haiku-5-5',
    samples: 5,
    cassette: { mode: 'replay', directory: '/project/stress/cassettes' },
  })
  expect(judge({ STRESS_CASSETTE: 'auto', STRESS_CASSETTE_DIR: '/tapes', STRESS_JUDGE: 'claude' })).toMatchObject({
    cassette: { mode: 'auto', directory: '/tapes' },
  })
})

test('a whole run can be limited, and a day be chosen where time is virtual', () => {
  const environment = { ANTHROPIC_API_KEY: 'sk-ant-1', STRESS_RUN_BUDGET_USD: '2.5' }
  expect(read(environment).llm).toEqual({ apiKey: 'sk-ant-1', budgetUsd: 1, runBudgetUsd: 2.5 })
  expect(read({ STRESS_DAEMON: 'in-process', STRESS_DATE: '2026-03-02' }).date).toBe('2026-03-02')
  expect(() => read({ STRESS_DATE: '2026-02-30' })).toThrow(/STRESS_DATE is "2026-02-30": must be a date such as/)
  expect(() => read({ STRESS_DATE: '2026-03-02' })).toThrow(/only an agent inside the test lives on another day/)
})

test('a judge that is a model needs a key or recordings', () => {
  expect(() => read({ STRESS_JUDGE: 'claude', STRESS_CASSETTE: 'record' })).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: ANTHROPIC_API_KEY is not set, and STRESS_JUDGE=claude needs it.
      Make one at https://platform.claude.com/settings/keys and put it in .env, set STRESS_JUDGE=rules, or play what was recorded: STRESS_CASSETTE=replay.]
  `)
  expect(() => read({ STRESS_CASSETTE: 'record' })).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: ANTHROPIC_API_KEY is not set, and STRESS_CASSETTE=record needs it.
      Set it, or play what was recorded: STRESS_CASSETTE=replay.]
  `)
})

test('the settings of the judge are checked together', () => {
  expect(() =>
    read({
      STRESS_JUDGE: 'human',
      STRESS_JUDGE_SAMPLES: '2',
      STRESS_CASSETTE: 'on',
    }),
  ).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The configuration has 3 mistakes:
    - STRESS_JUDGE is "human": must be one of rules, claude.
      See .env.example for what it means.
    - STRESS_JUDGE_SAMPLES is "2": must be odd, so that there is a middle one.
      See .env.example for what it means.
    - STRESS_CASSETTE is "on": must be one of off, record, replay, auto.
      See .env.example for what it means.]
  `)
  expect(() => read({ STRESS_JUDGE_SAMPLES: '11' })).toThrow(/must be a whole number from 1 to 9/)
})

test('what does not fit together is told beside values that are wrong', () => {
  expect(() =>
    read({ STRESS_DAEMON: 'command', STRESS_SEED: 'x', STRESS_AGENT_DEFECT: 'never-books' }),
  ).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The configuration has 3 mistakes:
    - STRESS_SEED is "x": must be a whole number from 0 to 2147483647.
      See .env.example for what it means.
    - STRESS_DAEMON is "command", but no command is configured.
      Add stress({ daemon: { command: 'python', args: ['-m', 'my_agent'] } }) to vitest.config.ts.
    - STRESS_AGENT_DEFECT is "never-books", but only the sample agent has defects to switch on.
      Unset it, or set STRESS_DAEMON=reference.]
  `)
  // nothing is concluded from a value that is wrong itself
  expect(() => read({ STRESS_TELEGRAM: 'life', STRESS_DAEMON: 'external' })).toThrow(/^STRESS_TELEGRAM is "life"/)
  expect(() => read({ STRESS_TELEGRAM: 'live', TELEGRAM_API_ID: 'x' })).not.toThrow(/TELEGRAM_API_ID is not set/)
})

test('a defect that the sample agent does not have is a mistake before it is started', () => {
  expect(() => read({ STRESS_AGENT_DEFECT: 'never-books, nope' })).toThrow(
    /^STRESS_AGENT_DEFECT is "never-books, nope": there is no defect "nope"\.\n {2}Defects are answers-half, .*never-books/,
  )
  expect(read({ STRESS_AGENT_DEFECT: 'never-books, informal' }).daemon).toMatchObject({
    defects: ['never-books', 'informal'],
  })
})

test('an agent gets at least some time to be ready', () => {
  expect(() => read({ STRESS_READY_TIMEOUT: '0' })).toThrow(/STRESS_READY_TIMEOUT is "0": must be more than 0/)
})

test('an .env that cannot be read is named', () => {
  const root = mkdtempSync(join(tmpdir(), 'config-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, '.env'))
  expect(() => readEnvironment(root)).toThrow(
    /^.*config-\w+\/\.env cannot be read: EISDIR.*\n {2}Make it a readable file/,
  )
})

test('a command that plays nothing needs what judges and where things are stored, and no agent', () => {
  const environment = { STRESS_DAEMON: 'command', STRESS_DATA_DIR: 'data', STRESS_JUDGE: 'rules' }
  expect(readCommandConfig(environment, '/project')).toEqual({
    judge: { mode: 'rules' },
    schema: 'stress',
    dataDirectory: '/project/data',
    reportsDirectory: '/project/reports',
    baseline: null,
  })
  expect(() =>
    readCommandConfig({ STRESS_JUDGE: 'claude', STRESS_SCHEMA: 'A' }, '/project'),
  ).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The configuration has 2 mistakes:
    - STRESS_SCHEMA is "A": must be a lower-case PostgreSQL identifier.
      See .env.example for what it means.
    - ANTHROPIC_API_KEY is not set, and STRESS_JUDGE=claude needs it.
      Make one at https://platform.claude.com/settings/keys and put it in .env, set STRESS_JUDGE=rules, or play what was recorded: STRESS_CASSETTE=replay.]
  `)
})

test('the pace around a function is a time or two, in milliseconds', () => {
  const pace = { debounce: '3s', reading: ['2s', 6000], typing: undefined } as const
  const { daemon } = read({ STRESS_DAEMON: 'in-process', STRESS_REPLY_TIMEOUT: '5s' }, { agent: './my-agent.ts', pace })
  expect(daemon).toEqual({
    mode: 'in-process',
    defects: [],
    module: '/project/my-agent.ts',
    pace: { debounce: [3000, 3000], reading: [2000, 6000] },
    replyTimeout: 5000,
  })
})

test('mistakes in a pace are told with the others', () => {
  const pace = { debounce: 'soon', reading: ['6s', '2s'], typing: ['1s'], thinking: '1s' }
  expect(() => read({ STRESS_REPLY_TIMEOUT: '0' }, { pace })).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The configuration has 5 mistakes:
    - stress().pace.debounce is "soon": must be a time such as '3s', or two such as ['2s', '5s'], the shorter one first.
      Mend it in vitest.config.ts; see "Your own agent" in the README.
    - stress().pace.reading is ["6s","2s"]: must be a time such as '3s', or two such as ['2s', '5s'], the shorter one first.
      Mend it in vitest.config.ts; see "Your own agent" in the README.
    - stress().pace.typing is ["1s"]: must be a time such as '3s', or two such as ['2s', '5s'], the shorter one first.
      Mend it in vitest.config.ts; see "Your own agent" in the README.
    - stress().pace.thinking is not an option.
      Options there are debounce, reading, typing.
    - STRESS_REPLY_TIMEOUT is "0": must be more than 0.
      See .env.example for what it means.]
  `)
  expect(() => read({}, { pace: {} })).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: stress().pace is set, but there is no agent of yours to pace.
      Name its module beside it: stress({ agent: './my-agent.ts', pace: { ... } }).]
  `)
})
