import { movePilot, pilotTransitions, type PilotStatus } from '#app/domain/pilot'
import { recordAudit } from '#app/platform/audit/audit.server'
import type { Tx } from '#app/platform/db/db.server'

/** Stops the pilot of an agreement that is terminated; one that is completed already stays as it is. */
export async function terminatePilot(
  tx: Tx,
  agreementId: string,
  { byId, at }: { byId: string | null; at: Date },
): Promise<void> {
  const [pilot] = await tx.$queryRaw<{ id: string; status: PilotStatus }[]>`
    select id, status::text from pilots where agreement_id = ${agreementId}::uuid for update`
  const stoppable: readonly PilotStatus[] = pilotTransitions.terminate.from
  if (!pilot || !stoppable.includes(pilot.status)) return
  const { status } = movePilot(pilot, 'terminate')
  await tx.pilot.update({ where: { id: pilot.id }, data: { status, decidedAt: at } })
  await recordAudit(tx, {
    actorId: byId,
    event: 'pilot.terminated',
    subject: `pilot:${pilot.id}`,
    before: { status: pilot.status },
    after: { status },
    at,
  })
}
