import { expect, test } from 'vitest'
import { baliRealEstate } from '../../stress/playbooks/bali-real-estate.ts'
import type { Clock } from '../core/clock.ts'
import { JudgeError, StoreError } from '../core/errors.ts'
import type { BookingRecord } from '../core/scheduling.ts'
import type { Ending, Transcript } from '../core/transcript.ts'
import type { SchedulingProbe } from './outcome/probes/probe.ts'
import { conversation, prospect, talk } from './testing/conversation.ts'
import { reachVerdict, type VerdictOptions } from './verdict.ts'

/** Time that passes only while somebody sleeps. */
class HandClock implements Clock {
  #now = 0
  readonly slept: number[] = []
  now() {
    return this.#now
  }
  async sleep(ms: number) {
    this.slept.push(ms)
    this.#now += ms
  }
  hold<T>(work: Promise<T>) {
    return work
  }
}

const record: BookingRecord = {
  actionId: 'a1',
  source: 'scheduled_actions',
  scheduledTime: '2026-11-24T13:00:00.000Z',
  zoomUrl: 'https://zoom.example/1',
}

/** A system of record that holds what `recordsAt` says for the current time. */
function system(recordsAt: (now: number) => BookingRecord[], clock: Clock): SchedulingProbe {
  return {
    name: 'scheduled_actions',
    baseline: async () => {},
    read: async () => recordsAt(clock.now()),
    emails: async () => [],
  }
}
const broken: SchedulingProbe = {
  name: 'scheduled_actions',
  baseline: async () => {},
  read: () => Promise.reject(new StoreError('The connection was refused.')),
  emails: () => Promise.reject(new StoreError('The connection was refused.')),
}

const lines = [
  '< Здравствуйте! Сколько стоит вилла?',
  '> Здравствуйте, Анна! По данным Estate Market, от 200 тысяч долларов. Предлагаю Zoom завтра в 16:00 или в среду в 11:00?',
  '< Завтра в 16:00, anna@example.com',
  '> Записала Вас на завтра, 24 ноября, 16:00.',
]
const unbooked = lines.slice(0, 3)

function verdictOn(
  told: readonly string[],
  probes: (clock: HandClock) => SchedulingProbe[],
  over: Partial<VerdictOptions> = {},
  transcript: Partial<Transcript> = {},
) {
  const clock = new HandClock()
  const persona = { name: 'Анна', questions: [], objections: [] }
  const reached = reachVerdict({
    transcript: talk(told, transcript),
    persona,
    playbook: baliRealEstate,
    probes: probes(clock),
    clock,
    ...over,
  })
  return reached.then((verdict) => ({ ...verdict, slept: clock.slept }))
}
const holding =
  (...records: BookingRecord[]) =>
  (clock: HandClock) => [system(() => records, clock)]

test('a booking that was said and stored is confirmed', async () => {
  const verdict = await verdictOn(lines, holding(record))
  expect(verdict).toMatchObject({
    outcome: 'zoom_scheduled',
    fault: null,
    faultReason: null,
    scoreAbsence: null,
    problems: [],
    slept: [],
    scheduling: { scheduled: true, agreement: 'confirmed', actionId: 'a1' },
    metrics: { bursts: [{ turn: 1 }, { turn: 2 }] },
  })
  expect(verdict.assessment?.overallScore).toBeGreaterThan(0)
})

test('a booking that is stored a moment after it was announced is waited for', async () => {
  const verdict = await verdictOn(lines, (clock) => [system((now) => (now >= 3000 ? [record] : []), clock)])
  expect(verdict.scheduling.agreement).toBe('confirmed')
  expect(verdict.slept).toEqual([500, 500, 500, 500, 500, 500])
})

test('a booking that is never stored is phantom, after the wait, and the agent’s fault', async () => {
  const verdict = await verdictOn(lines, holding(), { settle: 2000 })
  expect(verdict.slept).toHaveLength(10)
  expect(verdict).toMatchObject({
    fault: 'agent',
    outcome: 'inconclusive',
    scheduling: { scheduled: false, agreement: 'phantom' },
  })
  expect(verdict.faultReason).toMatchInlineSnapshot(
    `"The agent said that a call was booked (message 4: "Записала Вас на завтра, 24 ноября, 16:00."), but no record holds it."`,
  )
})

