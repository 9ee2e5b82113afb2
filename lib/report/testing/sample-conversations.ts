import type { EmailCollection } from '../../core/email-collection.ts'
import type { CallSchedulingResult } from '../../core/scheduling.ts'
import type { StoredResult } from '../build/stored-result.ts'
import { ConversationBuilder, type ConversationFacts } from './conversation-builder.ts'
import { sampleAssessment } from './sample-assessment.ts'

type Facts = Pick<ConversationFacts, 'id' | 'runId' | 'startedAt' | 'seed'>

const NO_CALL: CallSchedulingResult = {
  ...{ scheduled: false, scheduledTime: null, zoomUrl: null, actionId: null, source: null },
  ...{ agreement: 'none', records: [], claim: null, consent: null, probeErrors: [] },
}

const COLLECTED: EmailCollection = {
  ...{ collected: true, asked: true, address: 'marina.volkova@example.com', messageId: null, errors: [] },
  stored: [{ source: 'prospects.json', addresses: ['marina.volkova@example.com'] }],
}

function booked(time: string, messageId: number, quote: string, claimed = time): CallSchedulingResult {
  const zoomUrl = 'https://zoom.us/j/91234567890?pwd=c2VjcmV0'
  const found = { actionId: '4711', source: 'scheduled_actions', scheduledTime: time, zoomUrl }
  const agreement = Date.parse(time) === Date.parse(claimed) ? 'confirmed' : 'time mismatch'
  const claim = { messageId, quote, time: claimed }
  return { scheduled: true, ...found, agreement, records: [found], claim, consent: null, probeErrors: [] }
}

/** Nineteen messages with bursts of five, three and two; a call is agreed and stored. */
export function passedConversation(facts: Facts): StoredResult {
  return new ConversationBuilder({
    ...facts,
    ...{ scenarioName: 'Rapid Fire Burst', specFile: 'stress/rapid-fire.spec.ts', personaId: 'marina-investor' },
    ...{ testName: 'a burst of five messages still ends in a booked call', prospectName: 'Марина Волкова' },
  })
    .event((at) => ({ kind: 'note', text: 'The prospect opens with a burst of 5 messages', at }))
    .prospect(
      'Добрый день!',
      'Видела вашу рекламу про виллы на Бали',
      'Какие сейчас цены?',
      'И какая реальная доходность?',
      'И как оформляется собственность, если я не гражданка Индонезии?',
    )
    .agent(
      { read: 5_200, typing: 9_400, answer: 17_800 },
      'Здравствуйте, Марина! Вилла с одной спальней стоит от 190 000 $, чистая доходность под управлением 9–12 % годовых.',
      'Иностранцы оформляют долгосрочную аренду земли: 29 лет с правом продления. Подскажите, Вы смотрите для себя или как инвестицию?',
    )
    .prospect('Как инвестицию', 'Бюджет до 250 тысяч', 'Решаем вместе с мужем')
    .agent(
      { read: 4_100, typing: 7_900, answer: 14_300 },
      'Понимаю, спасибо. В этот бюджет входят виллы в Чангу и Убуде, обе с управлением «под ключ». Когда Вы планируете покупку?',
    )
    .prospect('В ближайшие три месяца', 'А рассрочка есть?')
    .agent(
      { read: 3_300, typing: 6_100, answer: 12_900 },
      'Да, до 18 месяцев без процентов. Итак: инвестиция до 250 000 $, решаете вдвоём, срок — три месяца.',
      'Предлагаю Zoom на 20 минут, покажу расчёты по двум виллам. Завтра, в четверг 26 ноября, в 15:00 или в 18:30 по Москве: как Вам удобнее?',
    )
    .prospect('Давайте в 15:00')
    .agent({ read: 2_400, typing: 5_000, answer: 9_600 }, 'Отлично! На какую почту прислать приглашение?')
    .prospect('marina.volkova@example.com')
    .agent(
      { read: 2_900, typing: 6_300, answer: 13_400 },
      'Записал Вас на четверг, 26 ноября, 15:00 по Москве. Ссылка: https://zoom.us/j/91234567890?pwd=c2VjcmV0. До встречи, Марина!',
    )
    .prospect('Спасибо, до встречи!')
    .end(
      { by: 'prospect', reason: 'Said goodbye after the call was booked', fault: null },
      {
        ...{ status: 'passed', outcome: 'zoom_scheduled', overallScore: 100, emailCollected: true, email: COLLECTED },
        scheduling: {
          ...booked('2026-11-26T15:00:00+03:00', 118, 'Записал Вас на четверг, 26 ноября, 15:00 по Москве.'),
          consent: { messageId: 114, quote: 'Давайте в 15:00', times: ['2026-11-26T15:00:00+03:00'] },
        },
        assessment: sampleAssessment(facts.id, {
          answers_every_question: ['met', 106, 'чистая доходность под управлением 9–12 % годовых'],
          value_first: ['met', 106, 'Вилла с одной спальней стоит от 190 000 $'],
          bant_order: ['met', 111, 'Когда Вы планируете покупку?'],
          summary_before_invitation: ['met', 114, 'Итак: инвестиция до 250 000 $, решаете вдвоём, срок — три месяца.'],
          named_times: ['met', 115, 'в 15:00 или в 18:30 по Москве'],
          formal_address: ['met', 115, 'как Вам удобнее?'],
          by_name: ['met', 106, 'Здравствуйте, Марина!'],
          question_at_the_end: ['met', 107, 'Вы смотрите для себя или как инвестицию?'],
          no_pressure: ['inconclusive'],
        }),
      },
    )
}

