import type { Api } from 'telegram'
import type { Media, OutgoingFile } from '../media.ts'
import type { ClientLibrary } from './library.ts'

/** What a file that was uploaded is to be. */
export type ToInputMedia = (library: ClientLibrary, file: Api.TypeInputFile, about: OutgoingFile) => Api.TypeInputMedia

export const photoOf: ToInputMedia = ({ Api }, file) => new Api.InputMediaUploadedPhoto({ file })

export const documentOf: ToInputMedia = ({ Api }, file, { name, mimeType = 'application/octet-stream' }) => {
  const attributes = [new Api.DocumentAttributeFilename({ fileName: name })]
  return new Api.InputMediaUploadedDocument({ file, mimeType, attributes, forceFile: true })
}

export function voiceOf(seconds: number): ToInputMedia {
  return ({ Api }, file, { mimeType = 'audio/ogg' }) => {
    const attributes = [new Api.DocumentAttributeAudio({ duration: Math.round(seconds), voice: true })]
    return new Api.InputMediaUploadedDocument({ file, mimeType, attributes })
  }
}

/** Undefined for what is neither photo nor file: a place, a contact, the preview of a page. */
export function readMedia(media: Api.TypeMessageMedia): Media | undefined {
  if (media.className === 'MessageMediaPhoto' && media.photo?.className === 'Photo') {
    return { kind: 'photo', size: Math.max(0, ...media.photo.sizes.map(sizeOf)) }
  }
  if (media.className !== 'MessageMediaDocument' || media.document?.className !== 'Document') return undefined
  const { size, mimeType, attributes } = media.document
  const about = { size: Number(size), mimeType }
  for (const attribute of attributes) {
    if (attribute.className === 'DocumentAttributeAudio' && attribute.voice) {
      return { kind: 'voice', ...about, seconds: attribute.duration }
    }
  }
  const [name] = attributes.flatMap((each) => (each.className === 'DocumentAttributeFilename' ? [each.fileName] : []))
  return { kind: 'document', ...about, ...(name === undefined ? {} : { name }) }
}

function sizeOf(size: Api.TypePhotoSize): number {
  if (size.className === 'PhotoSize') return size.size
  return size.className === 'PhotoSizeProgressive' ? Math.max(...size.sizes) : 0
}
