import type { Language } from '../../text/language.ts'
import { type Amount, amountsIn, digitsOf } from '../../text/money.ts'
import { holdsAny, locateAll } from '../../text/phrase.ts'
import { isAboutOthers } from '../../text/stance.ts'
import type { Clause } from '../../text/word-clauses.ts'
import { isDenied } from '../../text/word-clauses.ts'
import type { Word } from '../../text/words.ts'
import { claimed, type Heard, type Teller, told } from './heard.ts'

interface MoneyTalk {
  /** The speaker's own money. */
  own: string[]
  /** Sets a limit to what may be spent. */
  limit: string[]
  /** The price of something. */
  price: string[]
  /** Other money: income, fees, what was paid or seen elsewhere, what is thought too dear. */
  other: string[]
  /** A sum for each span of time. */
  periodic: string[]
  wish: string[]
  /** What the purchase is for, which says nothing of what the sum is. */
  purpose: string[]
  /** To spend, as one means to do. */
  spending: string[]
  /** There is, one can: of one's own money in a statement, of an offer in a question. */
  stated: string[]
}

const moneyTalk: Record<Language, MoneyTalk> = {
  ru: {
    own: [
      'бюджет',
      'рассчитыва*',
      'ориентир*',
      'располага*',
      'влож*',
      'вклад*',
      'потрати*|тратить',
      'инвестировать|инвестирую|инвестируем|инвестировали',
      'готов|готовы ... до|за|на|отдать|выделить',
      '=готов|=готова|=готовы',
      '=у =меня|=нас',
      'накопил*|накоплен*|отложил*|отложен*|выделил*|выделен*|собрал*',
      '=на =руках',
      'наличн*|наличк*|=кэш|=кешем',
      'осил*|потян*',
      'свободн*',
    ],
    limit: [
      '=до',
      '=в пределах|районе|рамках',
      'максимум|потолок|макс',
      'уложи*|уклад*',
      '=не больше|выше|дороже|более',
      'хватит|хватает',
      'комфортн*',
      '=от ... =до',
      'диапазон*|вилк*',
    ],
    price: ['стои*|стоя*', 'цен*', '=просят|=просит|=хотят', '=продается|=продаются|=продают'],
    other: [
      'доход*|заработ*|зарабат*|прибыл*|принос*|получа*|окуп*',
      'аренд*|сдава*|сдает*|снима*',
      'налог*|комисси*|зарплат*|кредит*|ипотек*|долг*|взнос*|залог*|задат*|штраф*|скидк*',
      'дорог*|дороговат*|многовато',
      'купил*|покупал*|заплатил*|отдал*|потерял*|переплат*|потратил*',
      'видел*|увидел*|нашел|нашла|нашли|попал*|встреча*|слышал*|читал*|предлага*|предложил*',
      '=на сайте',
      'турист*|населен*',
      'разниц*|больше|меньше =на',
    ],
    periodic: ['=в месяц|сутки|день|год', 'ежемесячно|ежегодно|посуточно', '=за ночь|сутки|месяц'],
    stated: [
      '=есть|=имеется|=имею|=имеем',
      '=могу|=можем',
      '=продаю|=продаем|=продам|=продадим|=продал|=продала|=продали',
      '=свои|=своих|=своими|=собственные|=собственных',
    ],
    purpose: [
      '=под|=для|=ради ... аренд*|сдач*|доход*|заработ*|прибыл*',
      '=и|=чтобы|=чтоб|=потом|=дальше|=затем ... сдавать|зарабатывать|получать|окупить',
    ],
    spending: [
      '=хочу|=хотим|=хотела|=хотел|=хотели|=готов|=готова|=готовы|=могу|=можем|=планирую|=планируем|=собираюсь|=собираемся|=думаю|=думаем ... =вложить|=вкладывать|=потратить|=инвестировать|=выделить|=отдать',
      '=вложу|=вложим|=потрачу|=потратим|=выделю|=выделим',
    ],
    wish: ['=хочу|=хотим|=ищу|=ищем|=нужен|=нужна|=нужно|=нужны|смотр*|рассматрива*|интересу*|подбира*|планир*|думаю'],
  },
  en: {
    own: [
      'budget*',
      'spend|invest|allocate|allocated|approved|set =aside',
      'afford',
      '=put =aside',
      'willing =to =pay',
      'earmarked',
      'comfortable',
    ],
    limit: ['=up =to', '=under|=below|=within', 'max|maximum|tops|cap', '=no =more =than', '=between', '=range'],
    price: ['cost|costs|price|priced|charge|quote|quoted'],
    other: [
      'revenue|earn|make|profit|salary|tax|fee|loan|debt|discount|save|saving',
      'expensive|pricey|steep',
      '=paid|bought|lost|saw|heard',
      'competitor|website',
    ],
    periodic: ['=a|=per month|week|seat|user', 'monthly'],
    stated: ['=we|=i =have|=can'],
    purpose: [
      '=to|=and|=help ... =save|=make|=earn|=cut|=increase|=grow',
      '=to ... =make|=earn ... profit|money|revenue',
      '=for ... profit|revenue|savings',
    ],
    spending: [
      "=can|=could|=to|=will|=we'll|=i'll|=ready|=willing|=able|=want|=would ... =spend|=invest|=pay|=put|=allocate",
    ],
    wish: ['=need|=want|=looking'],
  },
}

