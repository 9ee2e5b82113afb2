import type { Language } from '../../text/language.ts'
import { holdsAny, locateAll, type WordRange } from '../../text/phrase.ts'
import { takes } from '../../text/stance.ts'
import { wordClauses } from '../../text/word-clauses.ts'
import type { ReadSentence } from '../reading.ts'
import { type Teller, told } from './heard.ts'

interface Deciding {
  /** People with whom one decides. */
  people: string[]
  /** To decide, to discuss, to agree upon. */
  deciding: string[]
  /** What sounds like that and is not: an advice asked for or got. */
  notDeciding: string[]
  /** Says of somebody that he does not decide: who does, is still to be told. */
  excluding: string[]
  /** Says outright who decides. */
  outright: string[]
  /** Buys, chooses, invests. */
  buying: string[]
  /** What people do when they take one away from the talk. */
  elsewhere: string[]
  /** Tells it only as an answer. */
  answers: string[]
  /** We and somebody: tells it as an answer, whoever it is. */
  company: string[]
  /** We, together. */
  jointly: string[]
  /** Each with a part in it: beside a purchase this is told outright. */
  together: string[]
}

const decidingWords: Record<Language, Deciding> = {
  ru: {
    people: [
      '=муж|=мужа|=мужу|=мужем|=муже|=мужья',
      '=жена|=жены|=жене|=жену|=женой',
      'супруг*',
      'партнер*|компаньон*|соинвестор*|совладел*|соучредит*|учредител*|акционер*',
      '=брат|=брата|=брату|=братом|=сестра|=сестры|=сестре|=сестрой|=сестру',
      'родител*',
      '=отец|=отца|=отцу|=отцом|=папа|=папы|=папе|=папой|=мама|=мамы|=маме|=мамой|=мать|=матери|=матерью|=тесть|=теща|=тещей|=свекор|=свекровь',
      '=сын|=сына|=сыном|=сыну|=дочь|=дочери|=дочерью|=дочка|=дочкой|=дети|=детьми',
      '=каждый|=каждого|=остальные|=остальных|=остальными|=троих|=двоих|=трое|=двое|=троем',
      'семь|семьи|семье|семьей|семью|семейный',
      'половинк*',
      'невест*|жених*|=девушкой|=парнем',
      'совет директор*',
      'директор*|начальник*|начальств*|=шеф|=шефа|=шефом|=шефу|=босс|=боссом|руководств*|руководител*',
      'юрист*|бухгалтер*|финансист*|консультант*',
      '=друг|=другом|=друга|=другу|=подругой|=друзьями',
      '=папин|=папина|=папины|=папино|=папиных|=мамин|=мамина|=мамины|=мамино|=маминых|=мужнин|=мужнины|=женин|=женины|отцовск*|родительск*|материнск*',
      '=батя|=бати|=бате|=батей|=батя|=благоверный|=благоверная|=благоверной|=благоверным',
    ],
    deciding: [
      '=как ... =скажет|=скажут|=решит|=решат|=велит',
      '=платит|=платят|=оплачивает|=оплачивают|=заплатит|=оплатит|=финансирует|=спонсирует|=рулит|=командует|=распоряжается|=заведует',
      '=деньги|=бюджет|=кошелек|=финансы|=средства|=касса',
      '=без ... =никуда|=ничего|=никак',
      '=решаю|=решаем|=решает|=решают|=решать|=решит|=решим|=решу|=решат|=решаться|=решается',
      'решени*',
      '=обсужу|=обсудим|=обсудить|=обсуждаю|=обсуждаем|=обсуждать|=обсуждается',
      '=советуюсь|=советуемся|=посоветуюсь|=посоветуемся|=посоветоваться|=советоваться|=совещаемся|=совещаюсь',
      'соглас*|одобр*|утверд*|утвержд*',
      '=спросить|=спрошу|=спросим|=спрашиваю|=спрашивать',
      '=поговорить|=поговорю|=переговорить|=переговорю',
      '=показать|=покажу|=покажем',
      '=слово|=голос|=мнение',
      '=против|=за',
      'проголос*|голосова*|голосу*',
      '=подписывает|=подпись|=подпишет|=подпишу|=подпишем|=подписываю|=подписываем|=подписывать|=подписать',
      '=добро|=отмашку|=одобрение|=разрешение|=благословение|=согласие',
      '=убедить|=уговорить|=убеждать|=утрясти|=уладить|=согласовать|=согласовываю|=согласуем|=согласую',
      '=участвует|=участвуют|=пополам|=доля|=долю|=доле',
      '=последнее|=главный|=главная|=главное',
      '=доверяет|=доверяют|=доверил|=доверила =мне|=нам',
      '=полагается|=полагаются =на =меня|=нас',
    ],
    notDeciding: [
      'посовет* ... =вас|=вам',
      '=посоветуйте|=посоветовал|=посоветовала|=посоветовали|=советуете|=посоветуете',
    ],
    excluding: [
      '=муж|=жена|=супруг|=супруга|=дети|=родители|=мама|=папа|=отец|=мать|=сын|=дочь|=брат|=сестра|=друг|=друзья|=партнер|=партнеры|=никто|=остальные ... =не =решает|=решают|=участвует|=участвуют|=платит|=платят|=влияет|=влияют|=решал|=решала|=решали',
      '=решаю|=решаем|=решать|=плачу|=платим ... =не =я|=мы|=мне|=нам',
      '=решение ... =не =за =мной|=нами',
      '=сам|=сама|=один|=одна =не =решаю|=принимаю',
      '=не =решаю|=принимаю =сам|=сама|=один|=одна',
      '=не =я|=мы|=мне|=нам|=мое решаю|=решаем|=решать|=решение|=принимаю|=принимаем',
    ],
    outright: [
      '=как ... =он|=она|=они|=муж|=жена|=папа|=мама|=отец|=сын|=дочь|=брат =скажет|=скажут|=решит|=решат|=велит',
      '=сам|=сама|=один|=одна|самостоятельно|единолично|лично ... =решаю|=принимаю|=решать|=выбираю|=распоряжаюсь|=решу|=приму',
      '=решаю|=принимаю|=решать|=решение|=решения|=выбираю|=распоряжаюсь|=решу ... =сам|=сама|=один|=одна|=самостоятельно|=единолично|=я',
      '=только =я|=мы|=мне|=нам ... реш*|прин*',
      '=я ... реш* ... =сам|=сама',
      '=решение|=слово ... =за =мной|=нами|=мужем|=женой|=ним|=ней',
      '=решение|=слово ... =мое|=наше',
      'единственн* ... владел*|собственн*|учредит*|инвестор*|хозя*|акционер*',
      '=сам|=сама =себе',
      '=ни =с =кем ... =не',
      '=ни =перед =кем ... =не',
      'отчитыва*|отчит*|совет*|спрашива*|докладыва* ... =не =перед|=с|=у =кем|=кого',
      '=некому|=незачем отчитыва*|доклад*|спрашива*',
      '=холост|=холостяк|=разведен|=разведена|=вдова|=вдовец ... =сам|=сама',
      '=последнее =слово',
      '=не =с =кем',
      '=никого ... =спрашивать|=спрашиваю',
      '=спрашивать ... =не|=никого|=некого',
      '=решаем|=принимаем|=решать|=решим|=обсуждаем|=советуемся ... =вместе|=вдвоем|=втроем|=семьей|=сообща',
      '=вместе|=вдвоем|=втроем|=семьей|=сообща ... =решаем|=принимаем|=решать|=решим|=обсуждаем|=советуемся|=выбираем',
      'семейн* решени*|совет*',
      '=решает|=решают|=принимает|=принимают ... =муж|=жена|=отец|=папа|=мама|=сын|=дочь|=брат|=сестра|=родители|=партнер|=директор|=совет',
    ],
    buying: [
      'поку*|купи*|купл*|приобр*',
      '=выбираем|=выбираю|=выбирать|=выберем',
      'влож*|вклад*|инвестир*|складыва*|скидыва*',
      '=ищем|=смотрим|=рассматриваем|=присматриваем|=планируем|=хотим|=деньги|=бюджет',
    ],
    elsewhere: [
      '=зовет|=зовут|=позвал|=позвала|=звонит|=звонят|=позвонил|=позвонила|=пришел|=пришла|=пришли|=плачет|=проснулся|=проснулась|=ждет|=ждут|=болеет|=заболел|=заболела|=приехал|=приехала|=приехали|=просит|=отвлекает|=кричит|=капризничает|=торопит',
      '=хочет|=хотят =есть|=спать|=гулять',
      '=забрать|=заберу|=забираю|=встретить|=кормить|=покормить|=уложить|=укладываю|=везу|=отвезти',
    ],
    answers: [
      '=он|=она|=они ... должен|должна|должны|реша*|решит|скажет|=даст|=дает',
      '=сам|=сама|=самостоятельно|=один|=одна|=единолично',
      '=я|=мы',
      '=только =я',
      '=вместе|=вдвоем|=втроем|=сообща',
      '=никто|=никем|=никого',
      '=оба|=обоих',
    ],
    company: [
      '=мы|=нас|=нам =с',
      '=мы|=нас =оба|=обе|=вместе|=вдвоем|=все|=двое|=трое',
      '=с *ом|*ей|*ой|*ем ... =вместе|=вдвоем|=пополам|=решаем|=обсужу|=обсудим',
    ],
    jointly: ['=мы|=нас|=нам|=наш|=наша|=наши', '=мой|=моя|=моим|=моей'],
    together: ['=вместе|=пополам|=вскладчину|=сообща|=напополам|=вдвоем|=втроем', '=на =двоих|=троих|=всех'],
  },
  en: {
    people: [
      'husband|wife|spouse|fiancee|girlfriend|boyfriend',
      'partner|partners|co-founder|cofounder|founder|founders|shareholder|shareholders|investor|investors',
      'boss|manager|director|head|vp|cto|ceo|cfo|coo|cio|cmo|president',
      'board|committee|leadership|management|procurement|legal|finance|team|it',
      'family|parents|father|mother|dad|mom|mum|brother|sister|son|daughter',
    ],
    deciding: [
      'decide|decides|deciding|decision|decisions',
      'sign|signs|signing|approve|approves|approval|sign-off',
      '=talk|=discuss|=run|=check|=consult|=ask|=convince|=agree|=agrees',
      '=say|=word|=call',
      'budget|purse|money ... holder|holds|hold|strings|controls|control',
      'hold|holds|control|controls ... budget|purse|money',
      'veto|vetoes|run =it =by|=past',
      '=says =no|=yes',
      '=buy =in',
      'blessing|go-ahead|sponsor',
      'comfortable|happy|convinced ... before',
      '=green =light',
    ],
    notDeciding: ['=what =would =you'],
    excluding: [
      "=not|=isn't|=wasn't =really|=my|=our|=mine =my|=our|=decision|=call|=choice ... =decision|=call|=choice",
      "=not|=isn't|=wasn't =my|=our|=mine =decision|=call|=choice",
      "=i|=we =don't|=can't|=cannot ... =decide|=sign|=approve",
      "husband|wife|spouse|partner|boss|manager|kids|children|parents|family|team =doesn't|=don't|=won't ... =decide|=sign|=approve|=care",
      '=not =up =to =me|=us',
    ],
    outright: [
      '=i ... decide|sign',
      '=my =call|=decision',
      '=our =decision|=call',
      '=just|=only =me',
      '=we ... decide',
      'decide|decision|call ... =together|=alone|=myself|=mine|=jointly',
      'sole|only owner|founder|shareholder|decision-maker',
      'final =say|=word|=call|=decision',
      'decision =maker|=makers',
      '=up =to =me|=us',
      '=answer|=report =to =nobody|=noone',
      '=i|=we own|run =the|=this|=my|=our company|business|firm|shop|place',
      "=i =don't =answer|=have =to =ask",
      '=nobody|=none =else',
      '=nobody|=none =but =me',
      '=we|=us|=of =both|=all|=us ... =say|=agree|=decide|=sign|=approve|=vote',
      '=no =one =else',
    ],
    buying: ['buy|buying|purchase|choose|choosing|evaluate|evaluating|invest|investing'],
    elsewhere: ['calls|calling|crying|waiting|sick|arrived', '=picking|=pick =up'],
    answers: ['=me|=i|=myself|=we', '=alone|=together|=both|=jointly', '=nobody|=none', '=no =one'],
    company: ['=me|=i =and', '=with =my|=our'],
    jointly: ['=we|=our|=my|=us'],
    together: ['=together|=jointly|=fifty-fifty', '=half =and =half'],
  },
}

