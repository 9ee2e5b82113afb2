import { html, type SafeHtml } from '@remix-run/html-template'
import type { BookingView } from '../report-data.ts'
import { agreementInWords } from '../words.ts'

/** What was said beside what is stored, both on the prospect's clock. */
export function bookingPanel(booking: BookingView): SafeHtml {
  const { claim, consent, records } = booking
  const good = booking.agreement === 'confirmed'
  return html`
<section class="booking">
  <h4>The call</h4>
  <p class="verdict ${good ? 'passed' : booking.agreement === 'none' ? '' : 'failed'}">${agreementInWords(booking)}</p>
  <dl>
    <div><dt>The agent said</dt><dd>${claim === null ? 'nothing about a booking' : html`${when(claim.time, 'no time that could be read')}${quote(claim.quote, claim.anchor)}`}</dd></div>
    <div><dt>The prospect agreed</dt><dd>${consent === null ? 'to no call' : quote(consent.quote, consent.anchor)}</dd></div>
    <div><dt>The record holds</dt><dd>${records.length === 0 ? 'no booking' : records.map((record) => recordOf(record, good && records.some(({ time }) => time !== null)))}</dd></div>
  </dl>
  ${booking.probeErrors.map((error) => html`<p class="error" dir="auto">${error}</p>`)}
</section>`
}

/** Beside a record that has the time, one without it adds nothing but that it is there. */
function recordOf({ source, actionId, time, zoomUrl }: BookingView['records'][number], known: boolean): SafeHtml {
  if (time === null && known) return html`<small>also in ${source}</small>`
  return html`${when(time, 'a booking without a time')}<small>${source}, ${actionId}${zoomUrl ? html`, <span class="link">${zoomUrl}</span>` : ', no link'}</small>`
}

function when(time: { local: string; zone: string } | null, none: string): SafeHtml {
  return time === null ? html`<b>${none}</b>` : html`<b>${time.local}</b><small>${time.zone}</small>`
}

/** Words of the transcript that lead to their message. */
export function quote(words: string, anchor: string | null): SafeHtml {
  if (anchor === null) return html`<q class="lost" dir="auto">${words}</q> <small>(no such message)</small>`
  return html`<a class="quote" href="#${anchor}" dir="auto"><q>${words}</q></a>`
}
