import { re, type Sentence } from './text.ts'

export type Purpose = 'living' | 'investment' | 'both' | 'resale'
export type Property = 'villa' | 'apartment'

const LIVING = re`\b(?:для себя|для семьи|для жизни|себе\b|жить\b|пожить|переезд|переехать|переезжа|зимовать|отдых|for (?:myself|ourselves|my family|living)|to live|live there|relocat|moving|holiday home|second home|retire|own use)`
const INVESTING = re`\b(?:инвест|вложени|вложить|пассивн|сдавать|сдачи|под аренду|арендн\p{L}+ (?:доход|бизнес)|для дохода|invest|rental income|rent (?:it )?out|passive income|to let|roi\b)`
const RESALE = re`\b(?:перепрода|флип|resale|resell|flip)`
const BOTH = re`\b(?:и то,? и (?:то|друго)|и для себя,? и|и так,? и так|совме(?:стить|щать)|both\b|a bit of both|mix of)`
const VILLA = re`\b(?:вилл|дом(?:а|ик)?\b|таунхаус|villa|house|townhouse)`
const APARTMENT = re`\b(?:апартамент|квартир|студи|apartment|flat\b|condo|studio)`
const FOR_SALE = re`прода(?:жи|м|ю|ть|дим)|sell|sale of`

/** What the client wants it for. A question ("а для себя можно?") says nothing about it yet. */
export function purposeIn({ text, question }: Sentence, asked: boolean): Purpose | null {
  if (question && !asked) return null
  const [living, investing, resale] = [LIVING.test(text), INVESTING.test(text), RESALE.test(text)]
  if ((asked && BOTH.test(text)) || (living && (investing || resale))) return 'both'
  if (resale) return 'resale'
  if (investing) return 'investment'
  return living ? 'living' : null
}

export function propertyIn({ text }: Sentence): Property | null {
  if (VILLA.test(text)) return 'villa'
  // a flat that is being sold at home is not what is looked for
  return APARTMENT.test(text) && !FOR_SALE.test(text) ? 'apartment' : null
}
