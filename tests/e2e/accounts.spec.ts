import type { Page } from '@playwright/test'
import type { Language } from '#app/messages/languages'
import { demoPassword } from '../../scripts/demo/accounts'
import { lintPage } from './support/lint-page'
import { answerTo, exactly, expectSignedIn, makePerson, signIn } from './support/people'
import { expect, test } from './support/test'
import { wordsOf } from './support/words'

const hour = 3600 * 1000

/** Fills the form of the sign-up page and sends it. */
async function signUp(
  page: Page,
  language: Language,
  typed: { name: string; email: string; password: string },
) {
  const { t } = wordsOf(language)
  await page.getByLabel(t('accounts.name')).fill(typed.name)
  await page.getByLabel(t('accounts.email')).fill(typed.email)
  await page.getByLabel(t('accounts.password'), { exact: true }).fill(typed.password)
  return answerTo(page, () =>
    page.getByRole('button', { name: t('accounts.sign_up.button') }).click(),
  )
}

/** Asks for a link that sets a new password. */
async function forget(page: Page, language: Language, email: string): Promise<void> {
  const { t } = wordsOf(language)
  await page.goto(`/${language}/sign-in`)
  await page.getByRole('link', { name: t('accounts.sign_in.forgotten') }).click()
  await page.getByLabel(t('accounts.email')).fill(email)
  await page.getByRole('button', { name: t('accounts.forgotten.button') }).click()
}

async function setPassword(page: Page, language: Language, password: string): Promise<void> {
  const { t } = wordsOf(language)
  await page.getByLabel(t('accounts.new_password')).fill(password)
  await page.getByRole('button', { name: t('accounts.reset.button') }).click()
}

test('someone creates an account and confirms the address by mail', async ({ page, product }) => {
  const language = 'vi'
  const { t } = wordsOf(language)
  const email = 'an.nguyen@moi.example'
  await page.goto(`/${language}/sign-in`)
  await page.getByRole('link', { name: t('accounts.sign_in.create') }).click()

  const refused = await signUp(page, language, {
    name: 'Nguyễn Hoài An',
    email: 'an.nguyen',
    password: 'ngắn',
  })
  expect(refused.status()).toBe(400)
  const address = page.getByLabel(t('accounts.email'))
  await expect(page.getByLabel(t('accounts.name'))).toHaveValue('Nguyễn Hoài An')
  await expect(address).toHaveValue('an.nguyen')
  await expect(address).toHaveAccessibleDescription(exactly(t('errors.email')))
  const password = page.getByLabel(t('accounts.password'), { exact: true })
  await expect(password).toHaveValue('')
  await expect(password).toHaveAccessibleDescription(exactly(t('errors.too_short', { min: 10 })))

  await signUp(page, language, { name: 'Nguyễn Hoài An', email, password: 'ba con mèo vàng' })
  await expect(page.getByText(t('accounts.sign_up.sent_text', { email }))).toBeVisible()

  await page.goto(`/${language}/sign-in`)
  await signIn(page, language, email, 'ba con mèo vàng')
  await expect(page.getByText(t('desk.items.confirm_address', { email }))).toBeVisible()
  await product.mail.mailTo(email, exactly(t('notifications.address_confirmation.action')))
  const link = await product.mail.linkTo(email, '/vi/confirm/')
  await lintPage(page, await page.goto(link), language)
  await page.getByRole('button', { name: t('accounts.confirm.button') }).click()
  await expect(page.getByText(t('notices.address_confirmed'))).toBeVisible()
  await expect(page.getByText(t('desk.items.confirm_address', { email }))).toHaveCount(0)
})

test('an address is confirmed by someone who is not signed in, who is told so', async ({
  page,
  product,
}) => {
  const { t } = wordsOf('ru')
  const email = 'novaya@gorod.example'
  await page.goto('/ru/sign-up')
  await signUp(page, 'ru', { name: 'Анна Новая', email, password: 'четыре зелёных слова' })
  await page.goto(await product.mail.linkTo(email, '/ru/confirm/'))
  await page.getByRole('button', { name: t('accounts.confirm.button') }).click()
  await expect(page).toHaveURL('/ru/sign-in')
  await expect(page.getByText(t('notices.address_confirmed'))).toBeVisible()
})

