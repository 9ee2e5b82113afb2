import type { TlObject } from '../tl/value.ts'
import { RpcError } from './call.ts'
import { fields } from './fields.ts'
import type { Services } from './services.ts'

/** The MessageMedia of an InputMedia: documents and photos, fresh from an upload or sent before. */
export function toMedia(input: TlObject, owner: bigint, services: Services): TlObject {
  const { files, log } = services
  switch (input._) {
    case 'inputMediaDocument':
    case 'inputMediaPhoto':
      return files.mediaOf(fields.object(input, 'id'))
    case 'inputMediaUploadedDocument':
    case 'inputMediaUploadedPhoto': {
      const media = uploaded(input, owner, services)
      files.remember(media)
      return media
    }
    default:
      log(`A client sent ${input._}, which the local Telegram does not have: only documents and photos.`)
      throw new RpcError(400, 'MEDIA_INVALID')
  }
}

function uploaded(input: TlObject, owner: bigint, { files, views, address }: Services): TlObject {
  const { id, accessHash, size } = files.assemble(owner, fields.object(input, 'file'))
  const origin = { file_reference: new Uint8Array(), date: views.date, dc_id: address().dcId }
  const file = { id, access_hash: accessHash, ...origin }
  if (input._ === 'inputMediaUploadedDocument') {
    const [mimeType, attributes] = [fields.text(input, 'mime_type'), fields.objects(input, 'attributes')]
    const document = { _: 'document', ...file, mime_type: mimeType, size: BigInt(size), attributes }
    return { _: 'messageMediaDocument', document }
  }
  // nobody decodes the picture here: a width and height of 0 means unknown
  const sizes: TlObject[] = [{ _: 'photoSize', type: 'x', w: 0, h: 0, size }]
  return { _: 'messageMediaPhoto', photo: { _: 'photo', ...file, sizes } }
}
