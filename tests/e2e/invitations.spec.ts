import type { Page } from '@playwright/test'
import type { Language } from '#app/messages/languages'
import { lintPage } from './support/lint-page'
import { bringOrganisation, exactly, makePerson, signIn, type Person } from './support/people'
import { expect, test, type Product } from './support/test'
import { wordsOf } from './support/words'

async function unitOf(product: Product, city: string, slug: string): Promise<string> {
  const [unit] = await product.query<{ id: string }>(
    `select u.id from units u join cities c on c.id = u.city_id where c.slug = $1 and u.slug = $2`,
    [city, slug],
  )
  return unit!.id
}

/** Invites an address from the page of a unit. */
async function inviteToUnit(
  page: Page,
  language: Language,
  invited: { email: string; role: string; language: Language },
): Promise<void> {
  const { t } = wordsOf(language)
  await page.getByLabel(t('desk.units_page.invite_email')).fill(invited.email)
  await page
    .getByLabel(t('desk.units_page.invite_role'), { exact: true })
    .selectOption(invited.role)
  await page.getByLabel(t('desk.units_page.invite_language')).selectOption(invited.language)
  await page.getByRole('button', { name: t('desk.units_page.invite_button') }).click()
}

/** The row of a list that names an address. */
function rowOf(page: Page, email: string) {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: email })
}

test('a unit’s administrator invites a new officer, who signs up', async ({
  as,
  page,
  product,
}) => {
  const language = 'vi'
  const { t } = wordsOf(language)
  const email = 'can-bo-moi@hanoi.example'
  const administrator: Person = {
    email: 'quan-tri-long-bien@hanoi.example',
    name: 'Trần Quản Trị',
    language,
    unit: { city: 'hanoi', slug: 'long-bien', role: 'administrator' },
  }
  await makePerson(product, administrator)
  const desk = await as(administrator.email)
  await desk.goto(`/${language}/desk/units/${await unitOf(product, 'hanoi', 'long-bien')}`)
  await inviteToUnit(desk, language, { email: 'can-bo-moi', role: 'approver', language })
  const address = desk.getByLabel(t('desk.units_page.invite_email'))
  await expect(address).toHaveAccessibleDescription(exactly(t('errors.email')))
  await expect(address).toHaveValue('can-bo-moi')
  await expect(desk.getByLabel(t('desk.units_page.invite_role'), { exact: true })).toHaveValue(
    'approver',
  )
  await inviteToUnit(desk, language, { email, role: 'officer', language })
  await expect(desk.getByText(t('notices.invitation_sent'))).toBeVisible()
  await expect(rowOf(desk, email)).toContainText(t('unit_roles.officer'))
  await inviteToUnit(desk, language, { email, role: 'officer', language })
  await expect(desk.getByRole('alert')).toContainText(t('refusals.already_invited'))

  const link = await product.mail.linkTo(email, '/vi/invitations/')
  await lintPage(page, await page.goto(link), language)
  await expect(page.getByRole('main')).toContainText('Trần Quản Trị')
  await page.getByRole('link', { name: t('nav.sign_up') }).click()
  await page.getByLabel(t('accounts.name')).fill('Phạm Cán Bộ')
  await page.getByLabel(t('accounts.email')).fill(email)
  await page.getByLabel(t('accounts.password'), { exact: true }).fill('một dòng sông rộng')
  await page.getByRole('button', { name: t('accounts.sign_up.button') }).click()
  await expect(page.getByText(t('accounts.sign_up.sent_title'))).toBeVisible()
  await page.goto(link)
  await page
    .getByRole('main')
    .getByRole('link', { name: t('nav.sign_in') })
    .click()
  await signIn(page, language, email, 'một dòng sông rộng')
  await page.getByRole('button', { name: t('accounts.invitation.accept') }).click()
  await expect(page.getByText(t('notices.invitation_accepted'))).toBeVisible()
  await expect(page.getByText(t('desk.items.confirm_address', { email }))).toHaveCount(0)
  expect((await page.goto(`/${language}/desk/challenges/new`))?.status()).toBe(200)

  await page.goto(link)
  await expect(page.getByText(t('accounts.invitation.gone'))).toBeVisible()

  await desk.reload()
  const member = rowOf(desk, email)
  await expect(member).toContainText('Phạm Cán Bộ')
  await member.locator('summary').click()
  await member.getByRole('button', { name: t('desk.units_page.remove') }).click()
  await expect(desk.getByText(t('notices.member_removed'))).toBeVisible()
  await expect(rowOf(desk, email)).toHaveCount(0)
  expect((await page.goto(`/${language}/desk/challenges/new`))?.status()).toBe(403)
})

