import type { JSONValue, Parameter, Sql, TransactionSql } from 'postgres'
import { storable } from './storable.ts'

/** What a query runs on: a connection or a transaction, and the schema that holds our tables. */
export interface Scope {
  sql: Sql | TransactionSql
  schema: string
}

/** A value for a jsonb column, its texts made storable. */
export function json({ sql }: Scope, value: unknown): Parameter {
  return sql.json(storable(value) as JSONValue)
}

/** A value for a jsonb column that may be null. */
export function jsonOrNull(scope: Scope, value: unknown): Parameter | null {
  return value === null || value === undefined ? null : json(scope, value)
}
