import type { TlObject, TlValue } from '../tl/value.ts'
import type { Caller, UserMethods } from './dispatcher.ts'
import { fields } from './fields.ts'
import type { Services } from './services.ts'

export function uploadMethods({ files, views }: Services): UserMethods {
  const savePart = (call: TlObject, { userId }: Caller): TlValue => {
    files.savePart(userId, fields.long(call, 'file_id'), fields.int(call, 'file_part'), fields.bytes(call, 'bytes'))
    return true
  }
  return {
    'upload.saveFilePart': savePart,
    'upload.saveBigFilePart': savePart,
    'upload.getFile': (call) => {
      const location = fields.object(call, 'location')
      const bytes = files.read(location, fields.long(call, 'offset'), fields.int(call, 'limit'))
      return { _: 'upload.file', type: { _: 'storage.fileUnknown' }, mtime: views.date, bytes }
    },
  }
}
