import { randomUUID } from 'node:crypto'
import type { Member } from '#app/domain/actor'
import { standingOf, type LedgerAccount } from '#app/domain/ledger'
import { jobs } from '#app/features/jobs.server'
import { readBalances } from '#app/features/ledger/ledger-store.server'
import { approvePayment } from '#app/features/payments/approve-payment.server'
import { saveBillingDetails } from '#app/features/payments/billing-details.server'
import { askForState, startOnboarding } from '#app/features/payments/payee-account.server'
import { receiveWebhook } from '#app/features/payments/process-webhook.server'
import { reconcilePayments } from '#app/features/payments/reconcile-payments.server'
import { markPaid } from '#app/features/payments/settle-invoice.server'
import { reviewDeliverable } from '#app/features/pilots/review-deliverable.server'
import { hashToken } from '#app/platform/auth/secrets.server'
import { clock } from '#app/platform/clock/clock.server'
import { db } from '#app/platform/db/db.server'
import { pathsIn } from '#app/platform/http/paths'
import { runDueJobs } from '#app/platform/jobs/worker.server'
import type { AgreementContent } from '#app/domain/agreement-content'
import type { FakeStripe } from './fake-stripe'
import { handIn, makePilot, type MadePilot } from './pilots'
import { signed, type StripeEvent } from './stripe-webhooks'
import { makeCity, onDay, type Applicant, type Place } from './world'

/** The day on which milestones are paid, in the story. */
export const payday = onDay(96)

/** Has a milestone handed in and accepted. */
export async function meet(
  pilot: MadePilot,
  number: number,
  by: Member = pilot.officer,
): Promise<string> {
  const milestoneId = await handIn(pilot, number)
  const review = { deliverable: 1, decision: 'met', reasons: '' } as const
  await reviewDeliverable(by, pilot.id, number, review, onDay(95))
  return milestoneId
}

/** A pilot with its first milestone met. */
export async function makeDuePilot(
  place: Place | null = null,
  options: { content?: Partial<AgreementContent>; applicant?: Applicant; currency?: string } = {},
): Promise<MadePilot & { milestoneId: string }> {
  const pilot = await makePilot(place ?? (await makeCity()), options)
  return { ...pilot, milestoneId: await meet(pilot, 1) }
}

export const work = () => runDueJobs(jobs)

/** Sets the clock of the product and of the stand-in for Stripe. */
export function setTime(fake: FakeStripe, to: Date): void {
  fake.now = to
  clock.setAhead(to.getTime() - Date.now())
}

/** An account at the provider for the pilot's company, ready to be paid. */
export async function openPayee(fake: FakeStripe, pilot: MadePilot): Promise<string> {
  const { founder, organisationId } = pilot
  await startOnboarding(founder, organisationId, pathsIn('en'), payday)
  const { accountId } = await db.payeeAccount.findUniqueOrThrow({ where: { organisationId } })
  fake.accounts.onboard(accountId!)
  await askForState(founder, organisationId)
  await work()
  return accountId!
}

/** A payment of the first milestone that waits for the city on the provider's page. */
export async function makeOpenPayment(
  fake: FakeStripe,
  pilot?: MadePilot & { milestoneId: string },
) {
  const due = pilot ?? (await makeDuePilot())
  const accountId = await openPayee(fake, due)
  const { id } = await approve(due.approver, due, due.milestoneId)
  await work()
  const checkoutId = (await paymentOf(id)).checkoutId!
  return { ...due, paymentId: id, accountId, checkoutId }
}

export const paymentOf = (id: string) => db.payment.findUniqueOrThrow({ where: { id } })
export const statusOf = async (id: string) => (await paymentOf(id)).status

/** A code that proves a person once: one of those that they keep for when their app is lost. */
export async function proofOf({ userId }: Pick<Member, 'userId'>): Promise<string> {
  const code = randomUUID().replaceAll('-', '').toUpperCase()
  await db.secondFactor.upsert({
    where: { userId },
    create: { userId, sealed: '-', startedAt: payday, confirmedAt: payday },
    update: { confirmedAt: payday },
  })
  await db.recoveryCode.create({ data: { userId, codeHash: hashToken(code) } })
  return code
}

/** Approves a payment with a code that is right. */
export async function approve(
  actor: Member,
  pilot: Pick<MadePilot, 'id'>,
  what: string,
): Promise<{ id: string }> {
  const oneTimeCode = await proofOf(actor)
  return approvePayment(actor, pilot.id, { what, language: 'en', oneTimeCode }, payday)
}

/** Marks an invoice as paid with a code that is right, and with what proves it. */
export async function mark(
  actor: Member,
  paymentId: string,
  changes: Partial<Parameters<typeof markPaid>[2]> = {},
  now = payday,
): Promise<void> {
  const proof = { paidOn: '2027-02-05', evidence: 'Transfer 4711 of our bank.', upload: null }
  const oneTimeCode = await proofOf(actor)
  await markPaid(actor, paymentId, { ...proof, oneTimeCode, ...changes }, now)
}

/** Delivers everything that waits to be told, or what is given, as Stripe does. */
export async function deliverAll(fake: FakeStripe, events?: StripeEvent[]): Promise<void> {
  for (const event of events ?? fake.webhooks.take()) await deliverOne(event, fake.now)
}

export async function deliverOne(event: StripeEvent, at: Date): Promise<void> {
  const { body, headers } = signed(event, at)
  const sent = { body: Buffer.from(body), signature: headers['stripe-signature'] }
  await receiveWebhook('platform', sent, at)
}

/** What the job does that looks for what no webhook told, and everything after it. */
export async function reconcile(at: Date): Promise<void> {
  await reconcilePayments.run({}, at)
  await work()
}

/** The sums of an agreement's accounts. */
export async function balancesOf(
  agreementId: string,
): Promise<Partial<Record<LedgerAccount, bigint>>> {
  return (await readBalances(db, [agreementId])).get(agreementId)!
}

export async function standing(agreementId: string) {
  return standingOf(await balancesOf(agreementId))
}

/** Billing details with a German account, for which a test has its check digits. */
export const billing = {
  name: 'AirLight OOD',
  street: '1 Vitosha Boulevard',
  postcode: '1000',
  town: 'Sofia',
  country: 'BG',
  vatId: 'BG123456789',
  vatRate: 2_000,
  account: 'DE89370400440532013000',
}

/** As whom a test's city is invoiced. */
export const buyer = {
  name: 'City of Testville',
  street: '1 City Square',
  postcode: '1000',
  town: 'Testville',
  country: 'BG',
  registerNumber: '000111222',
  vatId: 'BG000111222',
}

/** Both sides say what an invoice has to say of them. */
export async function giveBilling(pilot: MadePilot): Promise<void> {
  await saveBillingDetails(pilot.founder, pilot.organisationId, billing, payday)
  await giveBuyer(pilot)
}

/** Written straight into the table. */
export async function giveBuyer({ place, officer }: MadePilot): Promise<void> {
  const data = { ...buyer, updatedAt: payday, updatedById: officer.userId }
  await db.buyerDetails.upsert({
    where: { unitId: place.unitId },
    create: { unitId: place.unitId, ...data },
    update: data,
  })
}
