import type { Agreement } from '#app/domain/agreement'
import { agreementContent, type AgreementContent } from '#app/domain/agreement-content'
import { Refusal } from '#app/domain/refusal'
import type { Language, LocalisedText } from '#app/messages/languages'
import type { Db, Tx } from '#app/platform/db/db.server'
import type { Prisma } from '#app/platform/db/generated/client'

/** An agreement with what both sides are called. */
export interface StoredAgreement extends Agreement {
  reference: string
  challengeId: string
  applicationId: string
  cityId: string
  unitId: string
  language: Language
  currency: string
  createdAt: Date
  inForceAt: Date | null
  endedAt: Date | null
  endReason: string | null
  city: { slug: string; names: LocalisedText; timeZone: string }
  unit: { names: LocalisedText }
  organisation: { id: string; slug: string; name: string }
}

const withSides = {
  city: { select: { slug: true, names: true, timeZone: true } },
  unit: { select: { names: true, path: true } },
  organisation: { select: { id: true, slug: true, name: true } },
} satisfies Prisma.AgreementInclude

type Row = Prisma.AgreementGetPayload<{ include: typeof withSides }>

function toStored({ city, unit, language, ...row }: Row): StoredAgreement {
  return {
    ...row,
    language: language as Language,
    unitPath: unit.path,
    city: { ...city, names: city.names as LocalisedText },
    unit: { names: unit.names as LocalisedText },
  }
}

/** An agreement by its id. Refuses `not_found`. */
export async function readAgreement(db: Db, id: string): Promise<StoredAgreement> {
  const row = await db.agreement.findUnique({
    where: { id },
    include: withSides,
    relationLoadStrategy: 'join',
  })
  if (!row) throw new Refusal('not_found')
  return toStored(row)
}

/** The same, held against every other writer until the transaction ends. */
export async function lockAgreement(tx: Tx, id: string): Promise<StoredAgreement> {
  await tx.$queryRaw`select 1 from agreements where id = ${id}::uuid for update`
  return readAgreement(tx, id)
}

/** One text of an agreement. Refuses `not_found`. */
export async function readVersion(
  db: Db,
  agreementId: string,
  number: number,
): Promise<{ content: AgreementContent; sha256: string; createdAt: Date }> {
  const row = await db.agreementVersion.findUnique({
    where: { agreementId_number: { agreementId, number } },
  })
  if (!row) throw new Refusal('not_found')
  return { ...row, content: agreementContent.parse(row.content) }
}
