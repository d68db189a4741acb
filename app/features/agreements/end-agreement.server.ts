import { z } from 'zod'
import { moveAgreement, moveText } from '#app/domain/agreement'
import { commit, standingOf } from '#app/domain/ledger'
import { instantOf } from '#app/domain/zoned-time'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { Prisma } from '#app/platform/db/generated/client'
import { defineJob } from '#app/platform/jobs/jobs.server'
import { readBalances, recordEntry } from '../ledger/ledger-store.server'
import { terminatePilot } from '../pilots/terminate-pilot.server'
import { changeAgreement, type StoredAgreement } from './agreement-store.server'
import { closeAmendment, closeOffer, lockSigning, type LockedSigning } from './signing-store.server'
import { tellBoth } from './tell-agreement.server'

/** The moment at which a day of the calendar begins in a city. */
export function beginningOf(day: Date, timeZone: string): Date {
  return instantOf(`${day.toISOString().slice(0, 10)}T00:00`, timeZone)!
}

/**
 * Ends an agreement as both sides have agreed: an amendment on its way is dropped, its pilot is stopped, and
 * what is not met is promised no more. What is due, held back or paid stays as it is.
 */
export async function endAgreement(
  tx: Tx,
  signing: LockedSigning,
  termination: { id: string; reason: string },
  { byId, at }: { byId: string | null; at: Date },
): Promise<void> {
  const { agreement, title } = signing
  const { id } = agreement
  const settled = await dropText(tx, signing, { byId, at })
  await terminatePilot(tx, id, { byId, at })
  const { remaining } = standingOf((await readBalances(tx, [id])).get(id)!)
  await recordEntry(tx, {
    agreementId: id,
    kind: 'commitment',
    onceKey: `termination:${termination.id}`,
    at,
    byId,
    postings: commit(-remaining),
  })
  const told = { title, key: termination.id, page: '/signing', except: byId ?? undefined }
  await tellBoth(tx, agreement, { ...told, event: 'agreement_terminated' }, at)
  await changeAgreement(tx, agreement, moveAgreement(settled, 'terminate'), {
    event: 'terminated',
    byId,
    at,
    data: { endedAt: at, endReason: termination.reason, draft: Prisma.DbNull },
  })
}

/** The agreement without the amendment that was on its way, and the offer to sign it. */
async function dropText(
  tx: Tx,
  { agreement, offer }: LockedSigning,
  { byId, at }: { byId: string | null; at: Date },
): Promise<StoredAgreement> {
  if (agreement.textStage === 'signed') return agreement
  if (offer?.open) await closeOffer(tx, offer, { status: 'withdrawn', byId, at })
  await closeAmendment(tx, agreement.id, { status: 'dropped', byId, at })
  const open = agreement.textStage === 'partly_signed' ? moveText(agreement, 'reopen') : agreement
  return moveText(open, 'drop')
}

/** Ends an agreement at the beginning of the day on which both have agreed that it ends. */
export const terminateOnItsDay = defineJob({
  name: 'terminate-on-its-day',
  payload: z.object({ terminationId: z.uuid() }),
  run: ({ terminationId }, now) =>
    transaction(async (tx) => {
      const termination = await tx.agreementTermination.findUniqueOrThrow({
        where: { id: terminationId },
      })
      const signing = await lockSigning(tx, termination.agreementId)
      const { status, city } = signing.agreement
      if (status !== 'in_force' || beginningOf(termination.effectiveOn, city.timeZone) > now) return
      await endAgreement(tx, signing, termination, { byId: null, at: now })
    }),
})
