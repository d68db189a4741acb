import { lintPage } from './support/lint-page'
import { bringOrganisation, exactly, makePerson, type Person } from './support/people'
import { expect, test } from './support/test'
import { wordsOf } from './support/words'

test('an organisation is verified by a city, at the second attempt', async ({
  as,
  page: visitor,
  product,
}) => {
  const language = 'en'
  const { t } = wordsOf(language)
  const founder: Person = { email: 'ivo@tidegate.example', name: 'Ivo Marsh', language }
  const official: Person = {
    email: 'registry@moscow.example',
    name: 'Вера Реестрова',
    language: 'ru',
    unit: { city: 'moscow', slug: 'moscow', role: 'administrator' },
  }
  await makePerson(product, founder)
  await makePerson(product, official)
  const page = await as(founder.email)
  const id = await bringOrganisation(page, language, 'Tidegate')
  const verification = `/${language}/desk/organisations/${id}/verification`

  await test.step('the profile comes first', async () => {
    await page.goto(verification)
    await expect(
      page.getByRole('button', { name: t('organisations.verification.button') }),
    ).toHaveCount(0)
    await page
      .getByRole('link', { name: t('organisations.verification.gaps.registerNumber') })
      .click()
    await page.getByLabel(t('organisations.profile.country')).selectOption('GB')
    await page.getByLabel(t('organisations.profile.register_number')).fill('SC 123456')
    const website = page.getByLabel(t('organisations.profile.website'))
    await website.fill('tidegate')
    await page.getByRole('button', { name: t('organisations.profile.save') }).click()
    await expect(website).toHaveAccessibleDescription(exactly(t('errors.url')))
    await website.fill('https://tidegate.example')
    await page.getByRole('button', { name: t('organisations.profile.save') }).click()
    await expect(page.getByText(t('notices.saved'), { exact: true }).first()).toBeVisible()
  })

  const ask = async () => {
    await page.goto(verification)
    await page.getByLabel(t('organisations.verification.city')).selectOption({ label: 'Moscow' })
    await page.getByRole('button', { name: t('organisations.verification.button') }).click()
  }
  const city = await as(official.email)
  const words = wordsOf('ru')
  const openRequest = async () => {
    await city.goto('/ru/desk')
    await city
      .getByRole('listitem')
      .filter({ hasText: words.t('desk.items.verification', { name: 'Tidegate' }) })
      .getByRole('link')
      .first()
      .click()
    await expect(city.getByRole('main')).toContainText('SC 123456')
  }
  const reason = 'Номер в реестре принадлежит другой компании.'

  await test.step('the city refuses with a reason', async () => {
    await ask()
    await expect(page.getByText(t('notices.verification_requested'))).toBeVisible()
    await ask()
    await expect(page.getByRole('alert')).toContainText(t('refusals.verification_pending'))
    await product.mail.mailTo(official.email, /Tidegate/)
    await openRequest()
    await city
      .locator('summary', { hasText: words.t('organisations.verifications.refuse') })
      .click()
    const refuse = city.getByRole('button', { name: words.t('organisations.verifications.refuse') })
    await refuse.click()
    const why = city.getByLabel(words.t('organisations.verifications.refuse_reason'))
    await expect(why).toHaveAccessibleDescription(exactly(words.t('errors.required')))
    await why.fill(reason)
    await refuse.click()
    await expect(city.getByText(words.t('notices.verification_refused'))).toBeVisible()
  })

  await test.step('the founder reads why and asks again', async () => {
    await product.mail.mailTo(founder.email, exactly(reason))
    await page.goto(verification)
    await expect(page.locator('#requests')).toContainText(
      t('organisations.verification.statuses.refused', { reason, date: '' }),
    )
    await ask()
    await expect(page.getByText(t('notices.verification_requested'))).toBeVisible()
  })

  await test.step('the city verifies, and the public page says so', async () => {
    const [{ slug } = { slug: '' }] = await product.query<{ slug: string }>(
      'select slug from organisations where id = $1',
      [id],
    )
    await lintPage(visitor, await visitor.goto(`/${language}/startups/${slug}`), language)
    await expect(visitor.getByText(t('organisations.public.not_verified'))).toBeVisible()
    await openRequest()
    await city
      .getByRole('button', { name: words.t('organisations.verifications.verify'), exact: true })
      .click()
    await expect(city.getByText(words.t('notices.organisation_verified'))).toBeVisible()
    await visitor.reload()
    await expect(
      visitor.getByText(t('organisations.desk.verified', { city: 'Moscow' })),
    ).toBeVisible()
    await product.mail.mailTo(
      founder.email,
      exactly(t('notifications.organisation_verified.subject', { organisation: 'Tidegate' })),
    )
    await page.goto(verification)
    await expect(
      page.getByRole('button', { name: t('organisations.verification.button') }),
    ).toHaveCount(0)
  })
})
