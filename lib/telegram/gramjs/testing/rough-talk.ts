import type { Clock } from '../../../core/clock.ts'
import { createRandom, type Random } from '../../../core/random.ts'
import { TelegramFaults } from '../../../telegram-server/index.ts'
import { ScaledClock } from '../../../time/index.ts'
import type { Message, Messenger, MessengerEvent, Peer } from '../../messenger.ts'
import { LocalHouse } from './house.ts'

/** What can go wrong while two talk; where it lasts, what is returned ends it. */
export const ROUGH_WAYS = {
  delay: (faults) => faults.delay({ min: 50, max: 3000 }),
  duplicate: (faults) => faults.duplicate(),
  reorder: (faults) => faults.reorder(),
  drop: (faults, random) => lossy(faults, random),
  disconnect: (faults, random, clock) => again(random, clock, () => faults.disconnect()),
  restart: (faults, random, clock) => again(random, clock, () => faults.restart({ for: random.integer(0, 500) })),
} satisfies Record<string, (faults: TelegramFaults, random: Random, clock: Clock) => Promise<Ending>>

export type RoughWay = keyof typeof ROUGH_WAYS

interface Ending {
  end(): Promise<void>
}

/** How it went for the two together. */
export interface RoughTalk {
  /** Messages that the server has. */
  sent: number
  /** Sends that ended in an error. */
  failed: number
  lost: number
  doubled: number
  /** Messages that were heard after one with a higher id. */
  misplaced: number
  recovered: number
}

const MESSAGES = 15
const NAMES = ['alice_rough', 'bohdan_rough'] as const
/** The prospect's time is so much faster than the machine's. */
const SCALE = 10
/** How long something may be on its way after all that went wrong: longer than a round of asking what was missed. */
const PATIENCE = 90_000

/** Two messengers write to each other while something goes wrong; seeded, and judged by what the server has. */
export async function talkRoughly(way: RoughWay, seed: number): Promise<RoughTalk> {
  const random = createRandom(seed)
  const clock = new ScaledClock({ scale: SCALE, origin: Date.now() })
  const house = await LocalHouse.start({ clock }, seed)
  const talkers: Talker[] = []
  try {
    for (const name of NAMES) talkers.push(await Talker.join(house, name))
    const [alice, bohdan] = talkers as [Talker, Talker]
    await Promise.all([alice.messenger.resolve(NAMES[1]), bohdan.messenger.resolve(NAMES[0])])
    const fault = await ROUGH_WAYS[way](new TelegramFaults(house.telegram), random.fork('fault'), clock)
    await Promise.all([
      alice.talk(bohdan.self.id, clock, random.fork('alice')),
      bohdan.talk(alice.self.id, clock, random.fork('bohdan')),
    ])
    await fault.end()
    // shows whoever was told nothing that something is missing
    await alice.messenger.send(bohdan.self.id, 'the end')
    await bohdan.messenger.send(alice.self.id, 'the end')
    return sum(await Promise.all([alice.judge(house, bohdan), bohdan.judge(house, alice)]))
  } finally {
    await Promise.all(talkers.map(({ messenger }) => messenger.close()))
    await house.close()
  }
}

class Talker {
  readonly messenger: Messenger
  readonly self: Peer
  readonly #heard: Extract<MessengerEvent, { kind: 'message' }>[] = []
  #failed = 0

  private constructor(messenger: Messenger, self: Peer) {
    this.messenger = messenger
    this.self = self
    messenger.subscribe((event) => event.kind === 'message' && this.#heard.push(event))
  }

  static async join(house: LocalHouse, name: string): Promise<Talker> {
    const messenger = await house.account(name, name)
    return new Talker(messenger, await messenger.connect())
  }

  async talk(peerId: string, clock: Clock, random: Random): Promise<void> {
    for (let n = 1; n <= MESSAGES; n++) {
      await clock.sleep(random.between(0, 800))
      await this.#say(peerId, `${this.self.username} ${n}`, n % 4 === 0).catch(() => {
        this.#failed += 1
      })
    }
  }

  #say(peerId: string, text: string, withPhoto: boolean): Promise<Message> {
    const photo = { name: 'view.jpg', bytes: new Uint8Array(2000).fill(7) }
    return withPhoto ? this.messenger.sendPhoto(peerId, photo, { caption: text }) : this.messenger.send(peerId, text)
  }

  /** Compares what was heard with what the server has, once nothing more comes. */
  async judge({ clock, telegram: { world } }: LocalHouse, peer: Talker): Promise<RoughTalk> {
    const [own, theirs] = [BigInt(this.self.id), BigInt(peer.self.id)]
    const there = world.history(own, theirs).filter(({ outgoing }) => !outgoing)
    const missing = () => there.filter(({ id }) => !this.#heard.some(({ message }) => message.id === id))
    const deadline = clock.now() + PATIENCE
    while (missing().length > 0 && clock.now() < deadline) await clock.sleep(100)
    const ids = this.#heard.map(({ message }) => message.id)
    return {
      sent: there.length,
      failed: this.#failed,
      lost: missing().length,
      doubled: ids.length - new Set(ids).size,
      misplaced: ids.filter((id, index) => id < Math.max(...ids.slice(0, index), 0)).length,
      recovered: this.#heard.filter(({ recovered }) => recovered).length,
    }
  }
}

/** Loses updates for a while, again and again. */
async function lossy(faults: TelegramFaults, random: Random): Promise<Ending> {
  const [account] = [random.pick([undefined, ...NAMES])]
  return faults.dropUpdates(account === undefined ? {} : { account })
}

/** Lets something happen a few times, at moments of chance, for as long as the talk takes. */
async function again(random: Random, clock: Clock, happen: () => Promise<void>): Promise<Ending> {
  const over = new AbortController()
  const happening = (async () => {
    while (!over.signal.aborted) {
      await clock.sleep(random.between(200, 3000), over.signal).catch(() => undefined)
      if (!over.signal.aborted) await happen()
    }
  })()
  return {
    end: async () => {
      over.abort()
      await happening
    },
  }
}

function sum(talks: RoughTalk[]): RoughTalk {
  const total: RoughTalk = { sent: 0, failed: 0, lost: 0, doubled: 0, misplaced: 0, recovered: 0 }
  for (const talk of talks) {
    for (const name of Object.keys(total) as (keyof RoughTalk)[]) total[name] += talk[name]
  }
  return total
}
