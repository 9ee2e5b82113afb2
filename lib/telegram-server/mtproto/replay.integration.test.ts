import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { expect, test, vi } from 'vitest'
import { AuthKey } from './auth-key.ts'
import { RsaKey } from './rsa-key.ts'
import { type Recording, repeatableBytes, standingClock } from './testing/recording.ts'
import { startWire } from './testing/wire.ts'

const recording: Recording = JSON.parse(readFileSync(new URL('./testing/recording.json', import.meta.url), 'utf8'))

test('a recorded client finds the key that it had computed, and is understood', async () => {
  const { recordedAt, serverKey, stream, authKey } = recording
  const random = repeatableBytes()
  await using wire = await startWire({ rsaKey: new RsaKey(serverKey), clock: standingClock(recordedAt), random })
  const socket = connect(wire.address.port, wire.address.host)
  await once(socket, 'connect')
  socket.resume().write(stream, 'hex')
  await vi.waitFor(() => expect(wire.events.filter(({ kind }) => kind === 'answered')).toHaveLength(2))
  socket.destroy()

  const key = new AuthKey(Buffer.from(authKey, 'hex'))
  expect(wire.server.authKeys.get(key.id)).toMatchObject({ layer: 198, key: { bytes: key.bytes } })
  expect(wire.events.flatMap((event) => (event.kind === 'call' ? [event.call._] : []))).toEqual([
    'help.getConfig',
    'help.getNearestDc',
  ])
  expect(wire.lines).toEqual([])
})
