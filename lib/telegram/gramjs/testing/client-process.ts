import { ScaledClock } from '../../../time/index.ts'
import { GramjsMessenger } from '../messenger.ts'

/** A whole process for the exit test: connects, writes to the agent, closes, says so, and has nothing more to do. */
const [session = '', agent = ''] = process.argv.slice(2)
const clock = new ScaledClock({ scale: 1, origin: Date.now() })
const messenger = new GramjsMessenger({ session: JSON.parse(session), apiId: 1, apiHash: 'local', clock })
messenger.subscribe(() => {})
await messenger.connect()
const { id } = await messenger.resolve(agent)
await messenger.send(id, 'hello')
await messenger.setTyping(id, true)
await messenger.close()
console.log('closed', Date.now())
process.on('exit', () => console.log('exit', Date.now()))
