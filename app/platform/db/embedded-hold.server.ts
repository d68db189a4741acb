import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

const lockNumber = 72707370

/** One process's claim on the embedded server: as long as any process holds one, nobody stops it. */
export interface ServerHold {
  /**
   * Gives the claim up. True where it was the last one: whoever comes now waits until the server is
   * gone, so the caller must stop it.
   */
  release(): Promise<boolean>
}

/** The server is on its way up or down, or was gone before its lock file was. */
const passing = new Set(['57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT'])

/**
 * Claims a server that runs, or null where it is being stopped just now. The claim is a lock that the
 * database keeps for the connection, so that of a killed process no trace stays. `url` names any
 * database of the server; every process must name the same.
 */
export async function holdServer(url: string, patience = 60_000): Promise<ServerHold | null> {
  for (const until = Date.now() + patience; ; await pause(50)) {
    const client = new pg.Client({ connectionString: url })
    // The server that the last holder stops breaks this connection too.
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query('select pg_advisory_lock_shared($1)', [lockNumber])
      return { release: () => release(client) }
    } catch (error) {
      await client.end().catch(() => {})
      const { code = '' } = error as { code?: string }
      const isStarting = code === '57P03' && (error as Error).message.includes('starting up')
      if (isStarting && Date.now() < until) continue
      if (passing.has(code) || (error as Error).message.includes('terminated')) return null
      throw error
    }
  }
}

async function release(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [lockNumber])
    const { rows } = await client.query<{ last: boolean }>(
      'select pg_try_advisory_lock($1) as last',
      [lockNumber],
    )
    if (rows[0]!.last) return true
    await client.end()
    return false
  } catch {
    // Somebody has stopped or restarted the server behind our back; it is theirs.
    return false
  }
}
