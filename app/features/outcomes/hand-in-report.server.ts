import type { Member } from '#app/domain/actor'
import { mayDecideOutcome, mayWriteReport, requireWholeReport } from '#app/domain/outcome'
import { requireReason } from '#app/domain/payment'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction } from '#app/platform/db/db.server'
import { Prisma } from '#app/platform/db/generated/client'
import { peopleOfUnit } from '../notifications/audiences.server'
import { notify } from '../notifications/notify.server'
import { lockPlace } from './measure-store.server'
import { makeDocument } from './report-draft.server'

/**
 * Hands a report in for the city's decision, with what the measures and the ledger say now; until it is given
 * back, neither it nor a reading changes. Refuses `report_incomplete`, `stale_edit`, `wrong_state`.
 */
export function handInReport(
  actor: Member,
  pilotId: string,
  revision: number,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const place = await lockPlace(tx, pilotId)
    requireAllowed(mayWriteReport(actor, place))
    const report = await tx.outcomeReport.findUnique({ where: { pilotId } })
    if (!report) throw new Refusal('report_incomplete')
    if (report.revision !== revision) throw new Refusal('stale_edit')
    requireWholeReport(report)
    const writerIds = [...new Set([...report.writerIds, actor.userId])]
    const document = await makeDocument(tx, place, report, now)
    await tx.outcomeReport.update({
      where: { pilotId },
      data: {
        writerIds,
        document,
        handedInAt: now,
        handedInById: actor.userId,
        returnedReason: null,
        revision: { increment: 1 },
      },
    })
    const people = await peopleOfUnit(tx, place.unitPath, 'approver', 'board')
    const occurrence = {
      event: 'outcome_report_ready' as const,
      data: { title: place.title },
      link: `/desk/pilots/${pilotId}/report`,
      onceKey: `outcome_report_ready:${pilotId}:${revision}`,
    }
    await notify(
      tx,
      people.filter((id) => !writerIds.includes(id)),
      occurrence,
      now,
    )
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'pilot.report_handed_in',
      subject: `pilot:${pilotId}`,
      after: { revision: revision + 1 },
      at: now,
    })
  })
}

/**
 * Gives a report back to those who wrote it, for a reason that they read; readings can be entered again. Refuses
 * `own_work` to its writers, `reason_needed`, `wrong_state`.
 */
export function returnReport(
  actor: Member,
  pilotId: string,
  reason: string,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const place = await lockPlace(tx, pilotId)
    requireAllowed(mayDecideOutcome(actor, place))
    const given = requireReason(reason)
    const { writerIds, revision } = await tx.outcomeReport.update({
      where: { pilotId },
      data: {
        handedInAt: null,
        handedInById: null,
        document: Prisma.DbNull,
        returnedReason: given,
        revision: { increment: 1 },
      },
    })
    const occurrence = {
      event: 'outcome_report_returned' as const,
      data: { title: place.title, reason: given },
      link: `/desk/pilots/${pilotId}/report`,
      onceKey: `outcome_report_returned:${pilotId}:${revision}`,
    }
    await notify(tx, writerIds, occurrence, now)
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'pilot.report_returned',
      subject: `pilot:${pilotId}`,
      after: { reason: given },
      at: now,
    })
  })
}
