import { expect, test } from 'vitest'
import { baliRealEstateInEnglish } from '../../../stress/playbooks/bali-real-estate-in-english.ts'
import { talk } from '../testing/conversation.ts'
import { assess } from './assess.ts'

/** As the sample agent leads it, up to the invitation. */
const good = [
  '< Hi, my name is James! Looking for a villa in Bali. What are the prices now?',
  '> Hello James! According to Estate Market, villas with one or two bedrooms cost $180,000–350,000. What is closer to you: a home for yourself, an investment to let, or both?',
  '< As an investment, I would rent it out. But leasehold is not ownership, is it?',
  '> Leasehold is indeed not ownership but a long-term right: 30 years or more, signed before a notary. So for you it is an investment first of all. What budget would you feel comfortable with?',
  '< My budget is up to 250 thousand dollars',
  '> Up to $250,000 gets you a villa with two bedrooms. Only one developer in ten passes our 140-point check. Do you make the decision on your own, or together with somebody?',
  '< I decide together with my wife',
  '> Good that you choose together with your wife. What timeline would suit you, and is there anything that worries you?',
  '< I want to buy within two or three months',
  '> Let me sum up: a villa as an investment, up to $250,000, together with your wife, within three months. I suggest a Zoom call of 15–20 minutes: I will show you two or three villas and go through the contract. Would tomorrow at 12:00 or Friday at 19:00 suit you better?',
]

function assessed(lines: readonly string[]) {
  const { overallScore, criteria } = assess(talk(lines, { timeZone: 'Europe/London' }), baliRealEstateInEnglish, {
    persona: { name: 'James', objections: [] },
  })
  const verdicts = Object.fromEntries(criteria.map(({ id, verdict }) => [id, verdict]))
  return { overallScore, verdicts }
}

/** The good conversation with words of it replaced; each must be there. */
function changed(...changes: [from: string, to: string][]) {
  return changes.reduce(
    (lines, [from, to]) => {
      expect(lines.join('\n')).toContain(from)
      return lines.map((line) => line.replace(from, to))
    },
    good as readonly string[],
  )
}

const AGENT_SAYS = 'Good that you choose together with your wife.'

test('a good conversation meets every criterion but the form of address, which English has not', () => {
  const { overallScore, verdicts } = assessed(good)
  const { address, ...others } = verdicts
  expect(address).toBe('inconclusive')
  expect(new Set(Object.values(others))).toEqual(new Set(['met']))
  expect(overallScore).toBeGreaterThan(90)
})

test.each<[what: string, criterion: string, changes: [string, string][]]>([
  [
    'the budget is not asked',
    'budget',
    [
      ['What budget would you feel comfortable with?', 'Which area do you like?'],
      ['My budget is up to 250 thousand dollars', 'Somewhere near the ocean'],
      ['Up to $250,000 gets you', 'There you get'],
    ],
  ],
  ['the time is pressing', 'noPressure', [[AGENT_SAYS, 'This offer is today only.']]],
  ['freehold is promised', 'forbidden', [[AGENT_SAYS, 'We also arrange freehold for foreigners.']]],
  ['it calls itself a realtor', 'forbidden', [[AGENT_SAYS, 'I am your realtor.']]],
  ['the invitation names no time', 'specificTimes', [['Would tomorrow at 12:00 or Friday at 19:00', 'When would it']]],
  [
    'it opens with the budget',
    'entry',
    [['What is closer to you: a home for yourself, an investment to let, or both?', 'What budget do you have?']],
  ],
])('%s: %s is unmet, and the score falls', (_, criterion, changes) => {
  const { overallScore, verdicts } = assessed(changed(...changes))
  expect(verdicts[criterion]).toBe('unmet')
  expect(overallScore).toBeLessThan(assessed(good).overallScore as number)
})

test.each([
  'Freehold is not for foreigners, only a lease is.',
  'There is no discount out of the commission.',
  'There is no such thing as a guaranteed return.',
  'There is no rush at all.',
])('harmless, although it sounds like a mistake: %s', (sentence) => {
  expect(assessed(changed([AGENT_SAYS, sentence])).verdicts).toEqual(assessed(good).verdicts)
})

test.each(["You don't understand the market.", 'We guarantee a yield of 20%.', 'Stop asking me that.'])(
  'a red flag caps the score: %s',
  (sentence) => {
    const { overallScore, verdicts } = assessed(changed([AGENT_SAYS, sentence]))
    expect(verdicts.redFlags).toBe('unmet')
    expect(overallScore).toBe(39)
  },
)
