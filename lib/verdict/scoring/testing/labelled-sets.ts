import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CriterionId } from '../../../core/playbook.ts'
import type { LabelledCase } from '../__fixtures__/labelled-case.ts'

/** The labelled excerpts of one criterion: `__fixtures__/next-question.ts` holds those of `nextQuestion`. */
export interface LabelledSet {
  criterion: CriterionId
  cases: readonly LabelledCase[]
}

const folder = new URL('../__fixtures__/', import.meta.url)

export async function labelledSets(): Promise<LabelledSet[]> {
  const files = readdirSync(fileURLToPath(folder)).filter((file) => file !== 'labelled-case.ts')
  return Promise.all(
    files.toSorted().map(async (file) => {
      const { cases } = (await import(new URL(file, folder).href)) as { cases: readonly LabelledCase[] }
      return { criterion: camelCase(basename(file, '.ts')) as CriterionId, cases }
    }),
  )
}

function camelCase(stem: string): string {
  return stem.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
