import type { Actor } from '#app/domain/actor'
import { Refusal } from '#app/domain/refusal'
import type { UnitLevel } from '#app/domain/unit'
import type { Language, LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'

export interface UnitNode {
  slug: string
  names: LocalisedText
  level: UnitLevel
  depth: number
}

/** An id that no row has. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** A city with its strategy and its administration as a tree in reading order, and whether the reader follows it. Refuses `not_found`. */
export async function findCity(actor: Actor, slug: string) {
  const row = await db.city.findUnique({
    where: { slug },
    include: {
      priorities: { select: { slug: true, names: true }, orderBy: { position: 'asc' } },
      units: {
        select: { id: true, slug: true, names: true, level: true, path: true },
        orderBy: { slug: 'asc' },
      },
      follows: {
        where: { userId: actor.type === 'member' ? actor.userId : nobody },
        select: { id: true },
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!row) throw new Refusal('not_found')
  const { units, priorities, follows, ...city } = row
  const slugs = new Map(units.map((unit) => [unit.id, unit.slug]))
  const place = (unit: (typeof units)[number]) => unit.path.map((id) => slugs.get(id)).join('/')
  return {
    ...city,
    names: row.names as LocalisedText,
    about: row.about as LocalisedText,
    language: row.language as Language,
    followed: follows.length > 0,
    priorities: priorities.map((priority) => ({
      slug: priority.slug,
      names: priority.names as LocalisedText,
    })),
    units: units
      .sort((a, b) => (place(a) < place(b) ? -1 : 1))
      .map((unit): UnitNode => ({
        slug: unit.slug,
        names: unit.names as LocalisedText,
        level: unit.level,
        depth: unit.path.length - 1,
      })),
  }
}
