import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { ScaledClock } from '../../../time/index.ts'
import { UserProbe } from './user-probe.ts'

const prospect = { telegramId: '700001', username: 'anna', name: 'Анна' }
/** Never asked for anything: a probe may have a system of its own. */
const databaseUrl = 'postgres://nobody@127.0.0.1:1/none'
const sql = postgres(databaseUrl)

async function probeWith(code: string, timeout = 2000, conceal?: (text: string) => string) {
  const folder = await mkdtemp(join(tmpdir(), 'probe-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'my-probe.mjs')
  await writeFile(path, code)
  const clock = new ScaledClock({ scale: 1, origin: Date.now() })
  return new UserProbe({ path, context: { prospect, sql, databaseUrl }, clock, timeout, ...(conceal && { conceal }) })
}

/** A calendar in the module itself, which the test fills between baseline and reading. */
const calendar = (initial: string) => `
  const calendar = globalThis.testCalendar = ${initial}
  export default ({ prospect }) => calendar.filter(({ who }) => who === prospect.telegramId)
`
const held = () => (globalThis as unknown as { testCalendar: Record<string, unknown>[] }).testCalendar

test('what is new or changed since the baseline is a booking, with its time, link and e-mail', async () => {
  const probe = await probeWith(calendar(`[{ who: '700001', id: 'old' }, { who: '700001', id: 'moved', time: null }]`))
  await probe.baseline()
  expect(await probe.read()).toEqual([])
  held().push({ who: '700002', id: 'other', time: new Date() })
  held().push({
    who: '700001',
    id: 'new',
    time: '2026-11-24T16:00:00+03:00',
    zoomUrl: 'https://z.example',
    email: null,
  })
  Object.assign(held()[1] as object, { time: new Date('2026-11-25T08:00:00Z'), email: 'anna@example.com' })
  expect(await probe.read()).toEqual([
    { actionId: 'moved', source: 'my-probe.mjs', scheduledTime: '2026-11-25T08:00:00.000Z', zoomUrl: null },
    {
      actionId: 'new',
      source: 'my-probe.mjs',
      scheduledTime: '2026-11-24T13:00:00.000Z',
      zoomUrl: 'https://z.example',
    },
  ])
  expect(await probe.emails()).toEqual([
    { source: 'my-probe.mjs', addresses: ['anna@example.com'] },
    { source: 'my-probe.mjs', addresses: [] },
  ])
})

/** The error of the baseline; where the module lies is left out. */
async function complaint(code: string): Promise<string> {
  const probe = await probeWith(code, 200)
  const error: Error = await probe.baseline().then(
    () => new Error('Nothing was wrong.'),
    (cause) => cause,
  )
  return `${error.name}: ${error.message}`.replaceAll(/\/\S*my-probe/g, '.../my-probe')
}

test('whatever is wrong with it is told as unknown, with what to do', async () => {
  expect(
    await complaint(`export default async () => { throw new Error('The calendar is down') }`),
  ).toMatchInlineSnapshot(`
    "StoreError: The probe my-probe.mjs failed: The calendar is down.
      Whether a call was booked is unknown. The probe is .../my-probe.mjs: see stress({ probe }) in vitest.config.ts."
  `)
  expect(await complaint('export default () => new Promise(() => {})')).toMatchInlineSnapshot(`
    "StoreError: The probe my-probe.mjs did not answer within 200 ms.
      Whether a call was booked is unknown. The probe is .../my-probe.mjs: see stress({ probe }) in vitest.config.ts."
  `)
  expect(await complaint('export const probe = () => []')).toMatchInlineSnapshot(`
    "StoreError: The probe exports no function by default: .../my-probe.mjs
      Write: export default async function ({ prospect, sql }) { return [] }"
  `)
  expect(await complaint('export default (')).toMatchInlineSnapshot(`
    "StoreError: The probe could not be loaded: .../my-probe.mjs: Failed to parse source for import analysis because the content contains invalid JS syntax. If you are using JSX, make sure to name the file with the .jsx or .tsx extension.
      Check stress({ probe }) in vitest.config.ts."
  `)
  expect(await complaint('export default () => null')).toMatchInlineSnapshot(`
    "StoreError: The list of bookings that the probe my-probe.mjs returned has a mistake:
    - all of it: must be a list, got null
      Whether a call was booked is unknown. Return a list, empty where there is no call: [{ id: '42', time: new Date('2026-11-24T13:00:00Z') }]."
  `)
  expect(await complaint(`export default () => [{ id: 7, time: '2026-11-24 16:00' }]`)).toMatchInlineSnapshot(`
    "StoreError: The list of bookings that the probe my-probe.mjs returned has 2 mistakes:
    - 0.id: must be text, got 7
    - 0.time: must be a Date, or ISO 8601 with offset, got '2026-11-24 16:00'
      Whether a call was booked is unknown. Return a list, empty where there is no call: [{ id: '42', time: new Date('2026-11-24T13:00:00Z') }]."
  `)
})

test('the secrets that it was given are not told', async () => {
  const leaking = 'export default ({ databaseUrl }) => { throw new Error("no answer from " + databaseUrl) }'
  const probe = await probeWith(leaking, 2000, (text) => text.replace(databaseUrl, '⟨DATABASE_URL⟩'))
  await expect(probe.baseline()).rejects.toThrow('The probe my-probe.mjs failed: no answer from ⟨DATABASE_URL⟩.')
})
