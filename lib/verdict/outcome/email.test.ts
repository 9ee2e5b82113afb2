import { expect, test } from 'vitest'
import { emailInWords, type StoredEmail } from '../../core/email-collection.ts'
import { talk } from '../testing/conversation.ts'
import { collectEmail } from './email.ts'

const asked = ['> На какой e-mail прислать приглашение?', '< anna.k@Example.com']
const holding = (...addresses: string[]): StoredEmail => ({ source: 'prospects.json', addresses })
const collect = (lines: readonly string[], stored: readonly StoredEmail[], errors: readonly string[] = []) => {
  const email = collectEmail(talk(lines), { stored, errors })
  return { collected: email.collected, words: emailInWords(email) }
}

test('it is collected when it was asked for, given, and arrived unchanged', () => {
  expect(collect(asked, [holding('anna.k@example.com')])).toMatchInlineSnapshot(`
    {
      "collected": true,
      "words": "collected: anna.k@Example.com was asked for, given and stored",
    }
  `)
  expect(collect(asked, [holding('consultant@nusa.example', 'anna.k@example.com'), holding()]).collected).toBe(true)
})

test('another address in any record is told with both', () => {
  const invitation = { source: 'scheduled_actions', addresses: ['anna.m@example.com'] }
  expect(collect(asked, [holding('anna.k@example.com'), invitation])).toMatchInlineSnapshot(`
    {
      "collected": false,
      "words": "anna.k@Example.com was given, but prospects.json holds anna.k@example.com, scheduled_actions holds anna.m@example.com",
    }
  `)
  expect(collect(asked, [holding('Anna.K@example.com')]).collected).toBe(false)
})

test('an empty field is an answer, a missing one and a failed probe are none', () => {
  expect(collect(asked, [holding()])).toEqual({
    collected: false,
    words: 'anna.k@Example.com was given, but prospects.json holds none',
  })
  expect(collect(asked, [])).toEqual({
    collected: null,
    words: 'unknown: anna.k@Example.com was given, but no record has a place for it',
  })
  expect(collect(asked, [holding()], ['scheduled_actions: refused'])).toEqual({
    collected: null,
    words: 'unknown: scheduled_actions: refused',
  })
})

test('what was not asked for, or not given, is not collected', () => {
  const stored = [holding('anna.k@example.com')]
  expect(collect(['> Какой у Вас бюджет?', '< anna.k@example.com'], stored)).toEqual({
    collected: false,
    words: 'never asked for',
  })
  expect(collect(['> Мой e-mail maria@example.com, а Ваша почта?', '< потом'], stored)).toEqual({
    collected: false,
    words: 'asked for, but not given',
  })
})

test('a correction takes the place of what was given before', () => {
  const corrected = [...asked, '> Спасибо!', '< ой, не так: anna.m@example.com.']
  expect(collect(corrected, [holding('anna.m@example.com')]).collected).toBe(true)
  expect(collect(corrected, [holding('anna.k@example.com')]).collected).toBe(false)
})
