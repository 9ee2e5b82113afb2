import { expect, test } from 'vitest'
import { baliRealEstate } from '../../../stress/playbooks/bali-real-estate.ts'
import { talk } from '../../verdict/testing/conversation.ts'
import { judgeable, messageOf } from '../testing/judgeable.ts'
import { matchers } from './matchers.ts'

expect.extend(matchers)

const said = (text: string, playbook = baliRealEstate) => judgeable(talk(['< Здравствуйте', `> ${text}`]), { playbook })

test('passes where no word was informal, however it looks', async () => {
  await expect(said('Выход на рынок занял три года, твёрдая цена. Вам для себя?')).toStayFormal()
})

test('shows the word that was', async () => {
  expect(await messageOf(() => expect(said('Подберу тебе варианты')).toStayFormal())).toMatchInlineSnapshot(`
    "Error: expect(conversation).toStayFormal() failed

    Judge:     rules, rubric bali-real-estate@1, rules 7
    Expected:  formal address in every message
    Received:  0 of 1 met
               - Addresses the client formally throughout: unmet, "тебе"

      0:30.0  Мария  Подберу тебе варианты

    Report: reports/1/index.html#c-1"
  `)
})

test('a playbook that does not ask for formality decides nothing', async () => {
  const { informal: _, ...rest } = baliRealEstate
  expect(await messageOf(() => expect(said('Привет!', rest)).toStayFormal())).toMatchInlineSnapshot(`
    "JudgeError: toStayFormal() could not be judged:
    - Addresses the client formally throughout: could not be judged (This playbook does not ask for formality.)
      That says nothing about the agent. A model may tell what rules cannot.
      Report: reports/1/index.html#c-1"
  `)
})
