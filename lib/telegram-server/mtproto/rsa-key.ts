import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
} from 'node:crypto'
import { TlWriter } from '../tl/writer.ts'
import { decryptIge } from './aes-ige.ts'
import { sha1, sha256 } from './hash.ts'
import { ProtocolError } from './protocol-error.ts'

const MODULUS_BYTES = 256

/** The server's RSA key, with which clients encrypt the first secret of a key exchange. */
export class RsaKey {
  readonly #private: KeyObject
  /** What clients are configured with: PKCS #1, `BEGIN RSA PUBLIC KEY`. */
  readonly publicPem: string
  /** The last 64 bits of the SHA1 of modulus and exponent as TL strings, as a signed long. */
  readonly fingerprint: bigint

  /** `privatePem`: 2048 bits. */
  constructor(privatePem: string) {
    this.#private = createPrivateKey(privatePem)
    const publicKey = createPublicKey(this.#private)
    this.publicPem = publicKey.export({ type: 'pkcs1', format: 'pem' }) as string
    this.fingerprint = computeFingerprint(publicKey)
  }

  /** A new key: takes about a quarter of a second. */
  static generate(): RsaKey {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: MODULUS_BYTES * 8 })
    return new RsaKey(privateKey.export({ type: 'pkcs8', format: 'pem' }) as string)
  }

  /**
   * The content of a client's encrypted_data, followed by its padding: by the scheme RSA_PAD, or else by the one that
   * clients used before it (SHA1, data, padding), whose hash only the reader of the content can check.
   *
   * @see https://core.telegram.org/mtproto/auth_key#41-rsa-paddata-server-public-key-mentioned-above-is-implemented-as-follows
   */
  decrypt(encrypted: Uint8Array): { content: Buffer; isGenuine: (contentLength: number) => boolean } {
    const plain = this.#decryptRaw(encrypted)
    const padded = removeRsaPad(plain)
    if (padded) return { content: padded, isGenuine: () => true }
    const hash = plain.subarray(1, 21)
    const content = plain.subarray(21)
    return { content, isGenuine: (length) => sha1(content.subarray(0, length)).equals(hash) }
  }

  #decryptRaw(encrypted: Uint8Array): Buffer {
    if (encrypted.length !== MODULUS_BYTES) throw new ProtocolError(`an RSA block of ${encrypted.length} bytes`)
    try {
      return privateDecrypt({ key: this.#private, padding: constants.RSA_NO_PADDING }, encrypted)
    } catch {
      throw new ProtocolError('an RSA block larger than the modulus')
    }
  }
}

function removeRsaPad(plain: Buffer): Buffer | undefined {
  const encrypted = plain.subarray(32)
  const keyHash = sha256(encrypted)
  const temporaryKey = plain.subarray(0, 32).map((byte, at) => byte ^ (keyHash[at] as number))
  const withHash = decryptIge(encrypted, temporaryKey, Buffer.alloc(32))
  const padded = Buffer.from(withHash.subarray(0, 192)).reverse()
  return sha256(temporaryKey, padded).equals(withHash.subarray(192)) ? padded : undefined
}

/** @see https://core.telegram.org/mtproto/auth_key#dh-exchange-initiation */
export function computeFingerprint(key: KeyObject): bigint {
  const { n = '', e = '' } = key.export({ format: 'jwk' })
  const writer = new TlWriter().bytes(Buffer.from(n, 'base64url')).bytes(Buffer.from(e, 'base64url'))
  return sha1(writer.finish()).readBigInt64LE(12)
}