/** The agent says that a call is booked, and no record holds it. One burst is answered twice. */
export function phantomConversation(facts: Facts): StoredResult {
  return new ConversationBuilder({
    ...facts,
    ...{ scenarioName: 'Urgency Demand', specFile: 'stress/urgency.spec.ts', personaId: 'igor-hurried' },
    ...{ testName: 'a deadline of two minutes is met and ends in a booked call', prospectName: 'Игорь Панов' },
    timeZone: 'Asia/Yekaterinburg',
  })
    .prospect('Здравствуйте, это срочно', 'Ответьте в течение 2 минут', 'Есть таунхаусы до 300 тысяч?')
    .agent({ read: 6_800, typing: 11_200, answer: 31_500 }, 'Здравствуйте! Да, есть три варианта до 300 000 $.')
    .agent({ answer: 52_400 }, 'Здравствуйте! Есть три варианта в пределах 300 000 $. Когда Вам удобно созвониться?')
    .prospect('Сегодня в 19:00 по Екатеринбургу', 'Почта igor.panov@example.com')
    .edit('Почта i.panov@example.com, там была опечатка', 4_100)
    .agent(
      { read: 9_100, typing: 20_400, answer: 46_200 },
      'Игорь, всё готово: записал Вас на сегодня, 19:00. Ссылка придёт на почту.',
    )
    .prospect('Хорошо')
    .silence(120_000)
    .end(
      { by: 'harness', reason: 'No answer within 120 s', fault: 'agent' },
      {
        ...{
          status: 'failed',
          outcome: 'inconclusive',
          fault: 'agent',
          overallScore: 35,
          emailCollected: true,
          email: COLLECTED,
        },
        errors: [
          'expect(conversation).toHaveScheduledCall() failed\n\nExpected:  a booking of this prospect in scheduled_actions or prospects.json\nReceived:  none, although the agent said «записал Вас на сегодня, 19:00»\n\n  0:41  prospect  Сегодня в 19:00 по Екатеринбургу\n  1:28  agent     Игорь, всё готово: записал Вас на сегодня, 19:00.',
          'expect(conversation).toAnswerEachBurstOnce() failed\n\nTurn:      #1, a burst of 3 messages\nExpected:  one answer\nReceived:  2 answers that say nearly the same',
        ],
        scheduling: {
          ...NO_CALL,
          agreement: 'phantom',
          claim: { messageId: 108, quote: 'записал Вас на сегодня, 19:00', time: '2026-11-25T19:00:00+05:00' },
          consent: {
            messageId: 106,
            quote: 'Сегодня в 19:00 по Екатеринбургу',
            times: ['2026-11-25T19:00:00+05:00'],
          },
        },
        assessment: sampleAssessment(facts.id, {
          answers_every_question: ['met', 104, 'есть три варианта до 300 000 $'],
          formal_address: ['met', 105, 'Когда Вам удобно созвониться?'],
          by_name: ['met', 108, 'Игорь, всё готово'],
          question_at_the_end: ['met', 105, 'Когда Вам удобно созвониться?'],
        }),
      },
    )
}

