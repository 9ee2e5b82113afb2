import type { Language } from './language.ts'
import { holdsAny } from './phrase.ts'
import type { Word } from './words.ts'

/** What is asked for where worries are asked for, whatever the trade: what may go wrong, what is missing to be calm. */
const ASKS: Record<Language, string[]> = {
  ru: [
    'подводн* камн*|камен*',
    '=спать|=спалось|=спится спокойн*',
    'пошло|пойдет|пойти|сложится|сложилось ... =не =так|=по',
    '=что|=чего ... пойти|пойдет ... =не =так',
    'плох*|худш*|страшн* ... сценари*|случа*|исход*|=может|вариант*',
    'уязвим*|слаб* ... мест*|звен*|стор*',
    '=что|=чего|=о ... =чтобы|=чтоб ... спокойн*|уверен*|решит*|решил*|=не',
    'хотелось|хочется|хотите|=вам ... =сначала|=прежде|=заранее ... узнать|понять|убедиться|проверить|знать',
    'узнать|понять|убедиться|проверить|знать ... =прежде =чем ... решить*|решать*|подпис*|покупать|купить|платить|внести',
    '=в =чем ... убедиться|увериться',
    'кошмар*|тормоз*|барьер*|преград*|препятств*|стопор*',
    '=не|=нет ... уверен*|ясности|понятно|нравится|=доверия ... =больше|=до',
    '=где ... обмануть|подвох|обжечься|слаб*',
    '=где|=на =чём|=чем ... обжечься|потерять|прогореть|ошибиться',
    'пожалеть|пожалеете|жалеть ... =о|=чем|=потом',
    '=если ... сорв*|развал*|провал*|=откажетесь|=передумаете ... =почему|=причина|=причиной|=из-за|=чего|=что',
    '=почему|=причина|=причиной|=из|=что ... =сорвется|=сорвётся|=откажетесь|=передумаете',
    'мешает|мешало|удерживает|держит|смущает|пугает',
  ],
  en: [
    'keep|keeps|keeping =you ... up|awake|back|from',
    'go|goes|went|gone|going wrong|south',
    'make|makes|making =this|=it|=you ... fail|flop|hesitate|nervous|uneasy|reconsider',
    'fail|derail|fall ... =for|=on|=at =your|=you|=apart',
    'want|need|like|have =to ... sure|certain|see|know ... =before',
    '=before =you ... comfortable|sign|commit|decide|buy ... know|see|sure',
    'feel|feeling ... confident|safe|uneasy|unsure|nervous',
    'give|gives =you pause',
    'scare|scares|scared|nervous|uneasy|afraid|unsure|doubt|doubts',
    'blocker|blockers|roadblock|deal-breaker|dealbreaker',
    '=if ... =fell|=falls|=failed|=fails|=flopped|=stalled|=collapsed ... why|what|reason|cause',
    'fall =apart',
    'hesitate|hesitating',
    '=decided|=decide|=say|=vote|=choose =against|=no',
    'against ... reason|why',
    '=red flag|flags',
    'hold|holding|stop|stopping =you',
  ],
}
/** What is asked for is leave to do something: "Вас не смутит, если я напишу вечером?" */
const LEAVE: Record<Language, string[]> = {
  ru: ['=если|=что|=когда =я|=мы', '=не смущает|смутит|побеспокою|отвлекаю|отвлек*|помешаю ... =если|=что|=вас'],
  en: ['=if =i|=we', "=don't hesitate"],
}

/** True when the words of a question ask for what worries the one who is asked. */
export function asksForWorry(words: readonly Word[], language: Language): boolean {
  return holdsAny(ASKS[language], words, language)
}

/** True when a question that speaks of worries only asks whether the asker may do something. */
export function asksLeave(words: readonly Word[], language: Language): boolean {
  return holdsAny(LEAVE[language], words, language)
}
