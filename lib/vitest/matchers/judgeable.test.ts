import { expect, test } from 'vitest'
import type { Fault } from '../../core/fault.ts'
import { agent, conversation, floodWait, prospect } from '../../verdict/testing/conversation.ts'
import { judgeable, messageOf } from '../testing/judgeable.ts'
import { matchers } from './matchers.ts'
import type { Judgeable } from './subject.ts'

expect.extend(matchers)

const MATCHERS: Record<keyof typeof matchers, (subject: Judgeable) => unknown> = {
  toHaveScheduledCall: (subject) => expect(subject).toHaveScheduledCall(),
  toScoreAbove: (subject) => expect(subject).toScoreAbove(70),
  toRespondWithin: (subject) => expect(subject).toRespondWithin('1s'),
  toAnswerEachBurstOnce: (subject) => expect(subject).toAnswerEachBurstOnce(),
  toAnswerEveryQuestion: (subject) => expect(subject).toAnswerEveryQuestion(),
  toMeetDeadlines: (subject) => expect(subject).toMeetDeadlines(),
  toHandleInterruptions: (subject) => expect(subject).toHandleInterruptions(),
  toStayPatient: (subject) => expect(subject).toStayPatient(),
  toCollectEmail: (subject) => expect(subject).toCollectEmail(),
  toEndWith: (subject) => expect(subject).toEndWith('zoom_scheduled'),
  toCoverBant: (subject) => expect(subject).toCoverBant(),
  toFollowZmeyka: (subject) => expect(subject).toFollowZmeyka(),
  toStayFormal: (subject) => expect(subject).toStayFormal(),
  toAvoidForbiddenTopics: (subject) => expect(subject).toAvoidForbiddenTopics(),
  toKeepPromises: (subject) => expect(subject).toKeepPromises(),
  toHeedCorrections: (subject) => expect(subject).toHeedCorrections(),
}
const lines = [prospect(0, 'Цены?', { plannedAt: 0 }), agent(9, 'От 200 тыс.')]
const ended = (fault: Fault) =>
  judgeable(conversation(lines, { ending: { by: 'harness', reason: 'Something broke.', fault } }))

test.each(Object.entries(MATCHERS))('%s says that it cannot be judged, negated or not', async (_, use) => {
  for (const [fault, name] of [
    ['channel', 'ChannelError'],
    ['harness', 'InternalError'],
    ['persona', 'PersonaError'],
    ['store', 'StoreError'],
    ['judge', 'JudgeError'],
  ] as const) {
    expect(await messageOf(() => use(ended(fault)))).toMatch(
      `${name}: The conversation could not be judged: Something broke.`,
    )
  }
  expect(await messageOf(() => use(judgeable(conversation([...lines, floodWait(20, 42)]))))).toMatch(/^ChannelError: /)
})

test.each(Object.entries(MATCHERS))(
  '%s fails, and blames nobody else, where the agent or its process did',
  async (_, use) => {
    for (const fault of ['agent', 'daemon'] as const) {
      expect(await messageOf(() => use(ended(fault)))).toMatch(
        /^(Error|AssertionError): expect\(conversation\)\.to\w+\(/,
      )
    }
  },
)

test('the negation cannot be judged either', async () => {
  expect(await messageOf(() => expect(ended('channel')).not.toRespondWithin('1s'))).toMatch(/^ChannelError: /)
})

test('a missed plan is told with the message that missed it, and what to do', async () => {
  const late = judgeable(conversation([prospect(42.6, 'Цены?', { plannedAt: 41.35 }), agent(90, 'От 200 тыс.')]))
  expect(await messageOf(() => expect(late).toRespondWithin('1s'))).toMatchInlineSnapshot(`
    "InternalError: The conversation could not be judged: The test missed its own plan: message 1 of turn 1 was planned at 0:41.35 and sent at 0:42.60, 1.3 s too late; 250 ms are tolerated.
      That says nothing about the agent. Where the machine was busy or asleep, use fewer workers or a smaller time scale.
      Report: reports/1/index.html#c-1"
  `)
  expect(() => expect({ ...late, pacingTolerance: 2000 }).toRespondWithin('50s')).not.toThrow()
})
