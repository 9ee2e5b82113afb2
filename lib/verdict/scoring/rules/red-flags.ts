import type { CriterionId, Playbook } from '../../../core/playbook.ts'
import { isNegated } from '../../text/denial.ts'
import { findAny } from '../../text/phrase.ts'
import type { Reading, ReadSentence, ReadTurn } from '../reading.ts'
import { type Quote, quoteAny, quoteOf } from '../rule.ts'
import { summaryOf } from './summary.ts'
import { breachesOf } from './taboo.ts'

/** What makes a conversation fail whatever its points. */
export interface RedFlag {
  label: string
  evidence: Quote[]
}

/** How far the conversation met a criterion, whoever decided it. */
export type Standing = (id: CriterionId) => 'met' | 'partly' | 'nothing'

export function redFlagsIn(reading: Reading, playbook: Playbook, standing: Standing): RedFlag[] {
  const said = breachesOf(playbook.redFlags, reading).map(({ label, quote }) => ({ label, evidence: [quote] }))
  return [...said, ...giveIns(reading, playbook), ...lateSummary(reading, playbook), ...noSnake(reading, standing)]
}

function giveIns({ turns, language }: Reading, { giveIns }: Playbook): RedFlag[] {
  return giveIns.flatMap(({ label, requestedBy, grantedBy }) =>
    turns.flatMap((turn) => {
      const requested = turn.side === 'prospect' ? quoteAny(requestedBy, turn.sentences, language) : null
      const reply = turns[turn.index + 1]
      if (!requested || !reply || reply.sentences.some(attempts)) return []
      const granted = grantIn(reply, grantedBy, language)
      return granted ? [{ label, evidence: [requested, granted] }] : []
    }),
  )
}

/** A request for the answer to a question is an attempt as well: "Напишите бюджет, и я отберу три виллы". */
const ASKS_BACK =
  /(?<!\p{L})(?:подскажите|расскажите|уточните|напишите|скажите|ответьте|поделитесь|tell me|let me know)(?!\p{L})/iu
/** "Есть вопросы?" asks for nothing. */
const HOLLOW =
  /(?:есть|остались|будут|any|have) (?:ли )?(?:ещё |еще |у вас )?(?:вопрос|questions)|что скажете|понравил|всё (?:дошло|открылось)|получил/iu

function attempts({ isQuestion, text }: ReadSentence): boolean {
  return (isQuestion || (ASKS_BACK.test(text) && !/если/iu.test(text))) && !HOLLOW.test(text)
}

function grantIn({ sentences }: ReadTurn, grantedBy: readonly string[], language: Reading['language']): Quote | null {
  for (const { messageId, text, words } of sentences) {
    const quote = findAny(grantedBy, text, language, words)
    if (quote !== null && !isNegated(text, quote)) return { messageId, quote }
  }
  return null
}

function lateSummary(reading: Reading, playbook: Playbook): RedFlag[] {
  const found = summaryOf(reading, playbook)
  if (!found?.after || found.before) return []
  return [{ label: 'The summary came after the invitation', evidence: [quoteOf(found.after)] }]
}

/** From so many turns on it can be told that there was neither reflection nor expertise. */
const ENOUGH_TURNS = 3

/** One echo among many questions does not make a talk of an interrogation that began as one. */
function noSnake({ selling }: Reading, standing: Standing): RedFlag[] {
  const reflected = standing('entry') === 'nothing' ? ['met'] : ['met', 'partly']
  const talks = standing('expertise') !== 'nothing' || reflected.includes(standing('reflection'))
  if (selling.length < ENOUGH_TURNS || talks) return []
  return [{ label: 'An interrogation or a lecture: no reflection and no expertise', evidence: [] }]
}