test('a known address gets the same answer, and its owner a mail', async ({ page, product }) => {
  const language = 'ru'
  const { t } = wordsOf(language)
  const owner = { email: 'olga@izvestno.example', name: 'Ольга Лисина', language } as const
  await makePerson(product, owner)
  await page.goto(`/${language}/sign-up`)
  const answer = await signUp(page, language, {
    name: 'Кто-то другой',
    email: ` ${owner.email.toUpperCase()} `,
    password: 'совсем другой пароль',
  })
  expect(answer.status()).toBe(200)
  await expect(
    page.getByText(t('accounts.sign_up.sent_text', { email: owner.email })),
  ).toBeVisible()
  await product.mail.mailTo(
    owner.email,
    exactly(t('notifications.address_known.text', { name: owner.name }).split('\n')[1]!),
  )
  await page.goto(`/${language}/sign-in`)
  await signIn(page, language, owner.email, 'совсем другой пароль')
  await expect(page.getByRole('alert')).toContainText(t('refusals.credentials_wrong'))
  await signIn(page, language, owner.email)
  await expect(page).toHaveURL(`/${language}/desk`)
})

test('signing in leads back to where it was asked for', async ({ page, product }) => {
  const language = 'ar'
  const { t } = wordsOf(language)
  const email = 'huda@dukhul.example'
  await makePerson(product, { email, name: 'هدى سالم', language })
  await page.goto(`/${language}/desk/notifications?page=1`)
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await signIn(page, language, email, 'ليست كلمة السر')
  const refused = page.getByRole('alert')
  await expect(refused).toContainText(t('refusals.credentials_wrong'))
  await expect(page.getByLabel(t('accounts.email'))).toHaveValue(email)
  await expect(page.getByLabel(t('accounts.password'), { exact: true })).toHaveValue('')

  await page.goto(`/${language}/desk/notifications?page=1`)
  await signIn(page, language, 'nobody@dukhul.example')
  await expect(refused).toContainText(t('refusals.credentials_wrong'))
  await signIn(page, language, email)
  await expect(page).toHaveURL(`/${language}/desk/notifications?page=1`)

  await page.goto(`/${language}/sign-in`)
  await expect(page).toHaveURL(`/${language}/desk`)
  await page.goto(`/${language}/sign-in?next=//elsewhere.example/`)
  await expect(page).toHaveURL(`/${language}/desk`)
})

test('a forgotten password is set anew by mail, and old sessions end', async ({
  page,
  as,
  product,
}) => {
  const language = 'en'
  const { t } = wordsOf(language)
  const email = 'petra@forgetful.example'
  await makePerson(product, { email, name: 'Petra Lind', language })
  const elsewhere = await as(email)
  await expectSignedIn(elsewhere, language, true)

  await forget(page, language, email)
  await expect(page.getByText(t('accounts.forgotten.sent_text', { email }))).toBeVisible()
  const link = await product.mail.linkTo(email, '/en/reset-password/')
  await lintPage(page, await page.goto(link), language)
  await setPassword(page, language, 'short')
  await expect(page.getByLabel(t('accounts.new_password'))).toHaveAccessibleDescription(
    exactly(t('errors.too_short', { min: 10 })),
  )
  await setPassword(page, language, 'seven quiet harbours')
  await expect(page.getByText(t('notices.password_set'))).toBeVisible()
  await product.mail.mailTo(
    email,
    exactly(t('notifications.password_changed.text', { name: 'Petra Lind' }).split('\n')[1]!),
  )
  await expectSignedIn(elsewhere, language, false)

  await signIn(page, language, email)
  await expect(page.getByRole('alert')).toContainText(t('refusals.credentials_wrong'))
  await signIn(page, language, email, 'seven quiet harbours')
  await expect(page).toHaveURL(`/${language}/desk`)

  await page.goto(link)
  await setPassword(page, language, 'eight quiet harbours')
  await expect(page.getByRole('alert')).toContainText(t('refusals.link_invalid'))
})

test('an unknown address gets the same answer to a forgotten password, and no mail', async ({
  page,
  product,
}) => {
  const { t } = wordsOf('ru')
  const email = 'neznakomka@nigde.example'
  await forget(page, 'ru', email)
  await expect(page.getByText(t('accounts.forgotten.sent_text', { email }))).toBeVisible()
  await product.jobsDone()
  expect(product.mail.mails.filter((mail) => mail.to.includes(email))).toEqual([])
})

