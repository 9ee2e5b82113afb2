/** What must not be shown, each with the text that it stands in and the part that gives it away. */
export interface Planted {
  kind: string
  text: string
  secret: string
}

const key = 'oWqLr8Zt3VbN5xJcY7dPfG2hKmE9sTuA4vXiB6nRjQ1'

/** The form of a real session: a version, then 352 letters of Base64. */
export const SESSION = `1AgAOMTQ5LjE1NC4xNjcuNTAB${`${key}/x+Z0`.repeat(7).slice(0, 327)}=`

/** One of each kind; all of them are made up. */
export const PLANTED: readonly Planted[] = [
  ...planted('e-mail', [
    ['пишите на marina.volkova@example.com, жду', 'marina.volkova'],
    ['<Marina_V+bali@mail.example.co.uk>', 'Marina_V'],
    ['почта: игорь.панов@пример.рф', 'игорь.панов'],
    ['ivan.petrov＠example.com', 'ivan.petrov'],
    ['https://example.com/unsubscribe/marina.volkova%40example.com', 'marina.volkova'],
  ]),
  ...planted('phone', [
    ['мой номер +7 (916) 123-45-67', '123-45'],
    ['звоните 89161234567', '8916123'],
    ['звоните 8 916 123 45 67', '916 123 45'],
    ['79161234567 в ватсапе', '7916123'],
    ['тел.: 5820317', '58203'],
    ['call +1 555 123 4567 or (415) 555-2671', '555-26'],
    ['call 415-555-2671', '415-555'],
    ['на +62 812-3456-7890 в 15:00', '812-3456'],
    ['lokal 0812-3456-7890', '0812-34'],
    ['from here 0044 20 7946 0958', '20 7946'],
    ['+7 916 123-45-67 15:00', '123-45'],
    ['в 15:00 +7 916 123-45-67', '123-45'],
    ['WhatsApp 9161234567', '91612'],
    ['https://wa.me/79161234567', '7916123'],
    ['tel:+79261234567', '7926123'],
    ['офис (812) 555-35-36', '555-35'],
    ['офис (8362) 55-35-36', '55-35'],
    ['мой 916 123-45-67', '123-45'],
  ]),
  ...planted('link', [
    ['https://zoom.us/j/91234567890?pwd=c2VjcmV0 в 15:00', 'c2VjcmV0'],
    ['zoom.us/j/81234567890?pwd=aBcD.1', 'aBcD'],
    ['zoommtg://zoom.us/join?confno=91234567890&pwd=c2VjcmV0', 'c2VjcmV0'],
    ['https://example.com/reset#token=abcd', 'abcd'],
    ['https://t.me/+AbCdEf123456', 'AbCdEf'],
    ['t.me/joinchat/AbCdEf123456', 'AbCdEf'],
    ['https://meet.google.com/abc-defg-hij?authuser=0', 'abc-defg'],
    ['https://teams.microsoft.com/l/meetup-join/19%3ameeting_Nzk0Y2%40thread.v2/0?context=%7b%7d', 'Nzk0Y2'],
    ['https://teams.live.com/meet/9312345678901', '9312345'],
    ['https://telemost.yandex.ru/j/12345678901234', '5678901234'],
    ['Zoom: https://us02web.zoom.us/j/91234567890\nPasscode: 4f9Kq2', '4f9Kq2'],
    ['Идентификатор конференции: 891 6123 4567, код доступа: 482913', '482913'],
  ]),
  ...planted('password in an address', [
    ['postgres://stress:hunter2@127.0.0.1:5432/stress', 'hunter2'],
    ['at redis://:p%40ss@cache.example.com/0', 'p%40ss'],
    ['mongodb+srv://admin:p@ss:word@db.example.com/x', 'ss:word'],
  ]),
  ...planted('session', [
    [`TELEGRAM_SESSION=${SESSION}`, SESSION.slice(4, 40)],
    [SESSION, SESSION.slice(30, 60)],
    [`{"session": "${SESSION}"}`, SESSION.slice(30, 60)],
  ]),
  ...planted('key', [
    ['sk-ant-api03-abcdefghij-klmnop_QRSTUV', 'klmnop'],
    [`OPENAI_API_KEY=sk-${key}`, key.slice(0, 20)],
    [`ghp_${key.slice(0, 36)}`, key.slice(5, 20)],
    ['bot 123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1', 'AAHdq'],
    [`Authorization: Bearer ${key}`, key.slice(0, 20)],
    ['Authorization: Basic dXNlcjpwYXNzd29yZDE=', 'dXNlcjp'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmN', 'eyJzdWI'],
    ['AKIAIOSFODNN7EXAMPLE', 'IOSFODNN'],
    [key, key.slice(0, 20)],
    ['TELEGRAM_API_HASH=0123456789abcdef0123456789abcdef', '0123456789ab'],
    ['db password=hunter2 host=x', 'hunter2'],
    ['{"apiKey":"short1"}', 'short1'],
    ["{ password: 'letmein9' }", 'letmein9'],
    ['пароль: qwerty1', 'qwerty1'],
    ['пароль qwertyZXC99', 'qwertyZXC99'],
    ['password: Tr0ub4dor&3', '&3'],
    ['password=Tr0ub4dor&3 host=x', '&3'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----', 'MIIEow'],
  ]),
  ...planted('login code', [
    ['Login code: 48291. Do not give this code to anyone', '48291'],
    ['Код для входа в Telegram: 48291', '48291'],
    ['Ваш код 482 913', '482 913'],
    ['your verification code is 482913', '482913'],
    ['482913 is your login code', '482913'],
    ['48291 — ваш код', '48291'],
    ['one-time password: 4829', '4829'],
    ['код 990011', '990011'],
    ['Код: 99001', '99001'],
  ]),
]

/** Numbers and words that look a little like it, and are what a conversation is about. */
export const HARMLESS: readonly string[] = [
  'бюджет 500000-800000 долларов',
  'от 250 000 до 300 000 $, рассрочка 18 месяцев',
  'цены 190 000 250 000 300 000 и 1 050 250 000 рублей',
  'плюс +250 000 000 рублей, или +1 500 000 000',
  '8 350 000 9 200 000',
  '8 500 000 000',
  '7 800 000 рублей, 8 из 10',
  '2026-11-26T15:00:00+03:00',
  '2026-11-26T12:00:00.000Z',
  '26.11.2026 15:00, 01.02.2026 10-12',
  '05-11-2026 15:30',
  'завтра в 15:00 или в 18:30',
  'c-0192f3a1-7c4e-7b1a-9d55-1f2a3b4c5d6e-m101',
  '01920000-7123-4567-8901-812345678901',
  'https://zoom.us/j/89161234567',
  'https://us02web.zoom.us/j/8916123456',
  'Meeting ID: 891 6123 4567',
  'Идентификатор конференции: 916 123 4567',
  'ID: 89161234567',
  'telegram 7000000001, message 101, at 1790000000000',
  '4f1c2d9a7be0c1d2e3f405162738495a6b7c8d9e',
  'The daemon exited with code 137',
  'the connection closed with code 1006, SQLSTATE 23505',
  'seed 593114356, 20261125',
  '3 calls, 20000 tokens in, max_tokens: 100000',
  'session: about the villas',
  'sessionId: 0192f3a1-7c4e-7b1a-9d55-1f2a3b4c5d6e',
  'expect(conversation).toAnswerEachBurstOnce() failed',
  'stress/scenarios/rapid-fire.ts:14:8',
  'reports/0192f3a1-7c4e-7b1a-9d55-000000000000/index.html#c-1-m2',
  'file:///tmp/reports/index.html#c-1-m2',
  'https://core.telegram.org/method/messages.setTyping',
  'git@github.com:x/y.git и @sales_agent',
  'чистая доходность 9–12 % годовых, 29 лет',
  '192.168.100.200:5432, 127.0.0.1',
  'телефон 26.11.2026 в 15:00',
  'код 404, код города 812, код ответа 50012',
  'пароль https://example.com/v2/reset, пароль забыл в 2024',
  'https://meet.google.com/, https://teams.microsoft.com/meet',
  'цена (250) 300 20 000, 100-200 50-60',
]

function planted(kind: string, cases: readonly (readonly [text: string, secret: string])[]): Planted[] {
  return cases.map(([text, secret]) => ({ kind, text, secret }))
}