/**
 * A sum of the prospect's own: named as such, set as a limit, or as the answer to the question. A price, an income or
 * somebody else's sum is none, and a sum in a question of the prospect's only counts as its own money.
 */
export const tellsBudget: Teller = (heard) => {
  const { sentence, clauses, language, topic } = heard
  for (const amount of amountsIn(sentence.text)) {
    const clause = clauses.find(({ words }) => words.some(({ start, end }) => start < amount.end && end > amount.start))
    const verdict = clause ? weigh(amount, clause, heard) : null
    if (clause && verdict) {
      return { quote: { messageId: sentence.messageId, quote: amount.text }, certain: verdict === 'told' }
    }
  }
  if (sentence.isQuestion) return null
  for (const clause of clauses) {
    const words = claimed(topic.learnedFrom, clause, language)
    if (words) return told(sentence, words)
  }
  return null
}

function weigh(
  amount: Amount,
  clause: Clause,
  { sentence, clauses, language, asked, named }: Heard,
): 'told' | 'hinted' | null {
  const talk = moneyTalk[language]
  const { words } = clause
  const speaks = (of: keyof MoneyTalk) => holdsAny(talk[of], words, language)
  if (isAboutOthers(words, language)) return null
  const isOwn = speaks('own') || (!sentence.isQuestion && speaks('stated'))
  const from = words.findIndex(({ end }) => end > amount.start)
  const behind = words.findIndex(({ start }) => start >= amount.end)
  const to = behind === -1 ? words.length : behind
  const isOther = talksOfOther({ before: words.slice(0, from), after: words.slice(to) }, talk, language)
  if (isOther && !(isOwn && holdsAny(['бюджет', 'budget'], words, language))) {
    return isOwn && holdsAny(talk.spending, words, language) ? 'hinted' : null
  }
  if (
    !amount.isMoney &&
    !asked &&
    !holdsAny(['бюджет', 'budget', 'располага*', 'рассчитыва*'], sentence.words, language)
  )
    return null
  const isLimit = speaks('limit')
  if (isDenied(words, { from, to }, language)) return asked ? 'hinted' : null
  const isPrice = speaks('price') || (language === 'ru' && words[from - 1]?.folded === 'по')
  if (isPrice && !isOwn && !isLimit) return null
  if (sentence.isQuestion) return isOwn || (asked && isLimit) ? 'told' : isLimit ? 'hinted' : null
  if (asked || isOwn) return 'told'
  if (speaks('periodic')) return null
  if (named.includes(digitsOf(amount.text)) && !isLimit) return null
  if (isLimit) return 'told'
  const wished = clauses.some((one) => holdsAny(talk.wish, one.words, language))
  return wished || sentence.words.length <= LONE_SUM ? 'told' : 'hinted'
}

/**
 * Whether other money is spoken of. "300 тысяч под аренду" and "20k to save work" say what a sum is for, "приносит 30
 * тысяч" and "to save 20k" what it is; and what one means to spend is one's own, whatever it brings afterwards.
 */
function talksOfOther(
  { before, after }: { before: readonly Word[]; after: readonly Word[] },
  { other, purpose, spending }: MoneyTalk,
  language: Language,
): boolean {
  const spends = locateAll(spending, before, language).at(-1)
  const leads = spends ? before.slice(spends.to) : before
  const goals = language === 'en' ? [] : purpose
  return (
    holdsAny(other, without(goals, leads, language), language) ||
    holdsAny(other, without(purpose, after, language), language)
  )
}

/** The words but those of the first of each of the phrases that is there. */
function without(phrases: readonly string[], words: readonly Word[], language: Language): Word[] {
  const covered = locateAll(phrases, words, language)
  return words.filter((_, at) => !covered.some(({ from, to }) => at >= from && at < to))
}

/** A sentence as short as this is little else than the sum. */
const LONE_SUM = 6
