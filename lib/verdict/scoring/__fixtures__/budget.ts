import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'asked and told in words',
    lines: ['> На какую сумму рассчитываете?', '< Ну, тысяч двести долларов, может двести пятьдесят'],
    verdict: 'met',
  },
  {
    what: 'slang, unasked',
    lines: ['< Есть полмиллиона баксов, хочу во что-то вложить', '> Понимаю. Вилла или апартаменты?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a bare number answers the question',
    lines: ['> Какой бюджет Вам комфортен?', '< до 300'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a price of the agent’s',
    lines: [
      '> Вилла в Чангу стоит 350 тысяч долларов. Что скажете?',
      '< 350 тысяч долларов за виллу — это дороговато выходит',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a telephone number',
    lines: ['> На какую сумму ориентируетесь?', '< Лучше позвоните, 89161234567'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'children and bedrooms are counted',
    lines: ['> Какой бюджет рассматриваете?', '< У нас трое детей, нужно 4 спальни'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'evaded',
    lines: ['> На какой бюджет ориентируетесь?', '< О деньгах пока говорить не готова'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a friend’s purchase',
    lines: ['< Знакомый купил за 200 тысяч долларов виллу в Убуде', '> Убуд красивый. Что Вам там нравится?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a range of the agent’s that the client confirms',
    lines: ['> Вам комфортнее в пределах 200–300 тысяч долларов?', '< Да, примерно так'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'told what the money brings, not what there is',
    lines: ['> Какой бюджет рассматриваете?', '< Хочу, чтобы приносила 3000 долларов в месяц'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'in English, with a k',
    lines: ['> What budget do you have in mind?', '< Somewhere around 20k a year'],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: '"около полутора миллионов"',
    lines: ['> Какой суммой располагаете?', '< Около полутора миллионов долларов на два объекта'],
    verdict: 'met',
  },
  {
    what: 'a ceiling, with the negation',
    lines: [
      '< Здравствуйте! Больше 250 тысяч потратить не смогу, есть смысл смотреть?',
      '> Конечно, выбор есть. Какой район Вам нравится?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a year and a flat number',
    lines: ['> На какой бюджет смотрите?', '< Я в 2023 уже спрашивала у вас, квартира 45, помните меня?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the mortgage of a neighbour',
    lines: ['< Коллега взяла апартаменты за 120 тысяч долларов и довольна', '> Рада за коллегу! А что привлекает Вас?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'asked, "средний"',
    lines: ['> Какой бюджет рассматриваете?', '< Средний'],
    verdict: 'inconclusive',
  },
  {
    what: 'the client doubts a price that the agent named',
    lines: [
      '> Апартаменты стартуют от 110 тысяч долларов.',
      '< А почему от 110 тысяч? У других дешевле',
      '> Из-за земли. Что сравниваете?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'choice of the range',
    lines: ['> До 200 тысяч долларов или 200–350?', '< Второе'],
    verdict: 'met',
  },
  {
    what: 'three lyams of roubles',
    lines: ['< На руках 25 лямов рублей, куда их деть?', '> Хватит на виллу с одной спальней. Для себя или под сдачу?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'English: annual contract of another vendor',
    lines: [
      '> What are you comparing us with?',
      '< Their quote was $40k a year',
      '> Understood. What did you like there?',
    ],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'English: approved',
    lines: ['> Is there a number you have in mind?', '< Finance approved up to $30,000'],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: 'flat is sold for, so there is',
    lines: ['> Какой суммой располагаете?', '< Квартиру продаём за 18 млн, плюс свои 5'],
    verdict: 'met',
  },
  {
    what: 'up to half a million in euro',
    lines: ['< Смотрю дома до полумиллиона евро', '> В этих рамках выбор большой. Для кого дом?'],
    verdict: 'met',
  },
  {
    what: 'number of square metres',
    lines: ['> На какой бюджет рассчитываете?', '< Хочу 120 квадратов минимум, меньше не вариант'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'salary',
    lines: ['< Я айтишник, получаю 5000 долларов в месяц, хочу жить у моря', '> Море рядом! Для себя?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'too dear',
    lines: ['> Виллы там от 400 тысяч долларов.', '< Ого, 400 тысяч! Это много', '> Есть и скромнее. Что важно?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a tenth of a million by words, asked',
    lines: ['> Какую сумму Вам комфортно вложить?', '< сто, ну сто двадцать максимум'],
    verdict: 'met',
  },
  {
    what: 'not revealed',
    lines: ['> На какой бюджет опираться?', '< Давайте без этого, просто покажите, что есть'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: '"200-250" with a request',
    lines: ['< Подберите мне что-то в вилке 200-250к, две спальни', '> В эту вилку входят таунхаусы. Для себя?'],
    verdict: 'met',
  },
  {
    what: 'English: no figures',
    lines: ['> What budget are you working with?', '< We have 45 reps and three offices'],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
]
