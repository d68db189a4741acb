import type { Page } from '@playwright/test'
import type { JourneyTexts } from './journey-texts'
import { expect, type Product } from './test'
import { wordsOf } from './words'

/** The number under which each organisation is judged, by its slug. */
export type Numbers = Record<string, number>

export async function numbersOf(product: Product, challengeId: string): Promise<Numbers> {
  const rows = await product.query<{ slug: string; number: number }>(
    `select o.slug, a.number from applications a join organisations o on o.id = a.organisation_id
     where a.challenge_id = $1`,
    [challengeId],
  )
  return Object.fromEntries(rows.map(({ slug, number }) => [slug, number]))
}

/** The ranking as it was kept, totals in hundredths of a point. */
export function totalsOf(product: Product, challengeId: string) {
  return product.query<{ slug: string; total: number; rank: number }>(
    `select o.slug, r.total, r.rank from evaluation_results r
     join applications a on a.id = r.application_id join organisations o on o.id = a.organisation_id
     where a.challenge_id = $1 order by r.rank`,
    [challengeId],
  )
}

/** Begins or confirms an opening with one's password, on the page that is open. */
export async function confirmBy(
  page: Page,
  text: JourneyTexts,
  step: 'start' | 'confirm',
  password: string,
): Promise<void> {
  const { t } = wordsOf(text.language)
  await page.getByLabel(t('accounts.password')).fill(password)
  await page.getByRole('button', { name: t(`evaluations.opening.${step}_button`) }).click()
}

/** Appoints people, named by their addresses, as the panel. */
export async function appoint(
  page: Page,
  text: JourneyTexts,
  id: string,
  { chair, evaluators }: { chair: string; evaluators: string[] },
): Promise<void> {
  const { t } = wordsOf(text.language)
  await page.goto(`/${text.language}/desk/challenges/${id}/panel`)
  const row = (email: string) => page.getByRole('row').filter({ hasText: email })
  await row(chair).getByRole('radio').check()
  for (const evaluator of evaluators) await row(evaluator).getByRole('checkbox').check()
  await page.getByRole('button', { name: t('evaluations.panel.appoint') }).click()
  await expect(page.getByText(t('notices.panel_appointed'))).toBeVisible()
}

/** Declares no conflict with whatever is still to be declared. */
export async function declareOn(page: Page, text: JourneyTexts, id: string): Promise<void> {
  const { t } = wordsOf(text.language)
  await page.goto(`/${text.language}/desk/challenges/${id}/scoring`)
  for (const radio of await page.getByRole('radio', { name: t('evaluations.declare.none') }).all())
    await radio.check()
  await page.getByRole('checkbox', { name: t('evaluations.declare.complete') }).check()
  await page.getByRole('button', { name: t('evaluations.declare.button') }).click()
  await expect(page.getByText(t('notices.conflicts_declared'))).toBeVisible()
}

async function fillScores(page: Page, points: number, note: string): Promise<void> {
  for (const index of [0, 1]) {
    await page.locator(`[name="scores[${index}].points"]`).fill(String(points))
    await page.locator(`[name="scores[${index}].note"]`).fill(note)
  }
}

/** Scores the applications of the organisations named, with the same points for each criterion. */
export async function scoreAll(
  page: Page,
  text: JourneyTexts,
  id: string,
  numbers: Numbers,
  given: Record<string, number | null>,
): Promise<void> {
  const { t } = wordsOf(text.language)
  for (const [slug, points] of Object.entries(given)) {
    if (points === null) continue
    await page.goto(`/${text.language}/desk/challenges/${id}/scoring/${numbers[slug]}`)
    await fillScores(page, points, text.reason)
    await page.getByText(t('evaluations.scoring.submit'), { exact: true }).first().click()
    await page.getByRole('button', { name: t('evaluations.scoring.submit_button') }).click()
    await expect(page.getByText(t('notices.scores_submitted'))).toBeVisible()
  }
}

/** Writes down what the panel agrees on; ends on the page of the whole agreement. */
export async function agreeOn(
  page: Page,
  text: JourneyTexts,
  id: string,
  numbers: Numbers,
  agreed: Record<string, [points: number, note: string]>,
): Promise<void> {
  const { t } = wordsOf(text.language)
  for (const [slug, [points, note]] of Object.entries(agreed)) {
    await page.goto(`/${text.language}/desk/challenges/${id}/consensus/${numbers[slug]}`)
    await fillScores(page, points, note)
    await page.getByRole('button', { name: t('evaluations.consensus.save') }).click()
    await expect(page.getByText(t('notices.scores_agreed'))).toBeVisible()
  }
}

/** Complains about the award from one's own application. */
export async function complain(page: Page, text: JourneyTexts): Promise<void> {
  const { t } = wordsOf(text.language)
  await page.goto(`/${text.language}/desk/applications`)
  await page.getByRole('link', { name: text.title }).click()
  await page.getByRole('link', { name: t('evaluations.complaint.write') }).click()
  await page.getByLabel(t('evaluations.complaint.text')).fill(text.complaint)
  await page.getByRole('button', { name: t('evaluations.complaint.file') }).click()
  await expect(page.getByText(t('notices.complaint_filed'))).toBeVisible()
}

/** Finds the complaint on the desk and upholds it: the call is judged anew. */
export async function uphold(page: Page, text: JourneyTexts): Promise<void> {
  const { t } = wordsOf(text.language)
  await page.goto(`/${text.language}/desk`)
  const item = page.getByRole('listitem').filter({ hasText: text.title })
  await item.getByRole('link').first().click()
  await expect(page.getByText(text.complaint)).toBeVisible()
  await page.getByLabel(t('evaluations.complaint.outcomes.reevaluate')).check()
  await page.getByLabel(t('evaluations.complaint.reasons')).fill(text.upheld)
  await page.getByRole('button', { name: t('evaluations.complaint.decide_button') }).click()
  await expect(page.getByText(t('notices.complaint_decided'))).toBeVisible()
}