test('an invitation is for one address, and can be withdrawn', async ({ as, page, product }) => {
  const language = 'ru'
  const { t } = wordsOf(language)
  const administrator: Person = {
    email: 'upravlyayushchaya@moscow.example',
    name: 'Зоя Крылова',
    language,
    unit: { city: 'moscow', slug: 'health', role: 'administrator' },
  }
  const invited: Person = { email: 'priglashennaya@moscow.example', name: 'Инна Ветрова', language }
  const other: Person = { email: 'postoronniy@moscow.example', name: 'Пётр Чужой', language }
  for (const person of [administrator, invited, other]) await makePerson(product, person)
  const desk = await as(administrator.email)
  await desk.goto(`/${language}/desk/units/${await unitOf(product, 'moscow', 'health')}`)
  await inviteToUnit(desk, language, { email: invited.email, role: 'evaluator', language: 'en' })
  await expect(desk.getByText(t('notices.invitation_sent'))).toBeVisible()

  // Mailed in the language of the account, whatever the administrator chose.
  const link = await product.mail.linkTo(invited.email, '/ru/invitations/')
  const stranger = await as(other.email)
  await lintPage(stranger, await stranger.goto(link), language)
  await expect(stranger.getByRole('alert')).toContainText(t('refusals.invitation_for_other'))
  await expect(stranger.getByRole('button', { name: t('accounts.invitation.accept') })).toHaveCount(
    0,
  )
  const forced = await stranger.request.post(link, {
    headers: { Origin: product.url },
    maxRedirects: 0,
  })
  expect(forced.status()).toBe(403)
  await stranger.getByRole('button', { name: t('accounts.account.sign_out') }).click()
  await expect(stranger.getByText(t('notices.signed_out'))).toBeVisible()

  const welcome = await as(invited.email)
  await welcome.goto(link)
  await welcome.getByRole('button', { name: t('accounts.invitation.accept') }).click()
  await expect(welcome.getByText(t('notices.invitation_accepted'))).toBeVisible()
  await desk.reload()
  await expect(rowOf(desk, invited.email)).toContainText(t('unit_roles.evaluator'))
  await inviteToUnit(desk, language, { email: invited.email, role: 'evaluator', language })
  await expect(desk.getByRole('alert')).toContainText(t('refusals.already_member'))

  const guest = 'peredumali@moscow.example'
  await inviteToUnit(desk, language, { email: guest, role: 'officer', language })
  const withdrawn = await product.mail.linkTo(guest, '/ru/invitations/')
  await desk.getByRole('button', { name: `${t('desk.units_page.withdraw')}: ${guest}` }).click()
  await expect(desk.getByText(t('notices.invitation_withdrawn'))).toBeVisible()
  await page.goto(withdrawn)
  await expect(page.getByText(t('accounts.invitation.gone'))).toBeVisible()
})

test('colleagues join an organisation, which always keeps an administrator', async ({
  as,
  product,
}) => {
  const language = 'ar'
  const { t } = wordsOf(language)
  const founder: Person = { email: 'salma@jisr.example', name: 'سلمى الجسر', language }
  const colleague: Person = { email: 'nader@jisr.example', name: 'نادر الجسر', language }
  await makePerson(product, founder)
  await makePerson(product, colleague)
  const page = await as(founder.email)
  const id = await bringOrganisation(page, language, 'جسر للأنظمة')
  const members = `/${language}/desk/organisations/${id}/members`
  await page.goto(members)
  const invite = async () => {
    await page.getByLabel(t('accounts.email')).fill(colleague.email)
    await page.getByLabel(t('organisations.members.role'), { exact: true }).selectOption('reader')
    await page.getByRole('button', { name: t('organisations.members.invite_button') }).click()
  }
  await invite()
  await expect(page.getByText(t('notices.invitation_sent'))).toBeVisible()
  const second = await as(colleague.email)
  await second.goto(await product.mail.linkTo(colleague.email, '/ar/invitations/'))
  await second.getByRole('button', { name: t('accounts.invitation.accept') }).click()
  await expect(second.getByText(t('notices.invitation_accepted'))).toBeVisible()
  await second.goto(members)
  await expect(rowOf(second, founder.email)).toBeVisible()
  await expect(second.getByLabel(t('accounts.email'))).toHaveCount(0)

  await page.reload()
  await invite()
  await expect(page.getByRole('alert')).toContainText(t('refusals.already_member'))

  const roleOf = (person: Person) =>
    page.getByLabel(`${t('organisations.members.role')}: ${person.name}`)
  const change = (person: Person) =>
    rowOf(page, person.email).getByRole('button', { name: t('organisations.members.change') })
  await roleOf(founder).selectOption('editor')
  await change(founder).click()
  await expect(page.getByRole('alert')).toContainText(t('refusals.last_administrator'))
  await page.reload()
  const leave = async () => {
    await rowOf(page, founder.email).locator('summary').click()
    await rowOf(page, founder.email)
      .getByRole('button', { name: t('organisations.members.remove'), exact: true })
      .click()
  }
  await leave()
  await expect(page.getByRole('alert')).toContainText(t('refusals.last_administrator'))

  await roleOf(colleague).selectOption('administrator')
  await change(colleague).click()
  await expect(page.getByText(t('notices.member_changed'))).toBeVisible()
  await page.reload()
  await leave()
  await expect(page.getByText(t('notices.member_removed'))).toBeVisible()
  await expect(page).toHaveURL(`/${language}/desk/organisations`)
  await expect(page.getByText(t('organisations.list.empty'), { exact: true })).toBeVisible()
  expect((await page.goto(members))?.status()).toBe(403)
  await second.reload()
  await expect(second.getByLabel(t('accounts.email'))).toBeVisible()
})

test('the last administrator of a unit can’t be removed', async ({ as, product }) => {
  const { t } = wordsOf('vi')
  const unit = await unitOf(product, 'ho-chi-minh-city', 'ho-chi-minh-city')
  const page = await as('unit-admin@hcmc.example')
  await page.goto(`/vi/desk/units/${unit}`)
  const own = rowOf(page, 'unit-admin@hcmc.example')
  await own.locator('summary').click()
  await own.getByRole('button', { name: t('desk.units_page.remove') }).click()
  await expect(page.getByRole('alert')).toContainText(t('refusals.last_administrator'))
  await page.reload()
  await expect(own).toContainText(t('unit_roles.administrator'))
})
