import type { Language } from '../../text/language.ts'
import { amountsIn } from '../../text/money.ts'
import { holdsAny } from '../../text/phrase.ts'
import { isAboutOthers, takes } from '../../text/stance.ts'
import { tellsPast } from '../../text/tense.ts'
import { topicStems } from '../../text/words.ts'
import { claimed, type Heard, isUndecided, type Teller, told } from './heard.ts'

/** What it is for, by the words of the playbook: of the prospect's own, not denied, and chosen where there is a choice. */
export const tellsNeed: Teller = (heard) => {
  const { sentence, clauses, language, topic, asked } = heard
  if (isUndecided(heard) || (sentence.isQuestion && !asked)) return null
  for (const phrases of asked && !sentence.isQuestion ? [topic.learnedFrom, topic.answers] : [topic.learnedFrom]) {
    for (const clause of clauses) {
      const words = claimed(phrases, clause, language)
      if (words) return told(sentence, words, !sentence.isQuestion)
    }
  }
  return asked && tellsPurpose(heard) ? told(sentence, sentence.words) : null
}

/** Asked what it is for, people tell what they want to do there or what they are tired of, in words of no list. */
function tellsPurpose({ sentence, clauses, language }: Heard): boolean {
  const { words, isQuestion, text } = sentence
  if (isQuestion || topicStems(words, language).size < SUBSTANCE) return false
  if (UNTOLD.some((stance) => takes(stance, words, language)) || amountsIn(text).length > 0) return false
  return clauses.some(
    (clause) =>
      holdsAny(PURPOSES[language], clause.words, language) &&
      !isAboutOthers(clause.words, language) &&
      // what it is not for leaves open what it is for
      !(language === 'ru' && takes('declines', clause.words, language)) &&
      !tellsPast(clause.words, language),
  )
}

/** Words with a topic that make a reply an answer. */
const SUBSTANCE = 3
const UNTOLD = ['evades', 'browses', 'demands', 'indifferent'] as const

/** To mean to do something, to have something for somebody, to be tired of something. */
const PURPOSES: Record<Language, string[]> = {
  ru: [
    '=хочу|=хотим|=хочется|=хотелось|=мечтаю|=мечтаем|=планирую|=планируем|=думаю|=думаем|=собираюсь|=собираемся|=буду|=будем|=чтобы|=чтоб|=надо|=нужно ... *ть|*ться|*ти|*сь',
    '*ть|*ться|*ти ... =хочу|=хотим|=хочется|=хотелось|=мечтаю|=буду|=будем|=планирую|=планируем',
    '=чтобы|=чтоб|=лишь =бы',
    '=надоел|=надоела|=надоели|=надоело|=устал|=устала|=устали|=достал|=достала|=достали|=достало|=хватит|=задолбал*',
    '=под|=для|=ради ... *у|*а|*и|*ей|*ов',
    '=будем|=буду ... *ать|*ить|*еть|*аться',
  ],
  en: [
    '=to|=so|=because|=since',
    '=want|=need|=like|=hope|=plan|=planning|=trying|=stop|=keep|=keeps|=tired|=sick',
    "=can't|=cannot|=never|=nobody|=too|=always|=every|=takes|=take",
    '=our|=my|=the ... *s|*es ... =in|=with|=on|=every|=at',
    '=somewhere|=something|=someone',
  ],
}
