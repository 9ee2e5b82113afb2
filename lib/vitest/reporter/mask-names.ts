import type { TestCase, TestModule, TestSuite } from 'vitest/node'
import { maskName } from './mask-text.ts'

/** What Vitest's own reporters read of a test or suite; it is the main process's copy, and nothing is found by it. */
interface Task {
  name: string
  fullName?: string
  fullTestName?: string
}

/**
 * Masks the names of the tests and suites of a module. In place, because every reporter has the same objects, and before
 * any of them has put a full name together. The worker, which filters by names and keeps snapshots by them, has its own.
 */
export function maskNames(module: TestModule): void {
  maskChildren(module, { file: taskOf(module).fullName })
}

interface Above {
  /** Full name of what they are in, with the file and without. */
  file: string | undefined
  test?: string | undefined
}

function maskChildren(parent: TestModule | TestSuite, above: Above): void {
  for (const child of parent.children) {
    const task = taskOf(child)
    const name = maskName(task.name)
    const full = { file: joined(above.file, name), test: joined(above.test, name) }
    Object.assign(task, { name, fullName: full.file, fullTestName: full.test })
    Object.assign(child, { name })
    if (child.type === 'suite') maskChildren(child, full)
  }
}

/** As Vitest does it. */
function joined(above: string | undefined, name: string): string {
  return above === undefined ? name : `${above} > ${name}`
}

function taskOf(entity: TestModule | TestSuite | TestCase): Task {
  return (entity as unknown as { task: Task }).task
}
