import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'open questions',
    lines: [
      '< Здравствуйте',
      '> Здравствуйте! Что Вас привлекает на Бали?',
      '< Океан',
      '> А каким Вы видите свой дом?',
    ],
    verdict: 'met',
  },
  {
    what: 'yes or no, again and again',
    lines: [
      '< Здравствуйте',
      '> Здравствуйте! Вы уже были на Бали?',
      '< Да',
      '> Вам понравилось?',
      '< Да',
      '> Хотите купить там виллу?',
    ],
    verdict: 'unmet',
  },
  {
    what: 'a choice is as good as open',
    lines: ['< Здравствуйте', '> Здравствуйте! Присматриваете жильё себе или под сдачу?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: '"или нет" is no choice',
    lines: ['< Здравствуйте', '> Здравствуйте! Вы хотите инвестировать или нет?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a question word inside an offer does not make it open',
    lines: ['< Здравствуйте', '> Здравствуйте! Хотите, расскажу, как устроена покупка и сколько она стоит?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: '"что" as a conjunction',
    lines: ['< Слышал про Бали', '> Знаете ли Вы, что вилла там окупается за восемь лет?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'an open question behind a polite "могли бы"',
    lines: ['< Здравствуйте', '> Анна, не могли бы Вы рассказать, что для Вас важно в доме?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the agent asks nothing',
    lines: ['< Сколько стоит вилла?', '> Виллы с двумя спальнями стоят от 200 тысяч долларов.'],
    verdict: 'inconclusive',
  },
  {
    what: 'nothing but "вы хотите"',
    lines: [
      '< Добрый день',
      '> Добрый день! Вы хотите виллу?',
      '< Да',
      '> Вам нравится Чангу?',
      '< Да',
      '> Вы готовы смотреть варианты?',
    ],
    verdict: 'unmet',
  },
  {
    what: 'tell me about',
    lines: ['< Добрый день', '> Добрый день! Расскажите немного о том, как Вы представляете свой дом.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'can I ask how',
    lines: ['< Добрый день', '> Здравствуйте! Могу я спросить, почему именно Бали?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: '"когда" is a conjunction in a yes-no question',
    lines: ['< Боюсь стройки', '> Вам будет спокойнее, когда застройщик покажет документы?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'alternatives without "или"',
    lines: ['< Добрый день', '> Здравствуйте! Что ближе: горы, океан, город?'],
    verdict: 'met',
  },
  {
    what: 'English: yes-no all over',
    lines: [
      '< Hi',
      '> Hi! Do you use a CRM?',
      '< Yes',
      '> Are you happy with it?',
      '< Not really',
      '> Would you like to see ours?',
    ],
    verdict: 'unmet',
    playbook: 'saas',
  },
  {
    what: 'mostly open, one closed',
    lines: [
      '< Здравствуйте',
      '> Здравствуйте! Чем Вас зацепил Бали?',
      '< Климат',
      '> Климат и правда мягкий. В каких местах уже были?',
      '< Убуд',
      '> Понравилось там?',
    ],
    verdict: 'met',
  },
  {
    what: '"правда ли" and "не хотите ли"',
    lines: [
      '< Здравствуйте',
      '> Здравствуйте! Не хотите ли посмотреть виллы?',
      '< Ну давайте',
      '> Нравится ли Вам Чангу?',
    ],
    verdict: 'unmet',
  },
  {
    what: 'a choice of three',
    lines: ['< Здравствуйте', '> Здравствуйте! Смотрите апартаменты, таунхаус или отдельную виллу?'],
    verdict: 'met',
  },
  {
    what: 'would you like to know how much',
    lines: ['< Здравствуйте', '> Добрый день! Хотели бы узнать, сколько можно заработать на аренде?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'request to describe',
    lines: ['< Здравствуйте', '> Добрый день! Опишите, пожалуйста, свой идеальный отпуск.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a closed one that sounds open',
    lines: ['< Здравствуйте', '> Здравствуйте! Вам есть с кем посоветоваться о том, какой район выбрать?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'two open, in imperative and plain',
    lines: [
      '< Здравствуйте',
      '> Здравствуйте! Расскажите, как Вы проводите отпуск.',
      '< На море',
      '> Море там тёплое. С кем обычно ездите?',
    ],
    verdict: 'met',
  },
]
