/**
 * Whether our messenger keeps the whole contract while the local Telegram delays, doubles and disorders what it sends:
 * faults that nobody may notice.
 *
 *   SEEDS=20 npx vitest run --config bench/vitest.config.ts bench/contract-faults.bench.ts
 */
import { testMessenger } from '../lib/telegram/contract.ts'
import { LocalHouse } from '../lib/telegram/gramjs/testing/house.ts'
import { TelegramFaults } from '../lib/telegram-server/index.ts'

const UNNOTICED: Record<string, (faults: TelegramFaults) => Promise<unknown>> = {
  delay: (faults) => faults.delay({ min: 0, max: 40 }),
  duplicate: (faults) => faults.duplicate(),
  reorder: (faults) => faults.reorder(),
}

for (const [name, begin] of Object.entries(UNNOTICED)) {
  for (let seed = 1; seed <= Number(process.env.SEEDS ?? 1); seed++) {
    testMessenger(`GramJS under ${name}, seed ${seed}`, async () => {
      const house = await LocalHouse.start({}, seed)
      await begin(new TelegramFaults(house.telegram))
      return house
    })
  }
}
