import { createHash, randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { post } from './journey-steps'
import { expect, type Product } from './test'

/** A button by what it sends, the first of that kind; those that stand in something folded are found too. */
export function button(page: Page, intent: string) {
  return page.locator(`main button[name=intent][value="${intent}"]:not([aria-hidden])`).first()
}

/** Opens what is folded around a button, and presses it. */
export async function press(page: Page, intent: string): Promise<void> {
  const wanted = button(page, intent)
  await wanted.evaluate((element) => {
    for (let folded = element.closest('details'); folded;) {
      folded.open = true
      folded = folded.parentElement?.closest('details') ?? null
    }
  })
  await wanted.click()
}

/** The form that a button belongs to, unfolded. */
export async function formOf(page: Page, intent: string) {
  await button(page, intent).evaluate((element) => {
    const folded = element.closest('details')
    if (folded) folded.open = true
  })
  return page.locator(`main form:has(button[value="${intent}"]:not([aria-hidden]))`).first()
}

/** A code that proves a person once, as those that they keep for when their app is lost. */
export async function proofOf(product: Product, email: string): Promise<string> {
  const code = randomBytes(8).toString('hex').toUpperCase()
  await product.query(
    `insert into second_factors (user_id, sealed, started_at, confirmed_at)
     select id, '-', now(), now() from users where email = $1
     on conflict (user_id) do update set confirmed_at = excluded.confirmed_at`,
    [email],
  )
  await product.query(
    `insert into recovery_codes (user_id, code_hash) select id, $2 from users where email = $1`,
    [email, createHash('sha256').update(code).digest('hex')],
  )
  return code
}

/** Waits for the notice by which a page says that it was done. */
export async function expectDone(page: Page): Promise<void> {
  await expect(page.locator('[role=status].bg-good-wash')).toBeVisible()
}

/** Both sides accept the text as it stands, the city first. */
export async function acceptBoth(officer: Page, founder: Page, path: string): Promise<void> {
  for (const page of [officer, founder]) {
    await page.goto(path)
    await press(page, 'accept')
    await expectDone(page)
  }
}

interface Signing {
  officer: Page
  founder: Page
  approver: Page
  /** Addresses of who signs for the company and for the city. */
  signers: { founder: string; approver: string }
}

/** Offers the accepted text, and has both sides sign it, the company first. */
export async function signBoth(
  product: Product,
  path: string,
  { officer, founder, approver, signers }: Signing,
): Promise<void> {
  await officer.goto(`${path}/signing`)
  await press(officer, 'offer')
  await expectDone(officer)
  for (const [page, email] of [
    [founder, signers.founder],
    [approver, signers.approver],
  ] as const) {
    const code = await proofOf(product, email)
    await page.goto(`${path}/signing`)
    await page.locator('[name=agreed]').check()
    await page.locator('[name=oneTimeCode]').first().fill(code)
    await press(page, 'sign')
    await expectDone(page)
  }
}

/** Opens the company's account at the provider, and has what is due first paid through it. */
export async function payThroughProvider(
  product: Product,
  pilot: string,
  { founder, approver, approverEmail }: { founder: Page; approver: Page; approverEmail: string },
): Promise<void> {
  const told = async () => {
    await product.tellOfPayments()
    await product.jobsDone()
  }
  const idIn = (path: string) => path.split('/').at(-1)
  const [to] = await product.query<{ id: string }>(
    `select organisation_id as id from pilots where id = $1`,
    [idIn(pilot)],
  )
  const payouts = pilot.replace(/pilots.*/, `organisations/${to!.id}/payouts`)
  const begun = await post(founder, product, payouts, { intent: 'onboard' })
  expect(await begun.text()).toContain('stripe.com')
  const [account] = await product.query<{ id: string }>(
    `select account_id as id from payee_accounts where organisation_id = $1`,
    [to!.id],
  )
  product.stripe.accounts.onboard(account!.id)
  await told()
  const code = await proofOf(product, approverEmail)
  await approver.goto(`${pilot}/money`)
  const form = await formOf(approver, 'approve')
  await form.locator('[name=oneTimeCode]').fill(code)
  await press(approver, 'approve')
  await expectDone(approver)
  await product.jobsDone()
  const paymentId = idIn(new URL(approver.url()).pathname)
  const [paying] = await product.query<{ checkout: string }>(
    `select checkout_id as checkout from payments where id = $1`,
    [paymentId],
  )
  product.stripe.checkouts.pay(paying!.checkout)
  await told()
  await told()
  const paid = `select status from payments where id = $1`
  expect(await product.query<{ status: string }>(paid, [paymentId])).toEqual([{ status: 'paid' }])
}
