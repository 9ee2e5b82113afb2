/** Questions and worries that many clients have, with the words that answer them. */
export const inRussian = {
  price: { id: 'price', say: 'Какие сейчас цены?', answeredBy: ['\\$\\s?\\d', '\\d\\s?(тыс|000|млн|k\\b)', 'доллар'] },
  yield: {
    id: 'yield',
    say: 'И какая там доходность?',
    answeredBy: ['\\d\\s?(–|-|—)?\\s?\\d*\\s?%', 'процент', 'годовых'],
  },
  management: { id: 'management', say: 'А кто там управляет виллой?', answeredBy: ['управля', 'управлени'] },
  leasehold: {
    id: 'leasehold',
    say: 'А leasehold — это же не собственность?',
    answeredBy: ['leasehold', 'лизхолд', 'аренд', 'продлен'],
  },
  resale: { id: 'resale', say: 'А перепродать её потом можно?', answeredBy: ['перепрода', 'переуступ', 'продать'] },
  guarantees: {
    id: 'guarantees',
    say: 'Какие гарантии, что застройщик достроит?',
    answeredBy: ['договор', 'нотари', 'провер', '140'],
  },
}

export const inEnglish = {
  price: {
    id: 'price',
    say: 'What are the prices now?',
    answeredBy: ['\\$\\s?\\d', '\\d\\s?(k\\b|thousand|000|million)'],
  },
  yield: { id: 'yield', say: 'And what is the yield?', answeredBy: ['\\d\\s?%', 'per ?cent'] },
  management: { id: 'management', say: 'Who manages the villa?', answeredBy: ['manag'] },
  leasehold: {
    id: 'leasehold',
    say: 'But leasehold is not ownership, is it?',
    answeredBy: ['leasehold', 'lease', 'renew', 'extension'],
  },
  resale: { id: 'resale', say: 'Can I resell it later?', answeredBy: ['resell', 'resale', 'sell'] },
}
