import type { TlObject } from '../tl/value.ts'
import { RpcError } from './call.ts'
import { fields } from './fields.ts'
import type { Services } from './services.ts'

/** The MessageMedia of an InputMedia that was uploaded before. Documents and photos are all there is. */
export function toMedia(input: TlObject, owner: bigint, { files, views, address, log }: Services): TlObject {
  const stored = () => {
    const { id, accessHash, size } = files.assemble(owner, fields.object(input, 'file'))
    const origin = { file_reference: new Uint8Array(), date: views.date, dc_id: address().dcId }
    return { file: { id, access_hash: accessHash, ...origin }, size }
  }
  switch (input._) {
    case 'inputMediaUploadedDocument': {
      const { file, size } = stored()
      const [mimeType, attributes] = [fields.text(input, 'mime_type'), fields.objects(input, 'attributes')]
      const document = { _: 'document', ...file, mime_type: mimeType, size: BigInt(size), attributes }
      return { _: 'messageMediaDocument', document }
    }
    case 'inputMediaUploadedPhoto': {
      const { file, size } = stored()
      // nobody decodes the picture here: a width and height of 0 means unknown
      const sizes: TlObject[] = [{ _: 'photoSize', type: 'x', w: 0, h: 0, size }]
      return { _: 'messageMediaPhoto', photo: { _: 'photo', ...file, sizes } }
    }
    default:
      log(`A client sent ${input._}, which the local Telegram does not have: only uploaded documents and photos.`)
      throw new RpcError(400, 'MEDIA_INVALID')
  }
}
