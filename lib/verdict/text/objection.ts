import type { Language } from './language.ts'
import { holdsAny, locateAll } from './phrase.ts'
import { takes } from './stance.ts'
import type { Word } from './words.ts'
import { worryIn } from './worry.ts'

interface Spoken {
  words: readonly Word[]
  isQuestion: boolean
}

interface Objecting {
  /** Speaks against the step, in a statement or a question. */
  always: string[]
  /** Speaks against it in a statement, and only asks in a question. */
  stated: string[]
  /** What went badly, of one's own or of people one knows. */
  trouble: string[]
  /** What one has tried already. */
  tried: string[]
  /** Words that speak for it, whatever else is said. */
  wishes: string[]
}

const objecting: Record<Language, Objecting> = {
  ru: {
    always: [
      '=не =хочу|=хотим|=хочется|=готов|=готова|=готовы|=буду|=будем|=стану|=рискну|=собираюсь ... вклад*|влож*|влез*|ввяз*|связыва*|плат*|переплач*|риск*|=ждать|тратить|отдава*|замораж*|возиться|разбираться',
      '=зачем =мне|=нам',
      '=незачем',
      '=какой смысл',
      '=в =чем подвох',
      '=почему ... =так дорого|дорогой|дорогая|много',
      '=почему ... верить|доверять',
      '=чем =вы ... лучше|надежнее|отличаетесь',
      '=откуда =мне|=я|=нам|=мы ... знать|знаю|узнаю|узнать|понять',
      '=как =я|=мне|=мы|=нам ... проверю|проверить|пойму|узнаю|убедиться|убежусь',
      '=кто|=что =мне|=нам ... гарантир*|верн*|ответит|отвечает|поручит*|защитит',
      '=кто ... =будет|=станет ... =там|=это|=их жить|снимать|покупать|отвечать',
      '=кому ... =нужн*|=нужна|=нужен',
    ],
    stated: [
      '=не =вижу|=видим|=понимаю|=понимаем ... смысл*|=зачем|выгод*|преимуществ*',
      'смысл* ... =нет',
      'смысл* ... =не =вижу',
      '=нет смысл*',
      '=не =стоит ... =того|=таких|=этих|=своих',
      '=это =не =для =меня|=нас',
      '=там|=дома|=тут|=здесь ... понятнее|надежнее|спокойнее|дешевле|проще|выгоднее|безопаснее',
      '=лучше|=проще|=выгоднее|=надежнее|=спокойнее ... депозит*|=банк|=банке|=вклад|=вкладе|=дома',
      'мутн*|сомнительн*|подозрительн*|ненадежн*|нестабильн*|шатк*|скользк*|небезопасн*|опасно|опасновато',
      'хлопотно|муторно|геморро*|морока|мороки|заморочен*|замороч*|возня|возни',
      'слишком|чересчур|больно сложно|долго|много|рано|рискованно|хлопотно|хорошо|гладко|красиво|маленьк*|мелк*|высок*|накладно',
      'накладно|кусается|кусаются|заоблачн*|неподъемн*|космическ*|грабеж',
      '=не =по карману|зубам',
      '=вор|=воры|ворова*|=воруют|украд*|=обворуют|=надуют|=облапошат|=разведут|лохотрон*|шарашк*',
      '=не|=никто|=никому =отдадут|=отдаст|=вернут|=вернет|=вернуть|=достроят|=построят|=сдадут|=сдать|=выплатят|=заплатят|=окупится|=окупятся|=отобьется|=увижу|=узнаю|=докажешь|=докажу|=проверю|=проверить|=дождусь|=дождаться|=купит|=снимет',
      '=никто|=никому ... =не =купит|=нужна|=нужен|=нужно|=нужны|=снимает|=снимет|=гарантирует|=отвечает|=поможет',
      '=не =найдешь|=продашь|=сдашь|=вернешь|=достучишься|=дозвонишься|=проверишь|=уследишь|=поймешь|=разберешь|=разберешься|=докажешь|=уедешь|=окупишь|=отобьешь|=дождешься|=угадаешь|=проконтролируешь|=получишь|=увидишь|=вытащишь',
      '=останусь|=останемся|=остаться|=окажусь ... =с =носом|=дыркой|=ничем|=пустыми|=долгами',
      '=уйдет|=вернется|=отойдет ... =обратно|=назад|государств*|хозя*|местн*',
      'застрян*|зависн* ... деньги|=с|капитал',
      'обжегся|обжигался|обжигалась|обожглась|обожглись|обжигались|погорел*|прогорел*',
      'цунами|землетряс*|извержени*|наводнени*|пандеми*|карантин*|девальвац*|дефолт*|революци*',
      '=там|=же|=постоянно|=часто|=рядом|=ведь ... вулкан*',
      '=ковид|=ковида|=ковиде|=война|=войны|=кризис|=кризиса ... =опять|=снова|=начнется|=будет|=случится|=закро*',
      '=сейчас ... =не =время|=лучшее|=момент',
      '=неподходящее|=неподходящий время|момент',
      'подожд* ... =пока|=когда|падени*|снижени*',
      '=не убедил*|убеждает|убеждают|убедительно|впечатл*',
      'нереальн* ... цифр*|доход*|процент*|=какие-то',
      'цифр*|доход*|процент* ... нереальн*|=с =потолка',
      '=верится =с =трудом',
      '=с =трудом верится',
      '=нет|=никаких гаранти*',
      // what the seller says is doubted, and what others advise
      '=небось|=якобы|=поди|маркетинг|маркетингов*|замануха|заманух*|впарив*|втирают|навяз*',
      '=никто ... =не *ет|*ит|*ут|*ют|*ят',
      'отсоветов*|отговор*|отговар*|предостер*|=отпугивает',
      '=не советует|советуют|советовал*|рекомендует|рекомендуют|рекомендовал*',
      '=глупо|=бессмысленно|=бесполезно|=невыгодно|=наивно|=поздновато',
      // the goods have faults, the time is wrong
      'плесен*|трещин*|гнил*|гниет|гниют|разваливается|разваливаются|халтур*|тараканы|картонн*|протека*',
      'курс|рубль|доллар|рынок|цены ... скачет|скачут|прыгает|падает|падают|обвалился|упал',
      'комисси*|налог*|расход* ... конск*|бешен*|дик*|огромн*|высок*',
    ],
    trouble: [
      '=не =могут|=может|=смогли|=смог|=смогла|=отдали|=вернули|=достроили|=получили|=дождались|=выплатили',
      'пожалел*|жалеет|жалеют|потеря*|прогор*|обжег*|обожг*|судится|судятся|судилис*|мучается|мучаются|плюется|плюются|ругает|ругают|жалуется|жалуются|застрял*|кинул*|обманул*|развел*|нагре*|простаива*',
    ],
    tried: ['=уже|=раз|=однажды|=прошлый ... пробовал*|покупал*|вкладывал*|связывал*|пытал*'],
    wishes: ['=хочу|=хотим|=хотелось|нрав*|=мечтаю|доволен|довольна|довольны|=вид'],
  },
  en: {
    always: [
      'why would|should|pay =we|=i|=anyone',
      'why ... =so|=that expensive|much|high',
      'what =is|=makes =you ... different|better',
      'how =do|=can|=would =i|=we =know|=trust|=be =sure',
      'how =do|=can =i|=we =be =sure',
      '=what =happens =if|=to',
      '=what =happens =when ... lease|contract|term|company|developer|=you',
      '=what =stops',
      "=what's =to|=stopping|=the =catch|=point|=stop",
      'who guarantees|guarantee',
    ],
    stated: [
      "=don't|=can't|=cannot|=not =really|=see =see|=why|=the|=how|=need|=value",
      "=don't|=not|=can't|=cannot see ... =why|=point|=need|=value|=benefit|=how|=difference",
      "=don't|=not|=won't|=wouldn't =want|=going|=like|=pay|=risk|=gonna =to =pay|=be|=risk|=lock|=commit|=switch|=change|=deal|=get|=learn|=give",
      '=no point|sense|need|guarantee|guarantees',
      "=not|=isn't|=hardly ... worth",
      'overkill|rip-off|pricey|steep|costly|gimmick|shady|sketchy|fishy',
      'switch|switching|migrate|migrating|migration|moving|change|changing|rollout|rolling|training|learning|implementing|setup|integrating ... nightmare|hassle|headache|pain|painful|hard|forever|risky|effort|disruptive|scary',
      'nightmare|hassle|headache|pain ... =to switch|migrate|move|change|roll|train|learn|implement|integrate',
      'too big|small|heavy|early|far|steep|much|long|complex|advanced ... =for =us|=me|=a|=my|=our|=money',
      'too good =to =be',
      'excel|spreadsheets|spreadsheet|sheets|current|already ... fine|enough|happy|well|free|cheaper',
      '=happy|=fine|=content =with =what|=our|=the',
      'cheaper|=half =the =price',
      "=never|=won't|=not ... =use|=adopt|=touch|=learn =it|=this|=that|=the|=another|=anything",
      '=will =never',
      'disappear|disappears|vanish|vanishes|bankrupt|=runs|=run =off|=under|=bust|=away',
      '=goes|=go =under|=bust|=bankrupt',
      '=lose|=losing =my|=everything|=control|=all',
      'stuck =with',
      'reluctant|wary|uneasy|uncomfortable|doubt|doubts|doubtful',
      '=not comfortable =with',
      '=not =convinced|=sold',
      'earthquake|earthquakes|volcano|volcanoes|tsunami|tsunamis|pandemic',
      'competitor|competitors|elsewhere|vendor|rival|they ... half|less|cheaper|quoted|offered|better',
      "=they'd|=they'll|=he'll|=she'll|=he'd|=she'd|will|would|people ... never|refuse|reject|kill|block|hate|resist",
      '=say|=says =no =to',
      "=isn't|=not owning|ownership|=mine|=ours",
      '=get|=gets|=left|=end =nothing|=up|=with ... =nothing',
      '=get|=gets =nothing',
      'bad|terrible|horror|awful reviews|stories|experience|press|things',
      "=isn't|=not ... =really|=mine|=real ownership|own|owning",
    ],
    trouble: [
      'nobody|noone|never|failed|fail|abandoned|regret|regretted|regrets|hated|disaster|useless|mess|flop|lost|stuck|sued|suing|cheated',
      "=didn't|=couldn't|=can't|=wouldn't ... work|use|stick|sell|finish|get|take",
    ],
    tried: [
      '=we|=i|=have|=already tried|used|bought|had|rolled',
      '=last =time',
      '=tried|=been ... =before|=ago|=already|=there',
    ],
    wishes: ['=love|=hope|=happy =to', 'view =of|=on'],
  },
}

/** The words with which somebody objects or doubts, or null: a worry, an unwillingness, a bad experience, a better way. */
export function objectionIn(spoken: Spoken, language: Language): readonly Word[] | null {
  return worryIn(spoken, language) ?? speaksAgainst(spoken, language)
}

function speaksAgainst({ words, isQuestion }: Spoken, language: Language): readonly Word[] | null {
  const { always, stated, trouble, tried, wishes } = objecting[language]
  const against = locateAll(always, words, language)[0]
  if (against) return words.slice(against.from, against.to)
  if (isQuestion || holdsAny(wishes, words, language)) return null
  const found = locateAll(stated, words, language)[0]
  if (found) return words.slice(found.from, found.to)
  const isExperience = takes('others', words, language) || holdsAny(tried, words, language)
  const went = isExperience ? locateAll(trouble, words, language)[0] : undefined
  return went ? words.slice(went.from, went.to) : null
}
