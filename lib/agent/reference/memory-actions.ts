import type { Instant } from '../../core/clock.ts'
import type { FollowUp, Meeting, ScheduledActions } from './scheduled-actions.ts'

/** An action as an in-process run sees it. */
export type MemoryAction = {
  id: string
  prospectId: string
  at: Instant
  status: 'pending' | 'executed' | 'cancelled'
  cancelReason: string | null
  createdAt: Instant
} & ({ type: 'pre_meeting_reminder'; zoomUrl: string; email: string } | { type: 'follow_up'; intent: string })

/** The agent's record in memory, for runs in one process and on virtual time. */
export class MemoryActions implements ScheduledActions {
  readonly actions: MemoryAction[] = []

  /** Nobody shares it: everything is the owner's. */
  async prepare(): Promise<void> {}

  async book({ prospectId, at, zoomUrl, email, beside = false }: Meeting, now: Instant): Promise<string> {
    for (const other of this.#pending('pre_meeting_reminder')) {
      if (other.prospectId === prospectId && !beside) await this.cancel(other.id, 'rescheduled')
    }
    return this.#add({ ...this.#new(prospectId, at, now), type: 'pre_meeting_reminder', zoomUrl, email })
  }

  async meetings(now: Instant): Promise<Instant[]> {
    return this.#pending('pre_meeting_reminder').flatMap(({ at }) => (at > now ? [at] : []))
  }

  async promise({ prospectId, at, intent }: Omit<FollowUp, 'id'>, now: Instant): Promise<string> {
    return this.#add({ ...this.#new(prospectId, at, now), type: 'follow_up', intent })
  }

  async openPromises(): Promise<FollowUp[]> {
    const open = this.actions.filter((action) => action.type === 'follow_up' && action.status === 'pending')
    return (open as (MemoryAction & { intent: string })[])
      .map(({ id, prospectId, at, intent }) => ({ id, prospectId, at, intent }))
      .sort((a, b) => a.at - b.at)
  }

  async keep(id: string): Promise<void> {
    this.#change(id, { status: 'executed' })
  }

  async cancel(id: string, reason: string): Promise<void> {
    this.#change(id, { status: 'cancelled', cancelReason: reason })
  }

  async close(): Promise<void> {}

  #new(prospectId: string, at: Instant, now: Instant) {
    const id = `action-${this.actions.length + 1}`
    return { id, prospectId, at, status: 'pending' as const, cancelReason: null, createdAt: now }
  }

  #add(action: MemoryAction): string {
    this.actions.push(action)
    return action.id
  }

  #pending(type: MemoryAction['type']): MemoryAction[] {
    return this.actions.filter((action) => action.type === type && action.status === 'pending')
  }

  /** What is done or cancelled stays so. */
  #change(id: string, change: Partial<Pick<MemoryAction, 'status' | 'cancelReason'>>): void {
    const index = this.actions.findIndex((action) => action.id === id && action.status === 'pending')
    const action = this.actions[index]
    if (action) this.actions[index] = { ...action, ...change }
  }
}