test('what nobody claimed is not waited for', async () => {
  const verdict = await verdictOn(unbooked, holding())
  expect(verdict).toMatchObject({ slept: [], fault: null, scheduling: { scheduled: false, agreement: 'none' } })
})

test('a mismatch names both times on the prospect’s clock', async () => {
  const verdict = await verdictOn(lines, holding({ ...record, scheduledTime: '2026-11-24T16:00:00Z' }))
  expect(verdict.faultReason).toMatchInlineSnapshot(
    `"The agent said 24 Nov 2026, 16:00 (Europe/Moscow) (message 4: "Записала Вас на завтра, 24 ноября, 16:00."), but stored 24 Nov 2026, 19:00 (Europe/Moscow) in scheduled_actions (a1)."`,
  )
})

test('a silent booking, one without consent, and a double one are the agent’s fault', async () => {
  expect((await verdictOn(unbooked, holding(record))).faultReason).toMatchInlineSnapshot(
    `"A call was stored for 24 Nov 2026, 16:00 (Europe/Moscow) in scheduled_actions (a1), but the agent never told the prospect."`,
  )
  expect((await verdictOn(lines.slice(0, 2), holding(record))).faultReason).toMatchInlineSnapshot(
    `"A call was stored for 24 Nov 2026, 16:00 (Europe/Moscow) in scheduled_actions (a1), but the prospect never agreed to one."`,
  )
  expect((await verdictOn(lines, holding(record, { ...record, actionId: 'a2' }))).faultReason).toMatchInlineSnapshot(
    `"The call was stored 2 times: a1 for 24 Nov 2026, 16:00 (Europe/Moscow), a2 for 24 Nov 2026, 16:00 (Europe/Moscow)."`,
  )
})

test('a probe that fails is fault store and unknown, and loses neither figures nor score', async () => {
  const verdict = await verdictOn(lines, () => [broken])
  expect(verdict).toMatchObject({
    fault: 'store',
    faultReason: 'scheduled_actions: The connection was refused.',
    outcome: 'inconclusive',
    scheduling: { scheduled: null, agreement: 'unknown' },
    metrics: { responses: [{ turn: 1 }, { turn: 2 }] },
  })
  expect(verdict.assessment).not.toBeNull()
})

test('one probe that fails does not hide what another found', async () => {
  const verdict = await verdictOn(lines, (clock) => [broken, system(() => [record], clock)])
  expect(verdict).toMatchObject({ fault: null, scheduling: { scheduled: true, agreement: 'confirmed' } })
})

test('what broke the conversation comes before everything else, and there is no score', async () => {
  const ending: Ending = { by: 'harness', reason: 'The daemon died.', fault: 'daemon' }
  const verdict = await verdictOn(lines, () => [broken], {}, { ending })
  expect(verdict).toMatchObject({ fault: 'daemon', faultReason: 'The daemon died.', assessment: null })
  expect(verdict.scoreAbsence).toBe('The conversation broke off and is not scored (fault daemon): The daemon died.')
  expect(verdict.metrics?.bursts).toHaveLength(2)
})

test('a missed plan is inconclusive, even where the agent said the wrong thing or nothing at all', async () => {
  const delayed = (transcript: Transcript) => ({
    ...transcript,
    events: transcript.events.map((event) =>
      event.kind === 'message' && event.side === 'prospect' ? { ...event, plannedAt: event.at - 300 } : event,
    ),
  })
  const ending: Ending = { by: 'prospect', reason: 'Waited too long.', fault: 'agent' }
  const verdict = await verdictOn(lines, holding(), { transcript: delayed(talk(lines, { ending })), settle: 0 })
  expect(verdict).toMatchObject({ fault: 'harness', assessment: null, scheduling: { agreement: 'phantom' } })
  expect(verdict.scoreAbsence).toMatch(/\(fault harness\): The test missed its own plan: message 1 of turn 1/)
  expect(verdict.metrics?.pacing.max).toBe(300)
  const tolerant = { transcript: delayed(talk(lines)), pacingTolerance: 300 }
  expect(await verdictOn(lines, holding(record), tolerant)).toMatchObject({ fault: null })
})

test('what broke a conversation stands before a missed plan', async () => {
  const ending: Ending = { by: 'harness', reason: 'The daemon died.', fault: 'daemon' }
  const late = conversation([prospect(9, 'Цены?', { plannedAt: 0 })], { ending })
  expect(await verdictOn(lines, holding(), { transcript: late })).toMatchObject({ fault: 'daemon' })
})

