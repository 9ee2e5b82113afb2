import { testMessenger } from '../contract.ts'
import { LocalHouse } from './test-house.ts'

testMessenger('GramJS over the local Telegram', () => LocalHouse.start())
