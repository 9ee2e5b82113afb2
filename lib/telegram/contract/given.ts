import { expect } from 'vitest'
import { ChannelError } from '../../core/errors.ts'
import type { Message } from '../messenger.ts'
import type { Actor } from './actor.ts'
import type { Given } from './stage.ts'

/** Alice and Bohdan, who know each other's usernames. */
export async function pair(given: Given): Promise<[Actor, Actor]> {
  const [alice, bohdan] = (await given('alice', 'bohdan')) as [Actor, Actor]
  await Promise.all([alice.knows(bohdan), bohdan.knows(alice)])
  return [alice, bohdan]
}

/** Gives the actor's account a few ids more than anybody else's, so that a confusion of ids shows. */
export async function shiftIds(given: Given, actor: Actor): Promise<void> {
  const [carol] = (await given('carol')) as [Actor]
  await carol.knows(actor)
  for (const text of ['a', 'b', 'c']) await carol.messenger.send(actor.self.id, text)
  await actor.messages(3)
  actor.events.length = 0
}

/** The ChannelError with which a call must fail. */
export async function failure(call: Promise<unknown>): Promise<ChannelError> {
  const error = await call.then(
    () => new Error('the call succeeded'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ChannelError)
  return error as ChannelError
}

export function ids(messages: Message[]): number[] {
  return messages.map(({ id }) => id)
}

/** The same ids, distinct and in ascending order: equal to the input exactly if that ascends. */
export function ascending(values: (number | undefined)[]): number[] {
  return [...new Set(values.filter((value) => value !== undefined))].sort((a, b) => a - b)
}
