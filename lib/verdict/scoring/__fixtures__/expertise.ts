import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'a figure with its source',
    lines: [
      '< А спрос на аренду есть?',
      '> По данным Estate Market, загрузка вилл в Чангу в прошлом году держалась на уровне 78%. Вы думаете о сдаче?',
    ],
    verdict: 'met',
  },
  {
    what: 'a bare figure',
    lines: ['< А спрос на аренду есть?', '> Да, загрузка вилл 95%, доходность 18% годовых. Вы думаете о сдаче?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a source that is not in any list of ours',
    lines: [
      '< Не упадут ли цены?',
      '> Согласно отчёту Knight Frank за 2024 год, земля на юге острова подорожала на 14%. Какой срок вложения Вам комфортен?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'everybody knows',
    lines: [
      '< Не упадут ли цены?',
      '> Все эксперты говорят, что цены только растут, это общеизвестно. Какой срок Вам комфортен?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'data of the client are no expertise',
    lines: ['< Бюджет 200 тысяч', '> По Вашим данным подберу варианты и вернусь. Какой район Вам ближе?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'own checks and own money',
    lines: [
      '< А застройщику можно верить?',
      '> Мы отказываем девяти застройщикам из десяти: проверка идёт по 140 пунктам. Что для Вас было бы гарантией?',
    ],
    verdict: 'met',
  },
  {
    what: 'a source is promised for later',
    lines: ['< А статистика есть?', '> Статистику BPS пришлю позже. А пока подскажите, для кого выбираете?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a long talk with one fact too few',
    lines: [
      '< Здравствуйте',
      '> Здравствуйте! Для себя или под аренду?',
      '< Под аренду',
      '> По статистике BPS, в 2024 году остров приняли 6,3 млн туристов. Вилла или апартаменты?',
      '< Вилла',
      '> Вилла — хороший выбор. Какой район?',
      '< Чангу',
      '> Чангу — популярное место. Какой бюджет?',
      '< 300 тысяч долларов',
      '> Отличная сумма. Когда планируете?',
      '< Летом',
      '> Лето — прекрасное время. Кто ещё участвует в решении?',
    ],
    verdict: 'unmet',
  },
  {
    what: 'a law with its year',
    lines: [
      '< А иностранцу вообще можно?',
      '> Да, аренда земли иностранцами закреплена аграрным законом Индонезии 1960 года. Вас интересует срок или продление?',
    ],
    verdict: 'met',
  },
  {
    what: 'our own villas',
    lines: [
      '< Реально ли это окупается?',
      '> У нас у самих три виллы в Чангу, и за прошлый год они были заняты 290 ночей. Хотите посмотреть отчёт?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'I believe, in my opinion',
    lines: ['< Реально ли это окупается?', '> По моему мнению, конечно, окупится за пять лет. Берёте для сдачи?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'figures that fall from the sky',
    lines: ['< Как с загрузкой?', '> Загрузка 92%, средний чек 180 долларов, окупаемость 6 лет. Что скажете?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the airport counted',
    lines: [
      '< Как с туристами?',
      '> Аэропорт Нгурах-Рай в прошлом году принял 23 миллиона пассажиров, так сообщает его оператор. Вы сдавать хотите или жить?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: '"по данным" is a request to the client',
    lines: ['< Хочу расчёт', '> Для расчёта по данным паспорта понадобится Ваше имя. Пришлёте?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'English: a named report',
    lines: [
      '< Does it really save time?',
      '> A 2024 Forrester study found teams like yours save 6 hours per person each week. Where does your time go now?',
    ],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: 'the registry',
    lines: [
      '< Как проверить землю?',
      '> Сертификат видно в реестре BPN: там указаны собственник и обременения, мы запрашиваем выписку по каждому участку. Участок уже присмотрели?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'experience counted',
    lines: ['< Долго строят?', '> Из 40 наших сделок за прошлый год 37 домов сдали в срок. Вам важна точная дата?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'guaranteed figure without anything behind it',
    lines: ['< Долго строят?', '> Максимум 12 месяцев, гарантирую! Вам важна точная дата?'],
    verdict: 'unmet',
  },
  {
    what: 'a forum said',
    lines: ['< Слышала про налоги', '> Говорят, что налог около 10%, точно не помню. Сдавать будете?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: '"согласно Вашему запросу"',
    lines: ['< Пришлите варианты', '> Согласно Вашему запросу подобрала три виллы с бассейном в Убуде. Какая ближе?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the management company reports',
    lines: [
      '< Сколько платят за аренду?',
      '> По отчётам управляющей компании за 2024 год, средний чек в Улувату — 160 долларов за ночь. Рассматриваете этот район?',
    ],
    verdict: 'met',
  },
  {
    what: 'only adjectives',
    lines: [
      '< Сколько платят за аренду?',
      '> Очень хорошо платят, рынок сильный, спрос огромный. Рассматриваете этот район?',
    ],
    verdict: 'unmet',
  },
  {
    what: 'English: bare claim',
    lines: ['< Does it work?', '> Absolutely, it saves 80% of the time! Where do you lose time?'],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'English: our benchmark',
    lines: [
      '< Does it work?',
      '> In our benchmark of 200 teams, close time dropped from nine days to five. Where do you lose time?',
    ],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: 'statistics of nobody',
    lines: ['< растут цены?', '> Статистика показывает рост, эксперты прогнозируют ещё 20%. Вам для жизни?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'where figures come from, and none',
    lines: [
      '< откуда цифры?',
      '> Мы берём данные из официальной статистики BPS и обзоров Knight Frank, это авторитетные источники. Что Вам ближе?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a name that estimates',
    lines: ['< растут цены?', '> Knight Frank оценивает рост земли в Чангу в 14% за прошлый год. Вам для жизни?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a clause of the contract',
    lines: [
      '< а если застройщик пропадёт?',
      '> Возврат денег прописан в договоре: при срыве срока застройщик платит неустойку за каждый день. Что ещё важно?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'English: a name that reported',
    lines: [
      '< what about prices?',
      '> Colliers reported land prices in Canggu up 14% last year. Is it to live in or to rent out?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'English: experts say',
    lines: ['< what about prices?', '> Experts say prices grow 20% a year. Is it to live in or to rent out?'],
    verdict: 'unmet',
    tricky: true,
  },
]
