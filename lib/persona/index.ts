export { ClaudePersona, type ClaudePersonaOptions } from './claude/claude-persona.ts'
export { FaithfulPersona } from './faithful-persona.ts'
export type { Heard, Move, PersonaEngine, Utterance } from './persona-engine.ts'
export { ScriptedPersona } from './scripted/scripted-persona.ts'
