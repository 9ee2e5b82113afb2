import type { chai } from 'vitest'
import { ScenarioError } from '../core/errors.ts'

interface Call {
  matcher: string
  testId: string
  /** Where it was called: frames of a stack, as V8 writes them. */
  frames: string
  failure?: unknown
}

/**
 * Finds asynchronous matchers that were called without `await`.
 *
 * Without it such a test passes whatever the matcher says, since nobody looks at the promise.
 */
export class AwaitGuard {
  readonly #forgotten = new Set<Call>()

  /** A chai plugin that makes each named method return a promise which notes whether it was awaited. */
  plugin(matchers: readonly string[]): Parameters<typeof chai.use>[0] {
    return ({ Assertion }, utils) => {
      for (const matcher of matchers) {
        utils.overwriteMethod(Assertion.prototype, matcher, (original: (...args: unknown[]) => unknown) => {
          const watch = (call: Call, result: unknown) => this.#watch(call, result)
          return function called(this: object, ...args: unknown[]) {
            const test = utils.flag(this, 'vitest-test') as { id: string } | undefined
            const call = { matcher, testId: test?.id ?? '', frames: framesAbove(called) }
            return watch(call, original.apply(this, args))
          }
        })
      }
    }
  }

  /** An error for each matcher that a test has forgotten, with the line that called it; asking forgets them. */
  takeForgotten(testId: string): ScenarioError[] {
    const calls = [...this.#forgotten].filter((call) => call.testId === testId)
    for (const call of calls) this.#forgotten.delete(call)
    return calls.map((call) => at(call.frames, new ScenarioError(describe(call))))
  }

  #watch(call: Call, result: unknown): unknown {
    if (!(result instanceof Promise)) return result
    this.#forgotten.add(call)
    result.catch((failure) => {
      // by now the stack of the call is gone, and with it the line of the spec
      if (failure instanceof Error) at(call.frames, failure)
      call.failure = failure
    })
    return new Proxy(result, {
      get: (target, key) => {
        if (key === 'then' || key === 'catch' || key === 'finally') this.#forgotten.delete(call)
        const value = Reflect.get(target, key, target)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }
}

function describe({ matcher, failure }: Call): string {
  const sentence = `not awaited: expect(...).${matcher}() - add "await" before expect`
  return failure instanceof Error ? `${sentence}. It failed:\n${failure.message}` : sentence
}

/** The stack of whoever called this function. */
function framesAbove(callee: (...args: never[]) => unknown): string {
  const here = { stack: '' }
  Error.captureStackTrace(here, callee)
  return here.stack.slice(here.stack.indexOf('\n'))
}

/** The same error, as if it had been thrown at the call. */
function at<E extends Error>(frames: string, error: E): E {
  error.stack = `${error.name}: ${error.message}${frames}`
  return error
}
