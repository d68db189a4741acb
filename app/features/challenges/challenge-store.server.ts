import type { Member } from '#app/domain/actor'
import type { Challenge } from '#app/domain/challenge'
import { challengeContent, type ChallengeContent } from '#app/domain/challenge-content'
import type { ChallengeKind } from '#app/domain/challenge-kinds'
import { Refusal } from '#app/domain/refusal'
import type { Language, LocalisedText } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import type { Db, Tx } from '#app/platform/db/db.server'
import { Prisma } from '#app/platform/db/generated/client'
import type { ChallengeVersionKind } from '#app/platform/db/generated/enums'

/** A call as its table has it, with what the rules ask of its city. */
export interface StoredChallenge extends Challenge {
  revision: number
  originalLanguage: Language
  /** The currency of its city. */
  currency: string
}

/** What a call is read with, to be what the rules know of it. */
export const withPlace = {
  unit: { select: { path: true } },
  city: { select: { timeZone: true, currency: true } },
} satisfies Prisma.ChallengeInclude

type Row = Prisma.ChallengeGetPayload<{ include: typeof withPlace }>

/** A row of the table, read `withPlace`, as the rules know it. */
export function toStoredChallenge({
  unit,
  city,
  kind,
  draft,
  originalLanguage,
  source,
  ...row
}: Row): StoredChallenge {
  return {
    ...row,
    imported: source !== null,
    kind: kind as ChallengeKind,
    originalLanguage: originalLanguage as Language,
    draft: draft === null ? null : challengeContent.parse(draft),
    unitPath: unit.path,
    timeZone: city.timeZone,
    currency: city.currency,
  }
}

/** What a published call is read with, to have its current text beside it. */
export const withContent = {
  ...withPlace,
  versions: { orderBy: { number: 'desc' }, take: 1, select: { content: true } },
} satisfies Prisma.ChallengeInclude

/** A row of the table, read `withContent`, with what the call says now. */
export function toChallengeAndContent({
  versions,
  ...row
}: Prisma.ChallengeGetPayload<{ include: typeof withContent }>): {
  challenge: StoredChallenge
  content: ChallengeContent
} {
  return {
    challenge: toStoredChallenge(row),
    content: challengeContent.parse(versions[0]!.content),
  }
}

type Key = { id: string } | { slug: string }

/** A call by its id or slug. Refuses `not_found`. */
export async function readChallenge(db: Db, key: Key): Promise<StoredChallenge> {
  const row = await db.challenge.findUnique({
    where: key,
    include: withPlace,
    relationLoadStrategy: 'join',
  })
  if (!row) throw new Refusal('not_found')
  return toStoredChallenge(row)
}

/** The same, held against every other writer until the transaction ends. */
export async function lockChallenge(tx: Tx, id: string): Promise<StoredChallenge> {
  await tx.$queryRaw`select 1 from challenges where id = ${id}::uuid for update`
  return readChallenge(tx, { id })
}

/** Who changed something, when, and in their words why. `byId` null: the clock did. */
export interface Change {
  byId: string | null
  at: Date
  reason?: string
}

/** Writes a call that the domain has changed, counts the revision, and keeps a change of status. */
export async function saveChallenge(
  tx: Tx,
  before: StoredChallenge,
  after: Challenge,
  { byId, at, reason }: Change,
): Promise<StoredChallenge> {
  const row = await tx.challenge.update({
    where: { id: before.id },
    data: {
      status: after.status,
      draft: after.draft ?? Prisma.DbNull,
      submittedById: after.submittedById,
      currentVersion: after.currentVersion,
      bindingVersion: after.bindingVersion,
      publishedAt: after.publishedAt,
      questionsUntil: after.questionsUntil,
      deadline: after.deadline,
      unsealedAt: after.unsealedAt,
      awardedAt: after.awardedAt,
      standstillUntil: after.standstillUntil,
      standstillStoppedAt: after.standstillStoppedAt,
      closingReason: after.closingReason,
      revision: { increment: 1 },
      updatedAt: at,
    },
    include: withPlace,
  })
  if (after.status !== before.status)
    await tx.challengeStatusChange.create({
      data: { challengeId: before.id, from: before.status, to: after.status, byId, at, reason },
    })
  return toStoredChallenge(row)
}

/** Keeps what the call says from now on, as its current version number. Never changed afterwards. */
export async function addVersion(
  tx: Tx,
  challenge: Challenge,
  version: {
    kind: ChallengeVersionKind
    content: ChallengeContent
    summary: string
    byId: string
    at: Date
  },
): Promise<void> {
  const { kind, content, summary, byId, at } = version
  await tx.challengeVersion.create({
    data: {
      challengeId: challenge.id,
      number: challenge.currentVersion!,
      kind,
      content,
      summary,
      publishedAt: at,
      publishedById: byId,
    },
  })
  await tx.challenge.update({
    where: { id: challenge.id },
    data: { priorityId: content.priorityId },
  })
}

/** What the call says now: its current version, or its draft before the first publication. */
export async function readContent(db: Db, challenge: Challenge): Promise<ChallengeContent> {
  if (challenge.currentVersion === null) return challenge.draft!
  const version = await db.challengeVersion.findUniqueOrThrow({
    where: { challengeId_number: { challengeId: challenge.id, number: challenge.currentVersion } },
    select: { content: true },
  })
  return challengeContent.parse(version.content)
}

/** The title in every language it has, for telling people. */
export async function titleOf(db: Db, challenge: StoredChallenge): Promise<LocalisedText> {
  const content = await readContent(db, challenge)
  const translations = await db.challengeTranslation.findMany({
    where: { challengeId: challenge.id },
    select: { language: true, content: true },
  })
  const titles = translations.map(({ language, content: texts }) => [
    language,
    (texts as { title: string }).title,
  ])
  return {
    ...Object.fromEntries(titles.filter(([, title]) => title)),
    [challenge.originalLanguage]: content.title,
  } as LocalisedText
}

type Audited = Pick<
  Challenge,
  | 'status'
  | 'currentVersion'
  | 'bindingVersion'
  | 'publishedAt'
  | 'questionsUntil'
  | 'deadline'
  | 'unsealedAt'
  | 'awardedAt'
  | 'standstillUntil'
  | 'standstillStoppedAt'
  | 'closingReason'
>

/** What the audit keeps of a call: its state, not its texts, which stand in the versions. */
export function auditOf(challenge: Audited): Record<string, unknown> {
  const {
    status,
    currentVersion,
    bindingVersion,
    publishedAt,
    questionsUntil,
    deadline,
    unsealedAt,
    awardedAt,
    standstillUntil,
    standstillStoppedAt,
    closingReason,
  } = challenge
  return {
    status,
    currentVersion,
    bindingVersion,
    publishedAt,
    questionsUntil,
    deadline,
    unsealedAt,
    awardedAt,
    standstillUntil,
    standstillStoppedAt,
    closingReason,
  }
}

/** Audits a change of a call. Call it last in the transaction. `actor` null: the clock did it. */
export async function auditChange(
  tx: Tx,
  actor: Member | null,
  event: string,
  before: Challenge,
  after: Challenge,
  at: Date,
): Promise<void> {
  const subject = `challenge:${before.id}`
  await recordAudit(tx, {
    actorId: actor?.userId ?? null,
    event,
    subject,
    before: auditOf(before),
    after: auditOf(after),
    at,
  })
}