test('a conversation that the agent spoiled is scored', async () => {
  const ending: Ending = { by: 'prospect', reason: 'Waited too long.', fault: 'agent' }
  const verdict = await verdictOn(unbooked, holding(), {}, { ending })
  expect(verdict).toMatchObject({ fault: 'agent', faultReason: 'Waited too long.', outcome: 'client_refused' })
  expect(verdict.assessment).not.toBeNull()
})

test('there is no score without a playbook, or without a word of the agent', async () => {
  expect((await verdictOn(lines, holding(record), { playbook: null })).scoreAbsence).toBe(
    'There is no playbook to score by.',
  )
  expect((await verdictOn(lines.slice(0, 1), holding())).scoreAbsence).toBe(
    'The agent wrote nothing that could be scored.',
  )
})

test('a part that cannot be computed is named, and loses nothing of the others', async () => {
  const playbook = { ...baliRealEstate, weights: null } as never
  const verdict = await verdictOn(lines, holding(record), { playbook })
  expect(verdict).toMatchObject({ assessment: null, fault: 'harness', scheduling: { agreement: 'confirmed' } })
  expect(verdict.scoreAbsence).toMatch(/^The score could not be computed: /)
  expect(verdict.metrics).not.toBeNull()
})

const silent = { name: 'claude', judge: () => Promise.reject(new JudgeError('The judge gave no answer.')) }

test('a judge that fails takes the score and nothing else, and is to blame where nobody else is', async () => {
  const verdict = await verdictOn(lines, holding(record), { judge: silent })
  expect(verdict).toMatchObject({
    fault: 'judge',
    scoreFault: 'judge',
    assessment: null,
    scoreAbsence: 'The score could not be computed: The judge gave no answer.',
    outcome: 'zoom_scheduled',
    scheduling: { scheduled: true, agreement: 'confirmed' },
    metrics: { bursts: [{ turn: 1 }, { turn: 2 }] },
  })
  const phantom = await verdictOn(lines, holding(), { judge: silent, settle: 0 })
  expect(phantom).toMatchObject({ fault: 'agent', scoreFault: 'judge', scheduling: { agreement: 'phantom' } })
})

test('time stands still while a judge thinks', async () => {
  const held: Promise<unknown>[] = []
  const hold = <T>(work: Promise<T>) => {
    held.push(work)
    return work
  }
  const clock: Clock = { now: () => 0, sleep: async () => {}, hold }
  await verdictOn(lines, holding(record), { clock })
  expect(await Promise.all(held)).toContainEqual(expect.objectContaining({ judge: 'rules' }))
})

test('there is no question to a judge where there is nothing to judge', async () => {
  const judge = { name: 'claude', judge: () => Promise.reject(new Error('I was asked.')) }
  const verdict = await verdictOn(lines, holding(record), { judge, playbook: null })
  expect(verdict).toMatchObject({ fault: null, scoreFault: null, scoreAbsence: 'There is no playbook to score by.' })
})

test('a stored follow-up is the outcome where no call was booked', async () => {
  const clock = new HandClock()
  const followUpProbes = [system(() => [record], clock)]
  expect((await verdictOn(unbooked, holding(), { followUpProbes })).outcome).toBe('follow_up_proposed')
})

test('the e-mail counts once it was asked for, given and stored', async () => {
  const collected = async (told: readonly string[], ...addresses: string[]) => {
    const emails = async () => [{ source: 'prospects.json', addresses }]
    const { email } = await verdictOn(told, (clock) => [{ ...system(() => [record], clock), emails }])
    return email?.collected
  }
  const asked = lines.map((line) => line.replace('в 11:00?', 'в 11:00? И на какой e-mail?'))
  expect(await collected(lines, 'anna@example.com')).toBe(false)
  expect(await collected(asked, 'anna@example.com')).toBe(true)
  expect(await collected(asked, 'hanna@example.com')).toBe(false)
  expect((await verdictOn(asked, holding(record))).email?.collected).toBeNull()
})

test('without any probe it is unknown whether a call was booked, and nobody’s fault', async () => {
  const verdict = await verdictOn(lines, () => [])
  expect(verdict).toMatchObject({ fault: null, outcome: 'inconclusive', scheduling: { scheduled: null } })
})
