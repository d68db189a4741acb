import { randomUUID } from 'node:crypto'
import { afterAll } from 'vitest'
import { issueInvoice } from '#app/features/payments/issue-invoice.server'
import { db } from '#app/platform/db/db.server'
import type { PaymentStatus } from '#app/domain/payment'
import type { Cast } from '../../support/cast'
import { FakeStripe } from '../../support/fake-stripe'
import type { Fields } from '../../support/http-server'
import { buyer, giveBilling, makeDuePilot, payday, proofOf } from '../../support/money'
import type { Action, Actions } from './attempt'

const reason = 'There is a reason for everything.'
const day = 96

/** The built product reads its environment when it is first asked for a page. */
const fake = await FakeStripe.start(payday)
Object.assign(process.env, {
  STRIPE_API_URL: fake.url,
  STRIPE_SECRET_KEY: fake.key,
  STRIPE_WEBHOOK_SECRET: fake.secrets.join(),
})
afterAll(() => fake.stop())

/** An account of the company at the payment provider. */
async function haveAccount(organisationId: string, requestedById: string): Promise<void> {
  const account = { requestedById, requestedAt: payday, accountId: `acct_${organisationId}` }
  await db.payeeAccount.upsert({
    where: { organisationId },
    create: { organisationId, ...account, transfers: 'active', payouts: 'active' },
    update: { transfers: 'active', payouts: 'active' },
  })
}

const due = ({ place, applicant }: Cast) => makeDuePilot(place, { applicant })

function onMoney(
  prepare: (cast: Cast, pilot: Awaited<ReturnType<typeof due>>) => Promise<Fields>,
): Action {
  return {
    at: '/:lang/desk/pilots/:id/money',
    prepare: async (cast) => {
      const pilot = await due(cast)
      const fields = await prepare(cast, pilot)
      return { path: `/en/desk/pilots/${pilot.id}/money`, fields, day }
    },
  }
}

async function makeInvoice(cast: Cast): Promise<string> {
  const pilot = await due(cast)
  await giveBilling(pilot)
  return (await issueInvoice(pilot.founder, pilot.id, { what: pilot.milestoneId }, payday)).id
}

/** Written straight into the table: no provider has to be asked for it. */
async function makeProviderPayment(
  cast: Cast,
  state: { status: PaymentStatus; problem?: string },
): Promise<string> {
  const { id: _id, agreementId, milestoneId, organisationId, approver, place } = await due(cast)
  const { id } = await db.payment.create({
    data: {
      ...state,
      reference: `TEST-${agreementId}`,
      agreementId,
      milestoneId,
      organisationId,
      unitId: place.unitId,
      way: 'provider',
      amount: 4_500_000n,
      currency: 'EUR',
      language: 'en',
      createdAt: payday,
      changedAt: payday,
      approvedById: approver.userId,
      approvedAt: payday,
    },
  })
  return id
}

function onPayment(make: (cast: Cast) => Promise<string>, fields: Fields): Action {
  return {
    at: '/:lang/desk/payments/:id',
    prepare: async (cast) => ({ path: `/en/desk/payments/${await make(cast)}`, fields, day }),
  }
}

function onPayouts(prepare: (cast: Cast) => Promise<Fields>): Action {
  return {
    at: '/:lang/desk/organisations/:id/payouts',
    prepare: async (cast) => ({
      path: `/en/desk/organisations/${cast.applicant.id}/payouts`,
      fields: await prepare(cast),
      day,
    }),
  }
}

export const paymentActions: Actions = {
  'payment-approve': onMoney(async ({ people }, { organisationId, founder, milestoneId }) => {
    await haveAccount(organisationId, founder.userId)
    const oneTimeCode = await proofOf(people.approver)
    return { intent: 'approve', what: milestoneId, oneTimeCode }
  }),
  'payment-invoice': onMoney(async (_cast, pilot) => {
    await giveBilling(pilot)
    return { intent: 'invoice', what: pilot.milestoneId }
  }),
  'retention-release': {
    at: '/:lang/desk/pilots/:id/money',
    prepare: async ({ place, applicant }) => {
      const pilot = await makeDuePilot(place, { applicant, content: { retention: 1_000 } })
      await db.pilot.update({ where: { id: pilot.id }, data: { status: 'completed' } })
      return { path: `/en/desk/pilots/${pilot.id}/money`, fields: { intent: 'release' }, day }
    },
  },
  'payment-mark-paid': {
    at: '/:lang/desk/payments/:id',
    prepare: async (cast) => ({
      path: `/en/desk/payments/${await makeInvoice(cast)}`,
      fields: {
        intent: 'mark-paid',
        paidOn: '2027-02-05',
        evidence: 'Transfer 4711.',
        oneTimeCode: await proofOf(cast.people.approver),
      },
      day,
    }),
  },
  'payment-return': onPayment(makeInvoice, { intent: 'return', reason }),
  'payment-refund': onPayment((cast) => makeProviderPayment(cast, { status: 'held' }), {
    intent: 'refund',
    reason,
  }),
  'payment-cancel': onPayment((cast) => makeProviderPayment(cast, { status: 'open' }), {
    intent: 'cancel',
  }),
  'payment-retry': onPayment(
    (cast) => makeProviderPayment(cast, { status: 'held', problem: 'transfer_declined' }),
    { intent: 'retry' },
  ),
  'payouts-onboard': onPayouts(async ({ applicant }) => {
    await db.payeeAccount.deleteMany({ where: { organisationId: applicant.id } })
    return { intent: 'onboard' }
  }),
  'payouts-refresh': onPayouts(async ({ applicant }) => {
    await haveAccount(applicant.id, applicant.person.userId)
    return { intent: 'refresh' }
  }),
  'billing-save': onPayouts(async () => ({
    intent: 'billing',
    name: 'AirLight OOD',
    street: '1 Vitosha Boulevard',
    postcode: '1000',
    town: 'Sofia',
    country: 'BG',
    vatId: 'BG123456789',
    vatRate: '20',
    account: 'DE89 3704 0044 0532 0130 00',
  })),
  'buyer-save': {
    at: '/:lang/desk/units/:id/billing',
    prepare: async ({ place }) => ({
      path: `/en/desk/units/${place.unitId}/billing`,
      fields: { intent: 'buyer', ...buyer, name: `City ${randomUUID()}` },
      day,
    }),
  },
}
