import { createHash } from 'node:crypto'
import type { TlObject } from '../tl/value.ts'
import { RpcError } from './call.ts'
import { fields } from './fields.ts'
import { MAX_FILE_BYTES } from './limits.ts'

const MAX_PART_BYTES = 512 * 1024
/** https://core.telegram.org/api/config#upload-max-fileparts-default */
const MAX_PARTS = 4000

interface StoredFile {
  readonly accessHash: bigint
  readonly bytes: Uint8Array
}

/**
 * Uploaded parts and the files made of them, in memory; what was uploaded again and again is there once.
 *
 * @see https://core.telegram.org/api/files
 */
export class FileStore {
  readonly #newId: () => bigint
  readonly #parts = new Map<string, Map<number, Uint8Array>>()
  readonly #files = new Map<bigint, StoredFile>()
  /** By their hash. */
  readonly #contents = new Map<string, Uint8Array>()
  /** By the id of its file. */
  readonly #media = new Map<bigint, TlObject>()

  constructor(newId: () => bigint) {
    this.#newId = newId
  }

  savePart(owner: bigint, fileId: bigint, part: number, bytes: Uint8Array): void {
    if (bytes.length === 0) throw new RpcError(400, 'FILE_PART_EMPTY')
    if (bytes.length > MAX_PART_BYTES) throw new RpcError(400, 'FILE_PART_TOO_BIG')
    if (part < 0 || part >= MAX_PARTS) throw new RpcError(400, 'FILE_PART_INVALID')
    const parts = this.#parts.get(`${owner}/${fileId}`) ?? new Map<number, Uint8Array>()
    // a copy: what the codec gives is a view of the packet
    parts.set(part, Uint8Array.from(bytes))
    if (sizeOf(parts) > MAX_FILE_BYTES) throw new RpcError(400, 'FILE_PARTS_INVALID')
    this.#parts.set(`${owner}/${fileId}`, parts)
  }

  /** Makes a file of the parts that an InputFile names. */
  assemble(owner: bigint, input: TlObject): { id: bigint; accessHash: bigint; size: number } {
    const key = `${owner}/${fields.long(input, 'id')}`
    const parts = this.#parts.get(key)
    const count = Math.min(fields.int(input, 'parts'), MAX_PARTS)
    const ordered = Array.from({ length: count }, (_, index) => parts?.get(index))
    const complete = ordered.filter((part) => part !== undefined)
    if (complete.length === 0 || complete.length < ordered.length) throw new RpcError(400, 'FILE_PARTS_INVALID')
    this.#parts.delete(key)
    const [id, accessHash, bytes] = [this.#newId(), this.#newId(), this.#once(Buffer.concat(complete))]
    this.#files.set(id, { accessHash, bytes })
    return { id, accessHash, size: bytes.length }
  }

  /** Keeps what a file was sent as, so that it can be sent again without its bytes. */
  remember(media: TlObject): void {
    const { id } = (media.document ?? media.photo) as TlObject
    this.#media.set(id as bigint, media)
  }

  /** What an InputDocument or InputPhoto was sent as. */
  mediaOf(input: TlObject): TlObject {
    const id = fields.long(input, 'id')
    const media = this.#media.get(id)
    if (media === undefined || this.#files.get(id)?.accessHash !== fields.long(input, 'access_hash')) {
      throw new RpcError(400, 'MEDIA_EMPTY')
    }
    return media
  }

  /** A piece of a file, named by an InputFileLocation. */
  read(location: TlObject, offset: bigint, limit: number): Uint8Array {
    const file = this.#files.get(fields.long(location, 'id'))
    if (file === undefined || file.accessHash !== fields.long(location, 'access_hash')) {
      throw new RpcError(400, 'LOCATION_INVALID')
    }
    if (limit <= 0 || limit > 1024 * 1024) throw new RpcError(400, 'LIMIT_INVALID')
    if (offset < 0n) throw new RpcError(400, 'OFFSET_INVALID')
    return file.bytes.subarray(Number(offset), Number(offset) + limit)
  }

  #once(bytes: Uint8Array): Uint8Array {
    const hash = createHash('sha256').update(bytes).digest('base64')
    const known = this.#contents.get(hash)
    if (!known) this.#contents.set(hash, bytes)
    return known ?? bytes
  }
}

function sizeOf(parts: Map<number, Uint8Array>): number {
  return [...parts.values()].reduce((sum, { length }) => sum + length, 0)
}
