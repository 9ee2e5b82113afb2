import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { Prompt } from './prompt.ts'

function terminal({ isTTY }: { isTTY: boolean }) {
  const [input, output, end] = [new PassThrough(), new PassThrough(), new AbortController()]
  let shown = ''
  output.setEncoding('utf8').on('data', (text: string) => {
    shown += text
  })
  const prompt = new Prompt({ input: Object.assign(input, { isTTY }), output, signal: end.signal })
  return { prompt, input, end, shown: () => shown }
}

test.each([true, false])('a secret is not shown, what is none is, on a terminal: %s', async (isTTY) => {
  const { prompt, input, shown } = terminal({ isTTY })
  const phone = prompt.ask('Phone: ')
  input.write('12345\n')
  expect(await phone).toBe('12345')
  const password = prompt.ask('Password: ', { secret: true })
  await vi.waitFor(() => expect(shown()).toContain('Password: '))
  for (const key of 'hunter2\n') input.write(key)
  expect(await password).toBe('hunter2')
  expect(shown()).not.toMatch(/hunter|2\n$/)
  if (isTTY) expect(shown()).toContain('12345')
})

test('lines that are piped in at once answer one question each', async () => {
  const { prompt, input } = terminal({ isTTY: false })
  input.end('one\ntwo\n')
  expect([await prompt.ask('1?'), await prompt.ask('2?')]).toEqual(['one', 'two'])
  if (!input.readableEnded) await once(input, 'end')
  await expect(prompt.ask('3?')).rejects.toThrow('A question was not answered')
})

test('where nobody answers, or it is given up, it says so', async () => {
  const silent = terminal({ isTTY: false })
  silent.input.end()
  await expect(silent.prompt.ask('Well?')).rejects.toThrow('A question was not answered')
  const { prompt, end } = terminal({ isTTY: true })
  const answer = prompt.ask('Well?')
  end.abort()
  await expect(answer).rejects.toThrow('A question was not answered')
})
