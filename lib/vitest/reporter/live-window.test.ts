import { Terminal } from '@xterm/headless'
import { expect, test } from 'vitest'
import { LiveWindow, type Screen } from './live-window.ts'

/** A terminal that draws what it is sent, as xterm does. */
function emulator(columns: number, rows: number) {
  const terminal = new Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true, scrollback: 1000 })
  let drawn = Promise.resolve()
  const write = ((chunk: string | Uint8Array) => {
    drawn = drawn.then(() => new Promise<void>((resolve) => terminal.write(chunk, resolve)))
    return true
  }) as Screen['write']
  const screen: Screen & { columns: number; rows: number } = { write, columns, rows }
  const resize = async (narrower: number) => {
    await drawn
    terminal.resize(narrower, rows)
    screen.columns = narrower
  }
  const lines = async () => {
    await drawn
    const { active } = terminal.buffer
    const all = Array.from({ length: active.length }, (_, line) => active.getLine(line)?.translateToString(true) ?? '')
    while (all.at(-1) === '') all.pop()
    return all
  }
  return { screen, write, resize, lines }
}

test('what others write stands above the window, in order, and nothing of old windows is left', async () => {
  const { screen, lines } = emulator(30, 6)
  const other: Screen = { write: screen.write }
  const window = new LiveWindow(screen, [other])
  window.draw(['one', 'two'])
  screen.write('first\n')
  window.draw(['one!', 'two!', 'three!'])
  other.write('second\nthird\n')
  window.draw(['漢字漢字 👨‍👩‍👧'])
  expect(await lines()).toEqual(['first', 'second', 'third', '漢字漢字 👨‍👩‍👧'])
  for (let line = 4; line <= 10; line++) screen.write(`line ${line}\n`)
  window.draw(['the end'])
  expect((await lines()).slice(3)).toEqual([4, 5, 6, 7, 8, 9, 10].map((line) => `line ${line}`).concat('the end'))
})

test('nothing is drawn into a line that is not at its end', async () => {
  const { screen, lines } = emulator(30, 6)
  const window = new LiveWindow(screen)
  window.draw(['window'])
  screen.write('half')
  window.draw(['window again'])
  expect(await lines()).toEqual(['half'])
  screen.write(' and half\n')
  window.draw(['window again'])
  expect(await lines()).toEqual(['half and half', 'window again'])
})

test('a terminal that becomes narrower loses nothing and keeps nothing of the window', async () => {
  const { screen, resize, lines } = emulator(40, 8)
  const window = new LiveWindow(screen)
  screen.write('before\n')
  window.draw(['a'.repeat(38), '漢'.repeat(19)])
  await resize(20)
  window.draw(['b'.repeat(18)])
  expect(await lines()).toEqual(['before', 'b'.repeat(18)])
})

test('closed, it leaves the terminal and the streams as they were', async () => {
  const { screen, write, lines } = emulator(30, 6)
  const window = new LiveWindow(screen)
  window.draw(['window'])
  screen.write('kept\n')
  window.close()
  expect(screen.write).toBe(write)
  expect(await lines()).toEqual(['kept'])
})
