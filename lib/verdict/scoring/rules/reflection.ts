import type { Playbook } from '../../../core/playbook.ts'
import { readTimes } from '../../../core/spoken-time/read.ts'
import { isEmptyTalk } from '../../text/empty-talk.ts'
import { grammars } from '../../text/language.ts'
import { marksParaphrase, showsEmpathy } from '../../text/paraphrase.ts'
import { holdsAny } from '../../text/phrase.ts'
import { pressureIn } from '../../text/pressure.ts'
import { questionKind } from '../../text/question.ts'
import { related, themesOf } from '../../text/related.ts'
import { takes } from '../../text/stance.ts'
import { wordClauses } from '../../text/word-clauses.ts'
import { topicStems, type Word, wordsOf } from '../../text/words.ts'
import { statementsBefore } from '../knowledge.ts'
import type { Reading, ReadSentence, ReadTurn } from '../reading.ts'
import { type Quote, quoteOf, type Rule, reached } from '../rule.ts'

/** The reflection stands at the beginning of a turn; further on shared words are there by chance. */
const OPENING_SENTENCES = 3
/** So many words with a topic make an answer that a good listener takes up; "Да" and "Санур" may pass. */
const WORTH_REFLECTING = 2

export const reflection: Rule = {
  id: 'reflection',
  label: 'Says back what the client told, in own words',
  advice: 'Before going on, say in own words what the client has just told, and stay with a worry that was voiced.',
  find(reading, playbook) {
    const told = reading.selling.map((turn) => ({ turn, stated: statedStems(reading, turn, playbook) }))
    const long = told.filter(({ stated }) => stated.size >= WORTH_REFLECTING)
    const short = told.filter(({ stated }) => stated.size > 0 && stated.size < WORTH_REFLECTING)
    const reflected = (ones: typeof told) =>
      ones.flatMap(({ turn, stated }) => reflectionIn(turn, stated, reading, playbook) ?? [])
    const [ofLong, ofShort] = [reflected(long), reflected(short)]
    const demanded = long.length > 0 ? long.length + ofShort.length : short.length
    if (demanded === 0) return { share: null, evidence: [], note: 'The client told nothing that could be reflected.' }
    const quotes = [...ofLong, ...ofShort]
    return {
      share: reached(quotes.length / demanded, playbook.reflection.minShare),
      met: quotes.length / demanded >= playbook.reflection.minShare,
      evidence: quotes.slice(0, 5),
      note: `${quotes.length} of ${demanded} answers reflected.`,
    }
  },
}

function reflectionIn(
  { sentences }: ReadTurn,
  stated: ReadonlySet<string>,
  { language }: Reading,
  { reflection, call }: Playbook,
): Quote | null {
  const { phrases, mechanical, synonyms } = reflection
  const { contrasts } = grammars[language]
  const isFiled = sentences.some(({ words }) => holdsAny(mechanical, words, language))
  const sameMeaning = synonymsOf(synonyms, language)
  const echoes = ({ words }: ReadSentence) =>
    [...topicStems(words, language)].some((stem) =>
      [...stated].some((other) => related(stem, other, language) || sameMeaning(stem, other)),
    )
  // shared words are there by chance in what presses, in what tells of oneself, and in the opposite
  const turnsAway = (one: ReadSentence) =>
    pressureIn(one, language) !== null ||
    holdsAny(call.pressure, one.words, language) ||
    wordClauses(one.text, one.words, language).some(
      ({ words }) => takes('indifferent', words, language) && !holdsAny(YOURS[language], words, language),
    )
  const marked = (one: ReadSentence) =>
    (marksParaphrase(one, language) || (!one.isQuestion && holdsAny(phrases, one.words, language))) &&
    (!one.isQuestion || !['open', 'choice'].includes(questionKind(one, language)))
  const isRich = ({ words }: ReadSentence) => topicStems(words, language).size >= RICH && !isEmptyTalk(words, language)
  // "То есть Вас интересует доход?" to somebody who spoke of the children
  const isElsewhere = ({ words }: ReadSentence) => {
    const own = themesOf(topicStems(words, language), language)
    const heard = new Set(themesOf(stated, language).flat())
    return heard.size > 0 && own.length >= ELSEWHERE && own.flat().every((theme) => !heard.has(theme))
  }
  const reflects = (said: ReadSentence, at: number) => {
    const one = holdsAny(mechanical, said.words, language) ? behindContrast(said, contrasts) : said
    if (!one || holdsAny(mechanical, one.words, language)) return false
    if (showsEmpathy(one.words, language)) return true
    if (marked(one) && (echoes(one) || (isRich(one) && !isElsewhere(one)))) return true
    return !isFiled && !one.isQuestion && at < OPENING_SENTENCES && echoes(one) && !turnsAway(one)
  }
  const found = sentences.find(reflects)
  return found ? quoteOf(found) : null
}

/** "Сроки записала, но главное услышала другое: …": what is filed stands before the contrast. */
function behindContrast(one: ReadSentence, contrasts: ReadonlySet<string>): ReadSentence | null {
  const at = one.words.findIndex(({ folded }) => contrasts.has(folded))
  return at === -1 || one.isQuestion ? null : { ...one, words: one.words.slice(at + 1) }
}

const YOURS: Record<Reading['language'], string[]> = {
  ru: ['=вы|=вас|=вам|=вами|=ваш|=ваша|=ваше|=ваши|=вашей|=вашего|=вашу'],
  en: ['=you|=your|=yours'],
}

/** A marked paraphrase with so many words of its own speaks of the matter, though in words of no list. */
const RICH = 3
/** So many words of other meanings than the client's make a paraphrase of something that was not said. */
const ELSEWHERE = 2

function synonymsOf(groups: readonly (readonly string[])[], language: Reading['language']) {
  const stems = groups.map((group) => group.flatMap((one) => wordsOf(one, language).map(({ stem }) => stem)))
  return (a: string, b: string) => stems.some((group) => group.includes(a) && group.includes(b))
}

/** "Завтра в 16:00" is when one meets or not, and nothing of the matter; "в марте" may be. */
function withoutAppointments(text: string, words: readonly Word[], timeZone: string): Word[] {
  const times = readTimes(text, { at: 0, timeZone }).filter((one) => one.time !== null || !/\d/.test(one.text))
  return words.filter(({ start }) => !times.some((one) => start >= one.start && start < one.start + one.text.length))
}

/** What the client stated in the turn before; what it asked is to be answered, not reflected. */
function statedStems(reading: Reading, turn: ReadTurn, { reflection }: Playbook): Set<string> {
  const { language, names, timeZone } = reading
  const clauses = statementsBefore(reading, turn).flatMap(({ text, words }) =>
    wordClauses(text, withoutAppointments(text, words, timeZone), language),
  )
  const cared = clauses.filter(({ words }) => !takes('indifferent', words, language))
  const stated = topicStems(
    (cared.length > 0 ? cared : clauses).flatMap(({ words }) => words),
    language,
  )
  for (const { stem } of wordsOf([...names, ...reflection.commonplace].join(' '), language)) stated.delete(stem)
  return stated
}
