import { MemoryActions } from './memory-actions.ts'
import { testScheduledActions } from './scheduled-actions-contract.ts'

testScheduledActions('MemoryActions', async () => new MemoryActions())
