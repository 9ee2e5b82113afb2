import type { Language } from './language.ts'
import { holdsAny } from './phrase.ts'
import type { Word } from './words.ts'

/** How people say yes, no, both, the first, and that they will not or cannot tell. */
interface Stances {
  agrees: string[]
  declines: string[]
  /** Takes note, and tells nothing. */
  acknowledges: string[]
  picks: string[]
  evades: string[]
  /** Looks round without a purpose of its own. */
  browses: string[]
  /** Wants something first. */
  demands: string[]
  /** Says that something does not matter. */
  indifferent: string[]
  /** Speaks of somebody else's affairs, unless {@link Stances.self} is there too. */
  others: string[]
  self: string[]
  /** Speaks of what was, not of what is wanted. */
  past: string[]
}

const TELL = 'говорить|обсуждать|отвечать|сказать|назвать|озвучить|озвучивать|раскрывать|ответить|называть'

const stances: Record<Language, Stances> = {
  ru: {
    agrees: [
      '=да',
      '=ага',
      '=угу',
      '=верно',
      '=именно',
      'конечно',
      '=точно',
      '=правильно',
      '=так',
      'примерно =так',
      '=все =так',
      'подходит|устраивает|устроит|комфортно',
      'скорее =да',
    ],
    declines: ['=нет', '=не'],
    acknowledges: [
      '=ок|=окей|=понятно|=ясно|=хорошо|=спасибо|=угу|=ага|=да|=ладно|=супер|=интересно|=понял|=поняла|=так|=класс|=здорово',
    ],
    picks: [
      '=и =то =и',
      '=оба|=обе|=обоим|=обоих',
      '=первое|=первый|=первая|=первую|=второе|=второй|=вторая|=вторую|=третье|=третий|=третья|=третью|=последнее|=последний|=последняя|=последнюю',
      '=среднее|=средний|=средняя|=среднюю|=посередине|=посерединке|=верхний|=верхняя|=верхнее|=нижний|=нижняя|=нижнее',
      '=в =первой|=первом|=второй|=втором|=третьей|=третьем|=средней|=среднем|=последней|=последнем',
      '=между|=ближе =ними|=ко|=к =второму|=второй|=первому|=первой|=третьему|=третьей|=средней|=среднему',
      'первый|второй вариант',
      '=все =сразу|=вместе',
    ],
    evades: [
      '=не =знаю|=знаем',
      '=не реш*',
      '=не определ*',
      '=не дума*',
      '=не =понимаю|=понимаем|=понятно',
      `=не готов* ... ${TELL}`,
      `${TELL} ... =не =готов|=готова|=буду|=хочу|=хотел|=хотела|=хочется|=стану`,
      `=не =буду|=хочу|=хотел|=хотела|=хотелось|=хочется ... ${TELL}`,
      '=не =скажу|=отвечу',
      'сложно|трудно сказать|ответить',
      '=какая|=какую разница',
      '=зачем =вам|=это|=вы',
      '=почему =вы спрашиваете|интересуетесь',
      '=не =ваше дело',
      'личное|личный|личная',
      'секрет',
      'потом|позже скажу|скажем|обсудим|решим|разберемся|поговорим|определюсь|определимся',
      'давайте =потом|=позже|=сначала|=сперва',
      '=сначала|=сперва|=лучше =вы',
      '=сначала|=сперва|=лучше|=давайте|=просто ... *йте',
      '=сначала|=сперва|=лучше ... =покажите|=пришлите|=скажите|=вышлите|=назовите|=ответьте|=расскажите|=скиньте',
      '=без комментариев',
      '=посмотрим',
      '=видно =будет',
      '=будет =видно',
      '=зависит',
      '=по =разному',
      '=не важно',
      '=неважно',
      '=рано ... говорить|об',
      '=еще =думаю|=думаем|=решаем',
      '=думаю|=думаем =еще|=пока',
      '=пока =думаю|=думаем',
      '=как получится|пойдет|сложится',
      'понятия =не имею',
      '=не сейчас',
      '=за рулем',
      '=занят|=занята',
      '=на =совещании|=работе|=встрече',
      '=наберу|=отвечу|=напишу =позже|=потом',
      '=не =об =этом',
      'потом|позже|попозже|вечером|завтра ... скажу|отвечу|напишу|ответим|напишем',
      '=не =до =этого|=того',
      '=некогда',
      '=секунду|=секундочку|=минуту|=минутку|=минуточку|=погодите|=подождите|=отойду|=отвлекают|=отвлеклась|=отвлекся',
    ],
    browses: [
      '=да =так|=просто',
      '=просто|=пока|=только|=чисто|=сижу|=иногда ... читаю|узнаю|смотрю|изучаю|интересуюсь|прицениваюсь|присматриваюсь|листаю|слежу|подписана|подписан',
      'любопытств*|=любопытно',
      '=ради|=из интереса',
      '=для =общего|=себя развития|понимания|кругозора',
      '=ничего =конкретного|=определенного',
      '=без =цели|=конкретики',
    ],
    demands: [
      '=пришлите|=скиньте|=вышлите|=отправьте|=киньте|=сбросьте|=покажите|=напишите|=ответьте|=назовите|=дайте|=посчитайте|=расскажите|=объясните|=уточните',
      '=пришли|=скинь|=вышли|=кинь|=покажи|=дай',
      '=жду|=хочу|=можно|=нужны|=нужен ... =цены|=прайс|=каталог|=фото|=видео|=варианты|=список',
    ],
    indifferent: [
      '=не важн*|интересу*|интересн*|волну*|главн*|принципиальн*|=думаю|=думаем|нужн*',
      'неважн*|безразличн*|неинтерес*|=пофиг',
      '=без разницы',
      '=все =равно',
    ],
    others: [
      '=друг|=друга|=другу|=другом|=друзья|=друзей|=друзьям|=подруга|=подруги|=подруге|=подружка',
      '=знакомый|=знакомая|=знакомые|=знакомого|=знакомых|=знакомой|=знакомым',
      'сосед|соседка|коллега|приятель|приятельница|родственник|однокурсник|одноклассник|блогер',
      '=брат|=сестра|=кум|=дядя|=тетя',
      '=люди|=многие|=некоторые|=кто|=они|=он|=она|=народ',
      '=у =вас',
      '=вы|=ваш|=ваша|=ваше|=ваши|=вашей|=вашего',
    ],
    self: [
      '=я|=мне|=меня|=мной|=мы|=нам|=нас|=нами',
      '=мой|=моя|=мое|=мои|=моего|=моей|=моему|=моих|=мою|=наш|=наша|=наше|=наши|=нашей|=нашего|=нашу',
      '=хочу|=хотим|=планирую|=планируем|=ищу|=ищем|=готов|=готова|=готовы|=буду|=будем|=думаю|=думаем|=собираюсь|=собираемся',
    ],
    past: ['=раньше|=прежде|=когда-то', '=в прошлом', 'прошлый|прошлая|прошлое', 'назад', '=уже давно'],
  },
  en: {
    agrees: [
      '=yes|=yeah|=yep|=yup',
      '=right|=exactly|=correct|=sure|=absolutely',
      'sounds =right|=good',
      '=that =is =it',
    ],
    declines: ['=no|=not|=nope'],
    acknowledges: ['=ok|=okay|=sure|=thanks|=yes|=yeah|=right|=fine|=cool|=great|=interesting|=understood'],
    picks: [
      '=both',
      '=the =first|=second|=third|=last|=middle|=former|=latter',
      '=first|=second|=third|=middle =one|=range|=option|=bracket',
      '=a =bit =of =each|=both',
    ],
    evades: [
      "=don't|=dont|=not =know|=sure",
      '=no idea',
      '=rather =not',
      "=can't|=cannot|=won't =say|=tell|=share|=disclose",
      '=not =ready =to',
      'depends',
      '=why =do|=would =you',
      '=none =of =your',
      "=let's ... later|first",
      "=haven't|=not =yet|=decided|=thought",
      "=haven't =decided|=thought|=figured",
      'too early',
      "=we'll =see",
      'hard =to =say',
      'private|confidential',
      'still thinking|deciding',
    ],
    browses: [
      '=just|=only looking|browsing|curious|reading|exploring',
      'out =of curiosity',
      '=no =particular|=real reason',
    ],
    demands: ['=send|=show|=give|=tell =me|=us|=the', '=please send|show|share'],
    indifferent: ["=not|=don't|=doesn't|=isn't matter|care|important|interested|interest", 'irrelevant|whatever'],
    others: [
      '=friend|=friends|=neighbour|=neighbor|=colleague|=colleagues|=someone|=people|=they|=he|=she|=competitor|=competitors|=brother|=sister|=cousin|=uncle|=aunt',
      '=you|=your',
    ],
    self: ["=i|=i'm|=i've|=i'd|=i'll|=we|=we're|=we've|=we'd|=we'll|=me|=us|=my|=our"],
    past: ['=ago', '=used =to', 'last =year|=month|=quarter', 'previously|formerly'],
  },
}

export type Stance = keyof Stances

/** True when the words take the stance. */
export function takes(stance: Stance, words: readonly Word[], language: Language): boolean {
  return holdsAny(stances[language][stance], words, language)
}

/** True when the words are about somebody else than the speaker: "друг купил", "у вас на сайте". */
export function isAboutOthers(words: readonly Word[], language: Language): boolean {
  if (!takes('others', words, language)) return false
  // "мой брат", "my neighbour": whose friend it is does not make it one's own affair
  const own = words.filter((_, at) => !isPossessive(words, at, language))
  return !takes('self', own, language)
}

function isPossessive(words: readonly Word[], at: number, language: Language): boolean {
  const next = words.slice(at + 1, at + 2)
  return POSSESSIVES.has(words[at]?.folded ?? '') && takes('others', next, language)
}

const POSSESSIVES = new Set('мой моя мои моего моей моему моих наш наша наши нашего нашей наших my our'.split(' '))
