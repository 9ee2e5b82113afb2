import { html, type SafeHtml } from '@remix-run/html-template'
import type { ResultStatus } from '../../core/result.ts'

const SIGNS: Record<ResultStatus, string> = { passed: '✓', failed: '✗', crashed: '⚡', inconclusive: '?', running: '…' }

/** A status as sign and word, never as a colour alone. */
export function statusBadge(status: ResultStatus): SafeHtml {
  return html`<span class="status ${status}"><span aria-hidden="true">${SIGNS[status]}</span> ${status}</span>`
}

/** The sign alone, for rows that name the status to screen readers only. */
export function statusSign(status: ResultStatus): SafeHtml {
  return html`<span class="sign ${status}"><span aria-hidden="true">${SIGNS[status]}</span><span class="unseen">${status}: </span></span>`
}
