import type { Member } from '#app/domain/actor'
import { award, declareUnsuccessful } from '#app/domain/challenge'
import * as law from '#app/domain/decision'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { indexChallenge } from '../challenges/challenge-search.server'
import {
  lockChallenge,
  readContent,
  saveChallenge,
  titleOf,
  type StoredChallenge,
} from '../challenges/challenge-store.server'
import { membersByOrganisation, peopleOfUnit, tell } from '../notifications/audiences.server'
import type { EventData } from '../notifications/events'
import { notify, notifyEach } from '../notifications/notify.server'
import { moveAll } from './start-evaluation.server'

interface StoredDecision extends law.Decision {
  id: string
  revision: number
}

/** The newest decision of a call: the one being written, proposed, returned or approved. */
async function lockDecision(
  tx: Tx,
  challengeId: string,
): Promise<{ challenge: StoredChallenge; decision: StoredDecision }> {
  const challenge = await lockChallenge(tx, challengeId)
  const decision = await tx.decision.findFirst({
    where: { challengeId },
    orderBy: { id: 'desc' },
    include: { outcomes: true },
  })
  if (!decision) throw new Refusal('wrong_state')
  return { challenge, decision }
}

/** Saves the decision as far as it has been written. Refuses `stale_edit`, `already_decided`. */
export function saveDecision(
  actor: Member,
  challengeId: string,
  edit: { revision: number; statement: string; outcomes: law.Outcome[] },
): Promise<{ revision: number }> {
  return transaction(async (tx) => {
    const { challenge, decision } = await lockDecision(tx, challengeId)
    requireAllowed(law.mayDecide(actor, challenge))
    if (decision.status !== 'drafting') throw new Refusal('already_decided')
    if (decision.revision !== edit.revision) throw new Refusal('stale_edit')
    const opened = await openedApplications(tx, challengeId)
    const known = new Set(opened.map((application) => application.id))
    await tx.decisionOutcome.deleteMany({ where: { decisionId: decision.id } })
    await tx.decisionOutcome.createMany({
      data: edit.outcomes
        .filter((outcome) => known.has(outcome.applicationId))
        .map((outcome) => ({ ...outcome, decisionId: decision.id })),
    })
    return tx.decision.update({
      where: { id: decision.id },
      data: { statement: edit.statement, revision: { increment: 1 } },
      select: { revision: true },
    })
  })
}

/** Hands the decision to an approver. Refuses `decision_incomplete`, `too_many_awards`. */
export function proposeDecision(
  actor: Member,
  challengeId: string,
  revision: number,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { challenge, decision } = await lockDecision(tx, challengeId)
    requireAllowed(law.mayDecide(actor, challenge))
    if (decision.revision !== revision) throw new Refusal('stale_edit')
    const opened = await openedApplications(tx, challengeId)
    const { awards } = await readContent(tx, challenge)
    const ids = opened.map((application) => application.id)
    const { status, proposedById } = law.propose(decision, ids, awards, actor.userId)
    await tx.decision.update({
      where: { id: decision.id },
      data: { status, proposedById, proposedAt: now, revision: { increment: 1 } },
    })
    const approvers = await peopleOfUnit(tx, challenge.unitPath, 'approver')
    await notify(
      tx,
      approvers.filter((userId) => userId !== actor.userId),
      {
        event: 'decision_proposed',
        data: { title: { texts: await titleOf(tx, challenge) }, proposer: actor.name },
        link: `/desk/challenges/${challengeId}/decision`,
        onceKey: `decision_proposed:${decision.id}`,
      },
      now,
    )
    await auditDecision(tx, actor, 'decision.proposed', challengeId, decision, { status }, now)
  })
}

/** Gives the decision back with a reason; a copy of it goes on as a new draft, this one is kept. */
export function returnDecision(
  actor: Member,
  challengeId: string,
  reason: string,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { challenge, decision } = await lockDecision(tx, challengeId)
    requireAllowed(law.mayApproveDecision(actor, challenge, decision))
    const { status } = law.returnDecision(decision, reason)
    await tx.decision.update({
      where: { id: decision.id },
      data: { status, decidedById: actor.userId, decidedAt: now, returnReason: reason.trim() },
    })
    const copies = decision.outcomes.map(({ applicationId, awarded, reason: why }) => ({
      applicationId,
      awarded,
      reason: why,
    }))
    await tx.decision.create({
      data: {
        challengeId,
        statement: decision.statement,
        outcomes: { createMany: { data: copies } },
      },
    })
    await notify(
      tx,
      [decision.proposedById!],
      {
        event: 'decision_returned',
        data: { title: { texts: await titleOf(tx, challenge) }, reason },
        link: `/desk/challenges/${challengeId}/decision`,
        onceKey: `decision_returned:${decision.id}`,
      },
      now,
    )
    await auditDecision(tx, actor, 'decision.returned', challengeId, decision, { status }, now)
  })
}

