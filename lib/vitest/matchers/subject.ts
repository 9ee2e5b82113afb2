import type { Metrics } from '../../core/metrics.ts'
import type { Scenario } from '../../core/scenario.ts'
import type { Transcript } from '../../core/transcript.ts'
import type { Verdict } from '../../verdict/index.ts'

/** What the matchers are about: a conversation that can be measured and judged. */
export interface Judgeable {
  transcript(): Transcript
  measure(): Metrics
  /** Probes and scores; the same promise each time. */
  verdict(): Promise<Verdict>
  /** What explains the agent's silence: the end of its log; null or absent where there is none. */
  agentLog?(): string | null
  /** Where the report will have it. */
  readonly location: string
  /** As the verdict was given it: how far our own messages may be from their plan, in real time. */
  readonly pacingTolerance?: number
  /** The scenario that was played; absent where it was led by hand. */
  readonly scenario?: Pick<Scenario, 'expectedOutcome'> | undefined
}

/** The conversation itself, or that of a prospect. */
export type Subject = Judgeable | { readonly conversation: Judgeable }

/** Finds the conversation in what was given to `expect`. */
export function conversationOf(received: unknown, matcher: string): Judgeable {
  const candidate = (received as { conversation?: unknown } | null)?.conversation ?? received
  if (typeof (candidate as Judgeable | null)?.verdict === 'function') return candidate as Judgeable
  throw new TypeError(
    `expect(...).${matcher}() needs a conversation, got ${received === null ? 'null' : typeof received}.\n` +
      '  Give it what prospect.play() resolves to, or the prospect itself: await the call of play().',
  )
}
