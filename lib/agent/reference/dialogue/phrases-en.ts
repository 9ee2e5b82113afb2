import type { Authority } from './authority.ts'
import type { Budget } from './budget.ts'
import type { Facts } from './memory.ts'
import type { Phrases } from './phrases.ts'
import { SPOKEN_EN } from './spoken.ts'
import { list } from './text.ts'

const WITH: Record<Exclude<Authority, 'self'>, string> = {
  wife: 'your wife',
  husband: 'your husband',
  partner: 'your partner',
  family: 'your family',
}

export const PHRASES_EN: Phrases = {
  spoken: SPOKEN_EN,
  outreach: ({ name, company }, client) => [
    `${hello(client)} This is ${name.en}, investment consultant at ${company}. You asked about property on Bali: is it rather for yourself or as an investment?`,
  ],
  greet: ({ name, company }, client) => [
    `${hello(client)} My name is ${name.en}, I am an investment consultant at ${company}.`,
    `${hello(client)} ${name.en} here, investment consultant at ${company}.`,
  ],
  welcome: (client) => [client ? `Nice to meet you, ${client}!` : 'Nice to meet you!'],
  reflect: {
    purpose: (purpose) =>
      ({
        investment: [
          'So for you it is an investment first of all, and what counts is the income.',
          "So we look at it with an investor's eyes: income first.",
        ] as const,
        living: ['So it is a home for yourself, which makes area and quiet more important than percentages.'] as const,
        both: ['So you would live there at times and let it while you are away.'] as const,
        resale: ['So you count on the price growing and on selling, rather than on years of letting.'] as const,
      })[purpose],
    budget: (budget, property) => [budgetReflection(budget, property)],
    authority: (authority) =>
      authority === 'self'
        ? ['So the choice is entirely yours.']
        : [`Good that you choose together with ${WITH[authority]}: two pairs of eyes miss less.`],
    timeline: ({ kind, words }) =>
      ({
        soon: ['So you are ready to move as soon as the right property turns up.'] as const,
        planned: [words ? `So you plan to buy ${words}.` : 'The timing is clear.'] as const,
        open: ['There is indeed no need to rush: not making a mistake matters more.'] as const,
        waiting: ['A sensible order: matters at home first, then the purchase.'] as const,
      })[kind],
  },
  noHarm: ['No problem at all, answer when it suits you.', 'That is quite all right.', 'Not to worry, I am here.'],
  corrected: ['Thank you for the correction, noted.', 'I have taken the correction into account.'],
  facts: {
    purpose: [
      {
        id: 'guests',
        text: 'According to the statistics office BPS, 6.3 million foreign visitors came to the island in 2024, so there is demand for letting all year round.',
        like: ['bubble'],
        fits: ({ purpose }) => purpose !== 'living',
      },
      {
        id: 'living-areas',
        text: "In our clients' experience, Sanur and Ubud are chosen most for living: they are quieter and international schools are near.",
        like: ['family', 'location'],
        fits: ({ purpose }) => purpose === 'living',
      },
    ],
    budget: [
      {
        id: 'one-in-ten',
        text: 'Only about one developer in ten passes our 140-point check, so the list will be short but sound.',
        like: ['developer', 'reviews'],
        fits: () => true,
      },
    ],
    authority: [
      {
        id: 'own-money',
        text: 'We invest on Bali ourselves, so we show the reports of our own villas openly.',
        like: ['company'],
        fits: () => true,
      },
    ],
    timeline: [
      {
        id: 'growth',
        text: 'According to Estate Market, a villa gains 15–20% in price from the foundation to the keys, so time is on your side.',
        like: ['ready'],
        fits: ({ timeline }) => timeline?.kind !== 'soon',
      },
      {
        id: 'reserve',
        text: "Under our developers' contracts a reservation holds a property for two weeks, enough to check the documents.",
        like: ['process'],
        fits: () => true,
      },
    ],
  },
  ask: {
    purpose: (property) => {
      const what = { villa: 'the villa', apartment: 'the apartment' }[property ?? 'villa']
      return [
        `May I ask, would ${what} be for yourself or as an investment?`,
        'What is it for in the first place: to live there yourself or to let it for income?',
        'What is closer to you: a home for yourself, an investment to let, or both?',
      ]
    },
    budget: [
      'So that I only show you what fits: what budget do you have in mind — up to $200,000, $200,000–350,000 or more?',
      'What budget would you feel comfortable with?',
      'What amount would you consider: closer to $200,000 or to $300,000?',
    ],
    authority: [
      'Do you make the decision on your own, or together with somebody?',
      'Who else besides you takes part in the decision: a spouse, a partner?',
    ],
    timeline: [
      'And when do you plan to buy: in the coming months, or are you looking ahead for now?',
      'What timeline would suit you for the purchase?',
    ],
    place: [
      'And which city are you in now, so that I get the time zone right?',
      'Which city are you in, so that the time is right on both sides?',
    ],
    placeAgain: [
      'I am afraid I do not know that place: which time zone is it, or simply what time is it where you are?',
    ],
    email: [
      'Which email should I send the invitation to?',
      'Could you tell me your email for the invitation?',
      'Only the email for the invitation is left — which address shall I use?',
    ],
    emailForMaterials: ['Which email shall I send it to?', 'Could you tell me the email to send it to?'],
    slot: (offers) => [
      `Would ${list(offers, 'or')} suit you better?`,
      `Which do you prefer: ${list(offers, 'or')}?`,
      `Which would work for you: ${list(offers, 'or')}?`,
    ],
    emailCheck: ({ address, suggestion }) => [
      `Could you check the email: I see ${address} — perhaps ${suggestion}?`,
      `There seems to be a slip in ${address}: should it be ${suggestion}?`,
    ],
  },
  unknown: {
    all: [
      'Here I would rather not guess: I will ask our expert and come back with an exact answer.',
      'I have no exact answer to that right now, I will ask our expert.',
    ],
    rest: [
      'On the rest I would rather not guess: I will ask our expert and come back with an exact answer.',
      'The remaining question I will answer exactly once I have asked our expert.',
    ],
  },
  noMatter: ['No problem, that will become clear as we go.', 'That is fine, we can return to it later.'],
  unreadable: ['I see you sent an attachment, but I cannot open it here: could you put it in words, please?'],
  received: {
    photo: ['Thank you for the picture.'],
    voice: ['I cannot listen to voice messages right now, please put it in a few words.'],
    document: ['Thank you, I have received the file.'],
  },
  factsOnly: ['Doubts are natural here, so let me stick to facts.'],
  catalogue: {
    attempt: [
      'There is a catalogue and I will send it; only it holds over two hundred properties and would rather confuse without your goal in mind, so I would better pick three or four with a calculation.',
    ],
    promise: ['All right, I will send the general catalogue and mark in it where to begin.'],
    sent: (address) => [`Thank you, the catalogue will come to ${address}.`],
  },
  callRefused: {
    attempt: [
      'We can do it in writing too; I suggest talking only because 15 minutes on the screen show the properties, the calculation and the contract, and no camera is needed. What is better for you: a short talk or the calculation by mail?',
    ],
    written: ['All right, no talk then: I will prepare a selection with the calculation and send it in writing.'],
  },
  humanJoins: ['Of course, a human expert will talk to you from here.'],
  summary: (facts, worries) => [summary(facts, worries)],
  value: (facts) => [
    `I suggest a Zoom call of 15–20 minutes${together(facts)}: ${shown(facts)}, and answer whatever is left.`,
  ],
  holding: (appointment) => [`Good, I am holding ${appointment} for you.`, `That time is yours: ${appointment}.`],
  obstacle: {
    night: ['We arrange calls from eight in the morning to ten in the evening, your time.'],
    past: ['That time has already passed.'],
    soon: ['That is too soon for me to prepare your calculation.'],
    far: ['The calendar is not open that far ahead.'],
    busy: ['Unfortunately that time is already taken.'],
  },
  otherTimes: ['Let me suggest another time.', "Let's find another time then."],
  emailReason: [
    'Without an email the calendar cannot create the meeting: it is where the invitation and the reminder go, there will be no newsletters.',
    'The address is needed for the calendar invitation only, for nothing else.',
  ],
  confirm: ({ appointment, zone, zoomUrl, email }) => [
    `You're booked for ${appointment} (${zone}). The link: ${zoomUrl}\nThe invitation will come to ${email}. If your plans change, just write and we will move it.`,
  ],
  bookedUnasked: (appointment, zoomUrl) => [
    `To lose no time, I have booked you for ${appointment}. The link: ${zoomUrl}`,
  ],
  reschedule: ({ appointment, zone, zoomUrl }) => [
    `I have moved it: you're booked for ${appointment} (${zone}). The link: ${zoomUrl}`,
  ],
  bookingFailed: [
    'The calendar is not answering right now, so the time is not fixed yet. I will write to you as soon as it works, usually within minutes.',
  ],
  stall: [
    "Thank you, I have everything. I will check our expert's calendar and come back to you; meanwhile, which area is closer to you — Canggu, Uluwatu or Ubud?",
    'The expert is still checking the schedule. What matters more to you in a villa: the ocean view or quiet?',
    'I will write as soon as the calendar is updated. Have you been to Bali before, by the way?',
    'The answer of our expert is still on its way. How many bedrooms do you have in mind?',
  ],
  afterBooking: {
    details: ({ appointment, zone, zoomUrl }) => [`Yes, it is all set: ${appointment} (${zone}). The link: ${zoomUrl}`],
    thanks: (slot, client) => [`You're welcome${client ? `, ${client}` : ''}! See you ${slot} 🌴`],
    answered: (slot) => ['The rest we can go through calmly when we talk.', `I will show you the details ${slot}.`],
    bye: ['See you then!', 'Have a nice day, see you then!'],
  },
  waiting: {
    weWrite: (words) => [
      words
        ? `Of course, I won't keep you: I will write ${words}.`
        : "Of course, I won't keep you: I will write a little later.",
      words ? `Agreed, I will come back to you ${words}.` : 'Agreed, I will come back to you later.',
    ],
    theyWrite: ['All right, I am here: write whenever it suits you.'],
  },
  back: (client) => [`${client ? `${client}, I am back` : 'I am back'}, as agreed.`, 'Here I am again, as promised.'],
  held: [
    'All right, I will hold my answer. Write when you are ready.',
    'All right, I will wait. Write when it suits you.',
  ],
  reminder: [
    'No rush: write when you have a minute, and we will go on from here.',
    'I am here and will answer as soon as you write.',
    'If another day suits you better, tell me which, and I will write to you then.',
  ],
  farewell: [
    'Thank you for being direct. I will not bother you any more, and if you ever want to return to this, just write. All the best!',
  ],
  goodbye: ['All the best!', 'Have a nice day!'],
}

