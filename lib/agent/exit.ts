/** How a process ended. */
export interface Exit {
  /** Null when a signal ended it. */
  code: number | null
  signal: NodeJS.Signals | null
}

/** `with code 3`, `by SIGKILL`. */
export function describeExit({ code, signal }: Exit): string {
  return signal ? `by ${signal}` : `with code ${code}`
}
