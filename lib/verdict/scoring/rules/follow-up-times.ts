import { oneOf, pattern } from '../../../core/pattern.ts'
import { clausesOf } from '../../text/clause.ts'
import type { Rule } from '../rule.ts'

const WRITES_AGAIN = oneOf(
  '\\b(?:напишу|отпишу(?:сь)?|вернусь|возвращусь|свяжусь|перезвоню|позвоню|наберу|отвечу|пришлю|отправлю|вышлю|сообщу|напомню|уточню|дам знать|буду на связи|потревожу)\\b',
  "\\b(?:i(?:'ll| will| am going to)(?: \\w+)? (?:write|message|text|get back|come back|follow up|reach out|call|ping|send|reply|let you know|check in|be back|remind))\\b",
)
const CLOCK = pattern('\\b([01]?\\d|2[0-3])[:.]([0-5]\\d)\\b(?![.,]?\\d|\\s*%)')
/** People name quarters of an hour; other minutes are a clock's. */
const QUARTER = 15

export const followUpTimes: Rule = {
  id: 'followUpTimes',
  label: 'Says in natural words when it will write again',
  advice: 'Say "in five minutes" or "tomorrow morning" instead of a minute on the clock.',
  find({ agentMessages }) {
    const exact = agentMessages.flatMap(({ sentences }) =>
      sentences.flatMap(({ messageId, text }) => {
        const clause = clausesOf(text.replaceAll(/(\d):(?=\d)/g, '$1:')).find((one) => WRITES_AGAIN.test(one))
        const match = clause === undefined ? null : CLOCK.exec(clause)
        return match && Number(match[2]) % QUARTER !== 0 ? [{ messageId, quote: match[0] }] : []
      }),
    )
    return { share: exact.length === 0 ? 1 : 0, evidence: exact.slice(0, 5) }
  },
}
