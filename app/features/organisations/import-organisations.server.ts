import type { OrganisationKind } from '#app/domain/organisation'
import type { Sector } from '#app/domain/sectors'
import { recordAudit, recordAudits } from '#app/platform/audit/audit.server'
import type { Tx } from '#app/platform/db/db.server'
import { newSlug } from '#app/platform/db/slugs.server'
import { enqueueIndexUpdate } from '#app/platform/search/index-jobs.server'
import { lockOrganisation } from './edit-organisation.server'
import { indexOrganisation, organisationsIndex } from './organisation-search.server'

/** An organisation of a public list that nobody has claimed yet. */
export interface ImportedOrganisation {
  kind: OrganisationKind
  name: string
  /** ISO 3166-1 alpha-2. */
  country: string | null
  place: string | null
  website: string | null
  foundedYear: number | null
  originalLanguage: 'en'
  texts: { en?: { summary: string; about: string } }
  sectors: Sector[]
  tags: string[]
}

/**
 * Lists organisations that nobody has brought here: unverified and without members. Returns their ids in
 * the same order.
 */
export async function addImportedOrganisations(
  tx: Tx,
  organisations: ImportedOrganisation[],
  now: Date,
): Promise<string[]> {
  const rows = organisations.map((organisation) => ({
    ...organisation,
    slug: newSlug(organisation.name),
    languages: [],
    createdAt: now,
    updatedAt: now,
  }))
  const created = await tx.organisation.createManyAndReturn({
    data: rows,
    select: { id: true, slug: true },
  })
  const idBySlug = new Map(created.map(({ id, slug }) => [slug, id]))
  const ids = rows.map(({ slug }) => idBySlug.get(slug)!)
  await enqueueIndexUpdate(tx, organisationsIndex, ids)
  await recordAudits(
    tx,
    rows.map(({ name, kind }, index) => ({
      actorId: null,
      event: 'organisation.imported',
      subject: `organisation:${ids[index]}`,
      after: { name, kind },
      at: now,
    })),
  )
  return ids
}

/**
 * Brings an imported organisation to what its list now says; its address stays. False, and nothing done,
 * where it has members: what its own people write is never overwritten.
 */
export async function changeImportedOrganisation(
  tx: Tx,
  id: string,
  organisation: ImportedOrganisation,
  now: Date,
): Promise<boolean> {
  const before = await lockOrganisation(tx, id)
  if ((await tx.organisationMember.count({ where: { organisationId: id } })) > 0) return false
  await tx.organisation.update({
    where: { id },
    data: { ...organisation, revision: { increment: 1 }, updatedAt: now },
  })
  await indexOrganisation(tx, id)
  const { name, kind } = organisation
  await recordAudit(tx, {
    actorId: null,
    event: 'organisation.imported',
    subject: `organisation:${id}`,
    before: { name: before.name, kind: before.kind },
    after: { name, kind },
    at: now,
  })
  return true
}
