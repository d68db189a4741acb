import { once } from 'node:events'
import http from 'node:http'
import { Browser } from './http-server'
import { startServer } from './server-process'

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
  const { server, port } = await startServer({ DEMO: '0', HOST: '127.0.0.1' })
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
