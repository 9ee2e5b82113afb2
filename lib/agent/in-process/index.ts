export {
  type AgentConversation,
  type AgentMessage,
  type AgentPace,
  FunctionAgent,
  type Reply,
} from './function-agent.ts'
export type { AgentFacts, AgentSurroundings, InProcessAgent } from './in-process-agent.ts'
export { type LoadAgentOptions, loadAgent } from './load-agent.ts'
export { placeOf, wordsOf } from './words.ts'
