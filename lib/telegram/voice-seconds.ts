/** Samples of Opus in a second: https://www.rfc-editor.org/rfc/rfc7845#section-4 */
const SAMPLES = 48_000

/** Where a page of Ogg has its parts: https://www.rfc-editor.org/rfc/rfc3533#section-6 */
const GRANULE_AT = 6
const HEADER = 27

/** How long a recording in Ogg with Opus is, from the place in time that its last page tells; null for anything else. */
export function voiceSeconds(bytes: Uint8Array): number | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = file.indexOf('OpusHead')
  if (file.indexOf('OggS') !== 0 || head === -1 || head + 12 > file.length) return null
  const skipped = file.readUInt16LE(head + 10)
  for (let page = file.lastIndexOf('OggS'); page > 0; page = file.lastIndexOf('OggS', page - 1)) {
    if (page + HEADER > file.length) continue
    const granule = file.readBigInt64LE(page + GRANULE_AT)
    // -1: no packet ends on this page
    if (granule >= 0n) return granule > skipped ? (Number(granule) - skipped) / SAMPLES : null
  }
  return null
}
