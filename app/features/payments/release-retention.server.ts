import type { Member } from '#app/domain/actor'
import { release } from '#app/domain/ledger'
import { mayReleaseRetention } from '#app/domain/payment'
import { requireAllowed } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction } from '#app/platform/db/db.server'
import { lockAgreement } from '../agreements/agreement-store.server'
import { readBalances, recordEntry } from '../ledger/ledger-store.server'
import { peopleOfOrganisations } from '../notifications/audiences.server'
import { notify } from '../notifications/notify.server'
import { readPilotMoney } from './payables.server'

/**
 * Makes due what was held back of a pilot's payments; another person has it paid. Refuses `wrong_state` before
 * the pilot is completed, and `nothing_due` where nothing is held back any more.
 */
export function releaseRetention(actor: Member, pilotId: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { agreementId } = await readPilotMoney(tx, pilotId)
    await lockAgreement(tx, agreementId)
    const money = await readPilotMoney(tx, pilotId)
    const balances = (await readBalances(tx, [agreementId])).get(agreementId)!
    const amount = balances.retained ?? 0n
    requireAllowed(mayReleaseRetention(actor, money, { pilot: money.status, retained: amount }))
    const data = { agreementId, amount, releasedById: actor.userId, releasedAt: now }
    await tx.retentionRelease.create({ data })
    await recordEntry(tx, {
      agreementId,
      kind: 'release',
      onceKey: `release:${agreementId}`,
      at: now,
      byId: actor.userId,
      postings: release(amount),
    })
    const people = await peopleOfOrganisations(tx, [money.organisationId])
    const told = {
      event: 'retention_released',
      data: { title: money.title, amount: { minor: Number(amount), currency: money.currency } },
      link: `/desk/pilots/${pilotId}/money`,
      onceKey: `retention_released:${agreementId}`,
    } as const
    await notify(tx, people, told, now)
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'agreement.retention_released',
      subject: `agreement:${agreementId}`,
      after: { amount, currency: money.currency },
      at: now,
    })
  })
}
