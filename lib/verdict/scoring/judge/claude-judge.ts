import type { JudgeUsage } from '../../../core/assessment.ts'
import { JudgeError } from '../../../core/errors.ts'
import { inFull, lineOf } from '../../../core/in-words.ts'
import type { Random } from '../../../core/random.ts'
import { type Fenced, fence, type LlmClient, LlmError, type Turn } from '../../../llm/index.ts'
import { type Said, saidIn } from '../../said.ts'
import { JUDGE_VERSION } from '../versions.ts'
import { contradictionsIn, JudgeAnswer } from './answer.ts'
import { checkAnswer } from './findings.ts'
import { instructionsOf } from './instructions.ts'
import type { Case, Findings, Judge, Judgement } from './judge.ts'

/** An answer takes about 2500, and thinking counts. */
const MAX_TOKENS = 16_000

export interface ClaudeJudgeOptions {
  llm: LlmClient
  random: Random
  /** How often each conversation is judged; an odd number. Default 1. */
  samples?: number
  /** Gives up a question that is under way. */
  signal?: AbortSignal
}

/**
 * A model that reads the conversation and decides, criterion by criterion, what cannot be counted.
 *
 * It sees the words between random markers and the playbook's rubric; neither the outcome nor what the rules found. An
 * answer that is out of shape, or has quotes that are not found, is asked for once more with the complaint. Then what
 * is out of shape is a JudgeError, and what is not proved gives no points.
 */
export class ClaudeJudge implements Judge {
  readonly #options: ClaudeJudgeOptions
  #last: { words: string; judgement: Promise<Judgement> } | undefined

  constructor(options: ClaudeJudgeOptions) {
    this.#options = options
  }

  get name(): string {
    return this.#options.llm.model
  }

  /** The same words are judged once. */
  judge(asked: Case): Promise<Judgement> {
    const said = saidIn(asked.transcript)
    const words = JSON.stringify([asked.playbook.id, said.map((one) => [one.side, inFull(one)])])
    if (this.#last?.words !== words) this.#last = { words, judgement: this.#judge(asked, said) }
    return this.#last.judgement
  }

  async #judge(asked: Case, said: readonly Said[]): Promise<Judgement> {
    const { random, samples = 1 } = this.#options
    // one marker for all samples, so that all but the first read the conversation from the cache
    const shown = fence(
      said.map((one, index) => ({ message: index + 1, from: WRITERS[one.side], ...lineOf(one) })),
      random,
    )
    const sampled: Findings[] = []
    for (let trial = 0; trial < samples; trial++) sampled.push(await this.#sample(asked, { said, shown, trial }))
    return { judge: this.name, version: JUDGE_VERSION, samples: sampled, usage: this.#usage() }
  }

  async #sample(asked: Case, sample: Sample): Promise<Findings> {
    const question: Turn = { role: 'user', text: `The conversation:\n${sample.shown.text}\n\nAssess it.` }
    const first = await this.#try([question], asked, sample)
    if (first.findings && first.complaints.length === 0) return first.findings
    const complaint = `This does not stand:\n${list(first.complaints)}\nGive the whole answer again, without that.`
    const repair: Turn[] = [question, { role: 'assistant', text: first.text }, { role: 'user', text: complaint }]
    const second = await this.#try(repair, asked, sample)
    const findings = second.findings ?? first.findings
    if (findings) return findings
    throw new JudgeError(`The judge (${this.name}) gave no usable answer, asked twice:\n${list(second.complaints)}`, {
      remedy: `Try again, or try another STRESS_JUDGE_MODEL.\n${UNJUDGED}`,
    })
  }

  async #try(turns: readonly Turn[], asked: Case, { said, shown, trial }: Sample): Promise<Tried> {
    const { llm, samples = 1, signal } = this.#options
    const label = `judge ${asked.transcript.scenarioName}`
    try {
      const { value, text } = await llm.ask({
        system: instructionsOf(asked.playbook),
        turns,
        keepTurns: samples > 1,
        schema: JudgeAnswer,
        maxTokens: MAX_TOKENS,
        effort: 'medium',
        recordedAs: { label, version: JUDGE_VERSION, trial, marker: shown.marker },
        ...(signal && { signal }),
      })
      const contradictions = contradictionsIn(value, asked.playbook)
      return contradictions.length > 0 ? { text, complaints: contradictions } : { text, ...checkAnswer(value, said) }
    } catch (error) {
      if (error instanceof LlmError && error.kind === 'malformed' && error.answer?.trim())
        return { text: error.answer, complaints: [shapeOf(error)] }
      throw this.#silent(error)
    }
  }

  #silent(error: unknown): unknown {
    if (error instanceof LlmError) {
      const remedy = `${error.remedy.replaceAll('STRESS_MODEL', 'STRESS_JUDGE_MODEL')}\n${UNJUDGED}`
      return new JudgeError(`The judge (${this.name}) gave no answer. ${error.what}`, { remedy, cause: error })
    }
    if (!this.#options.signal?.aborted) return error
    const why = (this.#options.signal.reason as Error | undefined)?.message ?? 'it was cut off'
    return new JudgeError(`The judge (${this.name}) was not heard out: ${why.replace(/\.$/, '')}.`, {
      remedy: UNJUDGED,
      cause: error,
    })
  }

  #usage(): JudgeUsage {
    const { usage, replayed, cost } = this.#options.llm
    return { ...usage, replayed, usd: cost }
  }
}

const WRITERS = { agent: 'agent', prospect: 'client' } as const

const UNJUDGED = 'Or score without a model: STRESS_JUDGE=rules.'

/** One judging of a conversation. */
interface Sample {
  said: readonly Said[]
  shown: Fenced
  trial: number
}

/** An answer, with what stands of it; nothing where it is out of shape. */
interface Tried {
  text: string
  findings?: Findings
  complaints: string[]
}

/** What is wrong with the shape, without what the model said: it may repeat words of the conversation. */
function shapeOf({ what }: LlmError): string {
  return what.replace(/(it is not JSON): .*$/s, '$1')
}

function list(complaints: readonly string[]): string {
  return complaints.map((complaint) => `- ${complaint}`).join('\n')
}