test('links that are used or too old say so', async ({ page, product }) => {
  const { t } = wordsOf('vi')
  const email = 'tre@muon.example'
  await page.goto('/vi/sign-up')
  await signUp(page, 'vi', { name: 'Lê Trễ', email, password: 'bốn chiếc ô xanh' })
  const confirm = await product.mail.linkTo(email, '/vi/confirm/')
  await page.goto(confirm)
  await page.getByRole('button', { name: t('accounts.confirm.button') }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto(confirm)
  await page.getByRole('button', { name: t('accounts.confirm.button') }).click()
  await expect(page.getByRole('alert')).toContainText(t('refusals.link_invalid'))

  await forget(page, 'vi', email)
  const reset = await product.mail.linkTo(email, '/vi/reset-password/')
  await page.goto(reset)
  await product.setClock(new Date(Date.now() + hour + 60_000))
  try {
    await setPassword(page, 'vi', 'năm chiếc ô xanh')
    await expect(page.getByRole('alert')).toContainText(t('refusals.link_invalid'))
  } finally {
    await product.setClock(null)
  }
})

test('signing out everywhere ends the session of the other browser', async ({ as, product }) => {
  const language = 'ru'
  const { t } = wordsOf(language)
  const email = 'dva@brauzera.example'
  await makePerson(product, { email, name: 'Глеб Дубов', language })
  const here = await as(email)
  const there = await as(email)
  const other = await as('citizen@sofia.example')
  await expectSignedIn(there, language, true)
  await here.goto(`/${language}/desk/account`)
  await expect(here.locator('#sessions li')).toHaveCount(2)
  await expect(here.locator('#sessions')).toContainText(t('accounts.account.sessions_this'))
  await here.getByRole('button', { name: t('accounts.account.sign_out_everywhere') }).click()
  await expect(here.getByText(t('notices.signed_out_everywhere'))).toBeVisible()
  await expectSignedIn(here, language, false)
  await expectSignedIn(there, language, false)
  await expectSignedIn(other, language, true)
})

test('signing out ends this session and no other', async ({ as, product }) => {
  const email = 'mot@phien.example'
  await makePerson(product, { email, name: 'Đỗ Một', language: 'vi' })
  const { t } = wordsOf('vi')
  const here = await as(email)
  const there = await as(email)
  await here.goto('/vi/desk/account')
  await here.getByRole('button', { name: t('accounts.account.sign_out'), exact: true }).click()
  await expect(here.getByText(t('notices.signed_out'))).toBeVisible()
  await expectSignedIn(here, 'vi', false)
  await expectSignedIn(there, 'vi', true)
})

test('the account page changes name and language, and the password beside them', async ({
  as,
  page: visitor,
  product,
}) => {
  const language = 'ar'
  const { t } = wordsOf(language)
  const email = 'karim@hisab.example'
  await makePerson(product, { email, name: 'كريم', language: 'en' })
  const page = await as(email)
  await page.goto(`/${language}/desk/account`)
  const name = page.getByLabel(t('accounts.name'))
  const current = page.getByLabel(t('accounts.current_password'))
  const fresh = page.getByLabel(t('accounts.new_password'))
  const saveProfile = page.getByRole('button', { name: t('common.save'), exact: true })
  const savePassword = page.getByRole('button', { name: t('accounts.account.password_button') })

  await name.fill('  ')
  await saveProfile.click()
  await expect(name).toHaveAccessibleDescription(exactly(t('errors.required')))
  await expect(fresh).not.toHaveAttribute('aria-invalid')
  await name.fill('كريم منصور')
  await page.getByLabel(t('common.language'), { exact: true }).selectOption(language)
  await saveProfile.click()
  await expect(page.getByText(t('notices.profile_saved')).first()).toBeVisible()

  await page.reload()
  await expect(name).toHaveValue('كريم منصور')
  await current.fill(demoPassword)
  await fresh.fill('قصير')
  await savePassword.click()
  await expect(fresh).toHaveAccessibleDescription(exactly(t('errors.too_short', { min: 10 })))
  await expect(name).not.toHaveAttribute('aria-invalid')
  await expect(name).toHaveValue('كريم منصور')

  await current.fill('ليست هي')
  await fresh.fill('ثلاث سفن زرقاء')
  await savePassword.click()
  await expect(page.getByRole('alert')).toContainText(t('refusals.credentials_wrong'))
  await current.fill(demoPassword)
  await fresh.fill('ثلاث سفن زرقاء')
  await savePassword.click()
  await expect(page.getByText(t('notices.password_changed'))).toBeVisible()
  await product.mail.mailTo(email, exactly(t('notifications.password_changed.action')))

  await visitor.goto(`/${language}/sign-in`)
  await signIn(visitor, language, email, 'ثلاث سفن زرقاء')
  await expect(visitor).toHaveURL(`/${language}/desk`)
})

test('too many attempts are refused with a sentence, even with the right password', async ({
  page,
  product,
}) => {
  const { t } = wordsOf('ru')
  const email = 'uporny@mnogo.example'
  await makePerson(product, { email, name: 'Упорный', language: 'ru' })
  await page.goto('/ru/sign-in')
  for (let attempt = 0; attempt < 8; attempt++) {
    const refused = await signIn(page, 'ru', email, `неверно ${attempt}`)
    expect(refused.status()).toBe(400)
  }
  await expect(page.getByRole('alert')).toContainText(t('refusals.credentials_wrong'))
  const answer = await signIn(page, 'ru', email)
  expect(answer.status()).toBe(429)
  await expect(page.getByRole('alert')).toContainText(t('refusals.rate_limited'))
})
