import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { config } from '../config/config.server'
import { PrismaClient, type Prisma } from './generated/client'
import { requestScope } from './request-scope.server'

/** Counts each statement for the request that sends it. */
class CountingClient extends pg.Client {
  // @ts-expect-error pg overloads query eleven ways; all of them pass through unchanged.
  override query(...args: unknown[]) {
    const scope = requestScope.getStore()
    if (scope && !isControl(args[0])) scope.queries += 1
    // @ts-expect-error as above
    return super.query(...args)
  }
}

/** Beginning, ending and setting up a transaction asks nothing. */
function isControl(statement: unknown): boolean {
  const text = typeof statement === 'string' ? statement : (statement as { text?: string })?.text
  return /^\s*(begin|commit|rollback|set)\b/i.test(text ?? '')
}

/** The one pool of this process: Prisma, Lucia and the rate limiter share it. */
export const pool = new pg.Pool({
  connectionString: config().DATABASE_URL,
  max: config().DATABASE_POOL,
  Client: CountingClient as unknown as typeof pg.Client,
})
// An idle connection may break (a restarted server); the pool replaces it at the next query.
pool.on('error', () => {})

export const db = new PrismaClient({ adapter: new PrismaPg(pool) })

export type Tx = Prisma.TransactionClient
/** Reads may run on the client itself or inside a transaction. */
export type Db = typeof db | Tx

const retryable = new Set(['40001', '40P01'])

/**
 * Runs `work` in one transaction and returns what it returns; any throw undoes all of it.
 * A deadlock or a serialisation failure is tried again, so `work` must do nothing but query.
 */
export async function transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(work, { maxWait: 10_000, timeout: 30_000 })
    } catch (error) {
      if (attempt >= 3 || !retryable.has(databaseErrorCode(error) ?? '')) throw error
    }
  }
}

/** The SQLSTATE of a failed statement, however deep Prisma has wrapped it. */
export function databaseErrorCode(error: unknown): string | undefined {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth += 1) {
    const known = cause as Error & {
      code?: unknown
      meta?: { driverAdapterError?: unknown }
      originalCode?: string
    }
    if (known.originalCode) return known.originalCode
    if (
      typeof known.code === 'string' &&
      /^[0-9A-Z]{5}$/.test(known.code) &&
      !known.code.startsWith('P')
    )
      return known.code
    cause = known.meta?.driverAdapterError ?? known.cause
    if (cause && !(cause instanceof Error) && typeof cause === 'object' && 'originalCode' in cause)
      return String(cause.originalCode)
  }
  return undefined
}
