import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'says the wish back in other words',
    lines: [
      '< Устали от шума Москвы, хочется просыпаться под пение птиц',
      '> Слышу, что главное для Вас — тишина и природа за окном. А как часто Вы планируете приезжать?',
    ],
    verdict: 'met',
  },
  {
    what: 'files the answer',
    lines: ['< Хотим с детьми зимовать, школа нужна рядом', '> Зафиксировала. Какой у Вас бюджет?'],
    verdict: 'unmet',
  },
  {
    what: 'a worry is passed over with "понимаю Вас"',
    lines: [
      '< Честно говоря, страшно отдавать деньги за стройку, один раз нас уже обманули',
      '> Понимаю Вас! А сколько спален Вам нужно?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'stays with the worry',
    lines: [
      '< Честно говоря, страшно отдавать деньги за стройку, один раз нас уже обманули',
      '> После такого опыта осторожность естественна: никому не хочется обжечься второй раз. Что тогда пошло не так?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: '"значит" introduces a question and reflects nothing',
    lines: [
      '< Дочка занимается серфингом, сын маленький, хотим большой двор',
      '> Значит, идём дальше. Какой у Вас бюджет?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a check of the understanding with a question mark',
    lines: [
      '< Я в разъездах, на острове буду пару раз в год, остальное время пусть работает',
      '> Правильно понимаю, что вилла должна приносить доход, пока Вас нет на острове?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'an echo of the words without a marker',
    lines: [
      '< Переезжаем с двумя детьми, важны школа и безопасность',
      '> С двумя детьми школа решает всё: ближе всего к ним Санур и Чангу. Сколько лет ребятам?',
    ],
    verdict: 'met',
  },
  {
    what: 'the next questionnaire item each time',
    lines: [
      '< Хочу инвестировать, чтобы выйти на пассивный доход к пенсии',
      '> Спасибо за ответ! Вилла или апартаменты?',
      '< Скорее апартаменты, с виллой много хлопот',
      '> Хорошо. В каком районе?',
    ],
    verdict: 'unmet',
  },
  {
    what: 'only a greeting: there is nothing to say back',
    lines: ['< Добрый день!', '> Добрый день, Анна! Что привлекает Вас на Бали?'],
    verdict: 'inconclusive',
  },
  {
    what: 'names what is behind the words',
    lines: [
      '< Работаю по 12 часов, последние пять лет без отпуска, хочу место, куда сбегать',
      '> Получается, Вам нужен свой уголок, где можно выдохнуть после такой нагрузки. Как часто хотели бы туда вырываться?',
    ],
    verdict: 'met',
  },
  {
    what: 'thanks instead of a reflection',
    lines: [
      '< Муж против, говорит, что это авантюра, а я очень хочу',
      '> Спасибо, что поделились! На какую сумму рассчитываете?',
    ],
    verdict: 'unmet',
  },
  {
    what: '"понятно" and on',
    lines: [
      '< У родителей проблемы с сердцем, им нужен мягкий климат и больница рядом',
      '> Понятно. Апартаменты или вилла?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'health of the parents is taken up',
    lines: [
      '< У родителей проблемы с сердцем, им нужен мягкий климат и больница рядом',
      '> Здоровье родителей, конечно, на первом месте: хорошая клиника есть в Сануре, там и жара мягче. Они будут жить там круглый год?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the answer is noted in a card',
    lines: [
      '< Нам важно, чтобы до океана пешком и чтобы был сад',
      '> Внесла в анкету: океан пешком, сад. Следующий вопрос: сколько спален?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'one of two answers is taken up',
    lines: [
      '< Хотим сдавать, когда нас нет',
      '> То есть вилла сама себя кормит, пока Вы дома. А сами как часто будете приезжать?',
      '< Раз в год, на Новый год',
      '> На Новый год остров особенно красив. Какой район Вам нравится?',
    ],
    verdict: 'met',
  },
  {
    what: 'English: filing',
    lines: [
      '< Our reps spend every Friday copying numbers between sheets and they hate it',
      '> Noted. How many reps do you have?',
    ],
    verdict: 'unmet',
    playbook: 'saas',
  },
  {
    what: 'English: says it back',
    lines: [
      '< Our reps spend every Friday copying numbers between sheets and they hate it',
      '> So a fifth of the week goes into copying, and morale goes with it. What happens when a number is wrong?',
    ],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: 'joy is shared in other words',
    lines: [
      '< Мы только что поженились и мечтаем о своём месте у воды',
      '> Поздравляю! Значит, это будет Ваше первое семейное гнездо у океана. Какой вид по утрам Вам снится?',
    ],
    verdict: 'met',
  },
  {
    what: 'repeats the question instead of the feeling',
    lines: [
      '< Я уже третий год собираюсь и всё никак не решусь, наверное, трусиха',
      '> Ясно. В каком районе смотрите?',
    ],
    verdict: 'unmet',
  },
  {
    what: 'soft words for indecision',
    lines: [
      '< Я уже третий год собираюсь и всё никак не решусь, наверное, трусиха',
      '> Три года — это не трусость, а ответственность: решение большое. Что каждый раз останавливало?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a lecture that never touches the client',
    lines: [
      '< Хочу место, где мама сможет жить зимой, у неё артрит',
      '> Бали — остров в Индонезии с населением четыре миллиона. Сезон дождей длится с ноября по март. Какой тип объекта интересует?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'accepted',
    lines: ['< Нужен доход от 2000 долларов в месяц и чтобы я туда не летал', '> Принято! Вилла или апартаменты?'],
    verdict: 'unmet',
  },
  {
    what: 'income and distance in own words',
    lines: [
      '< Нужен доход от 2000 долларов в месяц и чтобы я туда не летал',
      '> Две тысячи в месяц без Вашего участия — тогда важнее всего управляющая компания. Вы уже сдавали жильё раньше?',
    ],
    verdict: 'met',
  },
  {
    what: 'the grandmother',
    lines: [
      '< Бабушке 80, ей тяжело в холоде, хотим вывезти её к морю',
      '> Вывезти бабушку из холода — прекрасная цель. Она любит людей вокруг или тишину?',
    ],
    verdict: 'met',
  },
  {
    what: 'numbers only',
    lines: [
      '< Бабушке 80, ей тяжело в холоде, хотим вывезти её к морю',
      '> Виллы от 200 тысяч, апартаменты от 110. Что рассматриваете?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'English: hears the frustration',
    lines: [
      '< Honestly, I am tired of chasing everyone for numbers',
      '> It sounds like the chasing costs you more nerves than the reports themselves. How often does it happen?',
    ],
    verdict: 'met',
    playbook: 'saas',
  },
  {
    what: 'English: jumps on',
    lines: ['< Honestly, I am tired of chasing everyone for numbers', '> Great. How many seats do you need?'],
    verdict: 'unmet',
    playbook: 'saas',
  },
  {
    what: 'files the budget, and says back the rest',
    lines: [
      '< устала от шума и соседей сверху, хочу тишины наконец',
      '> Бюджет записала, но важнее другое: Вам нужно место, где никто не топает над головой. Какой берег Вам нравится?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a paraphrase of what was not said',
    lines: [
      '< хочу чтобы дети учились рядом с домом, школа важна',
      '> Правильно понимаю, что Вам главное быстро перепродать дороже?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'takes up what does not matter to the client',
    lines: [
      '< мне доходность не важна, хочу тишину и море',
      '> Значит, Вам важен высокий доход и окупаемость. Какой район?',
    ],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'other words for the same wish',
    lines: [
      '< сын играет в теннис, нужен корт рядом',
      '> То есть спорт для мальчика должен быть в двух шагах от дома. Сколько ему лет?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the words of the client in a threat',
    lines: ['< Хочу тихое место рядом со школой для дочки', '> Последний шанс: школа закроется. Решайте!'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the words of the client, waved away',
    lines: ['< Хочу тихое место рядом со школой для дочки', '> Школа мне неинтересна. Какой бюджет?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'only the day is said back',
    lines: ['< Завтра в 16:00 мне неудобно', '> Встреча на завтра не назначена.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the same words, taken up',
    lines: [
      '< Хочу тихое место рядом со школой для дочки',
      '> Тихое место у школы, чтобы дочке было близко. Какой бюджет?',
    ],
    verdict: 'met',
  },
  {
    what: 'what does not matter to the client',
    lines: [
      '< Близость к океану для меня не важна, а тишина нужна',
      '> Океан Вам неважен, главное тишина. Какой бюджет?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'tells what comes of its own ways',
    lines: [
      '< For my team, I open a Madrid office in September',
      '> Lessons are one to one, so you speak most of the time. What budget do you have?',
    ],
    verdict: 'unmet',
    tricky: true,
    playbook: 'saas',
  },
  {
    what: 'concludes what was said',
    lines: [
      '< We lose two days a month on copying invoices',
      '> Got it, so you lose days on invoices. Who copies them?',
    ],
    verdict: 'met',
    playbook: 'saas',
  },
]
