/** Unpredictable bytes for keys, nonces and padding: node:crypto's randomBytes, or a fixed sequence in a test. */
export type RandomBytes = (length: number) => Uint8Array
