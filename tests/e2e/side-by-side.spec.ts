import type { Locator, Page } from '@playwright/test'
import type { Language } from '#app/messages/languages'
import { copyCall } from './support/calls'
import { makePerson, type Person } from './support/people'
import { expect, test, type Product } from './support/test'
import { wordsOf } from './support/words'

type As = (email: string) => Promise<Page>

/** Two people alike, each in a browser of their own. */
async function two(
  product: Product,
  as: As,
  email: (which: string) => string,
  person: Omit<Person, 'email' | 'name'>,
): Promise<[Page, Page]> {
  for (const which of ['one', 'two'])
    await makePerson(product, { ...person, email: email(which), name: `Colleague ${which}` })
  return [await as(email('one')), await as(email('two'))]
}

/** Waits until the form says that it has saved itself. */
async function saved(page: Page, language: Language): Promise<void> {
  const { t } = wordsOf(language)
  await expect(page.locator('form [role=status]')).toHaveText(
    new RegExp(t('common.saved_at', { time: '.+' })),
  )
}

/** One application that two colleagues have open, with the fields of its first two answers. */
async function sharedApplication(
  product: Product,
  as: As,
  { slug, language }: { slug: string; language: Language },
) {
  const { t } = wordsOf(language)
  const organisation = { slug: 'golos-dvora', role: 'editor' }
  const email = (which: string) => `${which}.${slug}@golos-dvora.example`
  const pages = await two(product, as, email, { language, organisation })
  const call = await copyCall(product, 'collect-when-full', slug)
  const [content] = await product.query<{ labels: string[] }>(
    `select array(select q->>'label' from jsonb_array_elements(content->'questions') q) as labels
     from challenge_versions where challenge_id = $1`,
    [call],
  )
  const [first, second] = pages
  await first.goto(`/${language}/challenges/${slug}`)
  await first.getByRole('button', { name: t('challenges.page.apply'), exact: true }).click()
  await first.waitForURL(/\/edit$/)
  const url = first.url()
  await second.goto(url)
  const answer = (page: Page, index: number): Locator => page.getByLabel(content!.labels[index]!)
  return { first, second, url, answer, conflict: t('applications.edit.conflict'), t }
}

test('two colleagues write different answers, and both stay', async ({ as, product }) => {
  const language = 'vi'
  const { first, second, answer, t } = await sharedApplication(product, as, {
    slug: 'written-beside-each-other',
    language,
  })
  const price = (page: Page) => page.getByLabel(t('applications.edit.price'))
  await answer(first, 0).fill('Cảm biến siêu âm, pin bảy năm.')
  await price(first).fill('90000')
  await first.getByRole('checkbox').check()
  await first.getByRole('button', { name: t('applications.edit.save') }).click()
  await expect(first.getByText(t('notices.saved'), { exact: true }).first()).toBeVisible()
  await answer(second, 1).fill('Ba thành phố, hai nghìn thùng.')
  await saved(second, language)
  await expect(second.getByRole('alert')).toHaveCount(0)
  for (const page of [first, second]) {
    await page.reload()
    await expect(answer(page, 0)).toHaveValue('Cảm biến siêu âm, pin bảy năm.')
    await expect(answer(page, 1)).toHaveValue('Ba thành phố, hai nghìn thùng.')
    await expect(price(page)).toHaveValue('90000')
    await expect(page.getByRole('checkbox')).toBeChecked()
  }

  await price(first).fill('80000')
  await saved(first, language)
  await price(second).fill('85000')
  await expect(second.getByRole('alert')).toContainText('80000')
  await second.getByRole('button', { name: t('applications.edit.save') }).click()
  await expect(second.getByText(t('notices.saved'), { exact: true }).first()).toBeVisible()
  await first.reload()
  await expect(price(first)).toHaveValue('85000')
})

test('of two who write the same answer the second is told, and neither text is lost', async ({
  as,
  product,
}) => {
  const language = 'ru'
  const { first, second, answer, conflict, t } = await sharedApplication(product, as, {
    slug: 'written-over-each-other',
    language,
  })
  const theirs = 'Датчик в крышке.'
  const mine = 'Весы под баком.'
  await answer(first, 0).fill(theirs)
  await saved(first, language)
  await answer(second, 0).fill(mine)
  const told = second.getByRole('alert')
  await expect(told).toContainText(conflict)
  await expect(told).toContainText(theirs)
  await expect(answer(second, 0)).toHaveValue(mine)

  // Writing on elsewhere must not put one text in place of the other.
  const elsewhere = second.waitForResponse((response) => response.request().method() === 'POST')
  await answer(second, 1).fill('Два города.')
  await elsewhere
  await expect(told).toContainText(theirs)
  await first.reload()
  await expect(answer(first, 0)).toHaveValue(theirs)
  await expect(answer(first, 1)).toHaveValue('Два города.')

  await second.getByRole('button', { name: t('applications.edit.save') }).click()
  await expect(second.getByText(t('notices.saved'), { exact: true }).first()).toBeVisible()
  await expect(told).toHaveCount(0)
  await first.reload()
  await expect(answer(first, 0)).toHaveValue(mine)
})

