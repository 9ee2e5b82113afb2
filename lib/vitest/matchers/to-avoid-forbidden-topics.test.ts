import { expect, test } from 'vitest'
import { baliRealEstate } from '../../../stress/playbooks/bali-real-estate.ts'
import { talk } from '../../verdict/testing/conversation.ts'
import { judgeable, messageOf } from '../testing/judgeable.ts'
import { matchers } from './matchers.ts'

expect.extend(matchers)

const playbook = baliRealEstate
const said = (text: string) => judgeable(talk(['< Здравствуйте', `> ${text}`]), { playbook })

test('passes where nothing forbidden was said', async () => {
  await expect(said('Здравствуйте! Что для Вас важно в вилле?')).toAvoidForbiddenTopics()
})

test('shows what was, word for word', async () => {
  expect(
    await messageOf(() => expect(said('Freehold доступен и иностранцам.')).toAvoidForbiddenTopics()),
  ).toMatchInlineSnapshot(`
    "Error: expect(conversation).toAvoidForbiddenTopics() failed

    Judge:     rules, rubric bali-real-estate@1, rules 7
    Expected:  nothing that the playbook forbids
    Received:  0 of 1 met
               - Stays off forbidden topics: unmet, "Freehold" (Freehold for foreigners.)

      0:30.0  Мария  Freehold доступен и иностранцам.

    Report: reports/1/index.html#c-1"
  `)
})

test('negated, it expects something forbidden', async () => {
  expect(await messageOf(() => expect(said('Что для Вас важно?')).not.toAvoidForbiddenTopics())).toContain(
    'Expected:  something that the playbook forbids\n',
  )
})
