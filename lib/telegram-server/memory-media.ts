import type { Media, OutgoingFile, OutgoingVoice } from '../telegram/media.ts'
import type { TlObject } from './tl/value.ts'

/** The MessageMedia of a file that never leaves the process: its bytes are counted and not kept. */
export function photoMedia({ bytes }: OutgoingFile): TlObject {
  return { _: 'messageMediaPhoto', photo: { _: 'photo', sizes: [{ _: 'photoSize', type: 'x', size: bytes.length }] } }
}

export function documentMedia({ name, bytes, mimeType = 'application/octet-stream' }: OutgoingFile): TlObject {
  return documentOf(bytes, mimeType, { _: 'documentAttributeFilename', file_name: name })
}

export function voiceMedia({ bytes, seconds }: OutgoingVoice): TlObject {
  return documentOf(bytes, 'audio/ogg', { _: 'documentAttributeAudio', voice: true, duration: Math.round(seconds) })
}

function documentOf({ length }: Uint8Array, mimeType: string, attribute: TlObject): TlObject {
  const document: TlObject = { _: 'document', size: BigInt(length), mime_type: mimeType, attributes: [attribute] }
  return { _: 'messageMediaDocument', document }
}

/** What the port says of a message's media; undefined for what is neither photo nor file. */
export function readMedia(media: TlObject): Media | undefined {
  if (media._ === 'messageMediaPhoto') {
    const sizes = ((media.photo as TlObject).sizes as TlObject[]).map(({ size }) => Number(size))
    return { kind: 'photo', size: Math.max(0, ...sizes) }
  }
  if (media._ !== 'messageMediaDocument') return undefined
  const { size, mime_type: mimeType, attributes } = media.document as TlObject
  const about = { size: Number(size), mimeType: String(mimeType) }
  const find = (name: string) => (attributes as TlObject[]).find(({ _ }) => _ === name)
  const audio = find('documentAttributeAudio')
  if (audio?.voice === true) return { kind: 'voice', ...about, seconds: Number(audio.duration) }
  const file = find('documentAttributeFilename')
  return { kind: 'document', ...about, ...(file ? { name: String(file.file_name) } : {}) }
}
