import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createRandom } from '../../core/random.ts'
import { ScaledClock } from '../../time/index.ts'
import { TestExchange } from '../rpc/test-exchange.ts'
import type { TlObject } from '../tl/value.ts'
import type { Account } from '../world/account.ts'
import { Faults } from './faults.ts'
import { TelegramFaults } from './telegram-faults.ts'

let [alice, bohdan]: Account[] = []
let notes: string[]
let pulled: unknown[]
let faults: Faults
let telegram: TelegramFaults
let exchange: TestExchange
let clock: ScaledClock

beforeEach(() => {
  exchange = new TestExchange()
  clock = new ScaledClock({ scale: 100, origin: 0 })
  alice = exchange.account('alice')
  bohdan = exchange.account('bohdan')
  notes = []
  pulled = []
  faults = new Faults({
    world: exchange.world,
    clock,
    random: createRandom(1),
    levers: {
      disconnect: (id) => pulled.push(['disconnect', id]),
      revoke: (id) => pulled.push(['revoke', id]),
      restart: async (ms, id) => void pulled.push(['restart', ms, id]),
    },
    note: (state, { kind }) => notes.push(`${kind} ${state}`),
  })
  telegram = new TelegramFaults({
    beginFault: async (request) => ({ id: await faults.begin(request) }),
    endFault: async (id) => (id === undefined ? faults.clear() : faults.end(id)),
  })
})

/** What a call of Alice's to Bohdan is answered with. */
function answered(method = 'messages.sendMessage'): string {
  const answer = faults.answering(() => true)
  const peer = { _: 'inputPeerUser', user_id: bohdan?.id as bigint }
  try {
    return String(answer({ _: method, peer }, exchange.client(alice)))
  } catch (error) {
    return (error as Error).message
  }
}

/** What Bohdan is told of numbered updates, in order. */
function told(): { push: (...numbers: number[]) => void; heard: number[] } {
  const heard: number[] = []
  const push = faults.pushing((_id, { number }) => heard.push(number as number))
  return {
    heard,
    push: (...numbers) => {
      for (const number of numbers) push(bohdan?.id as bigint, { _: 'updates', number } as TlObject)
    },
  }
}

describe('refusals', () => {
  test('a flood wait has to be waited for, and is over then', async () => {
    await telegram.floodWait(3, { account: 'alice' })
    expect(answered('messages.getHistory')).toBe('true')
    expect(answered()).toBe('FLOOD_WAIT_3')
    expect(answered()).toMatch(/^FLOOD_WAIT_[123]$/)
    await clock.sleep(3100)
    expect([answered(), answered()]).toEqual(['true', 'true'])
    expect(notes).toEqual(['flood-wait begun', 'flood-wait ended'])
  })

  test('a flood wait may come more than once, for one method, and for one account only', async () => {
    await telegram.floodWait(1, { times: 2, method: 'messages.getHistory' })
    await telegram.floodWait(1, { account: 'bohdan' })
    const answers: string[] = []
    for (let n = 0; n < 3; n++) {
      answers.push(answered('messages.getHistory'))
      await clock.sleep(1100)
    }
    expect(answers).toEqual(['FLOOD_WAIT_1', 'FLOOD_WAIT_1', 'true'])
    expect(answered()).toBe('true')
  })

  test('of strangers and of privacy last as often as they are asked for', async () => {
    await telegram.peerFlood({ account: 'alice', times: 1 })
    expect([answered(), answered()]).toEqual(['PEER_FLOOD', 'true'])
    const fault = await telegram.privacy('bohdan')
    expect([answered(), answered(), answered('messages.setTyping')]).toEqual([
      'USER_PRIVACY_RESTRICTED',
      'USER_PRIVACY_RESTRICTED',
      'true',
    ])
    await fault.end()
    expect(answered()).toBe('true')
  })

  test('a banned account can do nothing until the ban ends', async () => {
    const ban = await telegram.ban('alice')
    expect(pulled).toEqual([['disconnect', alice?.id]])
    expect([answered(), answered('updates.getState')]).toEqual(['USER_DEACTIVATED_BAN', 'USER_DEACTIVATED_BAN'])
    await ban.end()
    expect(answered()).toBe('true')
  })
})

describe('updates', () => {
  test('that are dropped never come, for as long as was said', async () => {
    const { push, heard } = told()
    await telegram.dropUpdates({ account: 'bohdan', for: '1s' })
    push(1)
    await clock.sleep(1200)
    push(2)
    expect(heard).toEqual([2])
    expect(notes).toEqual(['drop-updates begun', 'drop-updates ended'])
  })

  test('that are dropped for somebody else come', async () => {
    const { push, heard } = told()
    await telegram.dropUpdates({ account: 'alice' })
    push(1)
    expect(heard).toEqual([1])
  })

  test('come twice', async () => {
    const { push, heard } = told()
    const fault = await telegram.duplicate()
    push(1, 2)
    await fault.end()
    push(3)
    expect(heard).toEqual([1, 1, 2, 2, 3])
  })

  test('come in another order, and none is kept back for long', async () => {
    const { push, heard } = told()
    const fault = await telegram.reorder()
    push(1, 2, 3, 4, 5)
    expect(heard).toHaveLength(4)
    expect(heard[0]).not.toBe(1)
    expect(heard.toSorted()).toEqual([1, 2, 3, 4])
    await vi.waitFor(() => expect(heard[4]).toBe(5))
    push(6, 7)
    await fault.end()
    expect(heard.slice(5)).toEqual([7, 6])
  })
})

test('a delay lies within its bounds, and ends at once with the fault', async () => {
  expect(faults.lag(bohdan?.id)).toBeUndefined()
  await telegram.delay({ min: '1s', max: '2s' }, { account: 'bohdan' })
  expect(faults.lag(alice?.id)).toBeUndefined()
  const before = clock.now()
  await faults.lag(bohdan?.id)
  expect(clock.now() - before).toBeGreaterThanOrEqual(1000)
  await telegram.delay('1h', { account: 'alice' })
  const lag = faults.lag(alice?.id)
  await telegram.clear()
  await lag
  expect(clock.now() - before).toBeLessThan(100_000)
})

test('what happens in a moment pulls its lever, and is noted', async () => {
  await telegram.disconnect()
  await telegram.revokeSession('alice')
  await telegram.restart({ for: '2s' })
  await telegram.restart({ account: 'bohdan' })
  expect(pulled).toEqual([
    ['disconnect', undefined],
    ['revoke', alice?.id],
    ['restart', 2000, undefined],
    ['restart', 0, bohdan?.id],
  ])
  expect(notes).toEqual([
    'disconnect begun',
    'revoke-session begun',
    'restart begun',
    'restart ended',
    'restart begun',
    'restart ended',
  ])
})
