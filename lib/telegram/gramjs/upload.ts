import type { Api } from 'telegram'
import type { OutgoingFile } from '../media.ts'
import type { ClientLibrary } from './library.ts'

/** https://core.telegram.org/api/files#uploading-files */
const PART_BYTES = 512 * 1024
const BIG_BYTES = 10 * 1024 * 1024

type Call = (request: Api.upload.SaveFilePart | Api.upload.SaveBigFilePart) => Promise<unknown>

/**
 * Uploads a file part by part, over the connection that is there: the library's own way opens others, and waits in them
 * without a word.
 */
export async function upload(
  { Api, randomLong }: ClientLibrary,
  call: Call,
  { name, bytes }: OutgoingFile,
): Promise<Api.TypeInputFile> {
  const fileId = randomLong()
  const parts = Math.ceil(bytes.length / PART_BYTES)
  const big = bytes.length > BIG_BYTES
  for (let filePart = 0; filePart < parts; filePart++) {
    const part = {
      fileId,
      filePart,
      bytes: Buffer.from(bytes.subarray(filePart * PART_BYTES, (filePart + 1) * PART_BYTES)),
    }
    await call(
      big ? new Api.upload.SaveBigFilePart({ ...part, fileTotalParts: parts }) : new Api.upload.SaveFilePart(part),
    )
  }
  return big
    ? new Api.InputFileBig({ id: fileId, parts, name })
    : new Api.InputFile({ id: fileId, parts, name, md5Checksum: '' })
}
