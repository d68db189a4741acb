import { createHash } from 'node:crypto'
import type { Agreement, AgreementSide } from '#app/domain/agreement'
import { agreementContent, type AgreementContent } from '#app/domain/agreement-content'
import { Refusal } from '#app/domain/refusal'
import type { Language, LocalisedText } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import type { Db, Tx } from '#app/platform/db/db.server'
import type { Prisma } from '#app/platform/db/generated/client'
import { agreementText } from './agreement-text'

/** An agreement with what both sides are called. */
export interface StoredAgreement extends Agreement {
  reference: string
  challengeId: string
  applicationId: string
  cityId: string
  unitId: string
  language: Language
  currency: string
  /** What officers are writing; null unless the text is `drafting`. */
  draft: AgreementContent | null
  draftRevision: number
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

function toStored({ city, unit, language, draft, ...row }: Row): StoredAgreement {
  return {
    ...row,
    draft: draft === null ? null : agreementContent.parse(draft),
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

/** Writes the next version of a text, as one side puts it. */
export async function addVersion(
  tx: Tx,
  agreement: StoredAgreement,
  content: AgreementContent,
  { number, byId, at }: { number: number; byId: string; at: Date },
): Promise<{ sha256: string }> {
  const sha256 = createHash('sha256')
    .update(agreementText(agreement, number, content))
    .digest('hex')
  await tx.agreementVersion.create({
    data: { agreementId: agreement.id, number, content, sha256, createdById: byId, createdAt: at },
  })
  return { sha256 }
}

/** What a change of an agreement leaves in the audit. */
interface Change {
  event: string
  byId: string | null
  at: Date
  /** Columns that change beside the status and the stage of the text. */
  data?: Prisma.AgreementUpdateInput
  /** Said in the audit beside the state; no text that someone wrote. */
  said?: Record<string, unknown>
}

/** Writes an agreement's next state, and last what happened into the audit. */
export async function changeAgreement(
  tx: Tx,
  before: StoredAgreement,
  after: Pick<Agreement, 'status' | 'textStage' | 'currentVersion' | 'versionInForce'>,
  { event, byId, at, data, said }: Change,
): Promise<void> {
  const { status, textStage, currentVersion, versionInForce } = after
  await tx.agreement.update({
    where: { id: before.id },
    data: { ...data, status, textStage, currentVersion, versionInForce, changedAt: at },
  })
  await recordAudit(tx, {
    actorId: byId,
    event: `agreement.${event}`,
    subject: `agreement:${before.id}`,
    before: stateOf(before),
    after: { ...stateOf(after), ...said },
    at,
  })
}

function stateOf(agreement: Pick<Agreement, 'status' | 'textStage' | 'currentVersion'>) {
  const { status, textStage, currentVersion } = agreement
  return { status, textStage, version: currentVersion }
}

/** Sides that stand by the current version. */
export async function acceptedBy(
  db: Db,
  { id, currentVersion }: Pick<Agreement, 'id' | 'currentVersion'>,
): Promise<AgreementSide[]> {
  const rows = await db.agreementAcceptance.findMany({
    where: { agreementId: id, number: currentVersion },
    select: { side: true },
  })
  return rows.map(({ side }) => side)
}

/** What an application is read with, to lead to its agreement. */
export const withAgreement = {
  agreement: { select: { id: true, textStage: true, versionInForce: true } },
} satisfies Prisma.ApplicationSelect
