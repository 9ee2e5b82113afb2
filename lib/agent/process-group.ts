import type { Clock, Millis } from '../core/clock.ts'

/** How often it is looked whether a group is gone, in real milliseconds. */
const LOOK_EVERY: Millis = 10

/** Sends a signal to a process and all that it has started; false when nobody is left to get it. */
export function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    if ((error as NodeJS.ErrnoException).code === 'EPERM') return false // a zombie's group, on some systems
    throw error
  }
}

/** Resolves with true when nobody of the group is left, with false after `timeout` real milliseconds. */
export async function groupIsGone(pid: number, timeout: Millis, clock: Clock): Promise<boolean> {
  const until = clock.now() + timeout
  while (signalGroup(pid, 0)) {
    if (clock.now() >= until) return false
    await clock.sleep(LOOK_EVERY)
  }
  return true
}
