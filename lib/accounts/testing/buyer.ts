import type { Account } from '../account.ts'

/** An account that was kept, and never used. */
export const BUYER: Account = {
  name: 'buyer',
  id: '42',
  username: 'alice',
  phone: '9996600017',
  apiId: 1,
  session: '1-a-secret',
  server: null,
  testDc: false,
  createdAt: '2026-11-28T10:00:00.000Z',
  lastUsedAt: null,
  floodUntil: null,
}
