import type { Db } from '#app/platform/db/db.server'

/** What people are called, by their ids. Ids that are null, or of nobody, are left out. */
export async function readNames(
  db: Db,
  userIds: (string | null)[],
): Promise<ReadonlyMap<string | null, string>> {
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(userIds.filter((id) => id !== null))] } },
    select: { id: true, name: true },
  })
  return new Map(users.map(({ id, name }) => [id, name]))
}
