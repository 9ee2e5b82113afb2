import { bareUsername } from '../../core/username.ts'
import type { Messenger } from '../../telegram/messenger.ts'
import type { Chat } from './chat.ts'
import { reachOut } from './dialogue/policy.ts'
import type { Prospect } from './prospect.ts'
import type { Prospects } from './prospects.ts'

export interface OutreachOptions {
  prospects: Prospects
  messenger: Messenger
  /** The chat with a prospect whose id is known. */
  chatWith(prospect: Prospect, peerId: string): Chat
  log(line: string): void
}

/** Writes once to every prospect whose status is `new`; one who cannot be reached keeps none of the others waiting. */
export async function reachOutToNew({ prospects, messenger, chatWith, log }: OutreachOptions): Promise<void> {
  for (const prospect of prospects.all().filter(({ status }) => status === 'new')) {
    const who = prospect.username ? `@${bareUsername(prospect.username)}` : prospect.telegram_id
    try {
      const peerId = prospect.username ? (await messenger.resolve(prospect.username)).id : prospect.telegram_id
      if (!peerId) continue
      const sent = await chatWith(prospect, String(peerId)).initiate(reachOut)
      log(sent ? `wrote first to ${who}` : `${who} was quicker: no first message`)
    } catch (error) {
      log(`could not write first to ${who}: ${(error as Error).message}`)
    }
  }
}
