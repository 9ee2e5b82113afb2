import { accountKey } from '../../accounts/index.ts'
import { printable } from '../../core/printable.ts'
import { heldInWords, holderOf } from '../../store/index.ts'
import type { Terminal } from '../terminal.ts'
import { withStore } from '../with-store.ts'
import { keptAccounts } from './kept-accounts.ts'

/** Asks an account back from whoever plays on it; throws a ConfigError where there is none of that name. */
export async function releaseAccount(name: string, terminal: Terminal): Promise<void> {
  const key = name.includes(':') ? name : accountKey(keptAccounts(terminal).read(name))
  const holder = await withStore(terminal, async (store) => {
    const holder = holderOf([key], await store.readLeases())
    const recalled = await store.recallKey(key)
    return recalled ? holder : undefined
  })
  terminal.out(
    holder
      ? printable(
          `${name} is held ${heldInWords(holder)}. That conversation is cut within 10 seconds, and does not count; the account is free once its agent has stopped, or after 30 seconds.`,
        )
      : `${name} was free.`,
  )
}
