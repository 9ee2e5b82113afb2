/**
 * True for an error that says nothing against what was to be stored: the database is away, starting, stopping, full, or
 * another one for the moment. The same may succeed later.
 */
export function isAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (AWAY.test((cause as { code?: string }).code ?? '')) return true
  }
  return false
}

/** Of the system, of the client, and of PostgreSQL. @see https://www.postgresql.org/docs/current/errcodes-appendix.html */
const AWAY =
  /^(E(CONNREFUSED|CONNRESET|CONNABORTED|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NETDOWN|NOTFOUND|AI_AGAIN|MFILE|NFILE)|CONNECTION_\w+|CONNECT_TIMEOUT|08\w{3}|25006|28\w{3}|40\w{3}|53\w{3}|55P03|57\w{3}|58\w{3})$/
