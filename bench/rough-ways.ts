/**
 * Whether our messenger loses, doubles or misplaces messages while the local Telegram misbehaves.
 *
 *   npx tsx bench/rough-ways.ts [seeds] [way...]
 */
import { ROUGH_WAYS, type RoughTalk, type RoughWay, talkRoughly } from '../lib/telegram/gramjs/testing/rough-talk.ts'

const [seeds = '20', ...chosen] = process.argv.slice(2)
const ways = (chosen.length > 0 ? chosen : Object.keys(ROUGH_WAYS)) as RoughWay[]

console.log('way         seeds   sent  failed  lost  doubled  misplaced  recovered   took')
for (const way of ways) {
  const talks: RoughTalk[] = []
  const started = performance.now()
  for (let seed = 1; seed <= Number(seeds); seed++) talks.push(await talkRoughly(way, seed))
  const total = (name: keyof RoughTalk) => talks.reduce((sum, talk) => sum + talk[name], 0)
  const figures = [
    talks.length.toString().padStart(5),
    total('sent').toString().padStart(6),
    total('failed').toString().padStart(7),
    total('lost').toString().padStart(5),
    total('doubled').toString().padStart(8),
    total('misplaced').toString().padStart(10),
    total('recovered').toString().padStart(10),
    `${((performance.now() - started) / 1000).toFixed(0)} s`.padStart(6),
  ]
  console.log(way.padEnd(11), figures.join(' '))
}
