import { claimed, isUndecided, type Teller, told } from './heard.ts'

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
  return null
}
