import { defineConfig } from 'vitest/config'

/** For measurements that play our scenarios, which only Vitest can load. */
export default defineConfig({
  test: { include: ['bench/*.bench.ts'], testTimeout: 600_000, disableConsoleIntercept: true, reporters: 'minimal' },
})
