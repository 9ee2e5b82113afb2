import type { Messenger } from '../messenger.ts'
import { Actor } from './actor.ts'
import type { MessengerHouse } from './house.ts'

export const USERNAMES = { alice: 'alice_contract', bohdan: 'bohdan_contract', carol: 'carol_contract' }
export type Name = keyof typeof USERNAMES
/** Connects these accounts, each with a listener. */
export type Given = (...names: Name[]) => Promise<Actor[]>

/** The house and everybody in it, so that each case leaves nothing open. */
export class Stage {
  readonly #house: MessengerHouse
  readonly #messengers: Messenger[] = []

  constructor(house: MessengerHouse) {
    this.#house = house
  }

  async account(name: Name): Promise<Messenger> {
    return this.#keep(await this.#house.account(USERNAMES[name], name[0]?.toUpperCase() + name.slice(1)))
  }

  async secondDevice(name: Name): Promise<Messenger | undefined> {
    const device = await this.#house.secondDevice?.(USERNAMES[name])
    return device && this.#keep(device)
  }

  async connect(name: Name): Promise<Actor> {
    const messenger = await this.account(name)
    return new Actor(messenger, await messenger.connect())
  }

  async cut(name: Name): Promise<(() => Promise<void>) | undefined> {
    return this.#house.cut?.(USERNAMES[name])
  }

  async close(): Promise<void> {
    await Promise.all(this.#messengers.map((messenger) => messenger.close()))
    await this.#house.close()
  }

  #keep(messenger: Messenger): Messenger {
    this.#messengers.push(messenger)
    return messenger
  }
}
