import type { Language } from './language.ts'
import { holdsAny } from './phrase.ts'
import type { Word } from './words.ts'

/** Ways to say back what somebody said, and to say that one feels with it; each needs something of the matter with it. */
const MARKERS: Record<Language, string[]> = {
  ru: [
    '=значит|=получается|=выходит|=стало =быть',
    '=то =есть',
    '=вы =говорите|=сказали|=хотите|=ищете|=упомянули|=пишете|=отметили|=описали|=планируете|=имеете',
    '=вам|=вас|=вами ... важн*|главн*|нужн*|хочется|ближе|хотелось|дорог*',
    '=важн*|главн* ... =вам|=вас',
    'правильно|верно понима*|понял*|услышал*',
    'слышу|услышала|услышал|вижу',
    '=если =я =верно|=правильно',
    '=судя =по',
    '=другими =словами|=иначе =говоря|=иными =словами',
  ],
  en: [
    '=so =you|=your|=the',
    '=sounds|=seems =like|=that|=as',
    '=you =said|=mentioned|=want|=need|=told',
    '=in =other =words',
    '=if =i|=we understand|got|get|hear',
    '=i =hear|=see ... =you|=that|=your',
    '=what =matters|=important ... =you',
  ],
}

/** Names a feeling of the other side and takes it seriously. */
const EMPATHY: Record<Language, string[]> = {
  ru: [
    'опасени*|опасаться|осторожност*|беспокойств*|тревог*|страх*|сомнени*|переживани*|волнени*|боязнь|недовери* ... понятн*|естествен*|оправдан*|нормальн*|разумн*|обоснован*|справедлив*|законн*|не случайн*',
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

export function marksParaphrase(words: readonly Word[], language: Language): boolean {
  return holdsAny(MARKERS[language], words, language)
}

export function showsEmpathy(words: readonly Word[], language: Language): boolean {
  return holdsAny(EMPATHY[language], words, language)
}
