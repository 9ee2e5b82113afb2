import type { Millis } from '../core/clock.ts'
import type { CassetteOptions } from '../llm/index.ts'
import type { DaemonOptions, RecordsOptions } from './options.ts'

/** Everything that was configured, checked. Plain JSON: it travels to the workers. */
export interface Config {
  telegram:
    | { mode: 'local'; port: number }
    | {
        mode: 'live'
        apiId: number
        apiHash: string
        /** The accounts that conversations are played on, each pair by one at a time. */
        pairs: LivePair[]
        /** The least time between messages of the prospect, whatever a scenario plans. */
        messageGap: Millis
        /** How long a conversation waits for a free pair. */
        leaseTimeout: Millis
      }
  daemon:
    | { mode: 'reference'; defects: string[] }
    | ({ mode: 'command' } & DaemonOptions)
    | { mode: 'external' }
    | InProcessConfig
  /** What is tested, as it was set; null: the git revision of its folder, where there is one. */
  agentVersion: string | null
  records: Required<RecordsOptions>
  /** Absolute path of the user's probe; null without one. */
  probe: string | null
  persona: 'scripted' | 'claude'
  judge: JudgeConfig
  /** Present where there is a key. */
  llm?: LlmConfig
  readyTimeout: Millis
  timeScale: number
  seed: number
  /** The day of conversations in virtual time, YYYY-MM-DD; absent: today. */
  date?: string
  /** Absent: the embedded server. A secret. */
  databaseUrl?: string
  schema: string
  dataDirectory: string
  reportsDirectory: string
  /** Mask personal data and secrets in what is stored, too. */
  maskStored: boolean
  /** The named run that reports compare with; null: the last runs of the same branch and configuration. */
  baseline: string | null
  /** Show every message; null: where a single spec file runs. */
  verbose: boolean | null
  /** Show at the end what there is about time. */
  timingReport: boolean
}

/** Who writes to whom on the real Telegram. */
export interface LivePair {
  prospect: ProspectLogin
  /** As it was written, with or without @. */
  agentUsername: string
}

/** How the real Telegram is used. */
export type LiveTelegram = Extract<Config['telegram'], { mode: 'live' }>

/** Who plays the prospect on the real Telegram: a session, which is a secret, or a kept account by its name. */
export type ProspectLogin = { session: string } | { account: string; directory: string }

/** An agent inside the test. */
export interface InProcessConfig {
  mode: 'in-process'
  defects: string[]
  /** Absolute path of the user's module; null for the sample agent. */
  module: string | null
  /** Around a function of the user's, each time [min, max]. */
  pace: { debounce?: [Millis, Millis]; reading?: [Millis, Millis]; typing?: [Millis, Millis] }
  /** What one answer of that function may take, in real time. */
  replyTimeout: Millis
}

/** How the model is asked. */
export interface LlmConfig {
  /** A secret. */
  apiKey: string
  /** Absent: the service's own. */
  baseUrl?: string
  /** Absent: our default. */
  model?: string
  /** The most that one conversation may cost. */
  budgetUsd: number
  /** The most that the whole run may cost; absent: not limited. */
  runBudgetUsd?: number
}

/** Who decides what cannot be counted. */
export type JudgeConfig =
  | { mode: 'rules' }
  | {
      mode: 'claude'
      model: string
      /** How often each conversation is judged; odd. */
      samples: number
      /** Absent: answers are not recorded. */
      cassette?: CassetteOptions
    }
