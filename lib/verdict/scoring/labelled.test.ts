import { expect, test } from 'vitest'
import { baliRealEstate } from '../../../stress/playbooks/bali-real-estate.ts'
import { saasDemo } from '../../../stress/playbooks/saas-demo.ts'
import { judgeSets } from './testing/confusion.ts'
import { labelledSets } from './testing/labelled-sets.ts'

const sets = await labelledSets()

for (const { criterion, cases } of sets) {
  test.each(cases.map((one) => [one.what, one] as const))(`${criterion}: %s`, (_, one) => {
    const [judged] = judgeSets([{ criterion, cases: [one] }], { bali: baliRealEstate, saas: saasDemo })
    expect({
      verdict: judged?.found?.verdict,
      evidence: judged?.found?.evidence,
      note: judged?.found?.note,
    }).toMatchObject({
      verdict: one.verdict,
    })
  })
}
