import type { Member } from '#app/domain/actor'
import { mayWriteReport, reportParts, type ReportPart } from '#app/domain/outcome'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction } from '#app/platform/db/db.server'
import { lockPlace } from './measure-store.server'

/**
 * Saves what is written of a pilot's report. `revision` is that which the writer began with, 0 for a new report.
 * Refuses `stale_edit` where another has written since, `wrong_state`.
 */
export function saveReport(
  actor: Member,
  pilotId: string,
  { revision, ...input }: Record<ReportPart, string> & { revision: number },
  now: Date,
): Promise<{ revision: number }> {
  return transaction(async (tx) => {
    requireAllowed(mayWriteReport(actor, await lockPlace(tx, pilotId)))
    const before = await tx.outcomeReport.findUnique({ where: { pilotId } })
    if ((before?.revision ?? 0) !== revision) throw new Refusal('stale_edit')
    const parts = Object.fromEntries(reportParts.map((part) => [part, input[part]]))
    if (before && reportParts.every((part) => before[part] === input[part])) return { revision }
    const writerIds = [...new Set([...(before?.writerIds ?? []), actor.userId])]
    const data = { ...parts, writerIds, revision: revision + 1, updatedAt: now }
    await tx.outcomeReport.upsert({
      where: { pilotId },
      create: { pilotId, ...data },
      update: data,
    })
    return { revision: revision + 1 }
  })
}
