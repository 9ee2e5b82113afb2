import { ConfigError } from '../core/errors.ts'

/** The schema of ours in the user's database, checked; throws a ConfigError with the value. */
export function schemaName(name: string): string {
  if (/^[a-z_][a-z0-9_]{0,62}$/.test(name) && !/^(pg_|information_schema$)/.test(name)) return name
  throw new ConfigError(`${JSON.stringify(name)} cannot be the name of the database schema.`, {
    remedy:
      'Use small letters, digits and underscores, at most 63 of them, not beginning with a digit or "pg_": for example  stress',
  })
}
