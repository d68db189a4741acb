import type { Page } from '@playwright/test'
import { languages } from '#app/messages/languages'
import { copyCall } from './support/calls'
import { pdf } from './support/files'
import { makePerson, signIn } from './support/people'
import { expect, test, type Product } from './support/test'
import { wordsOf } from './support/words'

test.use({ javaScriptEnabled: false })

/** The question of a call, as its page asks it. */
async function questionsOf(product: Product, id: string) {
  const [row] = await product.query<{ questions: { label: string; required: boolean }[] }>(
    `select content->'questions' as questions from challenge_versions where challenge_id = $1
     order by number desc limit 1`,
    [id],
  )
  return row!.questions
}

/** An item of a list in a form, by its name: "Criterion 2". */
function itemOf(page: Page, name: string) {
  return page.getByRole('group', { name, exact: true })
}

test('a list is searched, filtered, sorted, and keeps its question in another language', async ({
  page,
}) => {
  const { t } = wordsOf('ru')
  await page.goto('/ru/challenges')
  await page.getByRole('searchbox').fill('въздхух')
  await page.getByRole('button', { name: t('filters.search'), exact: true }).click()
  await expect(page).toHaveURL(/q=/)
  const rows = page.getByRole('main').getByRole('heading', { level: 2 })
  await expect(rows.first()).toContainText('Чист въздух')

  await page.getByRole('checkbox', { name: t('challenges.list.status_values.open') }).check()
  await page.getByRole('combobox', { name: t('challenges.list.sort') }).selectOption('budget')
  await page.getByRole('button', { name: t('filters.apply'), exact: true }).click()
  await expect(page).toHaveURL(/status=open/)
  await expect(page).toHaveURL(/sort=budget/)
  await expect(page.getByRole('searchbox')).toHaveValue('въздхух')
  await expect(rows.first()).toContainText('Чист въздух')

  const asked = new URL(page.url()).search
  await page.getByRole('banner').locator('summary').click()
  await page.getByRole('banner').getByRole('link', { name: 'العربية' }).click()
  await expect(page).toHaveURL(`/ar/challenges${asked}`)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const arabic = wordsOf('ar')
  await expect(page.getByRole('searchbox')).toHaveValue('въздхух')
  await page
    .getByRole('link', {
      name: arabic.t('filters.remove', { name: arabic.t('challenges.list.status_values.open') }),
    })
    .click()
  await expect(page).not.toHaveURL(/status=open/)
  await expect(page).toHaveURL(/sort=budget/)
  await expect(page).toHaveURL(/q=/)
})

test('a long list is read page by page', async ({ page }) => {
  const { t } = wordsOf('vi')
  await page.goto('/vi/startups?sort=newest')
  const rows = page.getByRole('main').getByRole('heading', { level: 2 })
  await expect(rows).toHaveCount(20)
  const first = await rows.first().textContent()
  await page.getByRole('link', { name: t('pagination.next'), exact: true }).click()
  await expect(page).toHaveURL('/vi/startups?sort=newest&page=2')
  await expect(rows.first()).not.toHaveText(first!)
  await page.getByRole('link', { name: t('pagination.previous'), exact: true }).click()
  await expect(page).toHaveURL('/vi/startups?sort=newest')
  await expect(rows.first()).toHaveText(first!)
  await page.getByRole('checkbox', { name: t('organisation_kinds.investor') }).check()
  await page.getByRole('button', { name: t('filters.apply'), exact: true }).click()
  await expect(page).toHaveURL(/kind=investor/)
  await expect(page.getByRole('navigation', { name: t('pagination.label') })).toHaveCount(0)
})

