import { randomInt } from 'node:crypto'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Vitest, version as vitestVersion } from 'vitest/node'
import { type Config, type LivePair, readConfig, readEnvironment, type StressOptions } from '../config.ts'
import { ConfigError } from '../core/errors.ts'
import { redact, redactData } from '../core/redact/redact.ts'
import type { TestResult } from '../core/result.ts'
import type { TestRun } from '../core/run.ts'
import {
  buildReport,
  type ReportData,
  readReport,
  unreadHistory,
  type WrittenReport,
  writeReport,
} from '../report/index.ts'
import { recover, recoveryInWords } from '../store/index.ts'
import { realClock } from '../time/index.ts'
import { Environment } from './environment.ts'
import { gitFacts } from './git.ts'
import { type Kept, RunKeeper } from './run-keeper.ts'
import { isKept, type StressRecord } from './stress-record.ts'
import { sumUp } from './sum-up.ts'
import { agentVersionOf, judgeVersionOf } from './versions.ts'

/**
 * A finished run: its report as data, and where it was written. Null where `losses` says why there is none; a report
 * without a conversation is not written.
 */
export interface FinishedRun {
  report: ReportData | null
  files: WrittenReport | null
  /** What could not be stored or written. */
  losses: readonly string[]
  /** What people should know although nothing was lost. */
  notices: readonly string[]
  /** What of a merged run is not in it; such a run has not gone well. */
  missing?: readonly string[]
}

/**
 * One invocation of Vitest, in the main process: its surroundings, its row in the database, its report.
 *
 * In watch mode the surroundings stay, and each re-run is a run of its own.
 */
export class StressRun {
  readonly #options: StressOptions
  readonly #vitest: Vitest
  readonly #results = new Map<string, TestResult>()
  /** Tests that wait for accounts. */
  readonly #queued = new Set<string>()
  #config: Config | undefined
  #environment: Environment | undefined
  #run: TestRun | undefined
  #keeper: RunKeeper | undefined
  #reportDirectory = ''

  constructor(options: StressOptions, vitest: Vitest) {
    this.#options = options
    this.#vitest = vitest
  }

  /** Known once the run has begun. */
  get config(): Config | undefined {
    return this.#config
  }

  /** How many conversations are being played, or wait for their accounts. */
  get running(): number {
    return this.#queued.size + [...this.#results.values()].filter(({ status }) => status === 'running').length
  }

  /** Starts what is not yet started, opens a run in the database and lets the workers know of it. */
  async begin(): Promise<void> {
    try {
      await this.#begin()
    } catch (error) {
      await this.close() // nothing may keep the process alive
      throw error
    }
  }

  /** Keeps what a worker tells, as it happens. */
  take(record: StressRecord): void {
    if (record.kind === 'queued') this.#queued.add(record.id)
    if (record.kind === 'dequeued') this.#queued.delete(record.id)
    if (!isKept(record)) return
    if (record.kind !== 'event') this.#results.set(record.result.id, record.result)
    this.#keeper?.take(record)
  }

