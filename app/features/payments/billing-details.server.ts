import type { Member } from '#app/domain/actor'
import { mayManagePayouts } from '#app/domain/payment'
import { requireAllowed } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction } from '#app/platform/db/db.server'
import type { BillingForm } from './payment-form'

/** Keeps as whom and where a company is paid. What its earlier invoices say stays as it is. */
export function saveBillingDetails(
  actor: Member,
  organisationId: string,
  { vatId, bic, bank, ...form }: BillingForm,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    requireAllowed(mayManagePayouts(actor, organisationId))
    const data = {
      ...form,
      vatId: vatId ?? null,
      bic: bic ?? null,
      bank: bank ?? null,
      updatedAt: now,
      updatedById: actor.userId,
    }
    await tx.billingDetails.upsert({
      where: { organisationId },
      create: { organisationId, ...data },
      update: data,
    })
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'organisation.billing_changed',
      subject: `organisation:${organisationId}`,
      at: now,
    })
  })
}
