import type { Actor } from '#app/domain/actor'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { mayEditSolution, missingForListing } from '#app/domain/solution'
import type { Language, LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import { factsOf } from './solution-store.server'

/** A solution as those who write it see it. Refuses `not_found`, `not_allowed`. */
export async function findOwnSolution(actor: Actor, id: string) {
  const row = await db.solution.findUnique({
    where: { id },
    include: {
      organisation: { select: { id: true, name: true } },
      texts: true,
      deployments: { orderBy: { position: 'asc' } },
      priorities: { select: { priorityId: true } },
      pictures: {
        orderBy: { position: 'asc' },
        select: {
          description: true,
          file: { select: { id: true, name: true, width: true, height: true } },
        },
      },
      documents: {
        orderBy: { position: 'asc' },
        select: { title: true, file: { select: { id: true, name: true, size: true } } },
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!row) throw new Refusal('not_found')
  requireAllowed(mayEditSolution(actor, row.organisationId))
  const originalLanguage = row.originalLanguage as Language
  return {
    ...row,
    originalLanguage,
    original: row.texts.find((text) => text.language === originalLanguage)!,
    gaps: missingForListing(factsOf(row)),
  }
}

/** Every city's priorities, to choose those a solution serves. */
export async function listAllPriorities() {
  const rows = await db.priority.findMany({
    select: { id: true, names: true, city: { select: { slug: true, names: true } } },
    orderBy: [{ city: { slug: 'asc' } }, { position: 'asc' }],
    relationLoadStrategy: 'join',
  })
  return rows.map((row) => ({
    id: row.id,
    names: row.names as LocalisedText,
    cityNames: row.city.names as LocalisedText,
  }))
}
