import { standing } from '../../core/crossing.ts'
import type { TranscriptMessage } from '../../core/transcript.ts'
import type { Burst } from './burst.ts'

/** The first message that answers the whole burst: what came while it was being sent, or was on its way, answers only a part. */
export function firstReply({ replies, lastWord }: Pick<Burst, 'replies' | 'lastWord'>): TranscriptMessage | undefined {
  const find = (wanted: 'answer' | 'crossed') => replies.find(({ at }) => standing(at, lastWord) === wanted)
  return find('answer') ?? find('crossed')
}