test('the dark scheme is switched on, and stays', async ({ page }) => {
  const { t } = wordsOf('ar')
  const paper = (rgb: string) => expect(page.locator('html')).toHaveCSS('background-color', rgb)
  await page.goto('/ar/challenges?q=x&status=open')
  await paper('rgb(255, 255, 255)')
  const dark = page.getByRole('button', { name: t('footer.scheme.dark'), exact: true })
  await dark.click()
  await expect(page).toHaveURL('/ar/challenges?q=x&status=open')
  await expect(dark).toHaveAttribute('aria-pressed', 'true')
  await paper('rgb(14, 22, 21)')
  await page.goto('/ar')
  await paper('rgb(14, 22, 21)')
  await page.getByRole('button', { name: t('footer.scheme.device'), exact: true }).click()
  await paper('rgb(255, 255, 255)')
})

test('someone signs in, follows a call and asks', async ({ page, product }) => {
  const { t } = wordsOf('vi')
  const email = 'khong-js@hoi.example'
  await makePerson(product, { email, name: 'Vũ Không', language: 'vi' })
  await copyCall(product, 'collect-when-full', 'asked-without-script')
  await page.goto('/vi/challenges/asked-without-script')
  await page.getByRole('link', { name: t('challenges.page.ask_sign_in') }).click()
  await signIn(page, 'vi', email)
  await expect(page).toHaveURL(/\/vi\/challenges\/asked-without-script/)
  await page.getByRole('button', { name: t('challenges.page.follow'), exact: true }).click()
  await expect(page.getByText(t('notices.followed'))).toBeVisible()
  await page.getByRole('button', { name: t('challenges.page.ask_button') }).click()
  await expect(page.getByLabel(t('challenges.page.ask_label'))).toHaveAccessibleDescription(
    new RegExp(t('errors.required')),
  )
  await page.getByLabel(t('challenges.page.ask_label')).fill('Thùng rác có điện không?')
  await page.getByRole('button', { name: t('challenges.page.ask_button') }).click()
  await expect(page.getByText(t('notices.question_sent'))).toBeVisible()
})

test('an officer writes a step of a call, and deletes the draft', async ({ as, product }) => {
  const language = 'ru'
  const { t } = wordsOf(language)
  const email = 'bez-skriptov@moscow.example'
  await makePerson(product, {
    email,
    name: 'Лев Тихонов',
    language,
    unit: { city: 'moscow', slug: 'health', role: 'officer' },
  })
  const page = await as(email)
  await page.goto(`/${language}/desk/challenges/new`)
  await page.getByLabel(t('challenges.fields.title')).fill('Запись без очереди')
  await page.getByRole('button', { name: t('challenges.desk.create') }).click()
  await page.waitForURL(/\/edit\/basics$/)
  const judging = page.url().replace(/basics$/, 'judging')
  await page.goto(judging)

  const item = (number: number) => itemOf(page, t('challenges.fields.criterion', { number }))
  const name = (number: number) =>
    item(number).getByLabel(t('challenges.fields.criterion_name'), { exact: true })
  const weight = (number: number) =>
    item(number).getByLabel(t('challenges.fields.criterion_weight'))
  const add = page.getByRole('button', { name: t('challenges.fields.add_criterion') })
  await add.click()
  await name(1).fill('Скорость')
  await weight(1).fill('30')
  await add.click()
  await expect(name(1)).toHaveValue('Скорость')
  await name(2).fill('Понятность')
  await weight(2).fill('70')
  await page
    .getByRole('button', {
      name: t('common.remove_named', { name: t('challenges.fields.criterion', { number: 1 }) }),
    })
    .click()
  await expect(item(2)).toHaveCount(0)
  await expect(name(1)).toHaveValue('Понятность')
  await weight(1).fill('100')
  await name(1).press('Enter')
  await page.waitForURL(/\/edit\/dates$/)
  await page.goto(judging)
  await expect(name(1)).toHaveValue('Понятность')
  await expect(weight(1)).toHaveValue('100')
  await expect(item(2)).toHaveCount(0)

  await page.goto(judging.replace(/\/edit\/judging$/, ''))
  const discard = page.getByRole('button', { name: t('challenges.desk.discard_button') })
  await expect(discard).toBeHidden()
  await page.getByText(t('challenges.desk.discard'), { exact: true }).click()
  await discard.click()
  await expect(page.getByText(t('notices.challenge_discarded'))).toBeVisible()
})

