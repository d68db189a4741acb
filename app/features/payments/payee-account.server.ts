import { z } from 'zod'
import type { Member } from '#app/domain/actor'
import { mayManagePayouts } from '#app/domain/payment'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { config } from '#app/platform/config/config.server'
import { db, transaction, type Tx } from '#app/platform/db/db.server'
import type { pathsIn } from '#app/platform/http/paths'
import { defineJob, enqueue } from '#app/platform/jobs/jobs.server'
import { log } from '#app/platform/log/log.server'
import {
  createOnboardingLink,
  createPayeeAccount,
  findPayeeAccount,
  listPayouts,
} from '#app/platform/payments/accounts.server'
import type { PayeeAccount, Payout } from '#app/platform/payments/payments'
import { PaymentProviderError } from '#app/platform/payments/provider-error.server'
import { paymentsConfigured } from '#app/platform/payments/stripe-client.server'
import { peopleOfOrganisations } from '../notifications/audiences.server'
import { notify } from '../notifications/notify.server'
import { enqueueSync } from './sync-payment.server'

/** What of a payout is kept for its readers. */
export type KeptPayout = Omit<Payout, 'arrivesAt'> & { arrivesAt: string }

/**
 * Gives an address at the provider where the company says who it is and which bank account it has; it opens
 * once. The account there is made at the first time. Refuses `not_served` where there is no provider or it does
 * not serve the company's country, and `provider_silent` where it does not answer.
 */
export async function startOnboarding(
  actor: Member,
  organisationId: string,
  paths: ReturnType<typeof pathsIn>,
  now: Date,
): Promise<{ url: string }> {
  requireAllowed(mayManagePayouts(actor, organisationId))
  const { name, country } = await db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
  })
  if (!paymentsConfigured() || !country) throw new Refusal('not_served')
  const known = await intend(actor, organisationId, now)
  return asking(async () => {
    const accountId =
      known ?? (await openAccount(organisationId, { name, email: actor.email, country }, now))
    const page = config().baseUrl + paths.payouts(organisationId)
    return createOnboardingLink(accountId, { returnUrl: page, refreshUrl: page })
  })
}

/** Writes down that an account is wanted, before anyone is asked for it. Gives its id where there is one. */
function intend(actor: Member, organisationId: string, now: Date): Promise<string | null> {
  return transaction(async (tx) => {
    const data = { organisationId, requestedById: actor.userId, requestedAt: now }
    const { count } = await tx.payeeAccount.createMany({ data: [data], skipDuplicates: true })
    if (count > 0)
      await recordAudit(tx, {
        actorId: actor.userId,
        event: 'organisation.payouts_begun',
        subject: `organisation:${organisationId}`,
        at: now,
      })
    return (await tx.payeeAccount.findUniqueOrThrow({ where: { organisationId } })).accountId
  })
}

async function openAccount(
  organisationId: string,
  of: { name: string; email: string; country: string },
  now: Date,
): Promise<string> {
  const account = await createPayeeAccount({ ...of, key: `account:${organisationId}` })
  await transaction((tx) => keepAccount(tx, organisationId, account, [], now))
  return account.id
}

async function asking<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof PaymentProviderError)) throw error
    log.warn({ code: error.code }, error.message)
    throw new Refusal(error.safeToRepeat ? 'provider_silent' : 'not_served')
  }
}

/** Reads a company's account at the provider, and where it can be paid now, what waited for that. */
export const refreshPayeeAccount = defineJob({
  name: 'refresh-payee-account',
  payload: z.object({ organisationId: z.uuid() }),
  run: async ({ organisationId }, now) => {
    if (!paymentsConfigured()) return
    const known = await db.payeeAccount.findUnique({ where: { organisationId } })
    if (!known?.accountId) return
    const account = await findPayeeAccount(known.accountId)
    const payouts = await listPayouts(known.accountId, 20)
    await transaction((tx) => keepAccount(tx, organisationId, account, payouts, now))
  },
})

/** Has a company's account read again soon; one that is none of ours is left alone. */
export async function enqueueRefresh(
  tx: Tx,
  where: { accountId: string } | { organisationId: string },
): Promise<void> {
  const account = await tx.payeeAccount.findUnique({ where, select: { organisationId: true } })
  if (!account) return
  const name = `payee:${account.organisationId}`
  await enqueue(tx, refreshPayeeAccount, account, { key: name, queue: name })
}

async function keepAccount(
  tx: Tx,
  organisationId: string,
  account: PayeeAccount,
  payouts: Payout[],
  now: Date,
): Promise<void> {
  const before = await tx.payeeAccount.findUniqueOrThrow({ where: { organisationId } })
  const { transfers, closed, requirements } = account
  await tx.payeeAccount.update({
    where: { organisationId },
    data: {
      accountId: account.id,
      transfers,
      payouts: account.payouts,
      closed,
      requirements: requirements.map((one) => ({ ...one })),
      latestPayouts: payouts.map(kept),
      readAt: now,
    },
  })
  if (transfers === 'active' && before.transfers !== 'active') await goOn(tx, organisationId)
  const waits = requirements.some(({ waitsFor, due }) => waitsFor === 'payee' && due !== 'later')
  const waited = (before.requirements as { waitsFor: string; due: string }[]).some(
    ({ waitsFor, due }) => waitsFor === 'payee' && due !== 'later',
  )
  if (waits && !waited && before.readAt) await tellWaiting(tx, organisationId, now)
}

function kept({ arrivesAt, ...payout }: Payout): KeptPayout {
  return { ...payout, arrivesAt: arrivesAt.toISOString() }
}

/** Money that could not be sent to the company is sent now. */
async function goOn(tx: Tx, organisationId: string): Promise<void> {
  const waiting = await tx.payment.findMany({
    where: { organisationId, problem: 'transfer_declined' },
    select: { id: true },
  })
  for (const { id } of waiting) {
    await tx.payment.update({ where: { id }, data: { problem: null } })
    await enqueueSync(tx, id)
  }
}

async function tellWaiting(tx: Tx, organisationId: string, now: Date): Promise<void> {
  const { name } = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } })
  const people = await peopleOfOrganisations(tx, [organisationId])
  const link = `/desk/organisations/${organisationId}/payouts`
  const onceKey = `payouts_wait:${organisationId}:${now.toISOString().slice(0, 10)}`
  await notify(
    tx,
    people,
    { event: 'payouts_wait', data: { organisation: name }, link, onceKey },
    now,
  )
}

/** Has the provider asked how the account stands. */
export function askForState(actor: Member, organisationId: string): Promise<void> {
  requireAllowed(mayManagePayouts(actor, organisationId))
  return transaction((tx) => enqueueRefresh(tx, { organisationId }))
}
