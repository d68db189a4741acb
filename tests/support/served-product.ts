import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import { Browser } from './http-server'

async function freePort(): Promise<number> {
  const server = net.createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Waits until the server says that it is ready, or fails with what it said instead. */
async function ready(server: ChildProcess): Promise<void> {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Agora is at')) resolve()
    }
    server.stdout!.on('data', listen)
    server.stderr!.on('data', listen)
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)))
  })
}

/** The product as a process of its own, worker included, on the database of this test file. */
export interface ServedProduct {
  /** Someone with a session. */
  browser(sessionCookie: string): Browser
  /** Ends the process at once, in whatever it is doing. */
  kill(): Promise<void>
  /** Asks the process to end. */
  stop(): Promise<void>
}

/** Starts the server as `npm start` does, and waits until it answers. */
export async function serveProduct(): Promise<ServedProduct> {
  const port = await freePort()
  const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DEMO: '0',
      HOST: '127.0.0.1',
      PORT: String(port),
    },
  })
  await ready(server)
  const agent = new http.Agent({ keepAlive: true, maxSockets: 20 })
  const end = async (signal: NodeJS.Signals) => {
    agent.destroy()
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }
  return {
    browser: (sessionCookie) => {
      const browser = new Browser(port, agent)
      browser.cookies.set('agora_session', sessionCookie)
      return browser
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}
