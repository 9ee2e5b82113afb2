import type { NamedTime } from '../../core/spoken-time/named-times.ts'
import type { Sentence } from './clauses.ts'
import { type MarkedText, TIME } from './marked-times.ts'
import { HAPPENS, OFFERS, PENDING, TAKEN, UNCONFIRMED } from './words.ts'

/** The times of a text that are offered: neither taken, nor named for something else than a call. */
export function offersIn(sentences: readonly Sentence[], times: MarkedText['times']): NamedTime[] {
  return timesWhere(sentences, times, isOffered)
}

/** The times that are said to stand: neither asked, nor made to depend on anything. */
export function statedIn(sentences: readonly Sentence[], times: MarkedText['times']): NamedTime[] {
  return timesWhere(sentences, times, isStated)
}

function timesWhere(
  sentences: readonly Sentence[],
  times: MarkedText['times'],
  holds: (group: string, sentence: Sentence) => boolean,
): NamedTime[] {
  const left = [...times]
  return sentences.flatMap((sentence) =>
    groupsOf(sentence).flatMap((group) => {
      const named = left.splice(0, group.split(TIME).length - 1)
      return holds(group, sentence) ? named.filter((time) => time !== undefined) : []
    }),
  )
}

/** Each time with what is said about it: "завтра в 15:00, к сожалению, занято" is one group. */
function groupsOf({ clauses }: Sentence): string[] {
  const groups: string[] = []
  for (const clause of clauses) {
    const about = groups.at(-1)
    if (about === undefined || (clause.includes(TIME) && about.includes(TIME))) groups.push(clause)
    else groups[groups.length - 1] = `${about}, ${clause}`
  }
  return groups
}

function isOffered(group: string, { text, asks }: Sentence): boolean {
  if (TAKEN.test(group) || HAPPENS.test(group)) return false
  return asks || OFFERS.test(text) || isBare(group)
}

function isStated(group: string, { text, asks }: Sentence): boolean {
  return !asks && ![TAKEN, HAPPENS, UNCONFIRMED].some((words) => words.test(group)) && !PENDING.test(text)
}

/** Nothing but a time: "Завтра в 16:00." */
function isBare(group: string): boolean {
  return (group.match(/\p{L}{4,}/gu) ?? []).length === 0
}
