import { ConfigError } from '../core/errors.ts'

/** Tells from a line of the log whether the daemon is ready. */
export type Readiness = (line: string) => boolean

/** Reads the setting `ready`: a text that the line must hold, or a regular expression between slashes. */
export function readinessOf(setting: string): Readiness {
  const expression = /^\/(.+)\/([a-z]*)$/s.exec(setting)
  if (!expression) return (line) => line.includes(setting)
  try {
    // with g or y a pattern would remember where the last line matched
    const pattern = new RegExp(expression[1] as string, expression[2]?.replace(/[gy]/g, ''))
    return (line) => pattern.test(line)
  } catch (cause) {
    throw new ConfigError(
      `The daemon's ready pattern ${setting} is not a regular expression: ${(cause as Error).message}.`,
      {
        remedy: 'Mend it, or write plain text without slashes around it.',
        cause,
      },
    )
  }
}
