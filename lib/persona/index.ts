export { ClaudePersona, type ClaudePersonaOptions } from './claude/claude-persona.ts'
export { type FidelityContext, infidelities } from './fidelity.ts'
export type { Heard, Move, PersonaEngine, Utterance } from './persona-engine.ts'
export { ScriptedPersona } from './scripted/scripted-persona.ts'
