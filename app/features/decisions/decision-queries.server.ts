import type { Member } from '#app/domain/actor'
import { mayReadApplications } from '#app/domain/application'
import { mayApproveDecision, mayDecide } from '#app/domain/decision'
import { requireAllowed } from '#app/domain/refusal'
import { db } from '#app/platform/db/db.server'
import { listOpenedApplications } from '../applications/application-queries.server'

/** The newest decision of a call with the applications it is about, for those who may read them. */
export async function findDecision(actor: Member, challengeId: string, now: Date) {
  const { challenge, content, city, applications } = await listOpenedApplications(
    actor,
    challengeId,
    now,
  )
  requireAllowed(mayReadApplications(actor, challenge, now))
  const [decision, previous] = await db.decision.findMany({
    where: { challengeId },
    orderBy: { id: 'desc' },
    take: 2,
    include: { outcomes: true },
    relationLoadStrategy: 'join',
  })
  const proposer = decision?.proposedById
    ? await db.user.findUnique({ where: { id: decision.proposedById }, select: { name: true } })
    : null
  const approval = decision ? mayApproveDecision(actor, challenge, decision) : 'wrong_state'
  return {
    challenge,
    content,
    city,
    applications,
    decision: decision && {
      id: decision.id,
      status: decision.status,
      revision: decision.revision,
      statement: decision.statement,
      proposedAt: decision.proposedAt,
      decidedAt: decision.decidedAt,
      proposer: proposer?.name ?? null,
      outcomes: Object.fromEntries(
        decision.outcomes.map(({ applicationId, awarded, reason }) => [
          applicationId,
          { awarded, reason },
        ]),
      ),
    },
    returned:
      decision?.status === 'drafting' && previous?.status === 'returned'
        ? previous.returnReason
        : null,
    mayWrite: mayDecide(actor, challenge) === 'allowed' && decision?.status === 'drafting',
    mayApprove: approval === 'allowed',
    ownWork: approval === 'own_work',
  }
}
