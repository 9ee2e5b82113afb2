import { expect, test } from 'vitest'
import { baliRealEstate } from '../../../stress/playbooks/bali-real-estate.ts'
import { saasDemo } from '../../../stress/playbooks/saas-demo.ts'
import { Playbook } from '../../core/playbook.ts'
import { lintPlaybook } from './lint-playbook.ts'

/** The findings on the English playbook with something changed, a line each. */
function found(changes: Partial<Playbook>): string {
  const playbook = { ...saasDemo, ...changes }
  const total = Object.values(playbook.weights).reduce((a, b) => a + b, 0)
  return lintPlaybook(Playbook.parse({ ...playbook, total }))
    .map(({ path, problem, remedy }) => `${path}: ${problem} ${remedy}`)
    .join('\n')
}

const taboo = { id: 'taboo', label: 'Taboo', phrases: [], patterns: [], together: [], unless: [] }

test.each([baliRealEstate, saasDemo])('$id has no findings', (playbook) => {
  expect(lintPlaybook(playbook)).toEqual([])
})

test('a weight on what the playbook has no data for', () => {
  expect(
    found({ weights: { ...saasDemo.weights, address: 5, gate: 5 }, gate: 0, forbidden: [], objections: [] }),
  ).toMatchInlineSnapshot(`
    "weights.address: Counts 5, but the playbook has no informal: every conversation gets the same. Add informal, or set the weight to 0.
    weights.objections: Counts 10, but the playbook has no objections: every conversation gets the same. Add objections, or set the weight to 0.
    weights.forbidden: Counts 4, but the playbook has no forbidden: every conversation gets the same. Add forbidden, or set the weight to 0.
    weights.gate: Counts 5, but the playbook has no gate above 0: every conversation gets the same. Add gate above 0, or set the weight to 0."
  `)
  expect(
    found({ weights: { ...saasDemo.weights, address: 5 }, informal: { phrases: [], except: [] } }),
  ).toMatchInlineSnapshot(
    `"weights.address: Counts 5, but the playbook has no informal.phrases: every conversation gets the same. Add informal.phrases, or set the weight to 0."`,
  )
})

test('weights on nothing but what may never come up', () => {
  const none = Object.fromEntries(Object.keys(saasDemo.weights).map((id) => [id, 0])) as Playbook['weights']
  expect(found({ weights: { ...none, objections: 100 }, gate: 0 })).toMatchInlineSnapshot(
    `"weights: Only objections counts: a conversation in which nothing of that comes up has no score. Give a weight to what every conversation decides as well, for example nextQuestion or length."`,
  )
  expect(found({ weights: { ...none, objections: 60, summary: 40 }, gate: 0 })).toContain(
    'Only objections, summary count:',
  )
  expect(found({ weights: { ...none, objections: 60, length: 40 }, gate: 0 })).toBe('')
})

test('weights that do not add up, where the schema was not asked', () => {
  expect(lintPlaybook({ ...saasDemo, total: 100 })).toMatchInlineSnapshot(`
    [
      {
        "path": "total",
        "problem": "The weights add up to 138, not to 100.",
        "remedy": "Set total to 138, or change a weight.",
      },
    ]
  `)
})

test('a gate of more topics than have a weight', () => {
  expect(found({ weights: { ...saasDemo.weights, authority: 0, timeline: 0 } })).toMatchInlineSnapshot(
    `"gate: 3 of the four must be known before a call, but only 2 of them count: budget, need. Lower the gate to 2, or give weight to the others."`,
  )
})

