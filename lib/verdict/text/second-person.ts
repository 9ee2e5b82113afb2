import { isGivenName } from './given-names.ts'
import { fold } from './language.ts'
import { genericSayings } from './sayings.ts'
import { isSingularImperative } from './singular-imperative.ts'
import { type Word, wordsOf } from './words.ts'

/** Where a Russian text addresses somebody as "ты": by pronoun, verb, imperative, or in a question without its "ты". */
export function informalAddressIn(text: string): Word[] {
  const own = withoutAnyQuotation(text)
  const words = wordsOf(own, 'ru')
  const sayings = genericSayings(words)
  const singular = words.filter((word, at) => !sayings.has(word) && addresses(words, at, own))
  return [...singular, ...thankedFor(own, words), ...withoutItsSubject(own, words)].toSorted(
    (a, b) => a.start - b.start,
  )
}

/** Whatever stands between quotation marks, a single word too, is somebody else's; same length. */
function withoutAnyQuotation(text: string): string {
  return text.replace(/«[^»]*»|„[^“”]*[“”]|“[^”]*”|"[^"]*"/gu, (quotation) => ' '.repeat(quotation.length))
}

const PRONOUNS = folded(
  'ты тебя тебе тобой тобою твой твоя твоё твои твоего твоей твоею твоему твоём твоих твоим твоими твою',
)
/** Nouns and particles, also as they are misspelt, that end like "хочешь" or "видишь". */
const NO_VERBS = folded(
  'лишь ишь вишь тишь кишь бишь шишь мышь брешь плешь флешь кешь малышь латышь камышь гашишь барышь фетишь кишмишь парижь',
)
const SECOND_PERSON = /(?:[еи]шь|[еи]шься|(?:^|по|со|про|от|пере|раз|вы|за|при|из|с|в)дашь(?:ся)?)$/

function addresses(words: readonly Word[], at: number, text: string): boolean {
  const { folded } = words[at] as Word
  const before = words[at - 1]?.folded
  // "перейти на ты" speaks about the address
  if (PRONOUNS.has(folded)) return !(folded === 'ты' && before === 'на')
  // "как ни крути", "что ни говори" mean anybody
  if (before === 'ни') return false
  if (SECOND_PERSON.test(folded)) return !NO_VERBS.has(folded)
  return isSingularImperative(words, at, text)
}

/** What people are asked about themselves, in the past or as a short adjective: "Смотрел уже виллы?", "Готова?" */
const ASKED = folded(
  [
    'хотел думал подумал решил выбрал определился планировал рассматривал смотрел посмотрел видел слышал читал прочитал',
    'изучал изучил получил узнал понял успел бывал был жил покупал купил инвестировал вкладывал пробовал искал нашёл',
    'отдыхал прилетал приезжал летал обсудил обсуждал говорил советовался посоветовался заметил забыл передумал',
    'готов согласен уверен свободен занят знаком должен доволен заинтересован намерен',
  ].join(' '),
)
const FEMININE: Readonly<Record<string, string>> = {
  нашел: 'нашла',
  согласен: 'согласна',
  уверен: 'уверена',
  свободен: 'свободна',
  должен: 'должна',
  доволен: 'довольна',
  намерен: 'намерена',
}
const ASKED_OF_HER = new Set([...ASKED].map((form) => FEMININE[form] ?? feminine(form)))
const SKIPPED = folded(
  'а и но ну так скажите подскажите уже ещё сам сама давно раньше где когда куда что как почему зачем какой какую какие какое сколько на там всё не',
)
const SUBJECTS = folded(
  'вы вам вас я мне мы нам он она оно они кто никто некто муж жена супруг супруга застройщик партнёр',
)
/** "Получил застройщик", "решил покупатель": nouns for who does something. */
const DOER = /[а-я]{3,}(?:щик|чик|тель)$/u

/** A question whose verb stands in front has "ты" for its missing subject: "Уже был на Бали?" */
function withoutItsSubject(text: string, words: readonly Word[]): Word[] {
  return [...text.matchAll(/[^.!?…\n]+\?/gu)].flatMap(({ 0: question, index }) => {
    const inside = words.filter(({ start, end }) => start >= index && end <= index + question.length)
    const opening = inside.findIndex((word, at) => !SKIPPED.has(word.folded) && !isName(word, at, text))
    const verb = inside[opening]
    if (!verb || !(ASKED.has(verb.folded) || ASKED_OF_HER.has(verb.folded))) return []
    // "Готова показать виллы, интересно?" is said of oneself
    const ownOffer = /^(?:готов|рад|должн|соглас)/u.test(verb.folded) && /,/.test(question)
    if (ownOffer || inside.some(({ folded }) => SUBJECTS.has(folded) || DOER.test(folded))) return []
    return hasSubjectAfter(inside, opening) ? [] : [verb]
  })
}

/** A given name, or a capital inside the sentence: "Анна, был уже?", "На Бали был?" */
function isName({ folded, start }: Word, at: number, text: string): boolean {
  return isGivenName(folded) || (at > 0 && /^\p{Lu}/u.test(text.slice(start)))
}

/** "Спасибо, что написал": what one person did, and no "Вы" says who. */
function thankedFor(text: string, words: readonly Word[]): Word[] {
  return [
    ...text.matchAll(/(?<!\p{L})(?:спасибо|благодарю)[^.!?…\n]{0,15},\s*что\s+(?:не\s+|уже\s+|так\s+|сразу\s+)*/giu),
  ].flatMap(({ 0: thanks, index }) =>
    words.filter(({ start, folded }) => start === index + thanks.length && /[аеиоуыя]л(?:а|ся|ась)?$/.test(folded)),
  )
}

/** "Понял ли кто", "решил Ваш муж", "подошёл вариант": the verb has a subject of its own right behind it. */
function hasSubjectAfter(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.folded
  return next === 'ли' || next === 'ваш' || next === 'ваша' || next === 'бы'
}

function feminine(form: string): string {
  return form.endsWith('лся') ? `${form.slice(0, -2)}ась` : `${form}а`
}

function folded(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map(fold))
}
