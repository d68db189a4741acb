import { hashPassword } from '#app/platform/auth/passwords.server'
import { db } from '#app/platform/db/db.server'
import type { Language } from '#app/messages/languages'
import { saveBuyerDetails } from '#app/features/payments/buyer-details.server'
import { demoPassword } from './accounts'
import { demoActor } from './actor'
import { buyers } from './content/buyers'
import type { DemoCity, DemoPerson } from './types'

/** Ids by the names that the content uses. */
export interface Places {
  cities: Map<string, { id: string; timeZone: string; currency: string; language: Language }>
  /** By `city/unit`. */
  units: Map<string, string>
  /** By `city/priority`. */
  priorities: Map<string, string>
}

let passwordHash: Promise<string> | undefined

/** An account with a confirmed address; every demo account has the same password. */
export async function makePerson(
  { email, name, language }: DemoPerson,
  now: Date,
): Promise<string> {
  passwordHash ??= hashPassword(demoPassword)
  const { id } = await db.user.upsert({
    where: { email },
    create: {
      email,
      name,
      language,
      passwordHash: await passwordHash,
      emailConfirmedAt: now,
      createdAt: now,
    },
    update: {},
    select: { id: true },
  })
  return id
}

/** Cities with their strategies, units and people. */
export async function loadNetwork(cities: DemoCity[], now: Date): Promise<Places> {
  const places: Places = { cities: new Map(), units: new Map(), priorities: new Map() }
  for (const city of cities) await loadCity(city, places, now)
  const admin = await makePerson(
    { email: 'admin@agora.example', name: 'Amina Haddad', language: 'en' },
    now,
  )
  await db.user.update({ where: { id: admin }, data: { administrator: true } })
  for (const { slug, units } of cities) {
    const unitId = places.units.get(`${slug}/${units[0]!.slug}`)!
    await saveBuyerDetails(await demoActor('admin@agora.example'), unitId, buyers[slug]!, now)
  }
  const citizen = await makePerson(
    { email: 'citizen@sofia.example', name: 'Ралица Стоева', language: 'bg' },
    now,
  )
  await db.follow.create({
    data: { userId: citizen, cityId: places.cities.get('sofia')!.id, createdAt: now },
  })
  return places
}

async function loadCity(city: DemoCity, places: Places, now: Date): Promise<void> {
  const { units, people, priorities, challenges: _challenges, ...facts } = city
  const { id: cityId } = await db.city.create({ data: facts, select: { id: true } })
  const { timeZone, currency, language } = city
  places.cities.set(city.slug, { id: cityId, timeZone, currency, language })
  for (const [position, priority] of priorities.entries()) {
    const row = await db.priority.create({
      data: { ...priority, cityId, position },
      select: { id: true },
    })
    places.priorities.set(`${city.slug}/${priority.slug}`, row.id)
  }
  const paths = new Map<string, string[]>()
  for (const { parent, ...unit } of units) {
    const above = parent ? paths.get(parent)! : []
    const row = await db.unit.create({
      data: { ...unit, cityId, parentId: above.at(-1) ?? null, path: above },
      select: { id: true },
    })
    const path = [...above, row.id]
    await db.unit.update({ where: { id: row.id }, data: { path } })
    paths.set(unit.slug, path)
    places.units.set(`${city.slug}/${unit.slug}`, row.id)
  }
  for (const person of people) {
    const userId = await makePerson(person, now)
    await db.unitMember.createMany({
      data: person.roles.map(({ unit, role }) => ({
        unitId: paths.get(unit)!.at(-1)!,
        userId,
        role,
        createdAt: now,
      })),
    })
  }
}
