import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'a greeting and one easy choice',
    lines: [
      '< Здравствуйте, увидела вашу рекламу',
      '> Здравствуйте, Анна! Меня зовут Мария. Подскажите, Вы смотрите Бали скорее для жизни или как вложение?',
    ],
    verdict: 'met',
  },
  {
    what: 'the yield as an opener',
    lines: ['< Добрый день', '> Добрый день! На какую доходность Вы рассчитываете?'],
    verdict: 'unmet',
  },
  {
    what: 'money asked for in the first breath, without the word budget',
    lines: ['< Добрый день, интересует вилла', '> Добрый день! Сколько Вы готовы вложить в покупку?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'Zoom is named only to put it off',
    lines: [
      '< Давайте сразу созвонимся?',
      '> Здравствуйте, Анна! До Zoom ещё дойдём, сначала хочу понять, что Вам показать. Что Вас привлекает на Бали больше всего?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'an easy question, and a push to the call right behind it',
    lines: [
      '< Здравствуйте',
      '> Здравствуйте! Для себя смотрите или для сдачи? Давайте завтра в 12:00 встретимся в зуме, всё покажу.',
    ],
    verdict: 'unmet',
  },
  {
    what: 'asks for the purpose that the client has just named',
    lines: [
      '< Добрый день! Ищу виллу для себя, хотим с семьёй переехать',
      '> Добрый день, Анна! Подскажите, для себя смотрите или как инвестицию?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'an easy request instead of a question mark',
    lines: [
      '< Здравствуйте, хочу узнать про виллы',
      '> Анна, здравствуйте! Расскажите, пожалуйста, какой отдых Вам ближе: океан и серфинг или тишина и рисовые поля.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'an interrogation in the first message',
    lines: [
      '< Здравствуйте',
      '> Здравствуйте! Для себя или под сдачу? Сколько спален нужно? Какой район? Когда планируете прилететь?',
    ],
    verdict: 'unmet',
  },
  {
    what: 'a presentation without any question',
    lines: [
      '< Здравствуйте',
      '> Здравствуйте! Мы агентство недвижимости на Бали, работаем с 2015 года. Если появятся вопросы, пишите.',
    ],
    verdict: 'unmet',
  },
  {
    what: 'a budget that is only mentioned is not asked for',
    lines: [
      '< Здравствуйте, с чего начинается выбор?',
      '> Здравствуйте, Анна! Начинают обычно не с бюджета, а с образа жизни. Каким Вы видите свой идеальный день на острове?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'asks what attracts, after an answer to the price',
    lines: [
      '< Добрый день. Сколько сейчас стоят виллы в Улувату?',
      '> Анна, добрый день! Сейчас от 230 тысяч долларов за одну спальню. А чем Вас привлёк именно Улувату?',
    ],
    verdict: 'met',
  },
  {
    what: 'asks at once who decides',
    lines: ['< Здравствуйте, хочу виллу', '> Здравствуйте! Подскажите, покупать будете с мужем или самостоятельно?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the call is the only question',
    lines: ['< Добрый вечер', '> Добрый вечер, Анна! Когда Вам удобно созвониться на 15 минут?'],
    verdict: 'unmet',
  },
  {
    what: '"инвестиции" are in the greeting, the question is easy',
    lines: [
      '< Привет',
      '> Здравствуйте! Я инвестиционный консультант, меня зовут Ольга. Вы уже бывали на острове или только присматриваетесь?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a long row of questions joined by commas and marks',
    lines: [
      '< Хочу купить апартаменты',
      '> Добрый день! Какой этаж? Какая площадь? С мебелью или без? Рассрочка нужна?',
    ],
    verdict: 'unmet',
  },
  {
    what: 'English: budget first',
    lines: ['< Hi, I saw your ad', '> Hi Anna! What kind of budget have you set aside for this?'],
    verdict: 'unmet',
    playbook: 'saas',
  },
  {
    what: 'English: an easy open question',
    lines: ['< Hi, I saw your ad', '> Hi Anna, thanks for reaching out! What made you start looking right now?'],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: 'asks after the first visit, greets, no push',
    lines: [
      '< Салам! Сколько стоит домик на Бали?',
      '> Здравствуйте, Анна! Небольшие дома начинаются от 150 тысяч долларов. Расскажите, что для Вас идеальный дом у моря?',
    ],
    verdict: 'met',
  },
  {
    what: 'the return under another name',
    lines: ['< Здравствуйте, хочу вложиться', '> Здравствуйте! Какой процент годовых Вас устроит?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'promises a call in passing, asks nothing else',
    lines: ['< Здравствуйте', '> Здравствуйте! Наш эксперт свяжется с Вами. Оставьте номер телефона.'],
    verdict: 'unmet',
  },
  {
    what: 'an investment question repeated after the client said so',
    lines: [
      '< Добрый день, рассматриваю Бали чисто как инвестицию, сам жить не планирую',
      '> Здравствуйте! Вы для себя смотрите или под инвестиции?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'one choice with "бюджетный" in it',
    lines: [
      '< Привет, посоветуйте район',
      '> Добрый день! Есть бюджетный Убуд и дорогой Чангу, но начну с Вас: Вам ближе тусовка или покой?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'thanks and one question',
    lines: [
      '< Здравствуйте, по рекламе',
      '> Здравствуйте, Анна, спасибо за интерес! С чего началась Ваша мысль о Бали?',
    ],
    verdict: 'met',
  },
  {
    what: 'income asked as an opener',
    lines: [
      '< Здравствуйте, хочу инвестировать',
      '> Приветствую! Сколько хотите получать в месяц с аренды и сколько готовы вложить?',
    ],
    verdict: 'unmet',
  },
  {
    what: 'English: push to a demo',
    lines: ['< Hi, what does it cost?', "> Hi! Let's jump on a demo call tomorrow at 10 am, does that work?"],
    verdict: 'unmet',
    playbook: 'saas',
  },
  {
    what: 'the yield by another name',
    lines: ['< Здравствуйте, интересует вилла', '> Добрый день! Какую отдачу от вложений Вы ждёте?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'how much it is to earn',
    lines: ['< Здравствуйте, интересует вилла', '> Добрый день! Сколько бы Вы хотели получать с аренды?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'only rhetorical questions',
    lines: ['< привет', '> Здравствуйте! Ну чем не мечта? Как тут устоять?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a rhetorical question before the real one',
    lines: ['< привет', '> Здравствуйте! Кто не мечтал о доме у моря? А Вам какой берег ближе?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'asks for the problem of who wants a demo',
    lines: ['< Hi, we need a demo', '> What problem do you want to solve?'],
    verdict: 'met',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'goes into the problem that was told',
    lines: ['< We waste two days on invoices every month', '> Which part of it hurts most?'],
    verdict: 'met',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'asks for the problem that was told',
    lines: ['< We waste two days on invoices every month', '> Got it. What problem do you want to solve?'],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
]
