import { questionKind } from '../../text/question.ts'
import type { Reading, ReadSentence, ReadTurn } from '../reading.ts'

/** Behind a question, these answer it at once: it was rhetorical. */
const SELF_ANSWER =
  /^(?:потому что|вс[её] просто|дело в том|ответ прост|а вс[её] потому|because|it is simple|it's simple|simple:)/iu
/** "Для себя? Или под аренду?" is one question. */
const CONTINUES = /^(?:или|or)(?![\p{L}])/iu

/** The questions of a turn that want an answer: no nod ("хорошо?"), none that is answered at once, a choice in two parts once. */
export function questionsIn({ sentences }: ReadTurn, { language }: Reading): ReadSentence[] {
  return sentences.filter((one, at) => {
    if (!one.isQuestion || questionKind(one, language) === 'tag') return false
    const next = sentences[at + 1]
    if (next && SELF_ANSWER.test(next.text)) return false
    return !(next?.isQuestion && CONTINUES.test(next.text))
  })
}
