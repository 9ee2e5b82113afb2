/** The rules held against the labelled excerpts, a row per criterion: npx tsx bench/confusion.ts */
import { confusionTable, judgeSets } from '../lib/verdict/scoring/testing/confusion.ts'
import { labelledSets } from '../lib/verdict/scoring/testing/labelled-sets.ts'
import { baliRealEstate } from '../stress/playbooks/bali-real-estate.ts'
import { saasDemo } from '../stress/playbooks/saas-demo.ts'

const judged = judgeSets(await labelledSets(), { bali: baliRealEstate, saas: saasDemo })
console.table(confusionTable(judged))
for (const { criterion, what, expected, found } of judged.filter((one) => one.found?.verdict !== one.expected)) {
  console.log(`${criterion}: ${what}: ${expected}, found ${found?.verdict} (${found?.note ?? 'no note'})`)
}
