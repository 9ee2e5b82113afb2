export type { Heard, Move, PersonaEngine, Utterance } from './persona-engine.ts'
export { ScriptedPersona } from './scripted/scripted-persona.ts'
