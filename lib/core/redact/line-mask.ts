import { redact } from './redact.ts'

const BEGIN = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^-]*$/
const OF_A_KEY = /^\s*[A-Za-z0-9+/=]{1,80}\s*$/

/** Masks a text that comes line by line; a private key, too, which spans several of them. */
export class LineMask {
  #inKey = false

  mask(line: string): string {
    if (this.#inKey && OF_A_KEY.test(line)) return '⟨key⟩'
    this.#inKey = BEGIN.test(line)
    return redact(line)
  }
}
