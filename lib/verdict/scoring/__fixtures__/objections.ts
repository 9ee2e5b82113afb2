import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'answered with a fact, then on',
    lines: [
      '< Leasehold — это же не собственность',
      '> Это долгосрочное право: так живёт половина Лондона, срок от 30 лет с продлением. Для себя смотрите или под аренду?',
    ],
    verdict: 'met',
  },
  {
    what: 'the next question instead of an answer',
    lines: ['< А вдруг законы поменяются и всё отберут?', '> Хороший вопрос! Какой у Вас бюджет?'],
    verdict: 'unmet',
  },
  {
    what: 'put off',
    lines: [
      '< Рынок же перегрет, это пузырь',
      '> Про рынок поговорим на созвоне, там и про договор, и про спрос. Какой район?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'soothing is no answer',
    lines: ['< Боюсь, что застройщик сбежит с деньгами', '> Не переживайте, всё будет хорошо! Сколько спален нужно?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'an answer in words of no list',
    lines: [
      '< Я далеко, не смогу следить за стройкой',
      '> Следить будете с телефона: камеры на площадке стоят круглосуточно, и раз в неделю инженер присылает фото. Что ещё важно?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'an objection that is in no list, passed over',
    lines: ['< Меня смущает, что там землетрясения', '> Понятно. А когда планируете покупку?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'leasehold is only named',
    lines: ['< Интересует вилла, leasehold подходит', '> Хорошо. Какой район Вам ближе?'],
    verdict: 'inconclusive',
    tricky: true,
  },
  {
    what: 'answered only after a question of the agent’s own',
    lines: [
      '< Боюсь, не достроят',
      '> А какой у Вас бюджет и кто принимает решение? По стройке: платите по этапам, каждый этап принимает независимый инженер.',
    ],
    verdict: 'unmet',
  },
  {
    what: 'price objection answered with reasons',
    lines: [
      '< Дорого у вас',
      '> Цена выше рынка на 5%, потому что в неё входят мебель, бассейн и два года гарантии от застройщика. Что сравниваете?',
    ],
    verdict: 'met',
  },
  {
    what: 'price objection, empty',
    lines: ['< Дорого у вас', '> Качество стоит дорого! Какой бюджет у Вас?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'land question answered',
    lines: [
      '< А через 30 лет землю заберут?',
      '> Право продления прописано в договоре на землю сразу: ещё 30 лет по цене, которую фиксирует нотариус. На какой срок Вы смотрите?',
    ],
    verdict: 'met',
  },
  {
    what: 'joke instead of an answer',
    lines: [
      '< Вы ведь можете исчезнуть с моими деньгами',
      '> Ну что Вы, мы же не волшебники! Где удобнее смотреть виллы?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'no objection: a compliment with "боюсь"',
    lines: ['< Боюсь, что влюбилась в Бали навсегда', '> Понимаю Вас! Что понравилось больше всего?'],
    verdict: 'inconclusive',
    tricky: true,
  },
  {
    what: 'visa, answered',
    lines: [
      '< Меня пугает вопрос с ВНЖ',
      '> ВНЖ покупка не даёт, но есть виза инвестора на два года: её оформляют через компанию. Как долго Вы хотите там жить?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'English: security, answered',
    lines: [
      '< Is our data safe? We had a breach last year',
      '> Data is encrypted at rest and hosted in Frankfurt, and we are SOC 2 certified. What did the breach cost you?',
    ],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: 'English: put off',
    lines: ['< It looks too expensive for us', '> We can discuss pricing on the call. How many users?'],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'bubble answered with demand',
    lines: [
      '< Там же пузырь, скоро лопнет',
      '> Опасение понятное. Разрешений на стройку с прошлого года выдают вдвое меньше, а туристов на 20% больше, поэтому цены держит дефицит. На какой срок смотрите?',
    ],
    verdict: 'met',
  },
  {
    what: 'ignored in favour of BANT',
    lines: ['< Мне страшно переводить деньги за границу', '> А с кем Вы принимаете решение?'],
    verdict: 'unmet',
  },
  {
    what: 'too far, a plain answer',
    lines: [
      '< Я за 10 тысяч километров, как я проконтролирую?',
      '> Каждую пятницу управляющий снимает видео со стройки и выкладывает в Ваш личный кабинет. Какие этапы хочется видеть?',
    ],
    verdict: 'met',
  },
  {
    what: 'belittled, unanswered',
    lines: ['< Говорят, на Бали обманывают с землёй', '> Не слушайте никого. Какой у Вас бюджет?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'neutral question of fact',
    lines: ['< Какая высота потолков?', '> Три метра. Вам важен свет?'],
    verdict: 'inconclusive',
  },
  {
    what: 'documents answered with notary',
    lines: [
      '< Документы на индонезийском, я ничего не пойму',
      '> Договор двуязычный: русский текст рядом с индонезийским, и переводчик сидит с Вами у нотариуса. Что хочется проверить первым?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'changes the subject',
    lines: ['< Отзывы о вас в интернете так себе', '> Кстати, в Убуде вышел новый комплекс! Хотите планировки?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'English: integration fear answered',
    lines: [
      '< I am worried the migration will take months',
      '> Migration takes two weeks on average because our team imports the sheets for you. What data do you have?',
    ],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: 'English: soothing',
    lines: [
      '< I am worried the migration will take months',
      "> Don't worry, it will be fine! What budget do you have?",
    ],
    verdict: 'unmet',
    playbook: 'saas',
  },
  {
    what: 'who will buy it, answered by sales',
    lines: [
      '< и кто у меня это потом купит',
      '> За прошлый год через нас сменили хозяина 14 вилл, в среднем за четыре месяца, покупатели в основном австралийцы. Какой срок Вам комфортен?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'everybody fears it, and later',
    lines: ['< боюсь что не достроят', '> Да, этого многие боятся, вопрос важный. Обсудим позже. Какой у Вас бюджет?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a popular topic and no word more',
    lines: ['< а вдруг пузырь', '> Про пузырь часто спрашивают, тема популярная. Вы для себя смотрите или под сдачу?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'everybody asks it, and here is the clause',
    lines: [
      '< землю же отберут через 30 лет',
      '> Про это все спрашивают: в договоре стоит приоритет продления ещё на 30 лет, нотариус его заверяет. На какой срок смотрите?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the catalogue and no talk, answered with a reason',
    lines: [
      '< просто пришлите презентацию, я сама посмотрю',
      '> Пришлю. В ней больше сотни домов, и половина уже продана, поэтому отберу три под Вашу задачу с расчётом. Вам для сдачи или пожить?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the catalogue and no talk, passed over',
    lines: ['< просто скиньте каталог и всё', '> Хорошо. А какой у Вас бюджет?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'what protects the money is an answer',
    lines: [
      '< боюсь я этих островов, кинут и не найдёшь',
      '> Страх нормальный. Деньги идут не застройщику, а на эскроу-счёт у нотариуса и переходят ему только после акта. Какая сумма первого взноса для Вас спокойна?',
    ],
    verdict: 'met',
  },
  {
    what: 'a case explained and what is done instead',
    lines: [
      '< У нас знакомые купили и два года сдать не могут',
      '> Такое бывает, когда виллу берут в глуши без управляющей. Поэтому мы смотрим только места, где уже есть поток гостей: Берава, Переренан, Санур. Знаете, в каком районе брали знакомые?',
    ],
    verdict: 'met',
  },
  {
    what: 'a comparison with another place',
    lines: [
      '< Я лучше в Дубай вложусь, там понятнее',
      '> Дубай хорош для перепродажи на стройке, а Бали для аренды: в Дубае сейчас строят 70 тысяч квартир в год, здесь двухэтажных вилл намного меньше. Что для Вас важнее, рост или поток?',
    ],
    verdict: 'met',
  },
  {
    what: 'evidence offered',
    lines: [
      '< не верю я отзывам вашим, всё куплено',
      '> Правильно делаете. Могу дать телефоны трёх владельцев, которые покупали через нас в 2023 году, спросите их сами. Что Вам хотелось бы у них узнать?',
    ],
    verdict: 'met',
  },
  {
    what: 'a loss foretold, and who sees what',
    lines: [
      '< Управляющая будет воровать, я же не увижу',
      '> Увидите: у Вас личный кабинет, где видна каждая бронь и каждый чек, а договор с управляющей можно расторгнуть за 30 дней. Что для Вас было бы достаточным контролем?',
    ],
    verdict: 'met',
  },
  {
    what: 'another place is better: passed over',
    lines: ['< Я лучше в Дубай вложусь, там понятнее', '> Хорошо. А какая сумма?', '< сто', '> А когда планируете?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'empathy alone',
    lines: [
      '< Управляющая будет воровать, я же не увижу',
      '> Ваши опасения мне понятны, многие клиенты об этом говорят. Подскажите, Вы один принимаете решение?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a bad experience passed over',
    lines: [
      '< We tried a tool like this two years ago and nobody used it',
      "> Sorry to hear that. What's your budget this time?",
    ],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'too much for a small company',
    lines: [
      '< It looks like overkill for a small company like ours',
      '> Most of our customers have fewer than 15 people, and the starter plan has only claims and approvals, nothing else. What would you leave out?',
    ],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: 'a push to the call',
    lines: [
      "< To be honest I can't see why we'd need this, spreadsheets do fine",
      '> Let me show you on a call! Tuesday at 10:00 or Thursday at 15:00?',
    ],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'praise of the goods instead',
    lines: [
      '< Строят там тяп-ляп, стены через год плесенью идут',
      '> Виллы у нас очень красивые, с бассейном и видом на джунгли! Какой район любите?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'people who will not use it',
    lines: [
      "< our people barely use email, they'd never learn this",
      "> Then they won't have to: they take a photo of the receipt on their phone and that's all. How many of them travel?",
    ],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: 'a volcano as a memory',
    lines: ['< Мы летом были на вулкане Батур, красиво', '> Рассвет там и правда особенный. Где жили?'],
    verdict: 'inconclusive',
    tricky: true,
  },
  {
    what: 'dismissed as a detail',
    lines: ['< Комиссия у вас конская небось', '> Это детали, не стоит об этом думать. Когда хотели бы купить?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'waves bad reviews away',
    lines: [
      '< I found some pretty terrible reviews of your company',
      '> People write all sorts of things online. What is your budget?',
    ],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'answers bad reviews with what was done',
    lines: [
      '< I found some pretty terrible reviews of your company',
      '> People write about the outage in 2021. We have since moved to two data centres, and uptime was 99.98 % last year. How many users are you?',
    ],
    verdict: 'met',
    tricky: true,
    playbook: 'saas',
  },
]
