import type { Page } from '@playwright/test'
import { pdf, programNamedPdf } from './files'
import type { JourneyTexts } from './journey-texts'
import { expect, test, type Product } from './test'
import { wordsOf } from './words'

const day = 24 * 3600 * 1000

/**
 * A form post of the page's own browser, as no button of the page would send it. It is answered with a page,
 * so it gets the time that a page gets.
 */
export function post(page: Page, product: Product, path: string, form: Record<string, string>) {
  const headers = { Origin: product.url }
  const timeout = test.info().project.use.navigationTimeout
  return page.request.post(path, { form, headers, maxRedirects: 0, timeout })
}

/** A day from now at 16:00, as the field of a local time takes it. */
function inDays(days: number): string {
  return `${new Date(Date.now() + days * day).toISOString().slice(0, 10)}T16:00`
}

/** Saves a step of the form and waits for the next. */
export async function save(page: Page, text: JourneyTexts): Promise<void> {
  const { t } = wordsOf(text.language)
  const here = page.url()
  await page.getByRole('button', { name: t('common.continue') }).click()
  await page.waitForURL((url) => url.href !== here)
}

/** Writes a call step by step; leaves its weights wrong. Returns its id. */
export async function writeCall(page: Page, text: JourneyTexts): Promise<string> {
  const { t } = wordsOf(text.language)
  const field = (key: string) => page.getByLabel(t(`challenges.fields.${key}` as never))
  await page.goto(`/${text.language}/desk/challenges/new`)
  await field('title').fill(text.title)
  await field('language').selectOption(text.language)
  await page.getByRole('button', { name: t('challenges.desk.create') }).click()
  await page.waitForURL(/\/edit\/basics$/)
  const id = /challenges\/([^/]+)\/edit/.exec(page.url())![1]!

  await field('summary').fill(text.summary)
  await page.getByRole('checkbox', { name: t('sectors.mobility') }).check()
  await save(page, text)

  await field('problem').fill(text.problem)
  await field('outcome').fill(text.outcome)
  const status = page.locator('form [role=status]')
  await expect(status).toHaveText(new RegExp(t('common.saved_at', { time: '.+' })))
  await page.reload()
  await expect(field('outcome')).toHaveValue(text.outcome)
  await save(page, text)

  await field('budgetMax').fill('много')
  await field('offered').fill(text.offered)
  await page.getByRole('button', { name: t('common.continue') }).click()
  await expect(page.getByRole('alert')).toContainText(t('challenges.fields.budgetMax'))
  await expect(field('offered')).toHaveValue(text.offered)
  await field('budgetMax').fill('120000')
  await save(page, text)

  await field('eligibility').fill(text.eligibility)
  await page.getByRole('button', { name: t('challenges.fields.add_question') }).click()
  await page.getByLabel(t('challenges.fields.question_label'), { exact: true }).fill(text.question)
  await field('question_hint').fill(text.hint)
  await field('question_required').check()
  await save(page, text)

  for (const [index, weight] of ['40', '20'].entries()) {
    await page.getByRole('button', { name: t('challenges.fields.add_criterion') }).click()
    await page.locator(`[name="criteria[${index}].name"]`).fill(text.criteria[index]!)
    await page.locator(`[name="criteria[${index}].weight"]`).fill(weight)
  }
  await page.locator('[name=priceWeight]').fill('30')
  await page.locator('[name=shortlist]').fill('2')
  await save(page, text)

  await field('questionsUntil').fill(inDays(32))
  await page.locator('[name=deadline]').fill(inDays(40))
  await field('evaluationUntil').fill(inDays(60))
  await save(page, text)

  await page.locator('[name=documentTitle]').fill(text.document)
  await page.locator('[name=upload]').setInputFiles(pdf('map.pdf'))
  await page.getByRole('button', { name: t('challenges.desk.document_add') }).click()
  await expect(page.getByText(t('notices.file_added'))).toBeVisible()
  await field('terms').fill(text.terms)
  await save(page, text)
  return id
}

/** Applies for one organisation; returns the application's id. */
export async function apply(
  page: Page,
  text: JourneyTexts,
  slug: string,
  { answer, price }: { answer: string; price: string },
): Promise<string> {
  const { t } = wordsOf(text.language)
  await page.goto(`/${text.language}/challenges/${slug}`)
  await page
    .getByRole('button', { name: t('challenges.page.apply') })
    .first()
    .click()
  await page.waitForURL(/\/desk\/applications\/[^/]+\/edit/)
  const id = /applications\/([^/]+)\/edit/.exec(page.url())![1]!

  await page.locator('[name=upload]').setInputFiles(programNamedPdf('device.pdf'))
  await page.getByRole('button', { name: t('applications.edit.attach') }).click()
  await expect(page.getByRole('alert')).toContainText(t('refusals.file_type_refused'))
  await page.locator('[name=upload]').setInputFiles(pdf('device.pdf'))
  await page.getByRole('button', { name: t('applications.edit.attach') }).click()
  await expect(page.getByRole('link', { name: 'device.pdf' })).toBeVisible()

  await page.getByRole('button', { name: t('applications.edit.check') }).click()
  await page.waitForURL(/\/check$/)
  await expect(page.locator('#missing')).toContainText(text.question)
  await expect(page.getByRole('button', { name: t('applications.edit.submit') })).toHaveCount(0)

  await page.goto(`/${text.language}/desk/applications/${id}/edit`)
  await page.getByLabel(text.question).fill(answer)
  await page.getByLabel(t('applications.edit.price')).fill(price)
  await page.locator('[name=terms]').check()
  await page.getByRole('button', { name: t('applications.edit.check') }).click()
  await page.waitForURL(/\/check$/)
  await page.getByRole('button', { name: t('applications.edit.submit') }).click()
  await expect(page.getByText(t('notices.application_submitted'))).toBeVisible()
  return id
}

/** Applies as `apply` does, without trying what is refused. */
export async function applyPlainly(
  page: Page,
  text: JourneyTexts,
  slug: string,
  { answer, price }: { answer: string; price: string },
): Promise<void> {
  const { t } = wordsOf(text.language)
  await page.goto(`/${text.language}/challenges/${slug}`)
  await page
    .getByRole('button', { name: t('challenges.page.apply') })
    .first()
    .click()
  await page.waitForURL(/\/desk\/applications\/[^/]+\/edit/)
  await page.getByLabel(text.question).fill(answer)
  await page.getByLabel(t('applications.edit.price')).fill(price)
  await page.locator('[name=terms]').check()
  await page.getByRole('button', { name: t('applications.edit.check') }).click()
  await page.waitForURL(/\/check$/)
  await page.getByRole('button', { name: t('applications.edit.submit') }).click()
  await expect(page.getByText(t('notices.application_submitted'))).toBeVisible()
}
