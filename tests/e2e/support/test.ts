import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test as base, type BrowserContext, type Page } from '@playwright/test'
import pg from 'pg'
import { cloneTemplate, dropDatabase } from '../../support/database'
import { FakeStripe } from '../../support/fake-stripe'
import { MailServer } from '../../support/mail-server'
import { startServer } from '../../support/server-process'
import { deliver, signed } from '../../support/stripe-webhooks'

/** The product, running for one worker of the tests on a database and a mail server of its own. */
export interface Product {
  url: string
  databaseUrl: string
  mail: MailServer
  /** Rows of a statement on the product's database. */
  query: <Row extends pg.QueryResultRow>(statement: string, values?: unknown[]) => Promise<Row[]>
  /** Waits until every job that is due has run: mails are sent, lists are up to date. */
  jobsDone: () => Promise<void>
  /** Sets the product's clock and its payment provider's to a moment, or right again. */
  setClock: (to: Date | null) => Promise<void>
  /** What stands in for the payment provider. */
  stripe: FakeStripe
  /** Has the payment provider tell the product what has happened. */
  tellOfPayments: () => Promise<void>
}

interface Fixtures {
  /** A page signed in as a demo account. */
  as: (email: string) => Promise<Page>
}

/** Remix aborts what a newer submission replaces, leaves the promise of it to nobody, and may log it. */
const replaced = 'signal is aborted without reason'

/** The browser shows the next page without moving to it, where the move would come too late. */
const unmoved = /^Transition was (aborted|skipped)/

/** Console messages that say nothing about the product. */
const expected = new RegExp(
  `^AbortError: ${replaced}|Failed to load resource: the server responded with a status of 4\\d\\d`,
)

/** An error in the console, an exception or a 5xx fails the test that caused it. */
function watch(page: Page, problems: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text()))
      problems.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => {
    if (error.message !== replaced && !unmoved.test(error.message))
      problems.push(`${page.url()}: ${error.message}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.url()}: ${response.status()}`)
  })
}

const dueJobs = `select count(*)::int from graphile_worker.jobs where run_at <= now() and attempts < max_attempts`

/** Who waits for what: a step that timed out may have waited for a lock. */
const activity = `
  select pid, pg_blocking_pids(pid) as blocked_by, state, wait_event, (now() - xact_start)::text as since,
    left(query, 200) as query
  from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`

export const test = base.extend<Fixtures & { problems: string[] }, { product: Product }>({
  product: [
    async ({}, use, worker) => {
      const serverUrl = process.env.E2E_SERVER_URL!
      const name = `e2e_${worker.workerIndex}_${randomBytes(4).toString('hex')}`
      const databaseUrl = await cloneTemplate(serverUrl, process.env.E2E_TEMPLATE!, name)
      const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'agora-e2e-'))
      fs.cpSync(process.env.E2E_FILES!, dataDir, { recursive: true })
      const mail = await MailServer.start()
      const stripe = await FakeStripe.start(new Date())
      const { server, port } = await startServer({
        LOG_LEVEL: 'error',
        DATABASE_URL: databaseUrl,
        DATA_DIR: dataDir,
        SMTP_URL: mail.url,
        STRIPE_API_URL: stripe.url,
        STRIPE_SECRET_KEY: stripe.key,
        STRIPE_WEBHOOK_SECRET: stripe.secrets.join(),
      })
      const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
      const url = `http://localhost:${port}`
      await use({
        url,
        databaseUrl,
        mail,
        query: async (statement, values) => (await pool.query(statement, values)).rows as never,
        jobsDone: () =>
          base.expect
            .poll(async () => (await pool.query<{ count: number }>(dueJobs)).rows[0]?.count)
            .toBe(0),
        setClock: async (to) => {
          const body = new URLSearchParams({ to: to?.toISOString() ?? '' })
          const response = await fetch(`${url}/dev/clock`, { method: 'POST', body })
          if (!response.ok) throw new Error(`The clock was not set: ${response.status}`)
          stripe.now = to ?? new Date()
        },
        stripe,
        tellOfPayments: async () => {
          for (const event of stripe.webhooks.take())
            await deliver(signed(event, stripe.now), `${url}/stripe/webhooks/platform`)
        },
      })
      await pool.end()
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      await mail.stop()
      await stripe.stop()
      base.expect(stripe.refused).toEqual([])
      await dropDatabase(serverUrl, name)
      fs.rmSync(dataDir, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  baseURL: async ({ product }, use) => use(product.url),

  problems: [
    async ({ product }, use, info) => {
      const problems: string[] = []
      await use(problems)
      if (info.errors.length > 0) {
        const body = JSON.stringify(await product.query(activity), null, 1)
        await info.attach('what the database was doing', { body, contentType: 'text/plain' })
      }
      base.expect(problems).toEqual([])
    },
    { auto: true },
  ],

  context: async ({ context, problems }, use) => {
    context.on('page', (page) => watch(page, problems))
    await use(context)
  },

  as: async ({ browser, product, problems, contextOptions, javaScriptEnabled }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (email) => {
      const context = await browser.newContext({
        ...contextOptions,
        javaScriptEnabled,
        baseURL: product.url,
        locale: 'en-GB',
        timezoneId: 'Europe/Sofia',
      })
      contexts.push(context)
      context.on('page', (page) => watch(page, problems))
      await context.addCookies([
        { name: 'agora_session', value: await startSession(product, email), url: product.url },
      ])
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
})

/** A session as signing in makes one: the database holds the hash of what the cookie carries. */
export async function startSession(product: Product, email: string): Promise<string> {
  const id = randomBytes(25).toString('hex').slice(0, 40)
  const hash = createHash('sha256').update(id).digest('hex')
  await product.query(
    `insert into sessions (id, user_id, expires_at)
     select $1, id, now() + interval '20 days' from users where email = $2`,
    [hash, email],
  )
  return id
}

export { expect } from '@playwright/test'
