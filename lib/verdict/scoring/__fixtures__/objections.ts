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
]
