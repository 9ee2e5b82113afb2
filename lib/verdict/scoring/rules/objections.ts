import { matchesAny } from '../../../core/pattern.ts'
import { BANT, type Playbook } from '../../../core/playbook.ts'
import { argues, praises } from '../../text/argument.ts'
import { clausesOf } from '../../text/clause.ts'
import { dodges, isEmptyTalk } from '../../text/empty-talk.ts'
import { objectionIn } from '../../text/objection.ts'
import { showsEmpathy } from '../../text/paraphrase.ts'
import { holdsAny } from '../../text/phrase.ts'
import { related, sameRoot } from '../../text/related.ts'
import { namesSource, promises } from '../../text/source.ts'
import { topicStems, wordsOf } from '../../text/words.ts'
import { asksFor } from '../knowledge.ts'
import { perReading } from '../per-reading.ts'
import type { Reading, ReadMessage, ReadSentence, ReadTurn } from '../reading.ts'
import { type Quote, quoteAny, quoteOf, type Rule } from '../rule.ts'
import { invitationsIn } from './invitation.ts'
import { questionsIn } from './questions-asked.ts'

/** An objection of the prospect and what became of it. */
export interface HandledObjection {
  id: string
  raised: Quote
  answer: Quote | null
  /** 1 answered first, 0.5 answered after a qualifying question, 0 passed over; null where the words do not tell. */
  share: number | null
}

export const objections: Rule = {
  id: 'objections',
  label: 'Answers an objection before it goes on',
  advice: 'Answer the objection with a fact first; only then go on asking.',
  find(reading, playbook) {
    const raised = objectionsIn(reading, playbook)
    if (raised.length === 0) return { share: null, evidence: [], note: 'No objection was raised.' }
    const decided = raised.flatMap(({ share }) => share ?? [])
    const answered = raised.filter(({ answer }) => answer !== null).length
    return {
      share: decided.length === 0 ? null : decided.reduce((sum, one) => sum + one, 0) / decided.length,
      evidence: raised.flatMap((one) => [one.raised, ...(one.answer ? [one.answer] : [])]),
      note: `${answered} of ${raised.length} objections answered.`,
    }
  },
}

/** By the words of the playbook, by what the persona itself marked as an objection, and by words of worry. */
export const objectionsIn = perReading((reading, playbook): readonly HandledObjection[] =>
  reading.turns.flatMap((turn) => {
    if (turn.side !== 'prospect') return []
    const reply = reading.turns[turn.index + 1]
    const byWords = playbook.objections.flatMap(({ id, raisedBy, answeredBy }) => {
      const raised = quoteAny(raisedBy, turn.sentences, reading.language)
      const answers = (one: ReadSentence) => quoteAny(answeredBy, [one], reading.language) !== null
      return raised ? [handled(id, raised, turn, reply, answers, reading, playbook)] : []
    })
    const byPersona = turn.messages
      .flatMap((message) => raisedByPersona(message, reading))
      .map(({ objection, raised }) =>
        handled(
          objection.id,
          raised,
          turn,
          reply,
          ({ text }) => matchesAny(objection.answeredBy, text),
          reading,
          playbook,
        ),
      )
    const known = best([...byWords, ...byPersona])
    return known.length > 0 ? known : byItsWords(turn, reply, reading, playbook)
  }),
)

function raisedByPersona({ id, text, asks }: ReadMessage, { objections }: Reading) {
  return objections
    .filter((objection) => asks.includes(objection.id))
    .map((objection) => ({ objection, raised: { messageId: id, quote: text } }))
}

/** Any doubt of the client's own is an objection, even one that the playbook does not know. */
function byItsWords(
  turn: ReadTurn,
  reply: ReadTurn | undefined,
  reading: Reading,
  playbook: Playbook,
): HandledObjection[] {
  const voiced = turn.sentences.find((one) => objectionIn(one, reading.language))
  return voiced ? [handled('worry', quoteOf(voiced), turn, reply, () => false, reading, playbook)] : []
}

