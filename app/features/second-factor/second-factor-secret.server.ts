import type { Db, Tx } from '#app/platform/db/db.server'
import { makeDataKey, readDataKey } from '#app/platform/sealing/data-keys.server'
import { seal, unsealText } from '#app/platform/sealing/seal.server'

/** The name of the key that seals what accounts keep secret. */
const accountsKey = 'accounts'

const contextOf = (userId: string) => `second-factor:${userId}`

/** A shared secret as it is stored: a copy of the database makes no codes. */
export async function sealSecret(
  tx: Tx,
  userId: string,
  secret: string,
  now: Date,
): Promise<string> {
  await makeDataKey(tx, accountsKey, now)
  return seal(await readDataKey(tx, accountsKey), secret, contextOf(userId))
}

/** The shared secret that was stored. */
export async function unsealSecret(
  db: Db,
  { userId, sealed }: { userId: string; sealed: string },
): Promise<string> {
  return unsealText(await readDataKey(db, accountsKey), sealed, contextOf(userId))
}
