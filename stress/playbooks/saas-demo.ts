import { definePlaybook } from '../../fixtures/define.ts'

/** A team that sells software to companies and ends with a booked demo. */
export const saasDemo = definePlaybook({
  id: 'saas-demo',
  version: '1',
  language: 'en',
  weights: {
    entry: 10,
    reflection: 10,
    expertise: 10,
    nextQuestion: 5,
    openQuestions: 2,
    budget: 10,
    authority: 10,
    need: 10,
    timeline: 5,
    worries: 5,
    objections: 10,
    name: 3,
    valueFirst: 3,
    address: 0,
    length: 3,
    confirmations: 2,
    forbidden: 4,
    gate: 0,
    noRepeatedAsking: 3,
    summary: 5,
    callValue: 5,
    specificTimes: 5,
    noPressure: 5,
  },
  total: 125,
  entry: { hardOpeners: ['what ... budget', 'how much ... spend'] },
  reflection: {
    phrases: ['so you', 'it sounds like', 'you mentioned', 'if I understand'],
    commonplace: ['software', 'team', 'tool'],
  },
  expertise: { sources: ['according to', 'our customers', 'in our benchmark', 'gartner', 'case study'], minFacts: 2 },
  bant: {
    budget: {
      askedBy: ['budget', 'price range', 'how much ... spend'],
      learnedFrom: ['no budget', 'budget is set'],
      learnedFromPatterns: ['[$€£]\\s?\\d[\\d,.]*\\s?k?', '\\d[\\d,.]*\\s?(?:k\\b|thousand|dollars|euros)'],
    },
    authority: {
      askedBy: ['who decides', 'who else', 'decision', 'sign off'],
      learnedFrom: ['I decide', 'my boss', 'our cto', 'our ceo', 'the board', 'my call', 'procurement'],
    },
    need: {
      askedBy: ['what ... trying to solve', 'what problem', 'what brings', 'use it for', 'biggest headache'],
      learnedFrom: [
        'we need',
        'we want',
        'we struggle',
        'too slow',
        'too much time',
        'replace',
        'spreadsheets',
        'manual',
      ],
    },
    timeline: {
      askedBy: ['when', 'how soon', 'timeline', 'by what date'],
      learnedFrom: ['this quarter', 'next quarter', 'this month', 'next month', 'by the end of', 'asap', 'this year'],
    },
  },
  gate: 3,
  worries: { askedBy: ['concern', 'worry', 'hold you back', 'hesitation'] },
  objections: [
    {
      id: 'price',
      raisedBy: ['too expensive', 'cheaper', 'over budget'],
      answeredBy: ['payback', 'save', 'per seat', 'pays for itself'],
    },
    {
      id: 'security',
      raisedBy: ['security', 'is our data safe', 'gdpr'],
      answeredBy: ['soc 2', 'iso 27001', 'encrypted', 'hosted in'],
    },
  ],
  length: { sentences: [1, 5], maxOpening: 300 },
  confirmations: { phrases: ['great', 'awesome', 'perfect', 'great question', 'I understand'] },
  call: {
    mentions: ['demo', 'call', 'zoom', 'meeting'],
    proposals: ['I suggest', "let's", 'happy to', 'shall we', 'I can show', 'how about'],
    notYet: ['too early', 'not yet', 'no need'],
    summary: ['to sum up', 'in short', 'to recap', 'so far I have'],
    value: ['show you', 'walk through', '20 minutes', '15 minutes', 'your own data'],
    pressure: ['today only', 'last chance', 'decide now', 'price goes up tomorrow'],
  },
  forbidden: [
    {
      id: 'competitor',
      label: 'Talks a competitor down',
      phrases: ['competitors are', 'they are terrible', 'their tool is bad'],
    },
    {
      id: 'inner-workings',
      label: 'Talks about its own reasoning',
      phrases: ['bant', 'as an ai', 'system prompt', 'qualify you'],
    },
  ],
  redFlags: [
    {
      id: 'rude',
      label: 'Rude',
      phrases: ['stupid question', 'you do not understand', "you don't understand", 'waste my time', 'shut up'],
    },
  ],
})
