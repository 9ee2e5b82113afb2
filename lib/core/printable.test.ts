import { expect, test } from 'vitest'
import { printable } from './printable.ts'

test.each([
  ['a null byte', 'a\0b', 'a⟨NUL⟩b'],
  ['an ANSI colour', '\u001b[31mred\u001b[0m', '⟨ESC⟩[31mred⟨ESC⟩[0m'],
  ['a bell and a carriage return', 'ding\u0007\rover', 'ding⟨BEL⟩⟨CR⟩over'],
  ['a right-to-left override', 'invoice\u202Efdp.exe', 'invoice⟨U+202E⟩fdp.exe'],
  ['an isolate', '\u2067x\u2069', '⟨U+2067⟩x⟨U+2069⟩'],
  ['a zero-width space', 'pay\u200Bpal', 'pay⟨U+200B⟩pal'],
  ['a C1 control', '\u009b31m', '⟨U+009B⟩31m'],
  ['half a surrogate pair', 'x\ud83d', 'x\ufffd'],
])('%s is shown as a sign', (_, text, expected) => {
  expect(printable(text)).toBe(expected)
})

test.each(['Добрый день!\nДавайте в 15:00?', 'tab\there', '👨‍👩‍👧', 'שלום', '<script>'])(
  '%j stays as it is',
  (text) => {
    expect(printable(text)).toBe(text)
  },
)
