import type { Sentence } from './text.ts'

/** An address as the client wrote it, and what it was probably meant to be. */
export interface Email {
  address: string
  /** A likelier spelling; null when nothing looks wrong. */
  suggestion: string | null
}

const ADDRESS = /[a-z0-9][a-z0-9._%+-]{0,63}\s?@\s?[a-z0-9-]+(?:\.[a-z0-9-]+)*/i
const PHONE = /(?<![\d.])\+?\d[\d ()-]{8,16}\d(?!\d)/
const KNOWN = [
  'gmail.com', 'yandex.ru', 'ya.ru', 'mail.ru', 'bk.ru', 'list.ru', 'inbox.ru', 'rambler.ru', 'icloud.com',
  'outlook.com', 'hotmail.com', 'yahoo.com', 'proton.me', 'protonmail.com', 'me.com', 'mail.com', 'gmx.com',
] // biome-ignore format: a list
const MAX_SLIPS = 2

export function emailIn({ original }: Sentence): Email | null {
  const found = ADDRESS.exec(original)
  if (!found) return null
  const address = found[0]
    .replace(/\s/g, '')
    .replace(/[.-]+$/, '')
    .toLowerCase()
  return { address, suggestion: likelier(address) }
}

/** An international number, digits only. */
export function phoneIn({ original }: Sentence): string | null {
  if (ADDRESS.test(original)) return null
  const digits = PHONE.exec(original)?.[0].replace(/\D/g, '')
  return digits && digits.length >= 10 && digits.length <= 15 ? digits : null
}

function likelier(address: string): string | null {
  const [user = '', domain = ''] = address.split('@')
  if (KNOWN.includes(domain)) return null
  const near = KNOWN.map((known) => ({ known, slips: distance(domain, known) })).sort((a, b) => a.slips - b.slips)[0]
  const noEnding = !/\.[a-z]{2,}$/.test(domain)
  if (noEnding) return `${user}@${KNOWN.find((known) => known.startsWith(`${domain}.`)) ?? near?.known}`
  // short domains differ by two letters by right: "me.com" and "ya.com"
  const allowed = domain.length >= 8 ? MAX_SLIPS : 1
  return near && near.slips <= allowed && domain.length >= 5 ? `${user}@${near.known}` : null
}

/** How many letters must be changed, added, dropped or swapped with a neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number) => rows[i]?.[j] as number
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i]
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same)
      ;(rows[i] as number[])[j] = i > 1 && j > 1 && swapped ? Math.min(best, at(i - 2, j - 2) + 1) : best
    }
  }
  return at(a.length, b.length)
}
