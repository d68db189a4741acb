import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '../db/db.server'

const minute = 60

/** Attempts a key may make in a time, in seconds. An address key is hashed by the caller's use only. */
const limits = {
  'sign-in-account': { points: 8, duration: 15 * minute },
  'sign-in-client': { points: 60, duration: 15 * minute },
  'sign-up-client': { points: 20, duration: 60 * minute },
  'mail-account': { points: 4, duration: 60 * minute },
  'mail-client': { points: 20, duration: 60 * minute },
  'token-client': { points: 60, duration: 15 * minute },
  'question-account': { points: 20, duration: 60 * minute },
  'upload-account': { points: 200, duration: 60 * minute },
  'second-factor': { points: 6, duration: 15 * minute },
  'receipt-client': { points: 60, duration: 5 * minute },
} as const

export type Limit = keyof typeof limits

const limiters = new Map<Limit, RateLimiterPostgres>()

function limiter(name: Limit): RateLimiterPostgres {
  let made = limiters.get(name)
  if (!made) {
    made = new RateLimiterPostgres({
      storeClient: pool,
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix: name,
      ...limits[name],
    })
    limiters.set(name, made)
  }
  return made
}

/** Counts one attempt. False when the key has used up its attempts for now. */
export async function takeAttempt(name: Limit, key: string): Promise<boolean> {
  try {
    await limiter(name).consume(key)
    return true
  } catch (outcome) {
    if (outcome instanceof RateLimiterRes) return false
    throw outcome
  }
}

/** Forgets a key's attempts, after it has proved itself. */
export async function forgetAttempts(name: Limit, key: string): Promise<void> {
  await limiter(name).delete(key)
}
