export { Chat, type ChatOptions, DEFAULT_QUIET, type SendDetails } from './chat.ts'
export { Player, type PlayerOptions } from './player.ts'
export { Recorder, type RecordListener, type TranscriptHeader } from './recorder.ts'
