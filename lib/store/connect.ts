import postgres, { type Options, type Sql } from 'postgres'

/**
 * A pool of connections. It keeps the process alive until `end()`.
 *
 * Arrays cannot be parameters (see `fetch_types`): pass lists as `in ${sql(list)}` or as json.
 */
export function connect(url: string, options: Options<Record<string, never>> = {}): Sql {
  return postgres(url, {
    connect_timeout: 10,
    fetch_types: false, // for array columns, which we have none of; a connection lost meanwhile would end the process
    backoff: () => 0.1, // the default waits for up to 20 s; whoever tries again here waits in between
    onnotice: () => {}, // the default prints objects; our statements raise notices only where that is fine
    ...options,
    connection: { application_name: 'vitest-stress', ...options.connection },
  }) as Sql
}
