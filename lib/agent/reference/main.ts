import postgres from 'postgres'
import { createRandom } from '../../core/random.ts'
import { GramjsMessenger } from '../../telegram/index.ts'
import { ScaledClock } from '../../time/index.ts'
import { ReferenceAgent } from './agent.ts'
import { PostgresActions } from './postgres-actions.ts'
import { ProspectsFile } from './prospects-file.ts'
import { readSettings, type Settings } from './settings.ts'

/** The sample agent's process. It says on stdout what it does, and ends with SIGTERM, or with whoever started it. */
async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const agent = makeAgent(settings)
  endWith(agent)
  const self = await agent.start()
  log(`agent ready: @${self.username ?? self.id}`)
  if (settings.defects.length > 0) log(`with defects: ${settings.defects.join(', ')}`)
}

function makeAgent(settings: Settings): ReferenceAgent {
  const { session, apiId, apiHash, endpoint, timeScale, timeOrigin = Date.now() } = settings
  const clock = new ScaledClock({ scale: timeScale, origin: timeOrigin })
  const sql = postgres(settings.databaseUrl, {
    max: 4,
    connect_timeout: 10,
    fetch_types: false,
    onnotice: () => {},
    connection: { application_name: 'vitest-stress sample agent' },
  })
  return new ReferenceAgent({
    messenger: new GramjsMessenger({ session, apiId, apiHash, endpoint, clock }),
    clock,
    random: createRandom(settings.seed),
    actions: new PostgresActions(sql, settings.databaseSchema),
    prospects: new ProspectsFile(settings.prospectsFile),
    defects: settings.defects,
    log,
  })
}

/** Ends cleanly on a signal, and when stdin closes: then the process that started us is gone. */
function endWith(agent: ReferenceAgent): void {
  const end = (reason: string) => {
    log(`ending: ${reason}`)
    agent.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    )
  }
  process.once('SIGTERM', () => end('SIGTERM'))
  process.once('SIGINT', () => end('SIGINT'))
  process.stdin.once('close', () => end('stdin closed')).resume()
}

function log(line: string): void {
  process.stdout.write(`${new Date().toISOString()} ${line}\n`)
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? `${error.name}: ${error.message}` : error}\n`)
  process.exit(1)
}

main().catch(fail)