function handled(
  id: string,
  raised: Quote,
  turn: ReadTurn,
  reply: ReadTurn | undefined,
  isKnownAnswer: (sentence: ReadSentence) => boolean,
  reading: Reading,
  playbook: Playbook,
): HandledObjection {
  if (!reply) return { id, raised, answer: null, share: null }
  const { sentences } = reply
  const inviting = new Set(invitationsIn(reading, playbook).map(({ sentence }) => sentence))
  const says = (one: ReadSentence) =>
    !one.isQuestion &&
    !inviting.has(one) &&
    !putsOff(one, reading) &&
    !isBare(one, reading) &&
    !isDodge(one, turn, reading)
  const stated = sentences.filter(says)
  const answer =
    stated.find(isKnownAnswer) ??
    stated.find((one) => speaksTo(one, raised, turn, reading)) ??
    stated.find((one) => argues(one, reading.language) && saysNew(one, turn, reading)) ??
    sentences.find((one) => one.isQuestion && isKnownAnswer(one) && namesSource(one.text, reading.language))
  if (!answer) {
    const isDeferred = sentences.some((one) => putsOff(one, reading))
    const mayAnswer =
      !isDeferred && stated.some((one) => saysNew(one, turn, reading) && !praises(one.words, reading.language))
    return { id, raised, answer: null, share: mayAnswer ? null : 0 }
  }
  const before = sentences.slice(0, sentences.indexOf(answer))
  const asked = new Set(questionsIn(reply, reading))
  const qualifiesFirst = before.some(
    (one) => asked.has(one) && BANT.some((topic) => asksFor(topic, one, reading, playbook)),
  )
  return { id, raised, answer: quoteOf(answer), share: qualifiesFirst ? 0.5 : 1 }
}

const LATER = {
  ru: [
    '=на =созвоне|=звонке|=встрече|=zoom|=зуме',
    '=позже|=потом|=вернусь|=вернемся',
    'давайте =сначала|=сперва|=лучше',
    '=поговорим|=обсудим|=разберем|=расскажу|=отвечу',
    '=не =сейчас',
    '=кстати',
    '=к =слову',
  ],
  en: [
    '=later',
    '=on =the|=a =call|=demo',
    "=we'll|=will|=let's =discuss|=talk|=cover|=get",
    '=come|=get =back =to|=on|=with',
    '=by =the =way',
  ],
}

/** "Про рынок поговорим на созвоне" answers nothing, whatever it names. */
function putsOff({ words, text }: ReadSentence, { language }: Reading): boolean {
  if (namesSource(text, language)) return false
  return holdsAny(LATER[language], words, language) || promises(words, language)
}

/** Courtesy and soothing; with a figure or a source in it, it may answer after all. */
function isBare({ words, text }: ReadSentence, { language }: Reading): boolean {
  const isCourtesy = isEmptyTalk(words, language) || showsEmpathy(words, language)
  return isCourtesy && !/\d/.test(text) && !namesSource(text, language) && !EXPLAINS.test(text)
}

/** Speaks of the objection and not to it: "Про землю все спрашивают, тема частая." */
function isDodge(one: ReadSentence, turn: ReadTurn, { language }: Reading): boolean {
  if (!dodges(one.words, language)) return false
  const said = topicStems(
    turn.sentences.flatMap(({ words }) => words),
    language,
  )
  const saysMore = clausesOf(one.text)
    .map((clause) => wordsOf(clause, language))
    .filter((words) => !dodges(words, language))
    .flatMap((words) => [...topicStems(words, language)])
  return saysMore.filter((stem) => ![...said].some((own) => sameRoot(stem, own))).length < 2
}

/** A statement of some length about what the client objected, in words of its own. */
function speaksTo(one: ReadSentence, { messageId, quote }: Quote, turn: ReadTurn, { language }: Reading): boolean {
  const objecting = turn.sentences.filter(
    (said) => said.messageId === messageId && (said.text.includes(quote) || quote.includes(said.text)),
  )
  const feeling = new Set(objecting.flatMap((said) => objectionIn(said, language) ?? []))
  const objected = topicStems(
    objecting.flatMap(({ words }) => words.filter((word) => !feeling.has(word))),
    language,
  )
  const stems = [...topicStems(one.words, language)]
  const shares = stems.some((stem) => [...objected].some((other) => related(stem, other, language)))
  const explains = namesSource(one.text, language) || EXPLAINS.test(one.text)
  return (shares || explains) && stems.length >= SUBSTANCE
}

const EXPLAINS =
  /(?<!\p{L})(?:потому что|поэтому|так как|ведь|благодаря|за сч[её]т|для этого|на этот случай|because|that is why|that's why|since)(?!\p{L})/iu
/** Words with a topic that make a statement one. */
const SUBSTANCE = 4

/** Words that are not the client's own: perhaps an answer, in words of no list. */
function saysNew(one: ReadSentence, turn: ReadTurn, { language }: Reading): boolean {
  const said = topicStems(
    turn.sentences.flatMap(({ words }) => words),
    language,
  )
  const fresh = [...topicStems(one.words, language)].filter((stem) => ![...said].some((own) => sameRoot(stem, own)))
  return fresh.length >= SUBSTANCE
}

/** The same message may be known by two markers: what answers one of them answers the objection. */
function best(found: readonly HandledObjection[]): HandledObjection[] {
  const byMessage = new Map<number, HandledObjection>()
  for (const one of found) {
    const known = byMessage.get(one.raised.messageId)
    if (!known || (one.share ?? -1) > (known.share ?? -1)) byMessage.set(one.raised.messageId, one)
  }
  return [...byMessage.values()]
}
