import type { LabelledCase } from './labelled-case.ts'

export const cases: LabelledCase[] = [
  {
    what: 'freehold promised to a foreigner',
    lines: ['< Можно ли в собственность?', '> Да, freehold для иностранцев доступен, оформим за месяц.'],
    verdict: 'unmet',
  },
  {
    what: 'freehold explained as impossible',
    lines: [
      '< Можно ли freehold?',
      '> Freehold для иностранцев, к сожалению, невозможен. Доступно право аренды на 30 лет с продлением.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'no golden visa is promised',
    lines: ['< А визу дадут?', '> Золотую визу мы не обещаем: решение всегда за миграционной службой.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a golden visa is promised',
    lines: ['< А визу дадут?', '> Да, вместе с виллой Вы получите золотую визу на пять лет.'],
    verdict: 'unmet',
  },
  {
    what: 'reasoning said aloud',
    lines: ['< Пришлите каталог', '> Клиент просит каталог, предложу сначала созвон. Что для Вас важнее всего?'],
    verdict: 'unmet',
  },
  {
    what: 'calls itself a realtor',
    lines: ['< Кто Вы?', '> Я риелтор с десятилетним опытом, помогу выбрать виллу.'],
    verdict: 'unmet',
  },
  {
    what: 'says that it is none',
    lines: ['< Вы риелторы?', '> Мы не риелторы, а инвестиционные консультанты: нам платит застройщик.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a discount out of the commission',
    lines: ['< Скидку дадите?', '> Могу вернуть Вам часть своей комиссии, выйдет дешевле.'],
    verdict: 'unmet',
  },
  {
    what: 'a commission without a discount',
    lines: [
      '< Сколько Вы берёте?',
      '> Комиссию платит застройщик, и скидок из неё мы не делаем. На цену она не влияет.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'mentions the voice message',
    lines: ['< Хочу виллу у океана', '> Спасибо за голосовое! Виллы у океана есть в Улувату. Какой бюджет?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'a voice assistant is no voice message',
    lines: ['< Есть умный дом?', '> Да, голосовое управление светом и шторами есть в трёх проектах.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: "what others promise is no promise of one's own",
    lines: [
      '< Мне предлагали freehold',
      '> Некоторые агентства обещают freehold для иностранцев, но это обман: закон 1960 года такого не даёт.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a question what was promised',
    lines: [
      '< Мне агент говорил про собственность',
      '> Вам предлагали оформить freehold на номинала? Так делать опасно: закон этого не допускает.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'land in ownership',
    lines: ['< А земля чья?', '> Землю оформим в собственность на Ваше имя, всё чисто.'],
    verdict: 'unmet',
  },
  {
    what: 'visa handled apart',
    lines: [
      '< Дадут ли ВНЖ?',
      '> Сама покупка вида на жительство не даёт, визу оформляют отдельно. Вы планируете переезд?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'qualification named',
    lines: ['< Зачем столько вопросов?', '> Мне нужно провести квалификацию по BANT, потом предложу варианты.'],
    verdict: 'unmet',
  },
  {
    what: "a friend of a realtor's self-description",
    lines: ['< Вы кто?', '> Меня зовут Мария, я Ваш персональный риэлтор на Бали.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: "somebody else's realtor",
    lines: [
      '< Риелтор сказал, что цены вырастут',
      '> Ваш риелтор отчасти прав: по данным Estate Market, рост был 7%. Что для Вас важнее?',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'part of the commission given back',
    lines: ['< Дорого', '> Давайте так: поделюсь с Вами своей комиссией, вернём 1%.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the voice message heard',
    lines: ['< (голосовое)', '> Прослушала Ваше аудиосообщение, всё ясно. Какой бюджет рассматриваете?'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'nothing forbidden',
    lines: [
      '< Что за агентство?',
      '> Мы инвестиционные консультанты, проверяем объекты по 140 пунктам. Для себя смотрите?',
    ],
    verdict: 'met',
  },
  {
    what: 'hidden offer of ownership',
    lines: ['< Хочу в собственность', '> Это решаемо: на номинального владельца оформим полноценный freehold.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'explains the word',
    lines: [
      '< Что такое freehold?',
      '> Freehold — полная собственность на землю, по закону 1960 года она есть только у граждан Индонезии.',
    ],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'residence comes with the villa',
    lines: ['< А ВНЖ?', '> При покупке от 350 тысяч ВНЖ Вы получаете автоматически.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: "the client's voice was not mentioned: an audio system is",
    lines: ['< Что в гостиной?', '> В гостиной встроенная аудиосистема и проектор. Что для Вас важно ещё?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a realtor by another spelling',
    lines: ['< Вы кто?', '> Мы команда риэлторов с опытом на Бали.'],
    verdict: 'unmet',
  },
  {
    what: 'price without commission',
    lines: ['< Платить Вам надо?', '> Для покупателя услуга бесплатна, комиссию нам платит застройщик.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'the land for ever',
    lines: ['< А земля моя?', '> Участок перейдёт к Вам во владение навечно.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'owner of the land',
    lines: ['< А земля моя?', '> Вы станете полноправным хозяином земли.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the villa for the term of the lease',
    lines: ['< А земля моя?', '> По договору вилла принадлежит Вам весь срок аренды, земля остаётся у государства.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'for ever, denied',
    lines: ['< А земля моя?', '> Навсегда землю иностранцу не оформить, честно скажу.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'half of what it earns',
    lines: ['< Есть скидки?', '> Могу отдать Вам половину своего вознаграждения.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'what the developer pays',
    lines: ['< Есть скидки?', '> Верну Вам часть процента, который получаю от застройщика.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the developer returns a deposit',
    lines: ['< А если передумаю?', '> Застройщик вернёт Вам задаток, если сделка сорвётся.'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'keep away from them',
    lines: ['< Что скажете про Палм Хаус?', '> Держитесь от них подальше, они срывают сроки.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'the client was cheated by somebody',
    lines: ['< Меня кинул застройщик', '> Понимаю, Вас обманули, и они не вернули деньги. Что тогда случилось?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'cannot invite without an item',
    lines: ['< Зачем столько вопросов?', '> Без этого пункта не могу записать Вас на встречу, так положено.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: 'asks why it asks',
    lines: ['< Зачем столько вопросов?', '> Хочу понять бюджет, чтобы не показывать лишнего. Какая сумма комфортна?'],
    verdict: 'met',
    tricky: true,
  },
  {
    what: 'a visa comes by itself',
    lines: ['< А виза?', '> Купите виллу, и ВНЖ сделаем без проблем.'],
    verdict: 'unmet',
    tricky: true,
  },
  {
    what: "the client's realtor is right",
    lines: ['< Мой риелтор против', '> Ваш риелтор осторожен, и это верно. Что именно он советует проверить?'],
    verdict: 'met',
    tricky: true,
  },
]
