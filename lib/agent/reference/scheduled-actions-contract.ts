import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ScheduledActions } from './scheduled-actions.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const HOUR = 3_600_000
const call = { prospectId: '7000000002', zoomUrl: 'https://zoom.us/j/80000000001', email: 'andrey@example.com' }

/** What every record of scheduled actions has to do; `make` gives an empty one. */
export function testScheduledActions(name: string, make: () => Promise<ScheduledActions>): void {
  describe(name, () => {
    let actions: ScheduledActions
    beforeAll(async () => {
      actions = await make()
      await actions.prepare('9000000001')
    })
    afterAll(() => actions.close())

    test('is prepared again without harm', async () => {
      await actions.prepare('9000000001')
    })

    test('knows the booked calls that are still to come', async () => {
      await actions.book({ ...call, at: NOW + HOUR }, NOW)
      expect(await actions.meetings(NOW)).toEqual([NOW + HOUR])
      expect(await actions.meetings(NOW + 2 * HOUR)).toEqual([])
    })

    test("a second booking takes the place of this client's first, not of another's", async () => {
      await actions.book({ ...call, prospectId: '7000000003', at: NOW + 3 * HOUR }, NOW)
      await actions.book({ ...call, at: NOW + 2 * HOUR }, NOW)
      expect((await actions.meetings(NOW)).sort()).toEqual([NOW + 2 * HOUR, NOW + 3 * HOUR])
    })

    test('a booking beside another leaves that one', async () => {
      const [before, at] = [await actions.meetings(NOW), NOW + 5 * HOUR]
      await actions.book({ ...call, at, beside: true }, NOW)
      expect((await actions.meetings(NOW)).sort()).toEqual([...before, at].sort())
    })

    test('holds promises until they are kept or cancelled', async () => {
      const ids = []
      for (const minutes of [3, 1, 2]) {
        const promise = { prospectId: call.prospectId, at: NOW + minutes * 60_000, intent: `in ${minutes}` }
        ids.push(await actions.promise(promise, NOW))
      }
      expect((await actions.openPromises()).map(({ intent }) => intent)).toEqual(['in 1', 'in 2', 'in 3'])
      await actions.keep(ids[1] as string, NOW)
      await actions.cancel(ids[2] as string, 'client_responded', NOW)
      expect(await actions.openPromises()).toEqual([
        { id: ids[0], prospectId: call.prospectId, at: NOW + 180_000, intent: 'in 3' },
      ])
    })
  })
}
