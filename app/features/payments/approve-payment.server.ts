import type { Member } from '#app/domain/actor'
import { mayApprovePayment, platformFee, wayOf } from '#app/domain/payment'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import type { Language } from '#app/messages/languages'
import { config } from '#app/platform/config/config.server'
import { transaction } from '#app/platform/db/db.server'
import { paymentsConfigured } from '#app/platform/payments/stripe-client.server'
import { lockAgreement } from '../agreements/agreement-store.server'
import { requireSecondFactor } from '../second-factor/require-second-factor.server'
import { readPayable, readPilotMoney, referenceOf } from './payables.server'
import { readPayment, recordBeginning } from './payment-store.server'
import { enqueueSync } from './sync-payment.server'
import { tellCompany } from './tell-payment.server'

/**
 * Approves the payment of a milestone through the provider, or with `retention` of what was held back. What
 * follows is done by jobs: a page on which the city pays is opened, and what it pays goes on to the company.
 * Refuses `own_work` to whoever accepted it, `not_met`, `already_paid`, `nothing_due`, `not_served` where it
 * can only be paid by bank, and what `requireSecondFactor` refuses.
 */
export function approvePayment(
  actor: Member,
  pilotId: string,
  { what, language, oneTimeCode }: { what: string; language: Language; oneTimeCode: string },
  now: Date,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const { agreementId } = await readPilotMoney(tx, pilotId)
    await lockAgreement(tx, agreementId)
    const money = await readPilotMoney(tx, pilotId)
    const payable = await readPayable(tx, money, what)
    requireAllowed(mayApprovePayment(actor, payable))
    const { organisationId, unitId, currency, payeeReady } = money
    const amount = payable.due
    const configured = paymentsConfigured()
    const way = wayOf({ configured, currency, amount, payeeReady })
    if (way !== 'provider') throw new Refusal('not_served')
    await requireSecondFactor(tx, actor, oneTimeCode, now)
    const payment = await tx.payment.create({
      data: {
        reference: referenceOf(money, payable),
        agreementId,
        milestoneId: payable.milestone?.id ?? null,
        organisationId,
        unitId,
        way,
        status: 'approved',
        amount,
        fee: platformFee(amount, config().PAYMENT_FEE),
        currency,
        language,
        createdAt: now,
        changedAt: now,
        approvedById: actor.userId,
        approvedAt: now,
      },
    })
    await enqueueSync(tx, payment.id)
    await tellCompany(tx, await readPayment(tx, payment.id), { event: 'payment_approved' }, now)
    await recordBeginning(tx, payment, { byId: actor.userId, at: now, event: 'approved' })
    return { id: payment.id }
  })
}
