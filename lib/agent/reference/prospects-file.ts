import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StoreError } from '../../core/errors.ts'
import { makeDirectory } from '../../core/make-directory.ts'
import { newProspect, type Prospect } from './prospect.ts'
import type { Prospects } from './prospects.ts'

/**
 * The file `prospects.json`: `{"prospects": [...]}`, written whole and atomically.
 *
 * Fields that we do not know are kept. A file that does not exist holds no prospects. It is written synchronously: that
 * takes a tenth of the time for a file of this size, and no two writes can overlap.
 */
export class ProspectsFile implements Prospects {
  readonly #path: string
  #document: { prospects: Prospect[] } = { prospects: [] }

  constructor(path: string) {
    this.#path = path
  }

  async load(): Promise<void> {
    let text: string
    try {
      text = await readFile(this.#path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
      throw this.#trouble('read', error)
    }
    this.#document = this.#parse(text)
  }

  all(): readonly Prospect[] {
    return this.#document.prospects
  }

  find(telegramId: string): Prospect | undefined {
    return this.#document.prospects.find((prospect) => String(prospect.telegram_id) === telegramId)
  }

  async save(prospect: Prospect): Promise<void> {
    const { prospects } = this.#document
    const index = prospects.findIndex((other) => isSame(other, prospect))
    this.#document.prospects = index < 0 ? [...prospects, prospect] : prospects.with(index, prospect)
    this.#write()
  }

  #write(): void {
    const temporary = `${this.#path}.new`
    try {
      makeDirectory(dirname(this.#path))
      writeFileSync(temporary, `${JSON.stringify(this.#document, null, 2)}\n`, { mode: 0o600 })
      renameSync(temporary, this.#path)
    } catch (error) {
      rmSync(temporary, { force: true })
      throw this.#trouble('written', error)
    }
  }

  #parse(text: string): { prospects: Prospect[] } {
    try {
      const document = JSON.parse(text)
      if (!Array.isArray(document?.prospects)) throw new Error('it holds no list "prospects"')
      return { ...document, prospects: document.prospects.map(completed) }
    } catch (error) {
      throw this.#trouble('read', error)
    }
  }

  #trouble(what: string, error: unknown): StoreError {
    return new StoreError(`${this.#path} could not be ${what}: ${(error as Error).message}.`, {
      remedy:
        'It has to be {"prospects": [{"telegram_id": "...", "username": "...", "status": "new"}, ...]}, or absent.',
      cause: error,
    })
  }
}

function completed(found: Partial<Prospect>): Prospect {
  return { ...newProspect(found.telegram_id ?? null), ...found }
}

/** The same person: a prospect that was given by username only learns its id later. */
function isSame(a: Prospect, b: Prospect): boolean {
  if (a.telegram_id !== null && b.telegram_id !== null) return String(a.telegram_id) === String(b.telegram_id)
  return a.username !== null && a.username?.toLowerCase() === b.username?.toLowerCase()
}
