/** How an agent's process is started. */
export interface DaemonCommand {
  command: string
  args?: readonly string[]
  /** Where; the current directory when absent. */
  cwd?: string
  /** Given to it besides the few variables that every program needs. May hold secrets: never shown. */
  env?: Readonly<Record<string, string>>
}

/** The command as it would be typed. */
export function describeCommand({ command, args = [] }: DaemonCommand): string {
  return [command, ...args].map((word) => (/^[\w./:=@-]+$/.test(word) ? word : JSON.stringify(word))).join(' ')
}
