import { createHash } from 'node:crypto'

/** A piece of a prompt, and whether a breakpoint follows it. */
export interface PromptBlock {
  text: string
  breakpoint: boolean
}

/** How the input of a request divides, in tokens. */
export interface InputTokens {
  input: number
  cacheWrite: number
  cacheRead: number
}

/** Shorter prefixes are not cached: the figure of Claude Sonnet 5. https://platform.claude.com/docs/en/build-with-claude/prompt-caching */
const MIN_CACHED_TOKENS = 1024

/** How many blocks before a breakpoint are looked at. Source: as above */
const LOOK_BACK = 20

/**
 * For tests: the service's prompt cache, as it is documented. What was kept up to a breakpoint is read by every later
 * request that begins the same way and has a breakpoint there or up to 20 blocks behind; nothing is forgotten.
 */
export class PromptCache {
  readonly #kept = new Set<string>()

  /** @param scope what must be equal besides the blocks: the model, the schema of the answer. */
  count(scope: string, blocks: readonly PromptBlock[]): InputTokens {
    const prefixes = prefixesOf(scope, blocks)
    const total = prefixes.at(-1)?.tokens ?? 0
    const ends = prefixes.flatMap(({ tokens }, at) =>
      blocks[at]?.breakpoint && tokens >= MIN_CACHED_TOKENS ? [at] : [],
    )
    const read = Math.max(0, ...ends.map((end) => this.#readBefore(prefixes, end)))
    const written = Math.max(read, ...ends.map((end) => prefixes[end]?.tokens ?? 0))
    for (const end of ends) this.#kept.add(prefixes[end]?.key as string)
    return { input: total - written, cacheWrite: written - read, cacheRead: read }
  }

  #readBefore(prefixes: readonly Prefix[], end: number): number {
    const seen = prefixes.slice(Math.max(0, end - LOOK_BACK), end + 1)
    return seen.findLast(({ key }) => this.#kept.has(key))?.tokens ?? 0
  }
}

interface Prefix {
  key: string
  tokens: number
}

function prefixesOf(scope: string, blocks: readonly PromptBlock[]): Prefix[] {
  const hash = createHash('sha256').update(scope)
  let tokens = 0
  return blocks.map(({ text }) => {
    hash.update(`\0${text}`)
    tokens += roughTokens(text)
    return { key: hash.copy().digest('hex'), tokens }
  })
}

/** Three bytes of UTF-8 to a token: roughly right for English and for Russian with the tokenizer of 2026. */
export function roughTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / 3)
}
