import { html, type SafeHtml } from '@remix-run/html-template'
import { formatMillis } from '../../core/duration.ts'
import type { BookingView } from '../report-data.ts'

/** What was said beside what is stored, both on the prospect's clock. */
export function bookingPanel(booking: BookingView): SafeHtml {
  const { claim, records } = booking
  const good = booking.agreement === 'confirmed'
  return html`
<section class="booking">
  <h4>The call</h4>
  <p class="verdict ${good ? 'passed' : booking.agreement === 'none' ? '' : 'failed'}">${agreementInWords(booking)}</p>
  <dl>
    <div><dt>The agent said</dt><dd>${claim === null ? 'nothing about a booking' : html`<b>${claim.time?.local ?? 'no time that could be read'}</b>${quote(claim.quote, claim.anchor)}`}</dd></div>
    <div><dt>The record holds</dt><dd>${records.length === 0 ? 'no booking' : records.map(({ source, actionId, time, zoomUrl }) => html`<b>${time?.local ?? 'a booking without a time'}</b><small>${source}, ${actionId}${zoomUrl ? html`, <span class="link">${zoomUrl}</span>` : ', no link'}</small>`)}</dd></div>
  </dl>
  ${booking.probeErrors.map((error) => html`<p class="error" dir="auto">${error}</p>`)}
</section>`
}

/** The comparison as a sentence. */
export function agreementInWords(booking: BookingView): string {
  switch (booking.agreement) {
    case 'none':
      return 'No call was booked, and none was claimed.'
    case 'confirmed':
      return 'Said and stored, at the same time.'
    case 'phantom':
      return 'The agent said that a call is booked. No record holds it.'
    case 'silent':
      return 'A call is stored that the agent never spoke of.'
    case 'time mismatch':
      return `The call is stored ${shift(booking)} what was said.`
    case 'without consent':
      return 'A call is stored that the prospect never agreed to.'
    case 'duplicate':
      return 'The call is stored more than once.'
    case 'unknown':
      return 'Whether a call was booked is unknown: a probe failed.'
  }
}

function shift({ claim, records }: BookingView): string {
  const [said, stored] = [claim?.time, records[0]?.time].map((time) => (time ? Date.parse(time.iso) : Number.NaN))
  const by = (stored as number) - (said as number)
  if (Number.isNaN(by) || by === 0) return 'at another time than'
  return `${formatMillis(Math.abs(by))
    .replace(/ 00 min 00 s| 00 s/, '')
    .replace(' 0 min', '')} ${by > 0 ? 'later' : 'earlier'} than`
}

/** Words of the transcript that lead to their message. */
export function quote(words: string, anchor: string | null): SafeHtml {
  if (anchor === null) return html`<q class="lost" dir="auto">${words}</q> <small>(no such message)</small>`
  return html`<a class="quote" href="#${anchor}" dir="auto"><q>${words}</q></a>`
}
