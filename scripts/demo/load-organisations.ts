import { createHash, randomUUID } from 'node:crypto'
import { saveBillingDetails } from '#app/features/payments/billing-details.server'
import { requestVerification } from '#app/features/organisations/verify-organisation.server'
import { indexOrganisation } from '#app/features/organisations/organisation-search.server'
import { indexSolution } from '#app/features/solutions/solution-search.server'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction } from '#app/platform/db/db.server'
import { acceptPicture } from '#app/platform/files/accept-file.server'
import { putFile } from '#app/platform/files/storage.server'
import type { OrganisationRole } from '#app/domain/organisation'
import { demoActor } from './actor'
import { billing } from './content/billing'
import { drawPicture } from './draw-picture'
import { makePerson, type Places } from './load-network'
import type { DemoOrganisation, DemoSolution } from './types'

const day = 24 * 3600 * 1000

/** Organisations with their people, verifications and solutions. */
export async function loadOrganisations(
  organisations: DemoOrganisation[],
  places: Places,
  now: Date,
): Promise<void> {
  for (const [index, organisation] of organisations.entries())
    await loadOrganisation(
      organisation,
      places,
      new Date(now.getTime() - (400 - index * 9) * day),
      now,
    )
}

async function loadOrganisation(
  { people, solutions, homeCity, verifiedBy, asks, ...facts }: DemoOrganisation,
  places: Places,
  since: Date,
  now: Date,
): Promise<void> {
  const members: { userId: string; role: OrganisationRole; createdAt: Date }[] = []
  for (const person of people)
    members.push({ userId: await makePerson(person, since), role: person.role, createdAt: since })
  const verified = verifiedBy
    ? {
        verifiedAt: new Date(since.getTime() + 3 * day),
        verifiedCityId: places.cities.get(verifiedBy)!.id,
      }
    : {}
  const { id } = await transaction(async (tx) => {
    const organisation = await tx.organisation.create({
      data: {
        ...facts,
        ...verified,
        homeCityId: places.cities.get(homeCity)!.id,
        createdAt: since,
        updatedAt: since,
        members: { createMany: { data: members } },
      },
      select: { id: true },
    })
    await indexOrganisation(tx, organisation.id)
    await recordAudit(tx, {
      actorId: members[0]!.userId,
      event: 'organisation.created',
      subject: `organisation:${organisation.id}`,
      after: { name: facts.name, kind: facts.kind, verified: Boolean(verifiedBy) },
      at: since,
    })
    return organisation
  })
  for (const [index, solution] of solutions.entries())
    await loadSolution(
      solution,
      id,
      members[0]!.userId,
      places,
      new Date(since.getTime() + (20 + index * 14) * day),
    )
  const details = billing[facts.slug]
  if (details) {
    const payee = people.find((person) => person.role === 'administrator')!
    await saveBillingDetails(await demoActor(payee.email), id, details, since)
  }
  if (asks) {
    const asker = await demoActor(people.find((person) => person.role === 'administrator')!.email)
    await requestVerification(
      asker,
      id,
      places.cities.get(asks)!.id,
      new Date(now.getTime() - 2 * day),
    )
  }
}

async function loadSolution(
  { texts, deployments, priorities, picture, draft, ...facts }: DemoSolution,
  organisationId: string,
  uploadedById: string,
  places: Places,
  listedAt: Date,
): Promise<void> {
  const file = await acceptPicture(
    { bytes: await drawPicture(picture.motif, facts.slug), name: `${facts.slug}.png` },
    10_000_000,
  )
  if (typeof file === 'string') throw new Error(`The picture of ${facts.slug} was refused: ${file}`)
  const { bytes, ...kept } = file
  const storageKey = randomUUID()
  await putFile(storageKey, bytes)
  await transaction(async (tx) => {
    const { id } = await tx.solution.create({
      data: {
        ...facts,
        organisationId,
        status: draft ? 'draft' : 'listed',
        listedAt: draft ? null : listedAt,
        createdAt: listedAt,
        updatedAt: listedAt,
        texts: {
          createMany: {
            data: Object.entries(texts).map(([language, text]) => ({ language, ...text })),
          },
        },
        deployments: {
          createMany: {
            data: deployments.map((deployment, position) => ({ ...deployment, position })),
          },
        },
        priorities: {
          createMany: {
            data: priorities.map((slug) => ({ priorityId: places.priorities.get(slug)! })),
          },
        },
      },
      select: { id: true },
    })
    const stored = await tx.file.create({
      data: {
        ...kept,
        storageKey,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        scan: 'clean',
        uploadedById,
        uploadedAt: listedAt,
      },
      select: { id: true },
    })
    const description =
      picture.description[facts.originalLanguage] ?? Object.values(picture.description)[0] ?? ''
    await tx.solutionPicture.create({
      data: { solutionId: id, fileId: stored.id, position: 0, description },
    })
    await indexSolution(tx, id)
    await recordAudit(tx, {
      actorId: uploadedById,
      event: draft ? 'solution.created' : 'solution.listed',
      subject: `solution:${id}`,
      after: { status: draft ? 'draft' : 'listed', organisationId },
      at: listedAt,
    })
  })
}