  /**
   * Closes the run: what is still running has crashed. Writes the report; undefined when no run had begun.
   *
   * Never rejects: what could not be kept is told as a loss.
   */
  async end(): Promise<FinishedRun | undefined> {
    const [run, keeper] = [this.#run, this.#keeper]
    if (!run || !keeper) return undefined
    this.#run = undefined
    this.#keeper = undefined
    const ending = this.#ending()
    const kept = await keeper.end(ending)
    try {
      if (this.#config) rmSync(spendingFileOf(run, this.#config), { force: true })
      const report = await this.#reportOf({ ...run, ...ending }, keeper, kept)
      if (report.conversations.length === 0) return { report, files: null, ...kept }
      return { report, files: await writeReport(report, { directory: dirname(this.#reportDirectory) }), ...kept }
    } catch (error) {
      return { report: null, files: null, ...kept, losses: [...kept.losses, (error as Error).message] }
    }
  }

  /** Lets go of everything; a run that has not ended gets no report. */
  async close(): Promise<void> {
    await this.#keeper?.end(this.#ending())
    this.#keeper = undefined
    const environment = this.#environment
    this.#environment = undefined
    await environment?.close()
  }

  async #begin(): Promise<void> {
    const root = this.#vitest.config.root
    const variables = readEnvironment(root)
    this.#config ??= readConfig(this.#options, variables, root, randomInt(2 ** 31))
    const config = this.#config
    mustShare(config, this.#vitest.config.shard?.count)
    this.#environment ??= await Environment.open({ config, searchPath: variables.PATH, log: () => {} })
    const run = await describeRun(config, root, variables)
    this.#reportDirectory = join(config.reportsDirectory, run.id)
    this.#results.clear()
    this.#queued.clear()
    await this.#recover(this.#environment, config)
    const { database, store } = this.#environment
    const { dataDirectory } = config
    const warn = (line: string) => this.#vitest.logger.warn(redact(line))
    this.#keeper = await RunKeeper.open({ run, database, store, dataDirectory, clock: realClock, warn })
    this.#run = run
    for (const project of this.#vitest.projects) project.provide('stress', this.#contextFor(run, config))
  }

  /** What is wrong with earlier runs must not keep this one from being played. */
  async #recover(environment: Environment, { dataDirectory }: Config): Promise<void> {
    const words = await recover(environment, { dataDirectory }).then(recoveryInWords, (error: Error) => [error.message])
    for (const line of words) this.#vitest.logger.warn(redact(line))
  }

  /** Of what is stored; where the database is away, of what was told, compared with nothing. */
  async #reportOf(run: TestRun, keeper: RunKeeper, { away }: Kept): Promise<ReportData> {
    const store = this.#environment?.store
    if (away || !store) return buildReport({ run, results: await keeper.told(), history: unreadHistory(run) })
    return readReport(store, run, this.#config?.baseline ?? null)
  }

  #contextFor(run: TestRun, config: Config) {
    const { database, timeOrigin, telegram } = this.#environment as Environment
    return {
      runId: run.id,
      root: this.#vitest.config.root,
      run,
      config,
      databaseUrl: database.url,
      timeOrigin,
      telegramControl: telegram && {
        url: telegram.control.url,
        token: telegram.control.token,
        proxySecret: telegram.server.proxySecret,
      },
      reportDirectory: this.#reportDirectory,
      spendingFile: spendingFileOf(run, config),
    }
  }

  #ending() {
    return { finishedAt: new Date(realClock.now()).toISOString(), ...sumUp([...this.#results.values()]) }
  }
}

/** A database of its own knows nothing of what the other shards play on. */
function mustShare({ telegram, databaseUrl }: Config, shards = 1): void {
  if (telegram.mode !== 'live' || databaseUrl !== undefined || shards === 1) return
  throw new ConfigError(
    `This is one of ${shards} shards on the real Telegram, and DATABASE_URL is not set: they could all play on the same account at once.`,
    {
      remedy: 'Give all shards one database, which knows who plays on what: set DATABASE_URL. Or play without --shard.',
    },
  )
}

function spendingFileOf({ id }: TestRun, { dataDirectory }: Config): string {
  return join(dataDirectory, 'spending', `${id}.txt`)
}

async function describeRun(
  config: Config,
  root: string,
  variables: ReturnType<typeof readEnvironment>,
): Promise<TestRun> {
  const { daemon } = config
  const run = {
    id: crypto.randomUUID(),
    startedAt: new Date(realClock.now()).toISOString(),
    finishedAt: null,
    ...(await gitFacts(root, variables)),
    telegramMode: config.telegram.mode,
    daemonMode: daemon.mode,
    timeScale: config.timeScale,
    seed: config.seed,
    agentName: agentName(config),
    agentVersion: await agentVersionOf(config, root),
    playbookVersion: null,
    judgeVersion: judgeVersionOf(config),
    vitestVersion,
    totals: null,
    missingShards: [],
  }
  return config.maskStored ? redactData(run) : run
}

function agentName({ daemon, telegram }: Config): string {
  if (daemon.mode === 'command') return [daemon.command, ...(daemon.args ?? [])].join(' ')
  if (daemon.mode === 'in-process' && daemon.module !== null) return daemon.module
  if (daemon.mode === 'external') return telegram.mode === 'live' ? agentsOf(telegram.pairs) : 'external'
  return daemon.defects.length > 0 ? `reference (${daemon.defects.join(', ')})` : 'reference'
}

function agentsOf(pairs: readonly LivePair[]): string {
  return [...new Set(pairs.map(({ agentUsername }) => agentUsername))].join(', ')
}
