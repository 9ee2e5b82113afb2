/* Sample agents of the crowd: many in one process, each with an account and a record of its own. */

import { ReferenceAgent } from '../../lib/agent/reference/agent.ts'
import { MemoryActions } from '../../lib/agent/reference/memory-actions.ts'
import { MemoryProspects } from '../../lib/agent/reference/prospects.ts'
import { createRandom } from '../../lib/core/random.ts'
import { GramjsMessenger } from '../../lib/telegram/index.ts'
import { realClock as clock } from '../../lib/time/index.ts'
import { Meter } from './cost.ts'
import { eachInTurn, obey, type Pair } from './orders.ts'
import { Witness } from './witness.ts'

const witness = new Witness()
const agents: ReferenceAgent[] = []
const records: MemoryActions[] = []
let meter = new Meter()

function make({ number, agent: { username, session } }: Pair, seed: number): ReferenceAgent {
  const actions = new MemoryActions()
  records.push(actions)
  return new ReferenceAgent({
    messenger: witness.watch(username, new GramjsMessenger({ session, apiId: 1, apiHash: 'local', clock })),
    clock,
    random: createRandom(seed).fork(`agent ${number}`),
    actions,
    prospects: new MemoryProspects(),
  })
}

const stop = () => Promise.all(agents.map((agent) => agent.stop()))

obey(async (order) => {
  switch (order.kind) {
    case 'connect':
      agents.push(...order.pairs.map((pair) => make(pair, order.seed)))
      await eachInTurn(agents, (agent) => agent.start())
      return { kind: 'done' }
    case 'begin':
      meter = new Meter()
      return { kind: 'done' }
    case 'report': {
      const cost = meter.read()
      await stop() // what is being sent is sent
      const calls = records.flatMap(({ actions }) => actions.filter(({ type }) => type === 'pre_meeting_reminder'))
      const booked = calls.filter(({ status }) => status === 'pending').map(({ prospectId }) => prospectId)
      return { kind: 'report', cost, booked, sent: witness.sent, heard: witness.heard }
    }
  }
}, stop)
