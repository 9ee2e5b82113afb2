import { accountKey } from '../../accounts/index.ts'
import { printable } from '../../core/printable.ts'
import { heldInWords, holderOf } from '../../store/index.ts'
import type { Terminal } from '../terminal.ts'
import { withStore } from '../with-store.ts'
import { keptAccounts } from './kept-accounts.ts'

/** Frees an account, whoever plays on it; throws a ConfigError where there is none of that name. */
export async function releaseAccount(name: string, terminal: Terminal): Promise<void> {
  const key = name.includes(':') ? name : accountKey(keptAccounts(terminal).read(name))
  const holder = await withStore(terminal, async (store) => {
    const holder = holderOf([key], await store.readLeases())
    const freed = await store.freeKey(key)
    return freed ? holder : undefined
  })
  terminal.out(
    holder
      ? printable(`${name} is free. It was held ${heldInWords(holder)}; that conversation is cut and does not count.`)
      : `${name} was free.`,
  )
}
