import type { Instant } from '../../core/clock.ts'

export interface TimeInZone {
  iso: string
  local: string
  zone: string
}

/** A moment as the prospect's own clock and calendar show it, for example `Thu 26 Nov 2026, 15:00` in `Moscow, GMT+3`. */
export function timeInZone(time: string | Instant, timeZone: string): TimeInZone {
  const date = new Date(time)
  if (Number.isNaN(date.getTime())) return { iso: String(time), local: `${time} (not a time)`, zone: timeZone }
  return { iso: typeof time === 'string' ? time : date.toISOString(), ...localTime(date, timeZone) }
}

function localTime(date: Date, timeZone: string): Pick<TimeInZone, 'local' | 'zone'> {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'shortOffset',
  }).formatToParts(date)
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ')
  const day = `${of('weekday')} ${of('day')} ${of('month')} ${of('year')}`
  return { local: `${day}, ${of('hour')}:${of('minute')}`, zone: `${city}, ${of('timeZoneName')}` }
}
