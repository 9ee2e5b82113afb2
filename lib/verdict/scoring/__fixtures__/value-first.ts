import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'an answer, then a question',
    lines: [
      '< Сколько стоят виллы?',
      '> Виллы с двумя спальнями в Чангу стоят 220–300 тысяч долларов. Вам ближе океан или город?',
    ],
    verdict: 'met',
  },
  {
    what: 'a question answered by a question',
    lines: ['< Сколько стоят виллы?', '> Здравствуйте, спасибо за Ваше обращение в нашу компанию! Какой у Вас бюджет?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'an introduction is no value',
    lines: [
      '< Какая доходность у апартаментов?',
      '> Меня зовут Мария, я инвестиционный консультант агентства с большим опытом. На какую сумму смотрите?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'an interrogation',
    lines: ['< Ищу виллу', '> Для себя?', '< Да', '> Какой бюджет?', '< 300 тысяч', '> Сколько спален?'],
    verdict: 'unmet',
  },
  {
    what: 'gives each time before it asks',
    lines: [
      '< Ищу виллу для сдачи',
      '> Под сдачу лучше всего идут две спальни: их бронируют пары и семьи. Какой район Вам нравится?',
      '< Чангу',
      '> В Чангу заезжают круглый год, но дороги загружены, поэтому важна близость к пляжу. Насколько важен вид?',
    ],
    verdict: 'met',
  },
  {
    what: 'praise and promises before each question',
    lines: [
      '< Ищу виллу для сдачи',
      '> Прекрасный выбор, Вы очень правильно мыслите! Какой район Вам нравится?',
      '< Чангу',
      '> Замечательно, обязательно подберу для Вас самое лучшее! Какой бюджет?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a rule of thumb first',
    lines: [
      '< Не знаю, с чего начать',
      '> Начинают обычно с района: от него зависят и цена, и спрос, и образ жизни. Что Вам ближе, океан или джунгли?',
    ],
    verdict: 'met',
  },
  {
    what: 'long courtesy',
    lines: [
      '< Есть ли рассрочка?',
      '> Большое спасибо за интерес к нашим проектам, очень рады Вас видеть! Сколько спален Вам нужно?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a reason for the question',
    lines: ['< Подберите что-нибудь', '> Чтобы не присылать лишнего, уточню: для сдачи или для жизни?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the answer comes after the question',
    lines: ['< Сколько стоит вилла?', '> А какой у Вас бюджет? Виллы начинаются от 200 тысяч долларов.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'English',
    lines: ['< What does it cost?', '> Great question, thanks for asking! How many users do you have?'],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'fact before each',
    lines: [
      '< Хочу апартаменты',
      '> Апартаменты обслуживает отель, поэтому хлопот меньше, но и доход ниже, чем у виллы. Что для Вас важнее?',
    ],
    verdict: 'met',
  },
  {
    what: 'promise before each',
    lines: ['< А что с доходностью?', '> Сейчас всё Вам расскажу и покажу! Какой бюджет рассматриваете?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'filing before each',
    lines: [
      '< Хочу апартаменты',
      '> Записала: апартаменты. Какой район?',
      '< Санур',
      '> Записала: Санур. Какой бюджет?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'short but a real answer',
    lines: ['< Есть рассрочка?', '> Да, до сдачи дома, без процентов. На какой срок было бы удобно?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'English: insight first',
    lines: [
      '< We do reports by hand',
      '> Teams that automate the weekly report usually start with the pipeline view, since it has the cleanest data. What do you report first?',
    ],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: 'reflection only, no value',
    lines: ['< Хочу виллу для сдачи', '> Хотите виллу для сдачи. Какой район?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'it depends',
    lines: ['< сколько стоит содержание?', '> Тут всё зависит от разных обстоятельств. Сколько спален нужно?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'no clear answer',
    lines: ['< какие налоги?', '> По налогам однозначного ответа нет, много нюансов. Вы гражданин какой страны?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'it depends, and still a figure',
    lines: [
      '< сколько стоит содержание?',
      '> Всё индивидуально, но вилла с двумя спальнями выходит 300-400 долларов в месяц. Сколько спален нужно?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'puts the call off, which gives nothing',
    lines: ['< Здравствуйте', '> Пока рано говорить про Zoom. Какой у Вас бюджет?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'puts the call off, and gives something',
    lines: [
      '< Здравствуйте',
      '> Пока рано говорить про Zoom. Готовые дома в Убуде стоят от 180 тысяч. Какой у Вас бюджет?',
    ],
    verdict: 'met',
    tricky: true,
  },
]
