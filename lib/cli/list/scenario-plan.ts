import { turnScript } from '../../conversation/turn-script.ts'
import type { Millis } from '../../core/clock.ts'
import type { Scenario } from '../../core/scenario.ts'
import { entry } from '../../time/pacing.ts'

/** What a scenario plans, for as many turns as its persona has to say. */
export interface ScenarioPlan {
  turns: number
  messages: number
  /** The prospect's own pauses together, [least, most]; what the agent takes comes on top. */
  pauses: [Millis, Millis]
}

/**
 * Plans without an agent: the opening, a turn for each fact, and whatever the scenario wants said later. A real
 * conversation is longer or shorter, as the agent asks.
 */
export function planOf({ stress, persona, maxTurns }: Scenario): ScenarioPlan {
  const said = [
    ...stress.urgencyRequests.flatMap(({ turns }) => turns),
    ...stress.followUpRequests.map(({ turn }) => turn),
  ]
  const wished = Math.max(1 + Object.keys(persona.facts).length, persona.letters.length, stress.pattern.length, ...said)
  const turns = Math.min(maxTurns, wished)
  const plan: ScenarioPlan = { turns, messages: 0, pauses: [0, 0] }
  for (let number = 1; number <= turns; number++) {
    const { wanted, urgency, interruption, followUp } = turnScript(stress, number)
    const planned = followUp ? 1 : wanted + (urgency ? 1 : 0)
    plan.messages += planned + (interruption ? 1 : 0) + (interruption?.withdraws ? 1 : 0)
    rest(plan, entry(stress.messageDelays, number))
    for (let gap = 1; gap < planned; gap++) rest(plan, entry(stress.interMessageDelays, gap))
    if (interruption?.withdraws) rest(plan, interruption.withdraws.resumeAfter)
    if (followUp) rest(plan, [followUp.after / 1000, followUp.after / 1000])
  }
  return plan
}

function rest({ pauses }: ScenarioPlan, [min, max]: readonly [number, number]): void {
  pauses[0] += min * 1000
  pauses[1] += max * 1000
}
