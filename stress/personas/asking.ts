/** By which words an agent asks for a fact, in Russian; for the personas' `askedBy`. */
export const askedInRussian = {
  budget: ['бюджет', 'на какую сумму', 'какую сумму', 'в каких пределах'],
  purpose: ['для себя', 'инвестици', 'для чего', 'какая цель', 'для жизни'],
  authority: ['решение', 'решаете', 'советова', 'муж|жен[аеуо]', 'кто ещё'],
  timeline: ['когда планируете', 'сроки', 'как скоро', 'когда хоте', 'когда рассчитываете', 'к какому времени'],
  city: [
    'в каком[^?]{0,20} городе',
    'часов(ой|ом|ого) пояс',
    'откуда',
    'где вы (сейчас )?находитесь',
    'из какого города',
  ],
}

/** The same in English. */
export const askedInEnglish = {
  budget: ['budget', 'price range', 'how much', 'amount'],
  purpose: ['to live', 'live in', 'invest', 'purpose', 'for yourself'],
  authority: ['decid', 'decision', 'husband|wife|partner|spouse', 'who else'],
  timeline: ['when (do|are|would)', 'timeline', 'how soon', 'time ?frame'],
  city: ['which city', 'what city', 'time ?zone', 'where are you', 'based'],
}
