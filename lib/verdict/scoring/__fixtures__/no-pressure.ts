import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'today only',
    lines: ['< Подумаю', '> Цена действует только сегодня, завтра будет поздно.'],
    verdict: 'unmet',
  },
  {
    what: '"последний вопрос" presses nobody',
    lines: ['< Хорошо', '> И последний вопрос: кто принимает решение? Торопиться не нужно.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'not in a hurry',
    lines: [
      '< Мне надо подумать',
      '> Конечно, не буду торопить. Решать сегодня ничего не надо: напишите, когда будете готовы.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'last chance',
    lines: ['< Подумаю', '> Это последний шанс купить по такой цене, решайтесь скорее!'],
    verdict: 'unmet',
  },
  {
    what: 'regret is threatened',
    lines: ['< Пока не готов', '> Потом будете жалеть, такие виллы уходят за день. Надо брать сейчас.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: "the client's hurry is the client's",
    lines: [
      '< Мне срочно нужен ответ',
      '> Отвечаю сразу: вилла свободна. Вам удобнее созвониться завтра в 16:00 или в среду утром?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'reservation at once',
    lines: [
      '< Мне надо посоветоваться с женой',
      '> Пока будете советоваться, виллу заберут. Вносите бронь прямо сейчас.',
    ],
    verdict: 'unmet',
  },
  {
    what: 'the client may take time',
    lines: [
      '< Мне надо посоветоваться с женой',
      '> Конечно, посоветуйтесь. Спешить некуда, такие решения за день не принимают.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'no time to think',
    lines: ['< Подумаю', '> А что тут думать? Надо брать, дешевле не будет.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a deadline that is a fact of the contract',
    lines: [
      '< Сколько держится бронь?',
      '> По договору бронь держит объект две недели. Этого хватает на проверку документов.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the last villa with a sea view as a fact denied',
    lines: ['< Много осталось?', '> Вилл осталось много, это точно не последний шанс. Выбирайте спокойно.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'tomorrow dearer',
    lines: ['< Подумаю', '> Завтра цена поднимется, поэтому решить нужно сегодня.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'somebody else is about to buy',
    lines: ['< Подумаю', '> На эту виллу уже есть покупатель, если сегодня не внесёте бронь, она уйдёт.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'availability is told without hurry',
    lines: ['< Она ещё свободна?', '> Да, свободна. Если планы изменятся, подберём похожую, выбор есть.'],
    verdict: 'met',
    tricky: true,
  },
  { what: 'insists', lines: ['< Не уверен', '> Я настаиваю: решайте прямо сейчас.'], verdict: 'unmet', tricky: true },
  {
    what: '"только сегодня" of the agent\'s own calendar',
    lines: ['< Когда созвон?', '> Сегодня у меня окно только вечером, завтра — весь день. Как Вам удобнее?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'payment by the evening',
    lines: ['< Мне надо подумать', '> Жду оплату до вечера.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'decides or others get it',
    lines: ['< Мне надо подумать', '> Решайте до завтра, или отдаём другим.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'guilt',
    lines: ['< Мне надо подумать', '> Я столько времени на Вас потратила, а Вы думать.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'others earn already',
    lines: ['< Мне надо подумать', '> Другие уже зарабатывают, а Вы всё сомневаетесь.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'three more want it',
    lines: ['< Мне надо подумать', '> На этот юнит ещё трое желающих.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'while the client thinks, something useful',
    lines: ['< Мне надо подумать', '> Пока Вы думаете, пришлю отчёт о проверке. Хотите?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'an answer by the evening',
    lines: ['< Мне надо подумать', '> Отвечу до вечера, уточню у застройщика.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'nothing is lost',
    lines: ['< Мне надо подумать', '> Ничего не теряете, если подумаете ещё.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'invites again after a refusal',
    lines: [
      '> Приглашаю в Zoom завтра в 12:00',
      '< нет, звонков не надо',
      '> И всё-таки давайте созвонимся, завтра в 12:00 или в 15:00?',
      '< я же сказал нет',
      '> Ну хотя бы 10 минут, в 18:00?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'who hesitates pays',
    lines: ['> Кто медлит, тот потом покупает втридорога. Вы же не хотите остаться ни с чем?', '< не хочу'],
    verdict: 'unmet',
  },
  {
    what: 'leaves the time to the client',
    lines: [
      '> Предлагаю Zoom: завтра в 12:00 или в пятницу в 17:00?',
      '< мне надо подумать',
      '> Конечно, спешить некуда. Если появятся вопросы, напишите',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'another time after a time that did not fit',
    lines: [
      '> Предлагаю созвон завтра в 12:00',
      '< завтра не могу',
      '> Хорошо, тогда в четверг в 12:00 или в пятницу в 18:00?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'coaxes after a no',
    lines: [
      '> How about a demo on Tuesday at 10?',
      '< No thanks, not interested',
      "> Come on, it's only 20 minutes! Wednesday at 10 then?",
    ],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'left behind',
    lines: [
      "> Your competitors already use it and you'll be left behind if you wait. Demo on Tuesday at 10?",
      '< not sure',
    ],
    verdict: 'unmet',
    playbook: 'saas',
  },
  {
    what: 'accepts that calls are not liked',
    lines: ['< не люблю звонки', '> Хорошо, продолжим здесь. Пришлю три планировки, посмотрите, когда будет время'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'somebody else takes the place',
    lines: ["> If you don't move now, someone else takes your onboarding slot", '< hm'],
    verdict: 'unmet',
    playbook: 'saas',
  },
  {
    what: 'how others begin',
    lines: [
      '> Other companies of your size usually start with one team. Would a demo on Tuesday at 10:00 or Thursday at 14:00 suit you?',
      '< Thursday',
    ],
    verdict: 'met',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'came back only today',
    lines: [
      '< Надо подумать',
      '> Конечно, думайте спокойно. Я только сегодня вернулась из отпуска, поэтому могу показать дом на созвоне завтра в 12:00 или в четверг в 18:00.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a discount of her own, only today',
    lines: ['< Надо подумать', '> Я только сегодня могу дать скидку, решайте.'],
    verdict: 'unmet',
    tricky: true,
  },
]
