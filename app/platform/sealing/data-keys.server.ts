import type { Db, Tx } from '../db/db.server'
import { readOnce } from '../db/request-scope.server'
import { masterKeys } from './master-keys.server'
import { newDataKey, unwrapKey, wrapKey, type DataKey } from './seal.server'

/**
 * The key that seals what belongs to `name`, such as one call, read once a request. Throws where none was
 * made.
 */
export function readDataKey(db: Db, name: string): Promise<DataKey> {
  return readOnce(`data-key:${name}`, async () => {
    const { wrapped, masterKeyId } = await db.dataKey.findUniqueOrThrow({ where: { name } })
    return unwrapKey({ wrapped, masterKeyId }, name)
  })
}

/** Makes the key of `name` in the transaction from which on it is needed; keeps one that is there. */
export async function makeDataKey(tx: Tx, name: string, now: Date): Promise<void> {
  const key = await wrapKey(newDataKey(), name)
  await tx.dataKey.createMany({ data: [{ name, ...key, createdAt: now }], skipDuplicates: true })
}

/**
 * Wraps every key anew with the first master key, in the transaction of the caller, and says how many
 * were wrapped by another one. What they seal is untouched.
 */
export async function rewrapDataKeys(
  tx: Tx,
  onProgress: (done: number) => void = () => {},
): Promise<number> {
  const [first] = masterKeys()
  const outdated = await tx.dataKey.findMany({ where: { masterKeyId: { not: first!.id } } })
  for (const [index, { name, ...key }] of outdated.entries()) {
    const data = await wrapKey(await unwrapKey(key, name), name)
    await tx.dataKey.update({ where: { name }, data })
    onProgress(index + 1)
  }
  return outdated.length
}

/** Master keys that stored keys need and that are not ours, with how many need each. */
export async function missingMasterKeys(db: Db): Promise<{ id: string; count: number }[]> {
  const known = masterKeys().map(({ id }) => id)
  const groups = await db.dataKey.groupBy({
    by: ['masterKeyId'],
    where: { masterKeyId: { notIn: known } },
    _count: true,
  })
  return groups.map(({ masterKeyId, _count }) => ({ id: masterKeyId, count: _count }))
}
