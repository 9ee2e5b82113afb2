import { re, type Sentence } from './text.ts'

/** Who else decides; `self` when nobody does. */
export type Authority = 'self' | 'wife' | 'husband' | 'partner' | 'family'

const OTHERS: readonly [Authority, RegExp][] = [
  ['wife', re`\b(?:жен(?:а|ой|е|у|ы)|супруг(?:а|ой|е|у)|wife)\b`],
  ['husband', re`\b(?:муж(?:ем|у|а)?|супругом|husband)\b`],
  ['partner', re`\b(?:партнер|компаньон|partner|cofounder|co-founder)`],
  [
    'family',
    re`\b(?:семь(?:я|ей|е)|родител|брат|сестр|сын|дочер|мам|пап(?:а|ой)\b|отец|отцом|друг(?:ом|а)?\b|family|parents|brother|sister|father|mother|friend)`,
  ],
]
const DECIDING = re`\b(?:реша|решени|решим|совет(?:уюсь|оваться|уемся)|посовет|обсу(?:жда|ди|жу)|вместе с|вдвоем|мы с\b|согласова|decid|decision|discuss|together with|talk (?:it )?over|check with|my (?:wife|husband|partner) and i)`
const ALONE = re`\b(?:сам\b|сама\b|самостоятельно|один\b|одна\b|единолично|только я|я решаю|решаю я|myself|alone|on my own|just me|only me|i decide|it's me|my decision|solo)\b`
const TOGETHER = re`\b(?:вдвоем|вместе|мы оба|both of us|together)\b`

/** Who decides about the purchase. `asked`: the sentence answers our question about it. */
export function authorityIn({ text, question }: Sentence, asked: boolean): Authority | null {
  if (question && !asked) return null
  if (!asked && !DECIDING.test(text)) return null
  const other = OTHERS.find(([, words]) => words.test(text))?.[0]
  if (other && !/без (?:жены|мужа|партнер)/.test(text)) return other
  if (ALONE.test(text)) return 'self'
  return asked && TOGETHER.test(text) ? 'family' : null
}
