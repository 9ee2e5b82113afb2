/** A sentence of the agent, cut where a negation, a condition or another subject stops to count. */
export interface Sentence {
  text: string
  clauses: string[]
  /** A question. */
  asks: boolean
}

const segmenter = new Intl.Segmenter('ru', { granularity: 'sentence' })

/** The sentences of a text; a line break ends one too. */
export function sentencesOf(text: string): Sentence[] {
  return [...segmenter.segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((segment) => segment !== '')
    .map((segment) => ({ text: segment, clauses: clausesOf(segment), asks: isQuestion(segment) }))
}

/** "Записала Вас на 16:00, верно?" is no question: it says something, and only then asks. */
function isQuestion(sentence: string): boolean {
  if (!/\?[^\p{L}\p{N}]*$/u.test(sentence)) return false
  return !/,\s*(?:верно|хорошо|ок|да|правильно|договорились|ok|okay|right|correct)\s*\?[^\p{L}\p{N}]*$/iu.test(sentence)
}

/** An hour after a colon or a dash belongs to what stands before it: "Записала: завтра в 16:00". */
function clausesOf(sentence: string): string[] {
  return sentence
    .replace(/(?::|\s[-–—])\s+(?=§)/gu, ' ')
    .split(/[,;()]+|:\s|\s[-–—]\s|\s(?=(?:но|а|зато|but)\s)/iu)
    .map((clause) => clause.trim())
    .filter((clause) => /[\p{L}\p{N}§]/u.test(clause))
}