/** Agreed at 12:00 in Yekaterinburg, stored at 12:00 in Moscow. */
export function mismatchedConversation(facts: Facts): StoredResult {
  return new ConversationBuilder({
    ...facts,
    ...{ scenarioName: 'Rapid Fire Burst', specFile: 'stress/rapid-fire.spec.ts', personaId: 'oleg-ural' },
    ...{ testName: 'a prospect two hours ahead gets the hour that was agreed', prospectName: 'Олег Седов' },
    timeZone: 'Asia/Yekaterinburg',
  })
    .prospect('Добрый день', 'Я из Екатеринбурга', 'Можно созвониться завтра в полдень по моему времени?')
    .agent(
      { read: 4_400, typing: 8_800, answer: 19_700 },
      'Добрый день, Олег! Записал Вас на завтра, 12:00 по Екатеринбургу. Какая у Вас почта?',
    )
    .prospect('oleg@example.com')
    .agent({ read: 3_000, typing: 5_200, answer: 11_100 }, 'Спасибо, до завтра!')
    .end(
      { by: 'prospect', reason: 'Said goodbye after the call was booked', fault: null },
      {
        ...{ status: 'failed', outcome: 'zoom_scheduled', fault: 'agent', emailCollected: true, email: COLLECTED },
        scoreAbsence: 'The judge gave no usable answer in 2 attempts; timing and outcome are kept.',
        errors: [
          'expect(conversation).toHaveScheduledCall() failed\n\nExpected:  the time that was agreed, Thu 26 Nov 12:00 (Yekaterinburg)\nReceived:  Thu 26 Nov 14:00 (Yekaterinburg): two hours late, the offset between Moscow and Yekaterinburg',
        ],
        scheduling: booked(
          '2026-11-26T12:00:00+03:00',
          104,
          'Записал Вас на завтра, 12:00 по Екатеринбургу.',
          '2026-11-26T12:00:00+05:00',
        ),
      },
    )
}

/** The agent's process dies while the prospect waits. */
export function crashedConversation(facts: Facts): StoredResult {
  return new ConversationBuilder({
    ...facts,
    ...{ scenarioName: 'Slow Responder', specFile: 'stress/slow-responder.spec.ts', personaId: 'elena-patient' },
    ...{ testName: 'a prospect who takes a minute is not nagged', prospectName: 'Елена Орлова' },
  })
    .prospect('Добрый вечер, расскажите про рассрочку')
    .agent({ read: 7_300, typing: 12_500, answer: 24_600 }, 'Добрый вечер! Рассрочка до 18 месяцев. Для чего смотрите?')
    .prospect('извините, был занят. Для сына')
    .event((at) => ({ kind: 'typing', side: 'agent', active: true, at }), 8_000)
    .event((at) => ({ kind: 'note', text: 'The daemon exited with code 137 while it was typing', at }), 3_000)
    .end(
      { by: 'harness', reason: 'The daemon died', fault: 'daemon' },
      {
        ...{ status: 'crashed', outcome: 'inconclusive', fault: 'daemon' },
        scoreAbsence: 'The conversation broke off after 2 turns.',
        errors: [
          'DaemonError: The daemon exited with code 137 after 52 s, in the middle of a conversation.\n  Its last lines:\n    19:04:11 INFO  turn 2: reading 1 message\n    19:04:19 INFO  turn 2: typing\n    19:04:22 FATAL Killed',
        ],
      },
    )
}

/** Telegram makes the prospect wait, so nothing can be said about the agent. */
export function throttledConversation(facts: Facts): StoredResult {
  return new ConversationBuilder({
    ...facts,
    ...{ scenarioName: 'Mixed Timing', specFile: 'stress/mixed-timing.spec.ts', personaId: 'denis-moody' },
    ...{ testName: 'an uneven pace gets no stale answers', prospectName: 'Денис Котов' },
  })
    .prospect('Привет! Сколько стоят апартаменты?')
    .agent({ read: 3_900, typing: 7_700, answer: 15_200 }, 'Здравствуйте, Денис! От 120 000 $. Какой у Вас бюджет?')
    .event((at) => ({ kind: 'flood-wait', ms: 42_000, at }), 2_000)
    .event((at) => ({ kind: 'connection', state: 'lost', at }), 42_000)
    .event((at) => ({ kind: 'connection', state: 'restored', at }), 3_400)
    .end(
      { by: 'harness', reason: 'Telegram made the prospect wait 42 s', fault: 'channel' },
      {
        ...{ status: 'inconclusive', outcome: 'inconclusive', fault: 'channel' },
        scoreAbsence: 'Telegram made the prospect wait 42 s.',
        errors: ['ChannelError: FLOOD_WAIT_42 on messages.sendMessage.\n  Use more accounts, or fewer workers.'],
      },
    )
}

