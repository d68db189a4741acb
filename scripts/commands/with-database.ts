import type { OpenDatabase } from '../setup/open-database'
import { Complaint } from './complaint'

/**
 * Opens the database as the server does, without the demonstration, does `work` with it and closes it
 * again: an embedded one is left to run where a server uses it, and stopped where none does.
 * On Ctrl-C `signal` is aborted; work that does not `heed` it is broken off, which the database undoes.
 */
export async function withDatabase(
  work: (database: OpenDatabase, signal: AbortSignal) => Promise<void>,
  { heeds = false }: { heeds?: boolean } = {},
): Promise<void> {
  const stop = new AbortController()
  const stopped = new Promise<never>((_resolve, reject) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const)
      process.on(name, () => {
        // Who asks twice does not want to wait.
        if (!heeds || stop.signal.aborted) reject(new Complaint('Stopped.', 130))
        stop.abort()
      })
  })
  stopped.catch(() => {})
  const database = await opened()
  try {
    await Promise.race([work(database, stop.signal), stopped])
  } finally {
    await database.close()
  }
}

async function opened(): Promise<OpenDatabase> {
  const { openDatabase } = await import('../setup/open-database')
  return openDatabase({ demo: false }).catch((error: Error) => {
    throw new Complaint(error.message)
  })
}
