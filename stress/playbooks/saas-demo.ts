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
  entry: { hardOpeners: ['what ... budget', 'how much ... spend', 'what ... roi|return'] },
  reflection: {
    phrases: ['the real problem|pain|cost'],
    commonplace: ['software', 'team', 'tool'],
    mechanical: ['noted', 'recorded', '=next question'],
  },
  expertise: {
    sources: ['=our customers|clients', 'benchmark', 'gartner', 'case study', 'soc 2', 'iso 27001'],
    minFacts: 2,
  },
  bant: {
    budget: {
      askedBy: [
        'budget',
        'price range',
        'how much ... spend|invest|pay|allocated',
        'what ... spend|invest',
        'ballpark',
      ],
      learnedFrom: ['budget =is =set|=approved|=fixed', '=no|=zero =budget'],
    },
    authority: {
      askedBy: [
        'who ... decides|decide|involved|else|signs|sign|approves|owns|part',
        'decision',
        '=sign =off',
        '=anyone|=anybody|=someone =else',
        '=your =call|=decision',
        'stakeholders|decision-maker',
      ],
    },
    need: {
      askedBy: [
        'what ... solve|fix|improve|problem|goal|headache|challenge|pain',
        'what =brings|=brought|=made|=prompted',
        'use =it|=this =for',
        'biggest headache|challenge|pain|problem',
        'which|what problem|process|part',
        'why ... =now|=looking',
      ],
      learnedFrom: [
        '=we|=i need|want =to|=a|=something|=one',
        '=we|=i =are|=am|=were struggling',
        '=we|=i struggle|=lose|=waste|=spend',
        'too =slow|=much time|=manual|=many',
        'replace|replacing|automate|automating|consolidate|scale',
        'spreadsheets|spreadsheet|manual|manually',
        '=takes|=take =us|=too|=hours|=days|=forever',
        'looking =for|=to ... replace|automate|cut|reduce|get|find',
        'reduce|cut|speed =up|eliminate',
        '=nobody|=no ... knows|know|owns',
        '=off =by',
        'broken|errors|mistakes|missed|chaos|mess|painful',
        'tired|sick =of',
        'hate|frustrating|frustrated',
      ],
      answers: [
        'reports|reporting|onboarding|forecasting|planning|billing|support|errors|mistakes|visibility|compliance',
      ],
    },
    timeline: {
      askedBy: [
        'when',
        'how =soon|=quickly|=fast|=urgent',
        'timeline|timeframe|deadline',
        'by =what|=which|=when',
        'target date',
      ],
    },
  },
  gate: 3,
  worries: {
    askedBy: [
      'concern|concerns|concerned|worry|worries|worried|hesitation|hesitations|hesitant|doubt|doubts|fear|risk|risks',
      'hold|holding|stop|stopping|keep|keeping =you',
      'what ... =in =the =way',
      '=not =comfortable|=sure',
    ],
  },
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
