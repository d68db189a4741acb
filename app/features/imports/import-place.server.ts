import { db, type Tx } from '#app/platform/db/db.server'
import { ImportProblem } from './source-row'

/** The city that is meant. Throws ImportProblem that names the cities there are. */
export async function cityNamed(slug: string) {
  const select = { id: true, slug: true, timeZone: true, currency: true }
  const city = await db.city.findUnique({ where: { slug }, select })
  if (city) return city
  const all = await db.city.findMany({ select: { slug: true }, orderBy: { slug: 'asc' }, take: 30 })
  const known = all.map((one) => one.slug).join(', ')
  throw new ImportProblem(
    `There is no city “${slug}”; ${known ? `there are ${known}` : 'there is none yet'}.`,
  )
}

/** The unit of a city that is meant. Throws ImportProblem that names its units. */
export async function unitNamed(city: { id: string; slug: string }, slug: string) {
  const where = { cityId_slug: { cityId: city.id, slug } }
  const unit = await db.unit.findUnique({ where, select: { id: true, slug: true } })
  if (unit) return unit
  const all = await db.unit.findMany({
    where: { cityId: city.id },
    select: { slug: true },
    orderBy: { slug: 'asc' },
    take: 60,
  })
  const known = all.map((one) => one.slug).join(', ')
  throw new ImportProblem(`${city.slug} has no unit “${slug}”; it has ${known || 'none yet'}.`)
}

/** Stands as the author of what no person here has written. `.invalid` is no domain (RFC 2606). */
const importAccount = { email: 'import@agora.invalid', name: 'Import' }

/**
 * The id of the account in whose name calls are imported: a row that nobody can sign in with, as its
 * password is no hash and its address receives no mail.
 */
export async function importAuthor(tx: Tx, now: Date): Promise<string> {
  const { id } = await tx.user.upsert({
    where: { email: importAccount.email },
    create: { ...importAccount, passwordHash: '!', createdAt: now },
    update: {},
    select: { id: true },
  })
  return id
}
