import { printable } from '../../core/printable.ts'
import type { CodeRequest, PasswordRequest, Retry } from '../../telegram/login/index.ts'
import type { Terminal } from '../terminal.ts'

const SENT_BY: Record<CodeRequest['sentBy'], string> = {
  app: 'to the Telegram app of the account',
  sms: 'by SMS',
  call: 'by a call',
  email: 'by e-mail',
  other: 'to the account',
}

/** What a login asks the person at the terminal. */
export class Questions {
  readonly #terminal: Terminal

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  phone({ problem }: Retry): Promise<string> {
    const why = problem === undefined ? '' : `${problem} `
    return this.#terminal.ask(`${why}Phone number, with the country code: `)
  }

  code({ sentBy, problem }: CodeRequest): Promise<string> {
    if (problem !== undefined) return this.#terminal.ask(`${problem} The code once more: `)
    return this.#terminal.ask(`The code that Telegram has sent ${SENT_BY[sentBy]}: `)
  }

  password({ hint, problem }: PasswordRequest): Promise<string> {
    const why = problem === undefined ? '' : `${problem} `
    const help = hint ? ` (its hint: ${printable(hint)})` : ''
    return this.#terminal.ask(`${why}The password of Two-Step Verification${help}: `, { secret: true })
  }
}