/**
 * Makes the decision stand, in one transaction: the winners awarded, the rest not, the call awarded or,
 * with no winner, unsuccessful; every applicant is told with the reasons [16]. Refuses `own_work`, and
 * `already_decided` to the second of two who approve at once.
 */
export function approveDecision(actor: Member, challengeId: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { challenge, decision } = await lockDecision(tx, challengeId)
    requireAllowed(law.mayApproveDecision(actor, challenge, decision))
    const approved = law.approveDecision(decision)
    const next = law.awardsAnyone(decision)
      ? award(challenge, now)
      : declareUnsuccessful(challenge, decision.statement)
    await saveChallenge(tx, challenge, next, { byId: actor.userId, at: now })
    await tx.decision.update({
      where: { id: decision.id },
      data: { status: approved.status, decidedById: actor.userId, decidedAt: now },
    })
    const opened = await openedApplications(tx, challengeId)
    const won = new Set(
      decision.outcomes
        .filter((outcome) => outcome.awarded)
        .map((outcome) => outcome.applicationId),
    )
    const winners = opened.filter((application) => won.has(application.id))
    const others = opened.filter((application) => !won.has(application.id))
    await moveAll(tx, winners, 'awarded', actor.userId, now)
    await moveAll(tx, others, 'not_awarded', actor.userId, now)
    await tellResult(tx, challenge, { winners, others, decision, approver: actor }, now)
    await indexChallenge(tx, challengeId)
    const after = { status: approved.status, challenge: next.status, awarded: [...won] }
    await auditDecision(tx, actor, 'decision.approved', challengeId, decision, after, now)
  })
}

type Opened = Awaited<ReturnType<typeof openedApplications>>

function openedApplications(tx: Tx, challengeId: string) {
  return tx.application.findMany({
    where: { challengeId, status: 'under_evaluation' },
    select: {
      id: true,
      status: true,
      organisationId: true,
      organisation: { select: { name: true } },
    },
    orderBy: { id: 'asc' },
  })
}

async function tellResult(
  tx: Tx,
  challenge: StoredChallenge,
  {
    winners,
    others,
    decision,
    approver,
  }: { winners: Opened; others: Opened; decision: StoredDecision; approver: Member },
  now: Date,
): Promise<void> {
  const title = { texts: await titleOf(tx, challenge) }
  const names = winners.map((application) => application.organisation.name).join(', ')
  const reasons = new Map(
    decision.outcomes.map(({ applicationId, reason }) => [applicationId, reason]),
  )
  const members = await membersByOrganisation(
    tx,
    [...winners, ...others].map((application) => application.organisationId),
  )
  const people = (applications: Opened, data: EventData) =>
    applications.flatMap(({ id, organisationId }) =>
      (members.get(organisationId) ?? []).map((userId) => ({
        userId,
        data: { ...data, title, reason: reasons.get(id) ?? '' },
        link: `/desk/applications/${id}`,
      })),
    )
  const onceKey = `result:${challenge.id}`
  await notifyEach(tx, people(winners, {}), { event: 'application_awarded', onceKey }, now)
  const awarded = { winners: names || '—' }
  await notifyEach(tx, people(others, awarded), { event: 'application_not_awarded', onceKey }, now)
  await notify(
    tx,
    [decision.proposedById!],
    {
      event: 'decision_approved',
      data: { title, approver: approver.name },
      link: `/challenges/${challenge.slug}`,
      onceKey: `decision_approved:${decision.id}`,
    },
    now,
  )
  await tell(
    tx,
    { of: 'challenge', challengeId: challenge.id },
    {
      event: winners.length > 0 ? 'award_published' : 'challenge_unsuccessful',
      data: { title, winners: names, reason: decision.statement },
      link: `/challenges/${challenge.slug}`,
      // The same key as above: applicants have been told already.
      onceKey,
    },
  )
}

async function auditDecision(
  tx: Tx,
  actor: Member,
  event: string,
  challengeId: string,
  before: StoredDecision,
  after: Record<string, unknown>,
  at: Date,
): Promise<void> {
  const subject = `challenge:${challengeId}`
  await recordAudit(tx, {
    actorId: actor.userId,
    event,
    subject,
    before: { decision: before.id, status: before.status },
    after,
    at,
  })
}
