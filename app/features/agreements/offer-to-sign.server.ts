import type { Member } from '#app/domain/actor'
import { agreementSides, moveText, type AgreementSide } from '#app/domain/agreement'
import { requireReason } from '#app/domain/payment'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { mayOffer, mayReject, mayWithdrawOffer, reminderDays } from '#app/domain/signing'
import { addDays, dayOf, daysAfter, instantOf } from '#app/domain/zoned-time'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { enqueue } from '#app/platform/jobs/jobs.server'
import { checkReplan } from '../pilots/replan-pilot.server'
import { acceptedBy, changeAgreement, readVersion } from './agreement-store.server'
import { expireOffer, remindToSign } from './offer-jobs.server'
import { closeOffer, lockSigningFor, type LockedSigning } from './signing-store.server'
import { cityMoment, tellBoth } from './tell-agreement.server'

/**
 * Offers the text that both have accepted for signing until the end of a day of the city's calendar, in an
 * order [20]. An amendment that the pilot could not follow is not offered. Refuses `already_offered`,
 * `wrong_state`, `expiry_too_early`, `milestones_fixed`.
 */
export function offerToSign(
  actor: Member,
  id: string,
  { firstSide, expiresOn }: { firstSide: AgreementSide; expiresOn: string },
  now: Date,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const { agreement, title, ...signing } = await lockSigningFor(tx, actor, id)
    requireAllowed(mayOffer(actor, { agreement, offer: signing.offer }))
    const accepted = await acceptedBy(tx, agreement)
    if (accepted.length < agreementSides.length) throw new Refusal('wrong_state')
    const expiresAt = endOfDay(expiresOn, agreement.city.timeZone, now)
    const { currentVersion: number } = agreement
    if (agreement.versionInForce !== null)
      await checkReplan(tx, id, (await readVersion(tx, id, number)).content)
    const { userId: offeredById } = actor
    const offer = await tx.agreementOffer.create({
      data: { agreementId: id, number, firstSide, expiresAt, offeredById, offeredAt: now },
      select: { id: true },
    })
    await enqueue(tx, expireOffer, { offerId: offer.id }, { runAt: expiresAt })
    for (const days of reminderDays) {
      const runAt = addDays(expiresAt, -days, agreement.city.timeZone)
      if (runAt > now) await enqueue(tx, remindToSign, { offerId: offer.id, days }, { runAt })
    }
    const data = { until: cityMoment(agreement, expiresAt) }
    const told = { title, data, key: offer.id, page: '/signing', except: offeredById }
    await tellBoth(tx, agreement, { ...told, event: 'signing_offered' }, now)
    await changeAgreement(tx, agreement, agreement, {
      event: 'offered_to_sign',
      byId: offeredById,
      at: now,
      said: { firstSide, expiresAt: expiresAt.toISOString() },
    })
    return offer
  })
}

/** The moment at which a day of the city's calendar ends. Refuses `expiry_too_early` before tomorrow's end. */
function endOfDay(day: string, timeZone: string, now: Date): Date {
  if (day <= dayOf(now, timeZone)) throw new Refusal('expiry_too_early')
  const end = instantOf(`${daysAfter(day, 1)}T00:00`, timeZone)
  if (!end) throw new Refusal('expiry_too_early')
  return end
}

interface Said {
  offerId: string
  reason: string
}

/**
 * Refuses to sign what is offered, for a reason that both read; the text is negotiated again. Refuses
 * `not_offered`, `offer_expired`, `stale_version` where another offer was looked at, `reason_needed`.
 */
export function rejectOffer(actor: Member, id: string, said: Said, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const signing = await lockSigningFor(tx, actor, id)
    requireAllowed(mayReject(actor, signing, now))
    await reopen(tx, signing, actor, { ...said, status: 'rejected' }, now)
  })
}

/** Takes an offer back, likewise. */
export function withdrawOffer(actor: Member, id: string, said: Said, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const signing = await lockSigningFor(tx, actor, id)
    requireAllowed(mayWithdrawOffer(actor, signing, now))
    await reopen(tx, signing, actor, { ...said, status: 'withdrawn' }, now)
  })
}

async function reopen(
  tx: Tx,
  { agreement, offer, title }: LockedSigning,
  { userId: byId }: Member,
  { offerId, status, ...said }: Said & { status: 'rejected' | 'withdrawn' },
  now: Date,
): Promise<void> {
  if (offer!.id !== offerId) throw new Refusal('stale_version')
  const reason = requireReason(said.reason)
  await closeOffer(tx, offer!, { status, byId, at: now, reason })
  await tellBoth(
    tx,
    agreement,
    {
      event: status === 'rejected' ? 'offer_rejected' : 'offer_withdrawn',
      title,
      data: { reason },
      key: offerId,
      page: '/signing',
      except: byId,
    },
    now,
  )
  const event = `offer_${status}`
  await changeAgreement(tx, agreement, moveText(agreement, 'reopen'), { event, byId, at: now })
}
