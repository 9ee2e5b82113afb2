import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const GOOD = {
  TELEGRAM_SESSION: '1abc',
  TELEGRAM_API_ID: '1',
  TELEGRAM_API_HASH: '0'.repeat(32),
  DATABASE_URL: 'postgres://127.0.0.1/agent',
}

test('the least environment is enough: real time, a schema of its own, no defects', () => {
  expect(readSettings(GOOD)).toEqual({
    session: '1abc',
    apiId: 1,
    apiHash: '0'.repeat(32),
    endpoint: undefined,
    databaseUrl: 'postgres://127.0.0.1/agent',
    databaseSchema: 'reference_agent',
    prospectsFile: 'prospects.json',
    timeScale: 1,
    timeOrigin: undefined,
    seed: 1,
    defects: [],
  })
})

test('a local Telegram has host and port', () => {
  const settings = readSettings({ ...GOOD, TELEGRAM_HOST: '127.0.0.1', TELEGRAM_PORT: '4443' })
  expect(settings.endpoint).toEqual({ host: '127.0.0.1', port: 4443 })
})

test('several defects are separated by commas', () => {
  expect(readSettings({ ...GOOD, STRESS_AGENT_DEFECT: 'no-debounce, phantom-booking,' }).defects).toEqual([
    'no-debounce',
    'phantom-booking',
  ])
})

test('all mistakes are told at once, and no secret with them', () => {
  const env = {
    TELEGRAM_SESSION: '1topsecret',
    TELEGRAM_API_ID: 'one',
    TELEGRAM_HOST: '127.0.0.1',
    DATABASE_URL: 'mysql://root:topsecret@host/db',
    DATABASE_SCHEMA: 'Drop Table',
    STRESS_TIME_SCALE: '0',
  }
  expect(() => readSettings(env)).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The sample agent cannot start:
    - TELEGRAM_API_ID is "one".
        It has to be a whole number of at least 1.
    - TELEGRAM_API_HASH is not set.
        Get one at https://my.telegram.org; a local Telegram takes any.
    - TELEGRAM_PORT is not set, but its other half is.
        A local Telegram needs both; for the real one set neither.
    - DATABASE_URL does not begin with postgres:// or postgresql://.
    - DATABASE_SCHEMA is "Drop Table".
        It has to be a lower-case PostgreSQL name: letters, digits and underscores.
    - STRESS_TIME_SCALE is "0".
        It has to be a number of at least 0.01.]
  `)
})