function hello(name: string | null): string {
  return name ? `Hello ${name}!` : 'Hello!'
}

function budgetReflection(budget: Budget, property: Facts['property']): string {
  const sum = SPOKEN_EN.budget(budget)
  if (budget.currency === 'RUB') return `That gives me an idea: ${sum}.`
  if (budget.max < 100_000) {
    const more = property === 'apartment' ? 'a finished apartment' : 'a villa'
    return `To be frank, ${sum} is less than ${more} costs; what is realistic is an apartment at an early stage of construction.`
  }
  if (property === 'apartment') return `${capital(sum)} is enough for an apartment, with a real choice.`
  const what = budget.max >= 300_000 ? 'two or three bedrooms' : 'one or two bedrooms'
  return `${capital(sum)} gets you a villa with ${what}, with a real choice.`
}

function summary({ purpose, property, budget, authority, timeline }: Facts, worries: readonly string[]): string {
  const what = property === 'apartment' ? 'an apartment' : 'a villa'
  const why =
    purpose &&
    { investment: 'as an investment', living: 'for yourself', both: 'to live in and to let', resale: 'to resell' }[
      purpose
    ]
  const parts = [
    `you are looking for ${what}${why ? ` ${why}` : ''}`,
    budget && `with a budget of ${SPOKEN_EN.budget(budget)}`,
    authority && (authority === 'self' ? 'you decide on your own' : `you decide together with ${WITH[authority]}`),
    timeline && timelineWords(timeline.kind, timeline.words),
    worries.length > 0 && `you want ${list(worries, 'and')}`,
  ].filter((part): part is string => Boolean(part))
  return `Let me sum up: ${parts.join(', ')}.`
}

function timelineWords(kind: 'soon' | 'planned' | 'open' | 'waiting', words: string): string {
  if (kind === 'planned') return words ? `you plan to buy ${words}` : 'the timing is settled'
  return {
    soon: 'you are ready to buy when the right one turns up',
    open: 'you are in no hurry',
    waiting: 'matters at home come first',
  }[kind]
}

function together({ authority }: Facts): string {
  return authority && authority !== 'self' ? `, together with ${WITH[authority]} if you like` : ''
}

function shown({ purpose, property }: Facts): string {
  const what = property === 'apartment' ? 'two or three apartments' : 'two or three villas'
  if (purpose === 'living') return `I will show you ${what} in areas that are good to live in, go through the contract`
  return `I will show you ${what} that fit, the income month by month and the contract itself`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
