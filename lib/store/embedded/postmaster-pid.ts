import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from '../is-alive.ts'

/** What a running server writes about itself. @see https://www.postgresql.org/docs/current/storage-file-layout.html */
export interface PostmasterPid {
  pid: number
  port: number
  /** `starting`, `ready`, `stopping`; empty while the file is being written. */
  status: string
}

/** Reads `postmaster.pid`: pid in line 1, port in line 4, status in line 8. Undefined without a usable file. */
export async function readPostmasterPid(data: string): Promise<PostmasterPid | undefined> {
  const lines = (await readText(join(data, 'postmaster.pid')))?.split('\n')
  const pid = Number(lines?.[0])
  if (!lines || !Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() }
}

/** The server that holds this data directory now; undefined when there is none. */
export async function findPostmaster(data: string): Promise<PostmasterPid | undefined> {
  const file = await readPostmasterPid(data)
  if (!file || !isAlive(file.pid)) return undefined
  const program = await readText(`/proc/${file.pid}/comm`)
  if (program === undefined || program.startsWith('postgres')) return file
  // Process ids are reused, in containers almost always; PostgreSQL itself would refuse to start
  if ((await readPostmasterPid(data))?.pid === file.pid) await rm(join(data, 'postmaster.pid'), { force: true })
  return undefined
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ESRCH') return undefined // ESRCH: /proc of a process that has just ended
    throw error
  }
}
