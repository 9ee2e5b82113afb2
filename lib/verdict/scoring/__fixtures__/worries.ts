import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'asked',
    lines: ['< Смотрю виллы', '> Что Вас больше всего настораживает в покупке за границей?', '< Боюсь недостроя'],
    verdict: 'met',
  },
  {
    what: '"не беспокойтесь" finds out nothing',
    lines: ['< Смотрю виллы', '> Не беспокойтесь, всё надёжно, сомнений быть не может. Какой бюджет?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'asked without a word of worry',
    lines: [
      '< В целом нравится',
      '> А что мешает сделать шаг прямо сейчас?',
      '< Не понимаю, кто будет следить за виллой',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a worry that was voiced is passed over',
    lines: ['< Боюсь, что деньги пропадут', '> Какой район Вам нравится?', '< Чангу', '> А сколько спален?'],
    verdict: 'unmet',
  },
  {
    what: 'a worry that was voiced is explored',
    lines: [
      '< Боюсь, что деньги пропадут',
      '> Страх за деньги понятен: стройка далеко, и проверить трудно. Что именно пугает больше: сам застройщик или договор?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'never a word of it',
    lines: ['< Ищу виллу', '> Для себя или под аренду?', '< Для себя', '> Какой бюджет?', '< 200 тысяч', '> Когда?'],
    verdict: 'unmet',
  },
  {
    what: 'the agent tells of the worries of others',
    lines: ['< Ищу виллу', '> Многие клиенты боятся недостроя и сомневаются в законах. Мы их успокаиваем.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'asks about fears',
    lines: ['< Нравится идея', '> А есть ли что-то, чего Вы опасаетесь в такой покупке?'],
    verdict: 'met',
  },
  {
    what: 'asks what a bad deal would be',
    lines: ['< Нравится идея', '> Чего бы Вам точно не хотелось в этой сделке?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a risk as an argument of the agent',
    lines: ['< Нравится идея', '> Рисков нет, сомневаться не стоит. Берём?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'asks for the experience behind a doubt',
    lines: ['< Не верю я этим стройкам', '> Недоверие понятно. С чем оно связано, был неудачный опыт?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'asks only for wishes',
    lines: ['< Хочу виллу', '> Какой вид из окна Вам хочется?', '< На океан', '> Сколько спален?'],
    verdict: 'unmet',
  },
  {
    what: 'English',
    lines: ['< Looks good overall', '> What would make you hesitate to roll it out?'],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: 'what is missing to decide',
    lines: ['< В принципе всё понятно', '> Чего не хватает, чтобы Вы почувствовали себя уверенно?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the worry is dug into by a question',
    lines: [
      '< Опасаюсь я этих индонезийских законов',
      '> Законы и правда другие. Какой именно момент тревожит: собственность или налоги?',
    ],
    verdict: 'met',
  },
  {
    what: 'what interests you',
    lines: ['< Хочу посмотреть виллы', '> Что Вас интересует больше всего?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: '"сомнения" in a promise',
    lines: ['< Хочу посмотреть виллы', '> На встрече развеем все сомнения! Когда удобно?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'English: none',
    lines: ['< Hi', '> What do you use?', '< Sheets', '> How many people?'],
    verdict: 'unmet',
    playbook: 'saas',
  },
  {
    what: 'asks what could go wrong',
    lines: ['< Вроде всё ок', '> Что в этой покупке кажется Вам самым рискованным?'],
    verdict: 'met',
  },
  {
    what: '"вас ничего не смущает, правда?"',
    lines: ['< Вроде всё ок', '> Отлично, значит, Вас ничего не смущает. Записываю на Zoom!'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'what keeps from deciding',
    lines: ['< в целом ок', '> Что не даёт Вам решиться прямо сейчас?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'what would change the mind',
    lines: ['< в целом ок', '> Из-за чего Вы могли бы передумать?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'which drawbacks',
    lines: ['< в целом ок', '> Какие минусы Вы сами видите?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the reason for the choice is no worry',
    lines: ['< в целом ок', '> По какой причине выбрали Бали?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'hidden reefs',
    lines: ['> Какие подводные камни Вы сами видите?', '< ликвидность, потом не продать'],
    verdict: 'met',
  },
  {
    what: 'to sleep well',
    lines: [
      '> О чём ещё хотелось бы сначала узнать, чтобы спать спокойно?',
      '< что будет если застройщик обанкротится',
    ],
    verdict: 'met',
  },
  {
    what: 'what could make it fail',
    lines: ['> What could make this fail on your side?', '< people not using it'],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: 'asks leave to write',
    lines: ['> Вас не смущает, если я пришлю сообщение вечером?', '< нет, пишите'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'do not hesitate',
    lines: ["> Don't hesitate to ask me anything. What do you use today?", '< Excel'],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'the worries of others, told',
    lines: ['> Многих клиентов беспокоит расстояние, но мы всё берём на себя. Какой район Вам нравится?', '< Убуд'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the reason against it',
    lines: ['> If you decided against this, what would be the reason?', '< probably the migration'],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: 'a worry, answered by facts',
    lines: [
      "< I'm worried our data is not safe",
      '> Your data is encrypted at rest and in transit, and we hold SOC 2 and ISO 27001. How many users are you?',
    ],
    verdict: 'met',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'a worry, passed over',
    lines: ["< I'm worried our data is not safe", '> How many users are you?'],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'a worry, soothed',
    lines: ["< I'm worried our data is not safe", "> Don't worry, everything is fine. How many users are you?"],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
]
