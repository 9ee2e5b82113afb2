import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ScaledClock } from '../../../time/index.ts'
import { ProspectsFileProbe } from './prospects-file.ts'

/** Counts the reads that it was told of. */
class ReadCountingClock extends ScaledClock {
  reads = 0
  override async hold<T>(work: Promise<T>): Promise<T> {
    const result = await work
    this.reads++
    return result
  }
}

const clock = new ReadCountingClock({ scale: 20, origin: Date.now() })
let folder: string
let path: string
let probe: ProspectsFileProbe

const content = (status: string) =>
  JSON.stringify({
    prospects: [
      { telegram_id: 999, status: 'zoom_scheduled' },
      { telegram_id: 700001, status },
    ],
  })
/** As careful agents write: never half a file. */
async function replace(text: string) {
  await writeFile(join(folder, 'next'), text)
  await rename(join(folder, 'next'), path)
}
const booking = { actionId: '700001', source: 'prospects.json', scheduledTime: null, zoomUrl: null }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prospects-'))
  path = join(folder, 'prospects.json')
  probe = new ProspectsFileProbe({ path, clock, prospectId: '700001' })
})
afterEach(async () => {
  await probe.close()
  await rm(folder, { recursive: true })
})

test('a transition to zoom_scheduled is a booking, another prospect’s is not', async () => {
  await writeFile(path, content('new'))
  await probe.baseline()
  expect(await probe.read()).toEqual([])
  await writeFile(path, content('zoom_scheduled'))
  expect(await probe.read()).toEqual([booking])
})

test('a status that was booked before the conversation is no booking of this one', async () => {
  await writeFile(path, content('zoom_scheduled'))
  await probe.baseline()
  await writeFile(path, content('zoom_scheduled'))
  expect(await probe.read()).toEqual([])
})

test('a booking that is overwritten before anybody asks was seen', async () => {
  await replace(content('contacted'))
  await probe.baseline()
  const before = clock.reads
  await replace(content('zoom_scheduled'))
  await vi.waitFor(() => expect(clock.reads).toBeGreaterThan(before))
  await replace(content('in_conversation'))
  expect(await probe.read()).toEqual([booking])
})

test('a file that is replaced is still watched', async () => {
  await writeFile(path, content('new'))
  await probe.baseline()
  for (const status of ['contacted', 'zoom_scheduled']) await replace(content(status))
  expect(await probe.read()).toEqual([booking])
})

test('a half-written file is read again until it is whole', async () => {
  await writeFile(path, content('new'))
  await probe.baseline()
  await writeFile(path, content('zoom_scheduled').slice(0, 40))
  const reading = probe.read()
  await writeFile(path, content('zoom_scheduled'))
  expect(await reading).toEqual([booking])
})

test('a file that stays broken is unknown, and says so', async () => {
  await writeFile(path, content('new'))
  await probe.baseline()
  await writeFile(path, '{"prospects": [')
  await expect(probe.read()).rejects.toThrow(
    /prospects\.json could not be read: .*\n\s+Whether a call was booked is unknown/,
  )
})

test('a file that appears during the conversation is read, one that never does holds nobody', async () => {
  await probe.baseline()
  expect(await probe.read()).toEqual([])
  await writeFile(path, content('zoom_scheduled'))
  expect(await probe.read()).toEqual([booking])
})

test('the e-mail is told as it stands, booked or not', async () => {
  const withEmail = (email?: string | null) =>
    JSON.stringify({ prospects: [{ telegram_id: '700001', status: 'contacted', email }] })
  for (const [email, addresses] of [
    ['anna@example.com', ['anna@example.com']],
    [null, []],
    ['', []],
  ] as const) {
    await writeFile(path, withEmail(email))
    expect(await probe.emails()).toEqual([{ source: 'prospects.json', addresses }])
  }
  await writeFile(path, withEmail())
  expect(await probe.emails()).toEqual([])
})

test('a person who takes over is seen, even for a moment; one who was there before is no news', async () => {
  const withHuman = (human_active: boolean) =>
    JSON.stringify({ prospects: [{ telegram_id: '700001', status: 'contacted', human_active }] })
  await replace(withHuman(false))
  await probe.baseline()
  expect(await probe.escalated()).toBe(false)
  await replace(withHuman(true))
  expect(await probe.escalated()).toBe(true)
  await replace(withHuman(false))
  expect(await probe.escalated()).toBe(true)
  await replace(withHuman(true))
  await probe.baseline()
  expect(await probe.escalated()).toBe(false)
})

test('without a baseline there is nothing to compare with', async () => {
  await expect(probe.read()).rejects.toThrow('was read without a baseline() before the conversation')
})

test('a folder that does not exist is an error before the conversation', async () => {
  const nowhere = new ProspectsFileProbe({ path: join(folder, 'no', 'prospects.json'), clock, prospectId: '1' })
  await expect(nowhere.baseline()).rejects.toThrow('could not be read')
})
