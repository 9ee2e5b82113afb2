import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** Debian puts it where only the system's own Python looks. */
const PYTHONS = ['python3', '/usr/bin/python3']

/** A Python that has Telethon, if this machine has one. */
export function findTelethon(): string | undefined {
  return PYTHONS.find((python) => spawnSync(python, ['-c', 'import telethon']).status === 0)
}

/** Runs a script of this folder; yields each line that it prints, as JSON, and takes lines for its input. */
export function runTelethon(python: string, script: string, options: object) {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(python, [path, JSON.stringify(options)], { stdio: ['pipe', 'pipe', 'pipe'] })
  const complaints: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    say: (line: string) => child.stdin.write(`${line}\n`),
    async next(): Promise<unknown> {
      const { value, done } = await lines.next()
      if (done) throw new Error(`Telethon ended: ${Buffer.concat(complaints)}`)
      return JSON.parse(value)
    },
    stop: () => child.kill(),
  }
}
