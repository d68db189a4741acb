/** `npm run dev`: as `npm start`, but pages are built as they are asked for and change as you write. */
import { spawn } from 'node:child_process'
import { checkNode, generateClient, installPackages, readEnvFile } from './setup/prepare.mjs'

checkNode()
readEnvFile()
installPackages()
generateClient()

const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'development' },
})
process.on('SIGINT', () => {})
process.on('SIGTERM', () => server.kill('SIGTERM'))
server.on('exit', (code) => process.exit(code ?? 1))