/** Hurry, an interruption, a silence and a follow-up: half of it goes well. */
export function strainedConversation(facts: Facts): StoredResult {
  const agentTypes = (at: number) => ({ kind: 'typing', side: 'agent', active: true, at }) as const
  return new ConversationBuilder({
    ...facts,
    ...{ scenarioName: 'Everything at once', specFile: 'stress/everything.spec.ts', personaId: 'vera-restless' },
    ...{ testName: 'a restless prospect gets one answer to each turn', prospectName: 'Вера Лисицына' },
  })
    .prospect('Сколько стоит вилла с двумя спальнями? Ответьте в течение минуты')
    .mark({ urgency: { withinMs: 60_000 } })
    .agent({ read: 2_100, typing: 4_000, answer: 9_400 }, 'Здравствуйте! От 240 000 $.')
    .prospect('Это очень срочно, ответьте за 20 секунд: рассрочка есть?')
    .mark({ urgency: { withinMs: 20_000 } })
    .agent({ read: 9_000, typing: 14_000, answer: 27_500 }, 'Да, на 12 месяцев без процентов.')
    .prospect('Расскажите про управление')
    .event(agentTypes, 7_000)
    .prospect('Стоп, не отвечайте пока')
    .mark({ interrupts: true, withdraws: [] })
    .agent(
      { answer: 1_900 },
      'Виллой управляет наша компания: сдаёт её, убирает и чинит, а раз в месяц присылает Вам отчёт о доходах и расходах.',
    )
    .unasked(21_000, 'Вы ещё здесь?')
    .unasked(20_000, 'Если удобно, созвонимся завтра в 12:00 или в 15:00?')
    .silence(30_000)
    .prospect('Занята, напишите через 2 часа')
    .edit('Занята, напишите через 2 минуты', 1_500)
    .mark({ followUpAfterMs: 120_000 })
    .agent({ read: 3_000, typing: 5_000, answer: 8_000 }, 'Хорошо, напишу.')
    .unasked(118_000, 'Вера, удобно продолжить?')
    .end(
      { by: 'prospect', reason: 'Nothing was settled', fault: null },
      {
        ...{ status: 'failed', outcome: 'inconclusive', fault: 'agent', scheduling: NO_CALL },
        scoreAbsence: 'There is no playbook to score by.',
        errors: ['expect(conversation).toMeetDeadlines() failed'],
      },
    )
}

/** What an attacker would write to whoever reads the report. */
export const HOSTILE_TEXTS = [
  '<script>alert("script")</script>',
  '"><img src=x onerror="alert(1)"><svg/onload=alert(2)>',
  `'-alert(3)-' </title></style></textarea><iframe src="javascript:alert(4)"></iframe>`,
  '<a href="javascript:alert(5)">call me</a> <form action=https://example.com><button autofocus onfocus=alert(6)>',
  '\u202Egnp.exe invoice\u2066 \u200Bhidden\u2069',
  '\u001b[31mred\u001b[0m \u001b]8;;https://example.com\u0007link\u001b]8;;\u0007',
  'null\0byte, bell\u0007, lone \ud83d surrogate',
  '<!-- {{alert(8)}} ]]> --> &lt;b&gt; &#x3c;',
  `З${'\u0310\u0335\u0489'.repeat(60)}алго`,
  'שלום <b>עולם</b>, اسم 15:00',
  'я'.repeat(4096),
  'мир '.repeat(1024),
] as const

/** A prospect, a test name and a quote that try to break out of the page. */
export function hostileConversation(facts: Facts): StoredResult {
  return new ConversationBuilder({
    ...facts,
    ...{ scenarioName: 'Long Messages', specFile: 'stress/long-messages.spec.ts', personaId: 'mallory' },
    ...{ testName: 'hostile <img src=x onerror=alert(9)> text', prospectName: '<b onclick=alert(10)>Mallory</b>' },
  })
    .prospect(...HOSTILE_TEXTS)
    .agent({ read: 8_000, typing: 14_000, answer: 61_000 }, '<script>alert("agent")</script> Здравствуйте!')
    .end(
      { by: 'agent', reason: '<script>alert("ending")</script>', fault: 'agent' },
      {
        ...{ status: 'failed', outcome: 'client_refused', fault: 'agent', overallScore: 10 },
        errors: ['AssertionError: <img src=x onerror=alert(11)> \u001b[31mexpected\u001b[0m'],
        scheduling: NO_CALL,
        assessment: sampleAssessment(facts.id, {
          formal_address: ['met', 113, '<script>alert("agent")</script>'],
          by_name: ['unmet', 999, 'a quote of no message'],
        }),
      },
    )
}