test('limits with which something is always or never met', () => {
  expect(
    found({
      passMark: 0,
      redFlagCap: 100,
      length: { sentences: [3, 5], maxOpening: 40 },
      name: { maxShare: 0 },
      reflection: { ...saasDemo.reflection, minShare: 0 },
      questions: { minShare: 0, maxPerTurn: 2 },
      confirmations: { ...saasDemo.confirmations, maxShare: 1 },
    }),
  ).toMatchInlineSnapshot(`
    "passMark: With 0 every criterion counts as met, whatever its points. Set it to the share of the points that is enough, for example 0.6.
    redFlagCap: A red flag caps the score at 100, which caps nothing. Set it below the score that is still acceptable, for example 39.
    length.maxOpening: 40 characters do not hold the 3 sentences that a message must have. Raise it to 60 at least, or lower length.sentences[0].
    name.maxShare: The name must be used, and with 0 every use is one too many. Allow a share of the messages, or set weights.name to 0.
    reflection.minShare: With 0 a conversation without any reflection gets all points. Set the share of answers that are to be reflected, for example 0.5.
    questions.minShare: With 0 a conversation without any question gets all points. Set the share of turns that are to end with one, for example 0.7.
    confirmations.maxShare: With 1 every message may open with praise. Set the share of messages that may, for example 0.2."
  `)
})

test('two things with one id', () => {
  const [price, security] = saasDemo.objections as [Playbook['objections'][0], Playbook['objections'][0]]
  expect(found({ objections: [price, { ...security, id: 'price' }] })).toMatchInlineSnapshot(
    `"objections[1].id: "price" is the id of objections[0] too. Give it an id of its own, or join the two."`,
  )
})

test('phrases that are never found, and phrases that find nothing new', () => {
  expect(
    found({
      worries: { askedBy: ['=hold/back', 'worry', 'worries', 'what ... concerns', 'what concerns'] },
      redFlags: [{ ...taboo, phrases: ['no risk at all', 'no risk'], unless: ['at all'] }],
    }),
  ).toMatchInlineSnapshot(`
    "worries.askedBy[0]: "=hold/back" does not even find itself, so it is never found. Write one word behind each "=" or "*", with spaces between words.
    worries.askedBy[2]: "worries" finds nothing that "worry" does not find already. Leave it out; all forms of a word are found by one.
    worries.askedBy[4]: "what concerns" finds nothing that "what ... concerns" does not find already. Leave it out; all forms of a word are found by one.
    redFlags[0].phrases[0]: "no risk at all" holds "at all", which makes it harmless, so it never counts. Leave it out, or take "at all" from redFlags[0].unless."
  `)
})

test('an alternative of two words, which is one for the rules', () => {
  const { need, authority } = saasDemo.bant
  expect(
    found({
      bant: {
        ...saasDemo.bant,
        authority: {
          ...authority,
          askedBy: ['=nobody|=none|=no =one', '=by|=for =the|=a boss', '=nobody|=no ... knows'],
        },
        need: {
          ...need,
          learnedFrom: ['reduce|cut|speed =up|eliminate', 'speed|give =up', 'too =slow|=much time|=manual'],
        },
      },
    }),
  ).toMatchInlineSnapshot(`
    "bant.authority.askedBy[0]: "=nobody|=none|=no =one" finds "nobody one" as well as "no one": each alternative is one word. Write "no one" as a phrase of its own.
    bant.need.learnedFrom[0]: "reduce|cut|speed =up|eliminate" finds "reduce up" as well as "speed up": each alternative is one word. Write "speed up" as a phrase of its own.
    bant.need.learnedFrom[2]: "too =slow|=much time|=manual" finds "slow time" as well as "much time": each alternative is one word. Write "much time" as a phrase of its own."
  `)
})

