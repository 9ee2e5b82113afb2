import type { Reading, ReadTurn } from '../reading.ts'
import { quoteOf, type Rule, reached } from '../rule.ts'
import { repetitionsIn } from './no-repeated-asking.ts'
import { questionsIn } from './questions-asked.ts'

export const nextQuestion: Rule = {
  id: 'nextQuestion',
  label: 'Ends its turns with one question',
  advice: 'End each turn with one question that follows from the answer, two at most.',
  find(reading, playbook) {
    const { minShare, maxPerTurn } = playbook.questions
    const turns = reading.selling.filter((turn) => !endsTalk(turn, reading))
    if (turns.length === 0) return { share: null, evidence: [], note: 'There is no turn before the booking.' }
    const repeated = new Set(repetitionsIn(reading, playbook).map(({ question }) => question))
    const good = turns.flatMap((turn) => {
      const questions = questionsIn(turn, reading)
      const last = questions.at(-1)
      const ends = last !== undefined && last === turn.sentences.at(-1) && !repeated.has(last)
      return ends && questions.length <= maxPerTurn ? [last] : []
    })
    return {
      share: reached(good.length / turns.length, minShare),
      met: good.length / turns.length >= Math.min(minShare, playbook.passMark),
      evidence: good.slice(0, 5).map(quoteOf),
      note: `${good.length} of ${turns.length} turns end with a question and ask at most ${maxPerTurn}.`,
    }
  },
}

/** The client is busy or takes leave: to ask on would be pushing. */
const LEAVES =
  /(?:напишу|отвечу|вернусь|посмотрю|гляну)\s(?:\S+\s){0,2}(?:позже|потом|вечером|завтра|через)|(?<!\p{L})(?:занят|занята|до свидания|всего доброго|не пишите|на совещании|за рул[её]м)(?!\p{L})|(?<!\p{L})(?:busy|talk later|write later|goodbye|bye)(?!\p{L})/iu

function endsTalk(turn: ReadTurn, { turns }: Reading): boolean {
  const before = turns[turn.index - 1]
  return before?.side === 'prospect' && before.sentences.some(({ text }) => LEAVES.test(text))
}
