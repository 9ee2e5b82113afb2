import { afterEach, beforeEach, describe } from 'vitest'
import { ending } from './contract/ending.ts'
import type { MessengerHouse } from './contract/house.ts'
import { listening } from './contract/listening.ts'
import { media } from './contract/media.ts'
import { outages } from './contract/outages.ts'
import { type Given, Stage } from './contract/stage.ts'
import { connecting, histories, messaging, signs } from './contract/talking.ts'

export type { MessengerHouse } from './contract/house.ts'

/**
 * What every {@link Messenger} must do. Each implementation calls it from a test of its own; `make` gives a fresh
 * house per case.
 *
 * Rules that the port's sentences leave open and that hold here: whoever subscribes first also gets what happened
 * since `connect`; a call before `connect` or after `close` is a ChannelError; sends keep the order of the calls,
 * however many are under way; a peer who wrote to us can be answered without `resolve`.
 */
export function testMessenger(name: string, make: () => MessengerHouse | Promise<MessengerHouse>): void {
  describe(`${name} as a Messenger`, () => {
    let stage: Stage

    beforeEach(async () => {
      stage = new Stage(await make())
    })

    afterEach(async () => {
      await stage.close()
    })

    const given: Given = (...names) => Promise.all(names.map((each) => stage.connect(each)))

    describe('connect and resolve', () => connecting(given, () => stage))
    describe('messages', () => messaging(given))
    describe('photos, voice messages, files and forwards', () => media(given))
    describe('signs', () => signs(given))
    describe('history', () => histories(given))
    describe('events', () => listening(given, () => stage))
    describe('bad calls and the end', () => ending(given, () => stage))
    describe('a connection that is cut', () => outages(given, () => stage))
  })
}
