// Makes dist/: JavaScript and types of everything that ships, with the files that are read at run time beside them.
import { execFileSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'

rmSync('dist', { recursive: true, force: true })
execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
cpSync('migrations', 'dist/migrations', { recursive: true })
cpSync('lib/telegram-server/tl/schema', 'dist/lib/telegram-server/tl/schema', { recursive: true })
