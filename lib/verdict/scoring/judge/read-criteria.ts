import type { CriterionId, Playbook } from '../../../core/playbook.ts'
import type { Side } from '../../../core/transcript.ts'

/** A criterion that has to be read, where a judge can. All others are counted by the rules, whoever judges. */
export interface ReadCriterion {
  /** Whose words prove it: points need a quote of this side. */
  provedBy: Side
  /** The client may have replied in a way that tells neither; the reply is the proof of that. */
  aReplyMayLeaveItOpen?: boolean
  /** What is to be looked for, and what gives how much of the points. */
  guide(playbook: Playbook): string
}

const learned = (what: string): ReadCriterion => ({
  provedBy: 'prospect',
  aReplyMayLeaveItOpen: true,
  guide: () =>
    `The client has told ${what}, asked or unasked; quote the client's words that tell it. Share 1: told, in any words. Share 0: neither asked nor told, or asked and the reply was about something else, or there was no reply. What the client merely asks about tells nothing of the client. Inconclusive: the client replied to the question, and a careful reader cannot say whether the reply tells it; quote that reply.`,
})

const GUIDES = {
  entry: {
    provedBy: 'agent',
    guide: ({ entry }) =>
      `Look at the agent's first turn: all that it writes before the client writes again. It holds one easy question that the client can answer at once, and no push to a call. Share 1: so it is; ${entry.maxQuestions} linked questions are still one. Share 0.5: an easy question among more than ${entry.maxQuestions}. Share 0: no question; a hard one first (such as ${listed(entry.hardOpeners)}); one that the client has answered already; or a push to a call.`,
  },
  reflection: {
    provedBy: 'agent',
    guide: ({ reflection }) =>
      `Count the agent's turns that follow something which the client told, not merely asked, up to the booking. In how many of them does the agent, before it goes on, say it back in its own words or stay with a worry that was voiced? Share: that part divided by ${reflection.minShare}, at most 1. Filing an answer reflects nothing (${listed(reflection.mechanical)}); nor does repeating a word of the trade (${listed(reflection.commonplace)}), nor jumping to the next question after an emotional statement. Inconclusive: the client told nothing. Quote the reflections.`,
  },
  expertise: {
    provedBy: 'agent',
    guide: ({ expertise }) =>
      `Count the agent's turns that give a short, concrete fact together with where it comes from. Share: their number divided by ${expertise.minFacts}, at most 1. A figure without a source does not count, nor does a source that is only asked about or denied. Sources of this team are such as ${listed(expertise.sources)}. Quote the facts with their sources.`,
  },
  openQuestions: {
    provedBy: 'agent',
    guide: ({ questions }) =>
      `Of the questions that the agent asks up to the booking, how many are open or offer a choice, so that "yes" or "no" is no full answer? Share: that part divided by ${questions.minShare}, at most 1. Agreeing on a time, on the e-mail or on the time zone is no question of this kind. Inconclusive: the agent asks nothing. Quote the open ones.`,
  },
  budget: learned('how much it can or wants to spend: a sum, a range or a limit'),
  authority: learned('who decides: itself alone, or together with whom'),
  need: learned('what it is for: the purpose, the problem to be solved, or the use'),
  timeline: learned('when it wants to act, or what has to happen before'),
  worries: {
    provedBy: 'agent',
    guide: () =>
      'The agent finds out what worries the client or holds it back. Share 1: it asks for it, in any words, and stays with the answer if there is one. Share 0.5: it never asks, but takes up a worry that the client brought up. Share 0: neither. Quote the question, or where the worry is taken up.',
  },
  objections: {
    provedBy: 'agent',
    guide: ({ objections }) =>
      `For each objection or doubt of the client: 1 when the agent's next turn answers it with substance before it asks for anything else; 0.5 when it answers after a question of its own; 0 when it passes over it, soothes without substance, or argues. Share: the mean. Inconclusive: the client raised none. Quote the answers.${objections.length > 0 ? ` Objections that this team knows, with what an answer rests on: ${objections.map(({ raisedBy, answeredBy }) => `${listed(raisedBy.slice(0, 2))} -> ${listed(answeredBy.slice(0, 4))}`).join('; ')}.` : ''}`,
  },
  valueFirst: {
    provedBy: 'agent',
    guide: ({ questions }) =>
      `Count the agent's turns that ask something, up to the booking. In how many of them does the agent give something before it asks: an answer, a fact, a reason? Share: that part divided by ${questions.minShare}, at most 1. A greeting, thanks or praise gives nothing. Quote what is given.`,
  },
  callValue: {
    provedBy: 'agent',
    guide: ({ call }) =>
      `Where the agent invites to a call (${listed(call.mentions.slice(0, 4))}), it says what the call is good for: what will be shown, compared or decided there. Share 1: it says so. Share 0.5: it says only how long it takes. Share 0: it says nothing of it, or there is no invitation. Quote it.`,
  },
  noPressure: {
    provedBy: 'agent',
    guide: ({ call }) =>
      `The agent puts no pressure on the client: no false urgency (such as ${listed(call.pressure)}), no fear, no guilt, no asking again after a refusal. Naming times, deadlines that the client set, and terms of a contract are no pressure. Share 1: none anywhere; quote the most insistent thing that the agent says, to show that it is harmless. Share 0: there is pressure; quote it.`,
  },
} satisfies Partial<Record<CriterionId, ReadCriterion>>

export type ReadCriterionId = keyof typeof GUIDES

/** Every criterion that a judge reads; who decides what is data. */
export const READ_CRITERIA: Readonly<Record<ReadCriterionId, ReadCriterion>> = GUIDES

export const READ_CRITERION_IDS = Object.keys(GUIDES) as ReadCriterionId[]

/** Phrases of a playbook as a reader understands them: without the signs that say how they are searched. */
function listed(phrases: readonly string[]): string {
  if (phrases.length === 0) return 'none are listed'
  return phrases
    .map((phrase) => `"${phrase.replaceAll(/[=*]/g, '').replaceAll('|', '/').replaceAll(' ... ', ' … ')}"`)
    .join(', ')
}
