import type { Member } from '#app/domain/actor'
import { addressDomain } from '#app/domain/account'
import {
  mayAppointPanel,
  maySubstitute,
  requireCandidate,
  requirePanel,
  type Candidate,
  type PanelMember,
} from '#app/domain/evaluation'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction, type Db, type Tx } from '#app/platform/db/db.server'
import type { StoredChallenge } from '../challenges/challenge-store.server'
import { collectIfComplete } from './collect-scores.server'
import { auditEvaluation, lockEvaluation, type StoredEvaluation } from './evaluation-store.server'
import { addSheets, removeSheets } from './score-sheets.server'
import { tellStep } from './tell-step.server'

/**
 * Appoints the panel, whole: who is not named any more leaves it [10]. Refuses `panel_frozen` once scores
 * are in, and whatever speaks against one of them.
 */
export function appointPanel(
  actor: Member,
  challengeId: string,
  panel: PanelMember[],
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { challenge, evaluation } = await lockEvaluation(tx, challengeId)
    requireAllowed(mayAppointPanel(actor, challenge, evaluation))
    const candidates = await listCandidates(tx, challenge)
    requirePanel(panel, candidates)
    const named = new Set(panel.map(({ userId }) => userId))
    const before = new Set(evaluation.panel.map(({ userId }) => userId))
    const gone = [...before].filter((userId) => !named.has(userId))
    const come = panel.map(({ userId }) => userId).filter((userId) => !before.has(userId))
    await removeSheets(tx, evaluation, gone)
    await tx.panelMember.deleteMany({
      where: { evaluationId: evaluation.id, userId: { in: gone } },
    })
    // The old chair steps back first: there is never more than one.
    await tx.panelMember.updateMany({
      where: { evaluationId: evaluation.id },
      data: { chair: false },
    })
    for (const [position, { userId, chair }] of panel.entries()) {
      const place = { chair, position, substitute: false }
      await tx.panelMember.upsert({
        where: { evaluationId_userId: { evaluationId: evaluation.id, userId } },
        create: {
          ...place,
          evaluationId: evaluation.id,
          userId,
          appointedById: actor.userId,
          appointedAt: now,
        },
        update: place,
      })
    }
    if (evaluation.stage === 'scoring') await addSheets(tx, evaluation, come)
    await tellAppointed(tx, challenge, evaluation, come, now)
    await auditEvaluation(tx, actor, evaluation, {
      event: 'evaluation.panel_appointed',
      before: { panel: evaluation.panel },
      after: { panel },
      at: now,
    })
  })
}

/** Tells people that they are on a panel and what comes next for them. */
function tellAppointed(
  tx: Tx,
  challenge: StoredChallenge,
  evaluation: StoredEvaluation,
  userIds: string[],
  now: Date,
): Promise<void> {
  const step = {
    event: 'panel_appointed',
    link: `/desk/challenges/${challenge.id}/scoring`,
    key: evaluation.id,
  } as const
  return tellStep(tx, challenge, userIds, step, now)
}

/**
 * Lets someone score one application in the place of whoever is recused from it [11]. Refuses what
 * speaks against them, and `wrong_state` where they score it already.
 */
export function appointSubstitute(
  actor: Member,
  challengeId: string,
  { applicationId, userId }: { applicationId: string; userId: string },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { challenge, evaluation } = await lockEvaluation(tx, challengeId)
    requireAllowed(maySubstitute(actor, challenge, evaluation))
    const candidates = await listCandidates(tx, challenge)
    requireCandidate(candidates.find((candidate) => candidate.userId === userId))
    const known = await tx.scoreSheet.findFirst({
      where: { evaluationId: evaluation.id, applicationId, evaluatorId: userId },
    })
    if (known) throw new Refusal('wrong_state')
    await tx.panelMember.createMany({
      data: [
        {
          evaluationId: evaluation.id,
          userId,
          chair: false,
          position: evaluation.panel.length + evaluation.substitutes.length,
          substitute: true,
          appointedById: actor.userId,
          appointedAt: now,
        },
      ],
      skipDuplicates: true,
    })
    await addSheets(tx, evaluation, [userId], [applicationId])
    await tellAppointed(tx, challenge, evaluation, [userId], now)
    await collectIfComplete(tx, challenge, evaluation, now)
    await auditEvaluation(tx, actor, evaluation, {
      event: 'evaluation.substitute_appointed',
      after: { application: applicationId, substitute: userId },
      at: now,
    })
  })
}

export interface NamedCandidate extends Candidate {
  name: string
  email: string
}

/** Everyone with the role of evaluator in the call's city, with what speaks against each. */
export async function listCandidates(
  db: Db,
  challenge: StoredChallenge,
): Promise<NamedCandidate[]> {
  const [people, applicants] = await Promise.all([
    db.user.findMany({
      where: {
        unitMemberships: { some: { role: 'evaluator', unit: { cityId: challenge.cityId } } },
      },
      select: {
        id: true,
        name: true,
        email: true,
        unitMemberships: {
          where: {
            unitId: { in: challenge.unitPath },
            role: { in: ['officer', 'approver', 'board'] },
          },
          select: { role: true },
        },
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      relationLoadStrategy: 'join',
    }),
    db.organisation.findMany({
      where: { applications: { some: { challengeId: challenge.id, number: { not: null } } } },
      select: { emailDomain: true, members: { select: { userId: true } } },
      relationLoadStrategy: 'join',
    }),
  ])
  const members = new Set(applicants.flatMap((row) => row.members.map(({ userId }) => userId)))
  const domains = new Set(applicants.map((row) => row.emailDomain).filter(Boolean))
  return people.map(({ id, name, email, unitMemberships }) => ({
    userId: id,
    name,
    email,
    evaluator: true,
    readsNames: unitMemberships.length > 0,
    ofApplicant: members.has(id) || domains.has(addressDomain(email)),
  }))
}
