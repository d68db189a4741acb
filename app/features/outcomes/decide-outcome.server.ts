import type { Member } from '#app/domain/actor'
import { mayDecideOutcome, type OutcomeDecision } from '#app/domain/outcome'
import { requireReason } from '#app/domain/payment'
import { movePilot } from '#app/domain/pilot'
import { requireAllowed } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { publishModel } from '../models/publish-model.server'
import { peopleOfOrganisations, peopleOfUnit } from '../notifications/audiences.server'
import { notify } from '../notifications/notify.server'
import { lockPlace, type StoredPlace } from './measure-store.server'
import { keptReport } from './report-document'

/**
 * Decides what becomes of a completed pilot, with reasons; from then on the report and the decision are public and
 * stand as they are [26]. To scale it makes it a model that others can take over [27]. Refuses `own_work` to those
 * who wrote the report, `reason_needed`, and `wrong_state` before it is handed in or once it is decided.
 */
export function decideOutcome(
  actor: Member,
  pilotId: string,
  { decision, reasons }: { decision: OutcomeDecision; reasons: string },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const place = await lockPlace(tx, pilotId)
    requireAllowed(mayDecideOutcome(actor, place))
    const given = requireReason(reasons)
    const { status } = movePilot(place, decision)
    const { document } = await tx.outcomeReport.findUniqueOrThrow({ where: { pilotId } })
    await tx.pilot.update({ where: { id: pilotId }, data: { status, decidedAt: now } })
    await tx.outcomeRecord.create({
      data: {
        pilotId,
        decision,
        reasons: given,
        document: keptReport.parse(document),
        decidedById: actor.userId,
        decidedAt: now,
      },
    })
    if (decision === 'scale') await publishModel(tx, place, now)
    await tellDecision(tx, place, decision, now)
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'pilot.decided',
      subject: `pilot:${pilotId}`,
      before: { status: place.status },
      after: { status, decision },
      at: now,
    })
  })
}

async function tellDecision(
  tx: Tx,
  { id, slug, title, organisationId, unitPath }: StoredPlace,
  decision: OutcomeDecision,
  now: Date,
): Promise<void> {
  const people = [
    ...(await peopleOfUnit(tx, unitPath, 'officer', 'approver', 'board')),
    ...(await peopleOfOrganisations(tx, [organisationId])),
  ]
  const occurrence = {
    event: 'pilot_decided' as const,
    data: { title, decision: { message: `outcomes.decisions.${decision}` as const } },
    link: `/pilots/${slug}/report`,
    onceKey: `pilot_decided:${id}`,
  }
  await notify(tx, people, occurrence, now)
}
