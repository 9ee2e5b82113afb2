/**
 * Records a real client for the replay test, which only a change of the draws in `recording.ts` makes necessary:
 *
 *     npx tsx lib/telegram-server/mtproto/testing/record.ts > lib/telegram-server/mtproto/testing/recording.json
 */
import { generateKeyPairSync } from 'node:crypto'
import { connect, createServer } from 'node:net'
import { ScaledClock } from '../../../time/index.ts'
import { RsaKey } from '../rsa-key.ts'
import { createClient, trust } from './client.ts'
import { gramjs } from './client-library.ts'
import { type Recording, repeatableBytes, standingClock } from './recording.ts'
import { startWire } from './wire.ts'

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const serverKey = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
const rsaKey = new RsaKey(serverKey)
const recordedAt = Math.floor(new ScaledClock({ scale: 1, origin: 0 }).now())
await using wire = await startWire({ rsaKey, clock: standingClock(recordedAt), random: repeatableBytes() })

const chunks: Buffer[] = []
const tap = createServer((socket) => {
  const upstream = connect(wire.address.port, wire.address.host)
  socket
    .on('data', (chunk) => chunks.push(chunk))
    .pipe(upstream)
    .pipe(socket)
})
tap.listen(0, '127.0.0.1')
await new Promise((resolve) => tap.once('listening', resolve))
const { port } = tap.address() as { port: number }

trust(gramjs, rsaKey)
const client = await createClient(gramjs, { address: { host: '127.0.0.1', port }, transport: 'obfuscated' })
await client.connect()
await client.invoke(new gramjs.Api.help.GetNearestDc())
const authKey = (client.session.getAuthKey()?.getKey() ?? Buffer.alloc(0)).toString('hex')
await client.destroy()
tap.close()

const stream = Buffer.concat(chunks).toString('hex')
const recording: Recording = { client: 'telegram 2.26.22, obfuscated', recordedAt, serverKey, stream, authKey }
process.stdout.write(`${JSON.stringify(recording, null, 2)}\n`)
