import { definePlaybook } from '../../fixtures/define.ts'
import { baliRealEstate } from './bali-real-estate.ts'

/** The same agency with its English-speaking clients: the same weights, limits and counts, in other words. */
export const baliRealEstateInEnglish = definePlaybook({
  ...baliRealEstate,
  id: 'bali-real-estate-in-english',
  version: '1',
  language: 'en',
  // English has one "you"
  informal: undefined,
  weights: { ...baliRealEstate.weights, address: 0 },
  total: baliRealEstate.total - baliRealEstate.weights.address,
  entry: {
    ...baliRealEstate.entry,
    hardOpeners: ['what ... yield', 'what ... return', 'what ... budget', 'how much ... spend', 'how much ... invest'],
  },
  reflection: {
    ...baliRealEstate.reflection,
    phrases: ['=so =you', '=so for =you', 'you said', 'you mentioned', 'it sounds like', 'if I understand', 'I hear'],
    commonplace: ['villa', 'apartment', 'bali', 'property', 'buy', 'purchase', 'interested', 'look'],
    mechanical: ['noted', 'recorded', 'your answer is saved', 'answer accepted', 'got it'],
  },
  expertise: {
    ...baliRealEstate.expertise,
    sources: ['according to', 'in our ... experience', 'in our deals', 'our ... contracts', '140 points', 'article'],
  },
  bant: {
    budget: {
      askedBy: ['budget', 'what amount', 'what sum', 'price range', 'how much ... spend', 'how much ... invest'],
    },
    authority: {
      askedBy: ['decision', 'decide', 'who else', 'your wife', 'your husband', 'your partner', 'on your own'],
    },
    need: {
      askedBy: [
        'for yourself',
        'investment|invest',
        '=to live|let|rent',
        'what ... =for',
        'closer to you',
        'purpose|goal',
        'what ... do|mean|give =for =you',
        'what ... draws|drew|brings|brought|attracts|made =you',
        'picture|imagine|see =yourself|using|doing',
        'villa|apartment|house|studio =or',
        'plan|planning =to ... =with =it|=place|=villa',
      ],
      learnedFrom: [
        '=for myself|ourselves|living|retirement|holidays',
        '=for =my|=our family|parents|children|retirement|holidays',
        '=an|=as investment',
        'invest|investing ... money|savings|it',
        'rent|rental|let|letting ... =out|income|tourists|guests',
        'retire|retiring',
        'park|protect|preserve|diversify|grow|move ... money|savings|capital|cash|wealth',
        'spend|spending ... winters|winter|holidays|summers|months|year',
        'escape|escaping|move|moving ... winter|cold|city|=to|=there',
        'rental|passive income',
        '=to =live',
        'relocate|relocating|=move|=moving',
        'resell|resale|flip|flipping',
        'winter|wintering ... =there|bali',
        'second|holiday home',
      ],
      answers: ['=live|=living|=renting|=income|=holidays|=both', '=villa|=apartment|=house|=studio|=townhouse'],
    },
    timeline: {
      askedBy: ['when ... plan', 'when ... buy', 'timeline', 'how soon', 'by when', 'time frame'],
    },
  },
  worries: { askedBy: ['worry', 'concern', 'doubt', 'afraid', 'hesitate', 'hold you back', 'what matters'] },
  objections: [
    {
      id: 'leasehold',
      raisedBy: ['leasehold ... not', 'not ... ownership', 'not own', 'just =a lease', 'just rent'],
      answeredBy: ['london', 'extension', 'extend', '30 years', 'notary', 'long-term right'],
    },
    {
      id: 'laws',
      raisedBy: ['laws ... change', 'change the law', 'change the rules', 'nationalise'],
      answeredBy: ['contract', 'notary', 'civil code'],
    },
    {
      id: 'land-returns',
      raisedBy: ['take the land', 'lose the land', 'lease ends', 'lease expires'],
      answeredBy: ['extend', 'extension', 'priority', 'contract'],
    },
    {
      id: 'bubble',
      raisedBy: ['bubble', 'overheated', 'market ... crash', 'prices ... fall', 'prices ... drop'],
      answeredBy: ['demand', 'according to', 'building back', 'visitors'],
    },
    {
      id: 'resale',
      raisedBy: ['never sell', 'hard to sell', 'cannot sell', 'who ... buy it', 'not liquid'],
      answeredBy: ['resell', 'resale', 'assign', 'demand', 'in our deals'],
    },
    {
      id: 'too-far',
      raisedBy: ['too far', 'far away', 'cannot control', 'how ... control', 'hard to control'],
      answeredBy: ['video report', 'report', 'management company', 'remotely'],
    },
    {
      id: 'developer',
      raisedBy: ['not finish', 'never finish', 'not deliver', 'scam', 'fraud', 'guarantee', 'developer ... disappear'],
      answeredBy: ['140 points', 'notary', 'contract', 'stage by stage'],
    },
    {
      id: 'discount',
      raisedBy: ['discount', 'cheaper', 'lower the price', 'bargain'],
      answeredBy: ["developer's own", 'instalments', 'terms', 'no discount'],
    },
    {
      id: 'reviews',
      raisedBy: ['bad reviews', 'negative reviews', 'terrible reviews'],
      answeredBy: ['140 points', 'check', 'report'],
    },
  ],
  confirmations: {
    ...baliRealEstate.confirmations,
    phrases: ['great', 'perfect', 'wonderful', 'awesome', 'great question', 'good question', '=I understand =you'],
  },
  call: {
    ...baliRealEstate.call,
    mentions: [
      'zoom',
      'call',
      'meeting',
      'video call',
      'talk on the screen',
      '=on|=over|=by video|phone',
      'video chat|meeting|tour',
      'share|sharing =my|=the screen',
      'google meet',
      'face =to face',
      'online walkthrough|tour|meeting',
      '=quick chat',
      'jump|hop =on',
    ],
    proposals: ['I suggest', "let's", 'I invite', 'I can show', 'I will show', 'happy to show', 'shall we', 'suit you'],
    notYet: ['too early', 'not yet', 'no need', 'not necessary', 'not needed'],
    summary: ['sum up', 'to recap', 'in short', 'to summarise', 'so far I have', 'putting it together'],
    value: ['show you', 'go through', 'compare', '15–20 minutes', '20 minutes', '15 minutes', 'answer'],
    pressure: ['today only', 'only today', 'last chance', 'decide now', 'hurry up', 'you will regret', 'gone tomorrow'],
  },
  forbidden: [
    {
      id: 'freehold',
      label: 'Freehold for foreigners',
      phrases: ['freehold ... foreigners', 'freehold ... you', 'own the land'],
      unless: ['not', 'cannot', "can't", 'impossible', 'no', 'never', 'only citizens', 'stays with'],
    },
    {
      id: 'inner-workings',
      label: 'Talks about its own reasoning',
      phrases: [
        'bant',
        'qualify =you',
        '=the client asks',
        'schedule_followup',
        'system prompt',
        'language model',
        '=as =an =ai',
      ],
    },
    { id: 'realtor', label: 'Calls itself a realtor', phrases: ['realtor', 'estate agent'] },
    {
      id: 'commission',
      label: 'A discount out of the commission',
      phrases: ['discount ... commission', 'share ... commission', 'part of the commission', 'part of my commission'],
      unless: ['no discount', 'not', 'never', "don't", 'cannot'],
    },
    {
      id: 'golden-visa',
      label: 'Promises a golden visa',
      phrases: ['golden visa'],
      unless: ['not', 'no', 'never', 'without promises', 'cannot', "doesn't"],
    },
    {
      id: 'voice',
      label: 'Mentions that a message was a voice message',
      phrases: ['voice message', 'voice note', 'your audio', 'your recording'],
    },
  ],
  redFlags: [
    {
      id: 'belittling',
      label: 'Belittles the client',
      phrases: ["you don't understand", 'you do not understand', 'you are mistaken', 'you know nothing'],
    },
    {
      id: 'rude',
      label: 'Rude',
      phrases: ['stupid', 'idiot', 'nonsense', 'stop asking', 'waste my time', 'leave me alone', 'read more carefully'],
    },
    {
      id: 'false-promise',
      label: 'False market, yield or tax information',
      phrases: ['guaranteed yield', 'guaranteed return', 'guarantee =a yield', 'tax-free', 'no taxes', 'no risk'],
      unless: ['nobody', 'no such thing', 'not', 'never', 'cannot'],
    },
  ],
  giveIns: [
    {
      id: 'catalogue',
      label: 'Sends the catalogue at the first request',
      requestedBy: ['catalogue', 'catalog', 'brochure', 'presentation', 'send ... options', 'send ... list'],
      grantedBy: [
        'here is the catalogue',
        'here is the link',
        'I am sending',
        'I have sent',
        "I'll send the catalogue",
      ],
    },
  ],
})
