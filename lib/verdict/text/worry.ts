import type { Language } from './language.ts'
import { holdsAny, locateAll } from './phrase.ts'
import { takes } from './stance.ts'
import type { Word } from './words.ts'

interface Spoken {
  words: readonly Word[]
  isQuestion: boolean
}

/** What may worry, and is only asked about in a question: "Дорого ли жить?" */
const DRAWBACKS: Record<Language, string[]> = {
  ru: ['дорого|дороговато|=дорогая|завышен*|переплат*', '=издалека'],
  en: ['expensive|overpriced', 'risk|risks'],
}

/** To be afraid, to doubt, to suspect; what keeps one from a step. */
const WORRIES: Record<Language, string[]> = {
  ru: [
    '=боюсь|=боимся|=побаиваюсь|=побаиваемся|=страшно|=страшновато|=страх|=опасаюсь|=опасаемся|=опасение|=опасения|=боязно',
    '=пугает|=пугают|=настораживает|=настораживают|=смущает|=смущают|=беспокоит|=беспокоят|=тревожит|=тревожат|=волнует|=волнуют|=останавливает|=останавливают|=напрягает|=напрягают|=переживаю|=переживаем|=беспокоюсь|=волнуюсь',
    'сомнева*|=сомнения|=сомнение|=сомнительно|=стремно|=стремновато',
    '=не доверя*|верю|верим|=верится',
    '=а =если',
    '=что =будет ... =если',
    '=остаться|=останусь|=останемся =без',
    '=не|=ничего пойму|разберусь|разберемся|=понимаю',
    '=так =себе',
    '=много|=столько плохого|негатива|историй|=плохих',
    '=не внушает|внушают',
    'отзывы ... =так|=плохие|=разные|=странные',
    'банкрот*|обанкрот*|разорит*|лопнет',
    '=вдруг',
    'обман*|мошен*|=кинут|=кинули|=развод|пирамид*|=афера',
    'риск|рискованно|рискую|=риски|=рисков',
    '=исчезнуть|=исчезнете|=сбежать|=сбежите|=пропасть|=кинете',
    'недостро*',
    '=не достро*|построят|сдадут',
    'потеря*|=пропадут|=пропадет|прогор*|=сбежит|=сбегут|=исчезнет|=исчезнут|=кинет',
    'отбер*|отним*|=заберут|отожм*',
    '=не =смогу|=сможем ... следить|контролировать|проверить|управлять|приехать|разобраться',
    'слишком|очень|=так|=же|=я|=мы|=буду|=живу|=живем|=нахожусь =далеко',
    '=далеко =от =меня|=нас',
    'проконтролир*|уследить|проследишь|=контролировать',
    'пузыр*|перегрет*|рухн*|обвал*|обруш*|=упадут|=упадет',
    '=не =собственность|=моя|=мое|=наше|=наша',
    '=плохие|=негативные|=ужасные отзывы',
    '=гарантии|=гарантий',
    '=не =уверен|=уверена|=уверены',
  ],
  en: [
    '=afraid|=worried|=worry|=worries|=concerned|=concern|=concerns|=nervous|=hesitant|=scared|=skeptical|=sceptical',
    '=not =sure|=convinced ... that|it|this|if|whether',
    'too expensive|pricey|risky|complicated|hard|good',
    '=what =if',
    'burned|burnt|scam|lock-in|lockin|leak|breach',
    '=not =trust',
    'over budget',
  ],
}

/** Words of fear for a delight, "боюсь, что влюбилась", or for calm, "рисков не вижу". */
const NO_WORRY: Record<Language, string[]> = {
  ru: [
    'риск*|сомнени*|опасени*|страх* =не|=нет',
    '=без сомнени*|риск*',
    'влюб*|понрав*|обожа*|захочу|захочется',
    '=не =уеду',
  ],
  en: ['love|addicted'],
}

/** The words of a worry of the speaker's own, or null; "не боюсь" is none. */
export function worryIn({ words, isQuestion }: Spoken, language: Language): readonly Word[] | null {
  if (holdsAny(NO_WORRY[language], words, language)) return null
  const phrases = isQuestion ? WORRIES[language] : [...WORRIES[language], ...DRAWBACKS[language]]
  const found = locateAll(phrases, words, language).find(({ from }) => {
    const before = words[from - 1]?.folded
    return before !== 'не' && before !== 'not' && before !== 'no' && before !== 'нет'
  })
  if (!found || (takes('others', words, language) && takes('past', words, language))) return null
  return words.slice(found.from, found.to)
}
