import { randomInt } from 'node:crypto'
import type { Member } from '#app/domain/actor'
import { openOrLapse } from '#app/domain/application'
import { startEvaluation } from '#app/domain/challenge'
import {
  isOpeningPending,
  mayConfirmOpening,
  mayStartOpening,
  openingWindow,
} from '#app/domain/opening'
import { requireAllowed } from '#app/domain/refusal'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { requirePassword } from '../accounts/confirm-password.server'
import { moveAll } from '../applications/application-store.server'
import { indexChallenge } from '../challenges/challenge-search.server'
import {
  auditOf,
  lockChallenge,
  readContent,
  saveChallenge,
  type StoredChallenge,
} from '../challenges/challenge-store.server'
import { peopleOfOrganisations, peopleOfUnit } from '../notifications/audiences.server'
import { auditEvaluation } from './evaluation-store.server'
import { tellStep } from './tell-step.server'

/**
 * Begins the opening of a closed call; another officer must confirm it within the window [7]. Refuses
 * `password_wrong`, `deadline_not_passed`, and `wrong_state` while one is pending.
 */
export async function startOpening(
  actor: Member,
  challengeId: string,
  password: string,
  now: Date,
): Promise<void> {
  await requirePassword(actor, password)
  await transaction(async (tx) => {
    const challenge = await lockChallenge(tx, challengeId)
    requireAllowed(mayStartOpening(actor, challenge, now))
    const pending = isOpeningPending(await lastOpening(tx, challengeId), now)
    requireAllowed(pending ? 'wrong_state' : 'allowed')
    const opening = await tx.opening.create({
      data: {
        challengeId,
        startedById: actor.userId,
        startedAt: now,
        expiresAt: new Date(now.getTime() + openingWindow),
      },
    })
    const officers = await peopleOfUnit(tx, challenge.unitPath, 'officer')
    await tellStep(
      tx,
      challenge,
      officers.filter((userId) => userId !== actor.userId),
      {
        event: 'opening_started',
        data: { officer: actor.name },
        link: `/desk/challenges/${challengeId}/opening`,
        key: opening.id,
      },
      now,
    )
    await auditEvaluation(
      tx,
      actor,
      { challengeId, round: 0 },
      { event: 'challenge.opening_started', after: { opening: opening.id }, at: now },
    )
  })
}

/** The newest attempt to open a call, completed or not. */
export function lastOpening(tx: Tx, challengeId: string) {
  return tx.opening.findFirst({ where: { challengeId }, orderBy: { startedAt: 'desc' } })
}

/**
 * Completes an opening, in one transaction: what was submitted becomes readable as "Applicant n" in
 * random order, drafts stay out, and those that did not confirm a changed call lapse unread [4, 8].
 * Refuses `password_wrong`, `own_work`, `opening_expired`, `too_few_applications`.
 */
export async function confirmOpening(
  actor: Member,
  challengeId: string,
  password: string,
  now: Date,
): Promise<void> {
  await requirePassword(actor, password)
  await transaction(async (tx) => {
    const challenge = await lockChallenge(tx, challengeId)
    const opening = await lastOpening(tx, challengeId)
    requireAllowed(mayConfirmOpening(actor, challenge, opening, now))
    const submitted = await readSubmitted(tx, challengeId)
    const opened = submitted.filter((row) => openOrLapse(row, challenge) === 'open')
    const lapsed = submitted.filter((row) => openOrLapse(row, challenge) === 'lapse')
    const { minimumApplications } = await readContent(tx, challenge)
    const next = startEvaluation(challenge, opened.length, minimumApplications, now)
    await saveChallenge(tx, challenge, next, { byId: actor.userId, at: now })
    await moveAll(tx, opened, 'open', { byId: actor.userId, at: now })
    await moveAll(tx, lapsed, 'lapse', { byId: null, at: now })
    await numberAtRandom(tx, opened)
    const record = {
      confirmedById: actor.userId,
      confirmedAt: now,
      receipts: opened.map(({ sha256 }) => sha256).sort(),
      lapsed: lapsed.length,
    }
    await tx.opening.update({ where: { id: opening!.id }, data: record })
    await tx.evaluation.create({ data: { challengeId, round: 1, startedAt: now } })
    await tellApplicants(tx, challenge, opened, 'application_opened', now)
    await tellApplicants(tx, challenge, lapsed, 'application_lapsed', now)
    await indexChallenge(tx, challengeId)
    await auditEvaluation(
      tx,
      actor,
      { challengeId, round: 1 },
      {
        event: 'challenge.applications_opened',
        before: auditOf(challenge),
        after: { ...auditOf(next), opening: opening!.id, ...record },
        at: now,
      },
    )
  })
}

type Submitted = Awaited<ReturnType<typeof readSubmitted>>

/** What has been handed in, each with the hash of its last submission. */
async function readSubmitted(tx: Tx, challengeId: string) {
  const rows = await tx.application.findMany({
    where: { challengeId, status: 'submitted' },
    select: {
      id: true,
      organisationId: true,
      status: true,
      versionAgreed: true,
      submissions: { orderBy: { number: 'desc' }, take: 1, select: { sha256: true } },
    },
    relationLoadStrategy: 'join',
  })
  return rows.map(({ submissions, ...row }) => ({ ...row, sha256: submissions[0]!.sha256 }))
}

/** "Applicant n" tells nothing: not when, not by what name. */
async function numberAtRandom(tx: Tx, opened: Submitted): Promise<void> {
  const ids = opened.map(({ id }) => id)
  for (let at = ids.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1)
    ;[ids[at], ids[other]] = [ids[other]!, ids[at]!]
  }
  await tx.$executeRaw`
    update applications a set number = drawn.number
    from unnest(${ids}::uuid[]) with ordinality as drawn (id, number) where a.id = drawn.id`
}

async function tellApplicants(
  tx: Tx,
  challenge: StoredChallenge,
  applications: Submitted,
  event: 'application_opened' | 'application_lapsed',
  now: Date,
): Promise<void> {
  const people = await peopleOfOrganisations(
    tx,
    applications.map((row) => row.organisationId),
  )
  await tellStep(tx, challenge, people, { event, link: '/desk/applications', key: '1' }, now)
}
