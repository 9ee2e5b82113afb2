import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redact, redactData } from './redact.ts'
import { HARMLESS, PLANTED } from './testing/planted.ts'

test.each(PLANTED)('$kind: $text', ({ text, secret }) => {
  expect(text).toContain(secret)
  expect(redact(text)).not.toContain(secret)
})

test.each(HARMLESS)('%j stays as it is', (text) => {
  expect(redact(text)).toBe(text)
})

test('what is left tells what was there', () => {
  const shown = PLANTED.map(({ text }) => redact(text))
  expect(shown.filter((_, at) => PLANTED[at]?.kind !== 'key')).toMatchInlineSnapshot(`
    [
      "пишите на m…@example.com, жду",
      "<M…@mail.example.co.uk>",
      "почта: и…@пример.рф",
      "i…＠example.com",
      "https://example.com/unsubscribe/m…%40example.com",
      "мой номер +…67",
      "звоните +…67",
      "звоните +…67",
      "+…67 в ватсапе",
      "тел.: +…17",
      "call +…67 or +…71",
      "call +…71",
      "на +…90 в 15:00",
      "lokal +…90",
      "from here +…58",
      "+…67 15:00",
      "в 15:00 +…67",
      "WhatsApp +…67",
      "https://wa.me/+…67",
      "tel:+…67",
      "офис +…36",
      "офис +…36",
      "мой +…67",
      "https://zoom.us/j/91234567890?… в 15:00",
      "zoom.us/j/81234567890?pwd=⟨secret⟩",
      "zoommtg://zoom.us/join?…",
      "https://example.com/reset?…",
      "https://t.me/+…",
      "t.me/joinchat/…",
      "https://meet.google.com/…?…",
      "https://teams.microsoft.com/l/meetup-join/…?…",
      "https://teams.live.com/meet/…",
      "https://telemost.yandex.ru/j/…",
      "Zoom: https://us02web.zoom.us/j/91234567890
    Passcode: ⟨secret⟩",
      "Идентификатор конференции: 891 6123 4567, код доступа: ⟨code⟩",
      "postgres://…@127.0.0.1:5432/stress",
      "at redis://…@cache.example.com/0",
      "mongodb+srv://…@db.example.com/x",
      "TELEGRAM_SESSION=⟨secret⟩",
      "⟨session⟩",
      "{"session": "⟨session⟩"}",
      "Login code: ⟨code⟩. Do not give this code to anyone",
      "Код для входа в Telegram: ⟨code⟩",
      "Ваш код ⟨code⟩",
      "your verification code is ⟨code⟩",
      "⟨code⟩ is your login code",
      "⟨code⟩ — ваш код",
      "one-time password: ⟨secret⟩",
      "код ⟨code⟩",
      "Код: ⟨code⟩",
    ]
  `)
})

test('a secret is masked in whatever it stands, and no second look finds another', () => {
  const around = fc.string({ unit: 'grapheme', maxLength: 30 })
  const case_ = fc.constantFrom(...PLANTED)
  fc.assert(
    fc.property(around, case_, around, case_, (before, one, between, other) => {
      const text = `${before}\n${one.text}\n${between}\n${other.text}`
      const masked = redact(text)
      if (!redact(other.text).includes(one.secret)) expect(masked).not.toContain(one.secret)
      if (!redact(one.text).includes(other.secret)) expect(masked).not.toContain(other.secret)
      expect(redact(masked)).toBe(masked)
    }),
    { numRuns: 1_000 },
  )
})

test('times, dates, prices and identifiers stay, wherever they stand', () => {
  const two = (n: number) => String(n).padStart(2, '0')
  const grouped = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ' ')
  const harmless = fc.oneof(
    fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${h}:${two(m)}`),
    fc.integer({ min: 1, max: 2_000_000_000 }).map((n) => `${grouped(n)} $`),
    fc.nat(9_999_999).map(String),
    fc.uuid(),
    fc
      .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }))
      .map(([d, m]) => `${two(d)}.${two(m)}.2026`),
    fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString()),
  )
  fc.assert(
    fc.property(fc.array(harmless, { minLength: 1, maxLength: 5 }), (parts) => {
      const text = parts.join(', ')
      expect(redact(text)).toBe(text)
    }),
    { numRuns: 1_000 },
  )
})

test.each([
  'я',
  '1 ',
  '8 ',
  '+7',
  'a.',
  'a@',
  'https://',
  'token=',
  '-----BEGIN PRIVATE KEY-----',
  'A1b2',
  '(0',
  'password &',
  'код 1-',
  '555-',
])('%j a hundred thousand times takes no longer than its length', { timeout: 10_000 }, (part) => {
  expect(redact(part.repeat(100_000 / part.length)).length).toBeGreaterThan(0)
})

test('data is masked in values and in names, and under the name of a secret whatever it looks like', () => {
  const data = {
    'marina@example.com': [{ text: 'звоните 89161234567', password: 'x', tokens: 5, none: null }],
    'maria@example.com': true,
    session: '',
    note: 'завтра в 15:00',
  }
  expect(redactData(data)).toEqual({
    'm…@example.com': [{ text: 'звоните +…67', password: '⟨secret⟩', tokens: 5, none: null }],
    'm…@example.com (2)': true,
    session: '',
    note: 'завтра в 15:00',
  })
})

test('a field named __proto__ stays a field', () => {
  const masked = redactData(JSON.parse('{"__proto__": "a@example.com"}'))
  expect(JSON.stringify(masked)).toBe('{"__proto__":"a…@example.com"}')
})
