import { renderUnicodeCompact } from 'uqr'
import type { QrCode } from '../../telegram/login/index.ts'

/** A QR code as a terminal can show it, with where to scan it. */
export function qrText({ url }: QrCode): string {
  return [
    '',
    renderUnicodeCompact(url, { border: 2 }),
    'Scan it with a device of the account: Settings, Devices, Link Desktop Device. After half a minute there is a new one.',
    `As a link, for a terminal that cannot draw it: ${url}`,
  ].join('\n')
}
