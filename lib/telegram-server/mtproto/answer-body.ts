import { gzipSync } from 'node:zlib'
import type { RpcError } from '../rpc/call.ts'
import { GZIP_PACKED } from '../tl/decode.ts'
import { TlWriter } from '../tl/writer.ts'

const RPC_RESULT = 0xf35c6d01
const RPC_ERROR = 0x2144ca19
/** Below this, gzip costs both sides more than the bytes that it saves on loopback. */
const WORTH_PACKING_BYTES = 4096

/** rpc_result with an encoded answer, packed when it is big. */
export function resultBody(callId: bigint, answer: Buffer): Buffer {
  const writer = new TlWriter().int(RPC_RESULT).long(callId)
  const packed = answer.length >= WORTH_PACKING_BYTES ? gzipSync(answer) : undefined
  if (packed && packed.length < answer.length) return writer.int(GZIP_PACKED).bytes(packed).finish()
  return writer.raw(answer).finish()
}

/** rpc_result with an rpc_error. */
export function errorBody(callId: bigint, error: RpcError): Buffer {
  const writer = new TlWriter().int(RPC_RESULT).long(callId)
  return writer.int(RPC_ERROR).int(error.code).string(error.message).finish()
}
