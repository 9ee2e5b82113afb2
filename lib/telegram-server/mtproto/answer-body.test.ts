import { randomBytes } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { RpcError } from '../rpc/call.ts'
import { TlReader } from '../tl/reader.ts'
import { errorBody, resultBody } from './answer-body.ts'

const RPC_RESULT = 0xf35c6d01

test('packs an answer that is big, and not one that is small or does not shrink', () => {
  const big = Buffer.alloc(5000, 'telegram')
  const reader = new TlReader(resultBody(4n, big))
  expect([reader.uint(), reader.long(), reader.uint()]).toEqual([RPC_RESULT, 4n, 0x3072cfa1])
  expect(gunzipSync(reader.bytes())).toEqual(big)
  for (const answer of [big.subarray(0, 4000), randomBytes(8000)]) {
    expect(resultBody(4n, answer).subarray(12)).toEqual(answer)
  }
})

test('writes an error as Telegram does', () => {
  const reader = new TlReader(errorBody(4n, new RpcError(420, 'FLOOD_WAIT_30')))
  expect([reader.uint(), reader.long(), reader.uint()]).toEqual([RPC_RESULT, 4n, 0x2144ca19])
  expect([reader.int(), reader.string(), reader.remaining]).toEqual([420, 'FLOOD_WAIT_30', 0])
})
