/** Starts everything one machine needs: the database, its migrations, the pages and the worker. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import net from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { config } from '#app/platform/config/config.server'
import { stopBrowser } from '#app/platform/pdf/browser.server'
import { openDatabase } from './setup/open-database'

const stops: (() => unknown)[] = []
let stopping = false

try {
  await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await stop(1)
}

async function start(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0))
  const started = Date.now()
  await requireFreePort(config().PORT, config().host)
  const database = await openDatabase({ demo: true })
  stops.push(database.close, stopBrowser)
  const { migrated } = database
  if (migrated.length > 0) console.log(`Migrated the database: ${migrated.join(', ')}.`)

  const { createApp } = await import('../server')
  const app = createApp(await pages())
  const server = app.listen(config().PORT, config().host)
  await once(server, 'listening')
  stops.push(() => closeServer(server))

  if (config().WORKER) {
    const { startWorker } = await import('#app/platform/jobs/worker.server')
    const { jobs, recurring } = await import('#app/features/jobs.server')
    const worker = await startWorker(jobs, recurring)
    stops.push(() => worker.stop())
  }
  console.log(
    `Agora is at ${config().baseUrl} (ready in ${((Date.now() - started) / 1000).toFixed(1)} s). Ctrl-C stops it.`,
  )
  if (!config().demo && !config().SMTP_URL)
    console.log('SMTP_URL is not set: mails are kept in the database and nobody gets them.')
  if (config().demo) {
    const { demoAccountsText } = await import('./demo/accounts')
    console.log(demoAccountsText())
  }
}

async function pages() {
  if (process.env.NODE_ENV !== 'development') {
    const file = pathToFileURL(path.resolve('build/server/index.js')).href
    return { build: (await import(file)) as ServerBuild, middleware: null }
  }
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true } })
  stops.push(() => vite.close())
  const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
  return { build, middleware: vite.middlewares }
}

/** Says in a sentence what Node says in a stack: somebody else listens there. */
async function requireFreePort(port: number, host: string): Promise<void> {
  const probe = net.createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        new Error(
          taken
            ? `Port ${port} is in use. Stop what listens there, or set PORT to another.`
            : `Can't listen on ${host}:${port}: ${error.message}.`,
        ),
      )
    })
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

/** Answers what has been asked, takes nothing new, and gives up on idle connections. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), 5_000).unref()
  await closed
}

async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  for (const close of stops.reverse())
    await Promise.resolve(close()).catch((error: unknown) => console.error(error))
  process.exit(code)
}
