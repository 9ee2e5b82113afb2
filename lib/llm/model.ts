/** Fast enough for a chat, and good at staying in a role. */
export const DEFAULT_MODEL = 'claude-sonnet-5-5'

/** Reads more carefully, and is asked only once for a conversation. */
export const DEFAULT_JUDGE_MODEL = 'claude-opus-5-5'

/** US dollars per million tokens. */
export interface Price {
  input: number
  output: number
  cacheWrite: number
  cacheRead: number
}

/** What has to be known of a model before it is asked. */
export interface ModelFacts {
  price: Price
  /** Whether it takes `output_config.effort`. */
  effort: boolean
}

const price = (input: number, output: number, cacheRead: number): Price => ({
  input,
  output,
  // what is kept for five minutes costs a quarter more to write
  cacheWrite: input * 1.25,
  cacheRead,
})

/** By the beginning of the name. List prices of November 2026: https://platform.claude.com/docs/en/about-claude/pricing */
const MODELS: Record<string, ModelFacts> = {
  'claude-fable-5-1': { price: price(10, 50, 0.25), effort: true },
  'claude-mythos-5-1': { price: price(10, 50, 0.25), effort: true },
  'claude-fable': { price: price(10, 50, 1), effort: true },
  'claude-mythos': { price: price(10, 50, 1), effort: true },
  'claude-opus-5-5': { price: price(4, 20, 0.2), effort: true },
  'claude-opus': { price: price(5, 25, 0.5), effort: true },
  'claude-sonnet-5-5': { price: price(2, 10, 0.1), effort: true },
  'claude-sonnet-5': { price: price(2, 10, 0.2), effort: true },
  'claude-sonnet-4-5': { price: price(3, 15, 0.3), effort: false },
  'claude-sonnet': { price: price(3, 15, 0.3), effort: true },
  // up to 100 000 tokens a prompt; ours are far below
  'claude-haiku-5-5': { price: price(0.1, 0.5, 0.01), effort: true },
  'claude-haiku': { price: price(1, 5, 0.1), effort: false },
}

/** Counted as the dearest, so that a budget is kept with a model that nobody has told us of. */
const UNKNOWN: ModelFacts = { price: price(10, 50, 1), effort: true }

export function factsOf(model: string): ModelFacts {
  const names = Object.keys(MODELS).filter((name) => model === name || model.startsWith(`${name}-`))
  const [longest] = names.sort((a, b) => b.length - a.length)
  return longest === undefined ? UNKNOWN : (MODELS[longest] as ModelFacts)
}