/** "сам. никого не спрашиваю": the answer is over before anything is said of deciding. */
function standsAlone({ from, to }: WordRange, { words, text }: ReadSentence): boolean {
  const last = words[to - 1]
  return from === 0 && last !== undefined && /^\s*[.!;)]/.test(text.slice(last.end))
}

/** Does something of his own: "жена смотрит сериал", "друг посоветовал вас". */
const BUSY: Record<Language, string[]> = {
  ru: [
    '=муж|=жена|=супруг|=супруга|=друг|=подруга|=друзья|=брат|=сестра|=партнер|=отец|=папа|=мама|=мать|=сын|=дочь|=дочка|=дети|=родители|=шеф|=босс|=директор *ит|*ет|*ут|*ют|*ят|*ится|*ется|*ются|*ал|*ала|*али|*ил|*ила|*или|*ел|*ела|*ели',
  ],
  en: [
    'husband|wife|spouse|partner|friend|brother|sister|father|mother|dad|mom|mum|son|daughter|kids|boss|manager watches|watch|recommended|told|sent|found|works|lives|likes|is ... tv|you|show|series|here|asleep|away|home|website|link',
  ],
}

/** Who decides: said outright, or by somebody with whom it is decided; a husband who surfs decides nothing. */
export const tellsAuthority: Teller = ({ sentence, language, topic, asked }) => {
  const lexicon = decidingWords[language]
  const { text } = sentence
  const ruledOut = locateAll(lexicon.excluding, sentence.words, language)
  const words = sentence.words.filter((_, at) => !ruledOut.some(({ from, to }) => at >= from && at < to))
  const has = (phrases: readonly string[]) => holdsAny(phrases, words, language)
  if (sentence.isQuestion && !asked) return null
  const outright = locateAll([...lexicon.outright, ...topic.learnedFrom], words, language)[0]
  if (outright) return told(sentence, words.slice(outright.from, outright.to))
  const person = locateAll(asked ? [...lexicon.people, ...lexicon.company] : lexicon.people, words, language)[0]
  const isCalledAway = wordClauses(text, words, language).some(
    (clause) =>
      holdsAny(lexicon.elsewhere, clause.words, language) &&
      clause.words.some((one) => one === words[person?.from ?? -1]),
  )
  const isBusy = person !== undefined && holdsAny(BUSY[language], words.slice(person.from, person.to + 2), language)
  const decides = has(lexicon.deciding) && !has(lexicon.notDeciding)
  if (person && decides) return told(sentence, words)
  const evades = takes('evades', words, language)
  if (asked) {
    const answer =
      ((isCalledAway || isBusy) && !decides ? undefined : person) ??
      (evades || sentence.isQuestion ? undefined : locateAll(lexicon.answers, words, language)[0])
    const clause = wordClauses(text, words, language)
    const asksBack = sentence.isQuestion && text.includes('?')
    // "Can my wife get a visa too?" asks about something else
    if (answer && !(asksBack && !decides) && !(evades && clause.length === 1))
      return told(
        sentence,
        words.slice(answer.from, answer.to),
        !decides || Boolean(person) || standsAlone(answer, sentence),
      )
    return decides && !(evades && asksBack) ? told(sentence, words, false) : null
  }
  if (!person || !has(lexicon.jointly) || !has(lexicon.buying)) return null
  return told(sentence, words, has(lexicon.together))
}