test('the second is told too when the button is quicker than the form', async ({ as, product }) => {
  const language = 'en'
  const { first, second, answer, conflict, t } = await sharedApplication(product, as, {
    slug: 'written-in-haste',
    language,
  })
  await answer(second, 1).fill('Two cities.')
  await saved(second, language)
  await answer(first, 0).fill('A sensor in the lid.')
  await saved(first, language)
  // The form must not save itself between the last letter and the button.
  await second.clock.install()
  await second.clock.pauseAt(Date.now() + 1_000)
  await answer(second, 0).fill('Scales below the bin.')
  const save = second.getByRole('button', { name: t('applications.edit.save') })
  await save.click()
  const told = second.getByRole('alert')
  await expect(told).toContainText(conflict)
  await expect(told).toContainText('A sensor in the lid.')
  await expect(answer(second, 0)).toHaveValue('Scales below the bin.')
  await save.click()
  await expect(second.getByText(t('notices.saved'), { exact: true }).first()).toBeVisible()
  await first.reload()
  await expect(answer(first, 0)).toHaveValue('Scales below the bin.')
})

test('what is typed before the scripts arrive is kept, and saved', async ({ as, product }) => {
  const language = 'bg'
  const { first, second, answer } = await sharedApplication(product, as, {
    slug: 'written-early',
    language,
  })
  await answer(first, 0).fill('Сензор в капака.')
  await saved(first, language)
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  await second.route('**/entry.client-*.js', async (route) => {
    await arrived
    await route.continue()
  })
  await second.reload({ waitUntil: 'commit' })
  await answer(second, 0).fill('Везна под кофата.')
  await second.getByRole('checkbox').check()
  arrive()
  await saved(second, language)
  await expect(answer(second, 0)).toHaveValue('Везна под кофата.')
  await expect(second.getByRole('checkbox')).toBeChecked()
  await first.reload()
  await expect(answer(first, 0)).toHaveValue('Везна под кофата.')
  await expect(first.getByRole('checkbox')).toBeChecked()
})

test('a button pressed before the page has its data does what it says', async ({ as, product }) => {
  const language = 'ru'
  const { first, url, answer, t } = await sharedApplication(product, as, {
    slug: 'pressed-early',
    language,
  })
  await first.route(url, async (route) => {
    const response = await route.fetch()
    const page = await response.text()
    const data = /<script[^>]*>window\.__remixContext\.streamController\.\w+\(.*?<\/script>/gs
    expect(page).toMatch(data)
    await route.fulfill({ response, body: page.replace(data, '') })
  })
  await first.goto(url)
  await answer(first, 0).fill('Весы под контейнером.')
  await first.getByRole('button', { name: t('applications.edit.save'), exact: true }).click()
  await expect(first.getByText(t('notices.saved'), { exact: true }).first()).toBeVisible()
  await first.unroute(url)
  await first.reload()
  await expect(answer(first, 0)).toHaveValue('Весы под контейнером.')
})

test('two officers on one draft: the stale one is told and keeps the typed text', async ({
  as,
  product,
}) => {
  const language = 'ru'
  const { t } = wordsOf(language)
  const unit = { city: 'sofia', slug: 'sofia', role: 'officer' }
  const email = (which: string) => `${which}.draft@sofia.example`
  const [first, second] = await two(product, as, email, { language, unit })
  const id = await copyCall(product, 'stops-that-speak', 'drafted-by-two')
  const outcome = (page: Page) => page.getByLabel(t('challenges.fields.outcome'))
  for (const page of [first, second])
    await page.goto(`/${language}/desk/challenges/${id}/edit/problem`)
  await outcome(first).fill('Девять из десяти находят свой автобус.')
  await saved(first, language)

  await outcome(second).fill('Каждый слышит номер автобуса.')
  await expect(second.getByRole('alert').first()).toContainText(t('refusals.stale_edit'))
  await expect(second.locator('form [role=status]')).toHaveText(t('common.not_saved'))
  const save = second.getByRole('button', { name: t('common.continue') })
  await save.click()
  const newest = second.getByRole('link', { name: t('challenges.desk.newest') })
  await expect(newest).toBeVisible()
  await expect(outcome(second)).toHaveValue('Каждый слышит номер автобуса.')
  const [beside] = await Promise.all([second.waitForEvent('popup'), newest.click()])
  await expect(beside.getByText('Девять из десяти находят свой автобус.')).toBeVisible()
  await beside.close()

  await outcome(second).fill('Девять из десяти слышат номер своего автобуса.')
  await save.click()
  await second.waitForURL(/\/edit\/offer$/)
  await first.reload()
  await expect(outcome(first)).toHaveValue('Девять из десяти слышат номер своего автобуса.')
})

/** Presses a button on two pages at once; says how many were told that it is done, and how many not. */
async function atOnce(
  pages: [Page, Page],
  button: string,
  { done, refused }: { done: string; refused: string },
): Promise<void> {
  await Promise.all(
    pages.map((page) => page.getByRole('button', { name: button, exact: true }).click()),
  )
  const outcomes = await Promise.all(
    pages.map(async (page) => {
      const answer = page.getByText(done).or(page.getByText(refused))
      await expect(answer).toBeVisible()
      return (await answer.textContent()) === done
    }),
  )
  expect(outcomes.filter(Boolean)).toHaveLength(1)
}

test('two approvers publish at once: one does, the other is told', async ({ as, product }) => {
  const language = 'ar'
  const { t } = wordsOf(language)
  const unit = { city: 'sofia', slug: 'sofia', role: 'approver' }
  const email = (which: string) => `${which}.publishes@sofia.example`
  const pages = await two(product, as, email, { language, unit })
  const id = await copyCall(product, 'open-city-prize', 'published-by-two')
  for (const page of pages) await page.goto(`/${language}/desk/challenges/${id}`)
  await atOnce(pages, t('challenges.desk.publish'), {
    done: t('notices.challenge_published'),
    refused: t('refusals.wrong_state'),
  })
  const versions = await product.query('select from challenge_versions where challenge_id = $1', [
    id,
  ])
  expect(versions).toHaveLength(1)
})
