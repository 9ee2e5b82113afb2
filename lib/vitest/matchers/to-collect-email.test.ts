import { expect, test } from 'vitest'
import { talk } from '../../verdict/testing/conversation.ts'
import { judgeable, messageOf } from '../testing/judgeable.ts'
import { matchers } from './matchers.ts'

expect.extend(matchers)

const lines = ['< Здравствуйте', '> На какой e-mail прислать приглашение?', '< anna@example.com']
const stored = (...addresses: string[]) =>
  judgeable(talk(lines), { emails: [{ source: 'scheduled_actions', addresses }] })

test('passes for an address that arrived unchanged', async () => {
  await expect(stored('anna@example.com')).toCollectEmail()
  await expect(stored('hanna@example.com')).not.toCollectEmail()
})

test('shows what was given and what is stored', async () => {
  expect(await messageOf(() => expect(stored('hanna@example.com')).toCollectEmail())).toMatchInlineSnapshot(`
    "Error: expect(conversation).toCollectEmail() failed

    Expected:  the prospect's e-mail asked for, given, and stored unchanged
    Received:  a…@example.com was given, but scheduled_actions holds h…@example.com

      0:50.0  Анна   a…@example.com

    Report: reports/1/index.html#c-1"
  `)
  expect(await messageOf(() => expect(stored()).toCollectEmail())).toMatch(/scheduled_actions holds none/)
})

test('an address that nobody asked for was not collected', async () => {
  const unasked = judgeable(talk(['< anna@example.com', '> Спасибо']), { emails: [] })
  expect(await messageOf(() => expect(unasked).toCollectEmail())).toMatchInlineSnapshot(`
    "Error: expect(conversation).toCollectEmail() failed

    Expected:  the prospect's e-mail asked for, given, and stored unchanged
    Received:  never asked for

    Report: reports/1/index.html#c-1"
  `)
})

test('where no record has a place for it, it is unknown, negated or not', async () => {
  const unknown = judgeable(talk(lines))
  expect(await messageOf(() => expect(unknown).toCollectEmail())).toMatchInlineSnapshot(`
    "StoreError: Whether the e-mail was collected is unknown: anna@example.com was given, but no record has a place for it.
      That says nothing about the agent. The e-mail is looked for in prospects.json (email), in the payload of scheduled_actions (email, invitees, attendees) and in the bookings of stress({ probe }).
      Report: reports/1/index.html#c-1"
  `)
  expect(await messageOf(() => expect(unknown).not.toCollectEmail())).toMatch(/^StoreError: /)
})
