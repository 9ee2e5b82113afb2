import type { Language } from './language.ts'
import { holdsAny } from './phrase.ts'
import type { Word } from './words.ts'

interface Spoken {
  words: readonly Word[]
  isQuestion: boolean
}

/** Ways to conclude from what somebody said, even with a question mark; each needs something of the matter with it. */
const CONCLUSIONS: Record<Language, string[]> = {
  ru: [
    '=значит|=получается|=выходит|=стало',
    '=то =есть',
    'правильно|верно понима*|понял*|услышал*',
    '=если =я =верно|=правильно',
    '=другими =словами|=иначе =говоря|=иными =словами',
  ],
  en: [
    // "one to one, so you speak most" tells what comes of it, "so you want" what was heard
    '=so =you|=your ... want|need|like|prefer|plan|think|say|worry|have|are|lose|waste|spend|=re|=ve|=d|looking|trying|hoping|afraid|worried|main|goal|problem|concern|priority',
    '=sounds|=seems =like',
    '=in =other =words',
    '=if =i|=we understand|got|get|hear',
  ],
}

/** Ways to say back what somebody said; in a question they ask instead: "Что Вам ближе?" */
const MARKERS: Record<Language, string[]> = {
  ru: [
    '=вы =говорите|=сказали|=хотите|=ищете|=упомянули|=пишете|=отметили|=описали|=планируете|=имеете',
    '=вам|=вас|=вами ... важн*|главн*|нужн*|хочется|ближе|хотелось|дорог*',
    '=важн*|главн* ... =вам|=вас',
    'слышу|услышала|услышал|вижу',
    '=судя =по',
  ],
  en: [
    '=so =the',
    '=sounds|=seems =that|=as',
    '=you =said|=mentioned|=want|=need|=told',
    '=i =hear|=see ... =you|=that|=your',
    '=what =matters|=important ... =you',
  ],
}

/** Names a feeling of the other side and takes it seriously. */
const EMPATHY: Record<Language, string[]> = {
  ru: [
    'опасени*|опасаться|осторожност*|беспокойств*|тревог*|страх*|сомнени*|переживани*|волнени*|боязнь|недовери* ... понятн*|естествен*|оправдан*|нормальн*|разумн*|обоснован*|справедлив*|законн*',
    'опасени*|осторожност*|беспокойств*|тревог*|страх*|сомнени*|недовери* ... =не случайн*',
    'понятн*|понима*|естествен*|оправдан*|разделя*|слышу|разумн*|справедлив*|нормальн* ... опасени*|осторожност*|беспокойств*|тревог*|тревож*|страх*|страш*|сомнени*|сомнева*|переживани*|пережива*|волнени*|боитесь|недовери*',
    'неприятн*|обидн*|больно|тяжел*|непросто|жаль ... =опыт|случ*|истори*|ситуаци*|=когда|=такое|=это|=было',
    '=после =такого|=такой|=этого',
    '=никому =не =хочется',
    '=на =вашем =месте',
  ],
  en: [
    'understandable|natural|fair|valid ... concern|worry|fear|caution|hesitation',
    'concern|worry|fear|caution|hesitation ... understandable|natural|fair|valid|makes',
    'sorry =to =hear',
    'must =be|=have frustrating|hard|painful|stressful',
  ],
}

/** True where the words say back what was said, or conclude from it; a question that is no conclusion asks instead. */
export function marksParaphrase({ words, isQuestion }: Spoken, language: Language): boolean {
  return (
    holdsAny(CONCLUSIONS[language], words, language) || (!isQuestion && holdsAny(MARKERS[language], words, language))
  )
}

export function showsEmpathy(words: readonly Word[], language: Language): boolean {
  return holdsAny(EMPATHY[language], words, language)
}
