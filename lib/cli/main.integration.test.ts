import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test, vi } from 'vitest'
import { createClient } from '../telegram-server/mtproto/testing/client.ts'
import { gramjs } from '../telegram-server/mtproto/testing/client-library.ts'
import { stress } from './testing/stress-command.ts'

test('stress --help shows the commands', async () => {
  const { code, out, err } = await stress(['--help']).ended
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatchInlineSnapshot(`
    "Usage: stress [options] [command]

    Stress tests for agents that chat on Telegram, written as Vitest specs.

    Options:
      -h, --help                          display help for command

    Commands:
      run [options] [vitest...]           Play scenarios against the agent: what npx
                                          vitest run does, by names of scenarios.
      list [options]                      List the scenarios in stress/scenarios,
                                          with what they plan.
      report [options] [run]              Draw the report of a stored run again, and
                                          show its summary.
      trends [options]                    Show how pass rate and scores went, day by
                                          day.
      compare [options] <before> <after>  Tell whether the agent got better or worse
                                          from one run to another.
      baseline [name] [run]               Name a run, so that later ones can be
                                          compared with it (STRESS_BASELINE); list
                                          the names without one.
      assess [options] [what...]          Judge conversations that are over: files
                                          of your own, or results of tests.
      lint [playbook...]                  Look for what a playbook says and cannot
                                          mean.
      telegram [options]                  Run a local Telegram with accounts of your
                                          own, and watch what happens on it.
      login [options] <name>              Log a Telegram account in, and keep its
                                          session for live mode.
      accounts [options]                  List the accounts that were logged in,
                                          with their last use and who plays on them;
                                          or remove, release or export one.
      migrate                             Prepare the database: each run does that
                                          itself, unless its user may not.
      flush                               Write into the database what earlier runs
                                          could not.
      doctor [options]                    Check everything that a run needs, and say
                                          what to do where something is wrong.
      help [command]                      display help for command

    Examples:
      stress run --scenario "Rapid Fire Burst"
      npx vitest run stress/rapid-fire.spec.ts   the same, by Vitest itself
    "
  `)
})

test('stress telegram shows sessions that work, follows the journal, and ends with Ctrl-C', async () => {
  const { child, output, ended } = stress(['telegram', '--account', 'alice', '--account', '@bohdan'])
  await vi.waitFor(() => expect(output.out).toContain('@bohdan'), 10_000)
  const port = Number(/127\.0\.0\.1:(\d+)/.exec(output.out)?.[1])
  const session = output.out.match(/^ {2}(1Ag\S+)$/m)?.[1] as string
  const saved = new gramjs.StringSession(session)
  await saved.load()
  const key = saved.authKey?.getKey() as Buffer
  expect(output.out).toMatch(/^-----BEGIN (.+)-----\n([\w+/=]+\n)+-----END \1-----$/m)
  const client = await createClient(gramjs, { address: { host: '127.0.0.1', port }, authKey: key })
  await client.connect()
  expect((await client.getMe()).username).toBe('alice')
  await client.sendMessage('bohdan', { message: 'hello from \u001b[31mhere' })
  await vi.waitFor(() => expect(output.out).toMatch(/@alice calls messages.sendMessage "hello from .*here"/))
  expect(output.out).not.toContain('\u001b')
  await client.destroy()

  child.kill('SIGINT')
  const { code, signal, err } = await ended
  expect({ code, signal, err }).toEqual({ code: 0, signal: null, err: '' })
})

test('a mistake is answered with a sentence, a remedy and exit code 2', async () => {
  const mistakes = [
    ['telegram'],
    ['telegram', '--account', 'bob'],
    ['telegram', '--account', 'alice', '--account', 'Alice'],
    ['telegram', '--account', 'alice', '--port', '70000'],
    ['telegrm'],
  ]
  const answers = await Promise.all(
    mistakes.map(async (args) => {
      const { code, out, err } = await stress(args).ended
      expect({ code, out }).toEqual({ code: 2, out: '' })
      return err
    }),
  )
  expect(answers.join('\n')).toMatchInlineSnapshot(`
    "No account was named, and a Telegram without accounts is of no use.
      Name some: stress telegram --account alice --account bohdan

    The account @bob cannot be made: "bob" is not a username: 5 to 32 letters, digits or underscores, beginning with a letter.
      Choose another one.

    The account @Alice cannot be made: there is already an account @Alice.
      Choose another one.

    error: option '--port <number>' argument '70000' is invalid. It is a whole number from 0 to 65535.
    See stress --help.

    error: unknown command 'telegrm'
    (Did you mean telegram?)
    See stress --help.
    "
  `)
})

test('a port that is taken is named', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  try {
    const { code, err } = await stress(['telegram', '--account', 'alice', '--port', String(port)]).ended
    expect(code).toBe(2)
    expect(err.replaceAll(String(port), 'PORT')).toMatchInlineSnapshot(`
      "The local Telegram cannot listen on 127.0.0.1:PORT: another program is listening there.
        Choose another port, or 0 for any free one.
        Who has it: lsof -i :PORT
      "
    `)
  } finally {
    other.close()
  }
})
