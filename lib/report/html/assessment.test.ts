import { expect, test } from 'vitest'
import { baliRealEstate } from '../../../stress/playbooks/bali-real-estate.ts'
import type { ConversationAssessment } from '../../core/assessment.ts'
import { assess } from '../../verdict/index.ts'
import { talk } from '../../verdict/testing/conversation.ts'
import type { AssessmentView, ConversationView } from '../report-data.ts'
import { assessmentPanel } from './assessment.ts'

const lines = [
  '< Здравствуйте! Меня зовут Анна. Ищу виллу на Бали, для себя',
  '> Анна, здравствуйте! По данным Estate Market, виллы стоят от 200 тысяч. В каком районе Вы хотели бы жить?',
  '< В тихом, у моря. Но leasehold же не собственность',
  '> Тихих районов у моря три. Какой у Вас бюджет?',
]

function shownOf({ resultId: _, timestamp: __, criteria, ...rest }: ConversationAssessment) {
  const view: AssessmentView = {
    ...rest,
    criteria: criteria.map(({ evidence, ...one }) => ({
      ...one,
      evidence: evidence.map(({ quote }) => ({ quote, anchor: null })),
    })),
  }
  const conversation = { score: rest.overallScore, scoreAbsence: null, assessment: view } as ConversationView
  return String(assessmentPanel(conversation))
}

/** Does again by hand what the report shows. */
function reckonedBy(shown: string): number {
  const points = [...shown.matchAll(/class="points">([\d.]+)<small>\/([\d.]+)/g)].map(([, ...two]) => two.map(Number))
  expect(points.length).toBeGreaterThan(10)
  const [given, possible] = [0, 1].map((at) => points.reduce((sum, two) => sum + (two[at] as number), 0))
  return ((given as number) / (possible as number)) * 100
}

test('the score can be done again by hand from what is shown', () => {
  const assessment = assess(talk(lines), baliRealEstate)
  expect(reckonedBy(shownOf(assessment))).toBeCloseTo(assessment.overallScore as number, 1)
  expect(shownOf(assessment)).toContain('not counted')
})

test('the cap of a red flag is shown beside the score that it caps', () => {
  const rude = assess(talk([...lines.slice(0, 3), '> Глупый вопрос, Вы не понимаете рынок. Какой бюджет?']), {
    ...baliRealEstate,
    redFlagCap: 5,
  })
  const shown = shownOf(rude)
  expect(rude.overallScore).toBe(5)
  expect(reckonedBy(shown)).toBeCloseTo(rude.reckoning?.uncapped as number, 1)
  expect(shown).toContain('A red flag caps it at 5: <b>5</b>.')
})

test('where nothing that has a weight was decided, there is no sum', () => {
  const weights = { ...baliRealEstate.weights }
  for (const id of Object.keys(weights) as (keyof typeof weights)[]) weights[id] = id === 'objections' ? 10 : 0
  const shown = shownOf(assess(talk(['< Здравствуйте!', '> Добрый день!']), { ...baliRealEstate, weights, total: 10 }))
  expect(shown).toContain('Nothing that has a weight was decided.')
  expect(shown).not.toContain('null')
})

test('it is shown who judged what, how sure that is, and what it cost', () => {
  const assessment = assess(talk(lines), baliRealEstate)
  const [first, ...others] = assessment.criteria
  expect(shownOf(assessment)).toContain('Assessed by rules alone, without a model.')
  expect(shownOf(assessment)).not.toContain('◆')
  const shown = shownOf({
    ...assessment,
    judge: 'claude-opus-5-5',
    criteria: [{ ...(first as typeof first & {}), decidedBy: 'judge', spread: { low: 2, high: 10 } }, ...others],
    samples: { n: 3, low: 61.25, high: 70 },
    usage: { calls: 3, replayed: 1, input: 0, cacheWrite: 5000, cacheRead: 15_000, output: 4000, usd: 0.1132 },
  })
  expect(shown).toContain('(2 to 10)')
  expect(/<p class="quiet small">(.*?)<\/p>/.exec(shown)?.[1]).toMatchInlineSnapshot(
    `"claude-opus-5-5 read 1 criterion, marked ◆; rules counted the others. Rubric bali-real-estate@1, rules 7. Median of 3 samples, whose scores are 61.3 to 70. 3 calls, 20000 tokens in, 75 % of them from the cache, 4000 out, $0.1132, 1 answer from recordings."`,
  )
})