test('lists that contradict each other', () => {
  expect(
    found({
      reflection: { ...saasDemo.reflection, phrases: ['so you', 'noted', 'great'], mechanical: ['noted'] },
      call: { ...saasDemo.call, proposals: ['last chance'], notYet: ['call'], value: ['last chance'] },
      expertise: { sources: ['according to gartner'], minFacts: 2 },
      forbidden: [{ ...taboo, phrases: ['gartner'] }],
      entry: { hardOpeners: ['budget'], maxQuestions: 2 },
      bant: { ...saasDemo.bant, budget: { ...saasDemo.bant.budget, askedBy: ['what budget', 'your budget'] } },
      giveIns: [{ id: 'price-list', label: 'Sends it', requestedBy: ['price list'], grantedBy: ['=price list'] }],
    }),
  ).toMatchInlineSnapshot(`
    "reflection.phrases[1]: "noted" stands against "noted" in reflection.mechanical[0]: it reflects and files at once. Leave it in one of the two lists.
    reflection.phrases[2]: "great" stands against "great" in confirmations.phrases[0]: the reflection that is asked for wears off as a confirmation. Leave it in one of the two lists.
    call.mentions[1]: "=call" stands against "call" in call.notYet[0]: a call that is named would be none. Leave it in one of the two lists.
    call.mentions[2]: "=calls" stands against "call" in call.notYet[0]: a call that is named would be none. Leave it in one of the two lists.
    call.value[0]: "last chance" stands against "last chance" in call.pressure[2]: the value that is asked for is pressure. Leave it in one of the two lists.
    call.proposals[0]: "last chance" stands against "last chance" in call.pressure[2]: the proposal that is asked for is pressure. Leave it in one of the two lists.
    giveIns[0].requestedBy[0]: "price list" stands against "=price list" in giveIns[0].grantedBy[0]: the request would be its own granting. Leave it in one of the two lists.
    expertise.sources[0]: "according to gartner" is asked for here and breaks forbidden[0] (Taboo). Take it out of one of them, or say in "unless" when it is harmless.
    bant.budget.askedBy: Every question about it is in entry.hardOpeners, so that no opening may lead to it. Add an easier question to askedBy, or take one out of entry.hardOpeners."
  `)
})

test('words that prove nothing, and words of another language', () => {
  const [price] = saasDemo.objections as [Playbook['objections'][0]]
  expect(
    found({
      objections: [
        { ...price, raisedBy: ['of the', '=is it', 'is it safe'] },
        { id: 'online', raisedBy: ['superficial'], answeredBy: ['superficial'] },
      ],
      worries: { askedBy: ['привет'] },
    }),
  ).toMatchInlineSnapshot(`
    "worries.askedBy[0]: "привет" has Cyrillic letters, and the playbook is in English. Write it in English, or set language to 'ru'.
    objections[0].raisedBy[0]: "of the" is made of words that stand in almost any sentence. Add a word that carries the meaning.
    objections[0].raisedBy[1]: "=is it" is made of words that stand in almost any sentence. Add a word that carries the meaning.
    objections[1].raisedBy[0]: "superficial" stands against "superficial" in objections[1].answeredBy[0]: whoever says the objection again would have answered it. Leave it in one of the two lists."
  `)
})

test('what stands twice in a list is told once', () => {
  expect(
    found({ call: { ...saasDemo.call, value: ['last chance', 'show you', 'last chance'] } }),
  ).toMatchInlineSnapshot(`
    "call.value[2]: "last chance" finds nothing that "last chance" does not find already. Leave it out; all forms of a word are found by one.
    call.value[0]: "last chance" stands against "last chance" in call.pressure[2]: the value that is asked for is pressure. Leave it in one of the two lists."
  `)
})

test('patterns that match nothing, or everything', () => {
  expect(
    found({ forbidden: [{ ...taboo, patterns: ['до$я', 'x(?=y)z', '\\d*', '\\bdone\\b'] }] }),
  ).toMatchInlineSnapshot(`
    "forbidden[0].patterns[0]: /до$я/ can match no text at all. Look for a ^ or $ in the middle, or a look-around that contradicts what stands beside it.
    forbidden[0].patterns[1]: /x(?=y)z/ can match no text at all. Look for a ^ or $ in the middle, or a look-around that contradicts what stands beside it.
    forbidden[0].patterns[2]: /\\d*/ matches the empty text, and so every message. Make a part of it obligatory: + instead of *."
  `)
})
