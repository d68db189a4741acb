import { z } from 'zod'
import { moveText } from '#app/domain/agreement'
import { nextSide } from '#app/domain/signing'
import { db, transaction, type Tx } from '#app/platform/db/db.server'
import { defineJob } from '#app/platform/jobs/jobs.server'
import { changeAgreement } from './agreement-store.server'
import { closeOffer, lockSigning } from './signing-store.server'
import { cityMoment, tellBoth, tellSide } from './tell-agreement.server'

/** The offer that a job is about with its agreement, held; null where it is no longer open. */
async function lockOpenOffer(tx: Tx, offerId: string) {
  const { agreementId } = await tx.agreementOffer.findUniqueOrThrow({
    where: { id: offerId },
    select: { agreementId: true },
  })
  const { offer, ...signing } = await lockSigning(tx, agreementId)
  if (!offer?.open || offer.id !== offerId) return null
  return signing.agreement.status === 'abandoned' ? null : { ...signing, offer }
}

/** Ends an offer whose time is over: the text is negotiated again, and both are told [20]. */
export const expireOffer = defineJob({
  name: 'expire-offer',
  payload: z.object({ offerId: z.uuid() }),
  run: ({ offerId }, now) =>
    transaction(async (tx) => {
      const found = await lockOpenOffer(tx, offerId)
      if (!found || found.offer.expiresAt > now) return
      const { agreement, offer, title } = found
      await closeOffer(tx, offer, { status: 'expired', byId: null, at: now })
      const told = { title, key: offerId, page: '/signing' }
      await tellBoth(tx, agreement, { ...told, event: 'offer_expired' }, now)
      await changeAgreement(tx, agreement, moveText(agreement, 'reopen'), {
        event: 'offer_expired',
        byId: null,
        at: now,
      })
    }),
})

/** Reminds the side whose signature comes next that the offer expires. */
export const remindToSign = defineJob({
  name: 'remind-to-sign',
  payload: z.object({ offerId: z.uuid(), days: z.number() }),
  run: async ({ offerId, days }, now) => {
    if (!(await db.agreementOffer.findFirst({ where: { id: offerId, status: 'open' } }))) return
    await transaction(async (tx) => {
      const found = await lockOpenOffer(tx, offerId)
      if (!found || found.offer.expiresAt <= now) return
      const { agreement, offer, title } = found
      const data = { until: cityMoment(agreement, offer.expiresAt) }
      const told = { title, data, key: `${offerId}:${days}`, page: '/signing' }
      await tellSide(tx, agreement, nextSide(offer)!, { ...told, event: 'signing_due' }, now)
    })
  },
})
