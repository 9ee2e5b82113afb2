import type { chai } from 'vitest'

interface Call {
  matcher: string
  testId: string
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
          const watch = (testId: string, result: unknown) => this.#watch({ matcher, testId }, result)
          return function (this: object, ...args: unknown[]) {
            const test = utils.flag(this, 'vitest-test') as { id: string } | undefined
            return watch(test?.id ?? '', original.apply(this, args))
          }
        })
      }
    }
  }

  /** What a test has forgotten, as one sentence for each; asking forgets it. */
  takeForgotten(testId: string): string[] {
    const calls = [...this.#forgotten].filter((call) => call.testId === testId)
    for (const call of calls) this.#forgotten.delete(call)
    return calls.map(describe)
  }

  #watch(call: Call, result: unknown): unknown {
    if (!(result instanceof Promise)) return result
    this.#forgotten.add(call)
    result.catch((failure) => {
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