test('a founder applies with an attachment, submits and withdraws', async ({ as, product }) => {
  const language = 'ar'
  const { t } = wordsOf(language)
  const email = 'bila-javascript@golos-dvora.example'
  await makePerson(product, {
    email,
    name: 'ليلى قاسم',
    language,
    organisation: { slug: 'golos-dvora', role: 'editor' },
  })
  const call = await copyCall(product, 'collect-when-full', 'applied-without-script')
  const page = await as(email)
  await page.goto(`/${language}/challenges/applied-without-script`)
  await page.getByRole('button', { name: t('challenges.page.apply'), exact: true }).click()
  await page.waitForURL(/\/desk\/applications\/[^/]+\/edit$/)

  await page.getByLabel(t('applications.edit.attach_file')).setInputFiles(pdf('plan.pdf'))
  await page.getByRole('button', { name: t('applications.edit.attach'), exact: true }).click()
  await expect(page.getByText(t('notices.file_added'))).toBeVisible()
  await expect(page.getByRole('link', { name: 'plan.pdf' })).toBeVisible()

  const price = page.getByLabel(t('applications.edit.price'))
  const check = page.getByRole('button', { name: t('applications.edit.check') })
  for (const { label } of await questionsOf(product, call))
    await page.getByLabel(label).fill(`جواب: ${label.length}`)
  await price.fill('كثير')
  await check.click()
  await expect(price).toHaveAccessibleDescription(new RegExp(t('errors.amount')))
  await expect(price).toHaveValue('كثير')
  await price.fill('90000')
  await page.getByRole('checkbox').check()
  await check.click()
  await page.waitForURL(/\/check$/)
  await expect(page.getByText(t('applications.edit.complete'))).toBeVisible()
  await page.getByRole('button', { name: t('applications.edit.submit') }).click()
  await expect(page.getByText(t('notices.application_submitted'))).toBeVisible()

  const withdraw = page.getByRole('button', { name: t('applications.view.withdraw') })
  await expect(withdraw).toBeHidden()
  await page.locator('summary', { hasText: t('applications.view.withdraw') }).click()
  await withdraw.click()
  await expect(page.getByText(t('notices.application_withdrawn'))).toBeVisible()
})

test('of two who write the same answer the second keeps theirs beside the other', async ({
  as,
  product,
}) => {
  const { t } = wordsOf('ru')
  const call = await copyCall(product, 'collect-when-full', 'answered-without-script')
  const [question] = await questionsOf(product, call)
  const first = await as('founder@golos-dvora.example')
  const second = await as('artyom@golos-dvora.example')
  await first.goto('/ru/challenges/answered-without-script')
  await first.getByRole('button', { name: t('challenges.page.apply'), exact: true }).click()
  await first.waitForURL(/\/edit$/)
  await second.goto(first.url())
  const save = async (page: Page, text: string) => {
    await page.getByLabel(question!.label).fill(text)
    await page.getByRole('button', { name: t('applications.edit.save') }).click()
  }
  await save(first, 'Датчик в крышке.')
  await expect(first.getByText(t('notices.saved'), { exact: true }).first()).toBeVisible()
  await save(second, 'Весы под баком.')
  await expect(second.getByRole('alert')).toContainText('Датчик в крышке.')
  await expect(second.getByLabel(question!.label)).toHaveValue('Весы под баком.')
  await second.getByRole('button', { name: t('applications.edit.save') }).click()
  await expect(second.getByText(t('notices.saved'), { exact: true }).first()).toBeVisible()
  await expect(second.getByRole('alert')).toHaveCount(0)
})

test('no character is broken on its way', async ({ request }) => {
  for (const language of languages)
    for (const path of [
      '',
      '/challenges',
      '/solutions',
      '/startups',
      '/challenges/ask-once-forms',
    ]) {
      const page = await (await request.get(`/${language}${path}`)).text()
      expect(/[\0\uFFFD].{0,20}/.exec(page)?.[0], `${language}${path}`).toBeUndefined()
    }
})
