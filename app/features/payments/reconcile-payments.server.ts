import { z } from 'zod'
import { restlessStatuses } from '#app/domain/payment'
import { db, transaction } from '#app/platform/db/db.server'
import { defineJob } from '#app/platform/jobs/jobs.server'
import { listEvents } from '#app/platform/payments/payment-events.server'
import { paymentsConfigured } from '#app/platform/payments/stripe-client.server'
import { enqueueRefresh } from './payee-account.server'
import { wake } from './process-webhook.server'
import { enqueueSync } from './sync-payment.server'

const day = 24 * 3600 * 1000

/** How far back events are looked for. The provider keeps them for thirty days. */
const lookBack = 3 * day

/**
 * Finds what no webhook told: reads every payment that may still change by itself, every account of a company,
 * and whatever has happened at the provider of late that we have not heard of.
 */
export const reconcilePayments = defineJob({
  name: 'reconcile-payments',
  payload: z.looseObject({}),
  run: async (_payload, now) => {
    if (!paymentsConfigured()) return
    await wakeRestless()
    await wakeUnheard(now)
  },
})

async function wakeRestless(): Promise<void> {
  const payments = await db.payment.findMany({
    where: { way: 'provider', status: { in: [...restlessStatuses] } },
    select: { id: true },
  })
  const accounts = await db.payeeAccount.findMany({
    where: { closed: false },
    select: { organisationId: true },
  })
  await transaction(async (tx) => {
    for (const { id } of payments) await enqueueSync(tx, id)
    for (const account of accounts) await enqueueRefresh(tx, account)
  })
}

async function wakeUnheard(now: Date): Promise<void> {
  const events = await listEvents(new Date(now.getTime() - lookBack))
  const heard = await db.paymentWebhook.findMany({
    where: { id: { in: events.map(({ id }) => id) } },
    select: { id: true },
  })
  const known = new Set(heard.map(({ id }) => id))
  for (const event of events.filter(({ id }) => !known.has(id)))
    await transaction(async (tx) => {
      const { id, type } = event
      const isNew = await tx.$executeRaw`
        insert into payment_webhooks (id, endpoint, type, received_at, processed_at)
        values (${id}, 'list', ${type}, ${now}, ${now}) on conflict (id) do nothing`
      if (isNew) await wake(tx, event)
    })
}
