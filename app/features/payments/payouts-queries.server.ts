import type { Member } from '#app/domain/actor'
import { mayManagePayouts } from '#app/domain/payment'
import { mayReadOrganisationDesk } from '#app/domain/organisation'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { db } from '#app/platform/db/db.server'
import type { AccountRequirement } from '#app/platform/payments/payments'
import { paymentsConfigured } from '#app/platform/payments/stripe-client.server'
import type { KeptPayout } from './payee-account.server'

/** As whom and where a company is paid, for those who work for it; only administrators see its accounts. */
export async function findPayouts(actor: Member, organisationId: string) {
  requireAllowed(mayReadOrganisationDesk(actor, organisationId))
  const organisation = await db.organisation.findUnique({
    where: { id: organisationId },
    include: { payeeAccount: true, billing: true },
    relationLoadStrategy: 'join',
  })
  if (!organisation) throw new Refusal('not_found')
  const { id, name, country, payeeAccount, billing } = organisation
  const mayManage = mayManagePayouts(actor, organisationId) === 'allowed'
  return {
    id,
    name,
    country,
    mayManage,
    served: paymentsConfigured(),
    account: payeeAccount && {
      begun: payeeAccount.accountId !== null,
      ready: payeeAccount.transfers === 'active',
      paysOut: payeeAccount.payouts === 'active',
      closed: payeeAccount.closed,
      readAt: payeeAccount.readAt,
      requirements: mayManage ? lacking(payeeAccount.requirements) : [],
      payouts: mayManage ? (payeeAccount.latestPayouts as unknown as KeptPayout[]) : [],
    },
    billing: mayManage ? billing : null,
  }
}

/** What the company has to provide now, by the provider's name of it. */
function lacking(requirements: unknown): { name: string; problems: string[] }[] {
  return (requirements as AccountRequirement[])
    .filter(({ waitsFor, due }) => waitsFor === 'payee' && due !== 'later')
    .map(({ name, problems }) => ({ name, problems }))
}
