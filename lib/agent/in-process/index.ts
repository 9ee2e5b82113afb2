export { type AgentConversation, FunctionAgent, type Reply } from './function-agent.ts'
export type { AgentSurroundings, InProcessAgent } from './in-process-agent.ts'
export { loadAgent } from './load-agent.ts'
