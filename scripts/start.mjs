/** `npm start`: sets up what is missing and serves. Needs nothing but Node and npm. */
import { spawn } from 'node:child_process'
import {
  buildPages,
  checkNode,
  fail,
  generateClient,
  installPackages,
  readEnvFile,
} from './setup/prepare.mjs'

checkNode()
readEnvFile()
installPackages()
generateClient()
buildPages()

const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
// Ctrl-C reaches the server by itself, as part of the terminal's group; it ends, and then we do.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => server.kill('SIGTERM'))
server.on('error', (error) => fail(`The server did not start: ${error.message}`))
server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
