import { createPublicKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { computeFingerprint } from './rsa-key.ts'
import { rsaKey } from './testing/wire.ts'

/** Telegram's own, as https://my.telegram.org shows it and https://core.telegram.org/mtproto/auth_key explains. */
const MODULUS =
  '29379598170669337022986177149456128565388431120058863768162556424047512191330847455146576344487764408661701890505066208632169112269581063774293102577308490531282748465986139880977280302242772832972539403531316010870401287642763009136156734339538042419388722777357134487746169093539093850251243897188928735903389451772730245253062963384108812842079887538976360465290946139638691491496062099570836476454855996319192747663615955633778034897140982517446405334423701359108810182097749467210509584293428076654573384828809574217079944388301239431309115013843331317877374435868468779972014486325557807783825502498215169806323'

test('names Telegram’s key by the fingerprint that clients know', () => {
  const n = Buffer.from(BigInt(MODULUS).toString(16).padStart(512, '0'), 'hex').toString('base64url')
  const key = createPublicKey({ key: { kty: 'RSA', n, e: 'AQAB' }, format: 'jwk' })
  expect(computeFingerprint(key)).toBe(-3414540481677951611n)
})

test('shows its public half as clients want it, and only that', () => {
  expect(rsaKey.publicPem).toMatch(/^-----BEGIN RSA PUBLIC KEY-----\n/)
  expect(JSON.stringify({ ...rsaKey, fingerprint: 0 })).not.toContain('PRIVATE')
  expect(computeFingerprint(createPublicKey(rsaKey.publicPem))).toBe(rsaKey.fingerprint)
})
