import type { Member } from '#app/domain/actor'
import {
  moveApplication,
  type Application,
  type ApplicationAction,
  type ApplicationStatus,
} from '#app/domain/application'
import type { ChallengeContent } from '#app/domain/challenge-content'
import type { Organisation } from '#app/domain/organisation'
import { Refusal } from '#app/domain/refusal'
import type { Language } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import type { Db, Tx } from '#app/platform/db/db.server'
import type { Prisma } from '#app/platform/db/generated/client'
import {
  toChallengeAndContent,
  withContent,
  type StoredChallenge,
} from '../challenges/challenge-store.server'
import { unsealContents, withAnswers, type UnsealedContent } from './application-content.server'

/** An application with the call and the organisation it stands between. */
export interface StoredApplication extends Application {
  challengeId: string
  language: Language
  /** "Applicant n", from the opening on. */
  number: number | null
  eligibleAt: Date | null
  createdAt: Date
  updatedAt: Date
}

export interface ApplicationInPlace {
  application: StoredApplication
  challenge: StoredChallenge
  content: ChallengeContent
  organisation: Organisation & { name: string }
}

const withParts = {
  organisation: { select: { id: true, kind: true, name: true, verifiedAt: true } },
  challenge: { include: withContent },
} satisfies Prisma.ApplicationInclude

type Row = Prisma.ApplicationGetPayload<{ include: typeof withParts }>

function toDomain({ language, ...row }: Omit<Row, keyof typeof withParts>): StoredApplication {
  return { ...row, language: language as Language }
}

/** An application with what decides about it, but nothing of what it says. Refuses `not_found`. */
export async function readApplication(db: Db, id: string): Promise<ApplicationInPlace> {
  const row = await db.application.findUnique({
    where: { id },
    include: withParts,
    relationLoadStrategy: 'join',
  })
  if (!row) throw new Refusal('not_found')
  const { organisation, challenge, ...application } = row
  const { verifiedAt, ...facts } = organisation
  return {
    application: toDomain(application),
    ...toChallengeAndContent(challenge),
    organisation: { ...facts, verified: verifiedAt !== null },
  }
}

/**
 * The same, with the application held against other writers and the call against a change of version
 * or status until the transaction ends. Applicants of one call don't wait for each other.
 */
export async function lockApplication(tx: Tx, id: string): Promise<ApplicationInPlace> {
  await tx.$queryRaw`
    select 1 from challenges c join applications a on a.challenge_id = c.id
    where a.id = ${id}::uuid for share of c`
  await tx.$queryRaw`select 1 from applications where id = ${id}::uuid for update`
  return readApplication(tx, id)
}

/** Writes a change of status and keeps it in the history. `byId` null: the system. */
export async function saveStatus(
  tx: Tx,
  before: StoredApplication,
  after: Pick<Application, 'status' | 'submittedAt'>,
  { byId, at }: { byId: string | null; at: Date },
): Promise<void> {
  const { status, submittedAt } = after
  await tx.application.update({
    where: { id: before.id },
    data: { status, submittedAt, updatedAt: at },
  })
  await tx.applicationStatusChange.create({
    data: { applicationId: before.id, from: before.status, to: status, byId, at },
  })
}

/** What an application says, for its own organisation, whose right to it the caller has checked. */
export async function readOwnContent(
  db: Db,
  { application, challenge }: Pick<ApplicationInPlace, 'application' | 'challenge'>,
): Promise<UnsealedContent> {
  const { id } = application
  const { answers } = await db.application.findUniqueOrThrow({
    where: { id },
    select: withAnswers,
    relationLoadStrategy: 'join',
  })
  const contents = await unsealContents(db, challenge, [{ id, answers }], { as: 'applicant' })
  return contents.get(id)!
}

/** Moves many applications of a call by one action of the rules, each with its row of history. */
export async function moveAll(
  tx: Tx,
  applications: { id: string; status: ApplicationStatus }[],
  action: ApplicationAction,
  { byId, at }: { byId: string | null; at: Date },
): Promise<void> {
  if (applications.length === 0) return
  const moved = applications.map((row) => ({ ...moveApplication(row, action), from: row.status }))
  await tx.application.updateMany({
    where: { id: { in: moved.map(({ id }) => id) } },
    data: { status: moved[0]!.status, updatedAt: at },
  })
  await tx.applicationStatusChange.createMany({
    data: moved.map(({ id, from, status }) => ({ applicationId: id, from, to: status, byId, at })),
  })
}

/** Audits a change of an application's state; never what it says. Call it last in the transaction. */
export async function auditApplication(
  tx: Tx,
  actor: Member,
  event: string,
  application: Pick<Application, 'id' | 'status'>,
  after: Record<string, unknown>,
  at: Date,
): Promise<void> {
  const subject = `application:${application.id}`
  await recordAudit(tx, {
    actorId: actor.userId,
    event,
    subject,
    before: { status: application.status },
    after,
    at,
  })
}
