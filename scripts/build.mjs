// Makes dist/, or the folder that it is given: JavaScript and types of everything that ships, with the files that are read at run time beside them.
import { execFileSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'

const [target = 'dist'] = process.argv.slice(2)

rmSync(target, { recursive: true, force: true })
execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json', '--outDir', target], { stdio: 'inherit' })
cpSync('migrations', `${target}/migrations`, { recursive: true })
cpSync('lib/telegram-server/tl/schema', `${target}/lib/telegram-server/tl/schema`, { recursive: true })
