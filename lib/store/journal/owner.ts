import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { isAlive } from '../is-alive.ts'

/** The process that writes a journal. */
export const Owner = z.object({
  pid: z.number(),
  /** Tells it from a later process with the same id; null where the system does not say. */
  birth: z.string().nullable(),
})
export type Owner = z.infer<typeof Owner>

/** This process. */
export function thisOwner(): Owner {
  return { pid: process.pid, birth: birthOf(process.pid) }
}

/** Whether the process still runs. In doubt it does: a journal that waits is safe, one that is taken away is not. */
export function ownerLives({ pid, birth }: Owner): boolean {
  return isAlive(pid) && (birth === null || birthOf(pid) === birth)
}

/** When a process was started, in ticks of a boot that has a name. @see proc_pid_stat(5), field 22 */
function birthOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ') // the name may hold blanks; field 3 comes first
    return `${boot} ${afterName[19]}`
  } catch {
    return null // not Linux, or it has just ended
  }
}
