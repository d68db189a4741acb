import { Secret, TOTP } from 'otpauth'
import { demoPassword } from '../../scripts/demo/accounts'
import { lintPage } from './support/lint-page'
import { expectSignedIn, makePerson, signIn } from './support/people'
import { expect, test } from './support/test'
import { wordsOf } from './support/words'

/** What an app shows; `steps` of 30 seconds away from now. */
function codeOf(secret: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  return totp.generate({ timestamp: Date.now() + steps * 30_000 })
}

for (const language of ['bg', 'ar'] as const)
  test(`a code is asked for at the next sign-in, in ${language}`, async ({
    as,
    page: other,
    product,
  }) => {
    const { t } = wordsOf(language)
    const email = `two.steps.${language}@people.example`
    await makePerson(product, { email, name: 'Рада Две', language })
    const page = await as(email)
    await page.goto(`/${language}/desk/account`)
    await page.getByRole('link', { name: t('accounts.second_factor.title') }).click()
    const heading = page.getByRole('heading', { level: 1, name: t('accounts.second_factor.title') })
    await expect(heading).toBeVisible()
    await page.getByLabel(t('accounts.password')).fill(demoPassword)
    await page.getByRole('button', { name: t('accounts.second_factor.begin') }).click()
    const shown = page.locator('#scan code')
    await expect(shown).toBeVisible()
    await lintPage(page, await page.reload(), language)
    const secret = (await shown.innerText()).replaceAll(' ', '')
    const code = page.getByLabel(t('accounts.second_factor.code'), { exact: true })
    await code.fill('000000')
    await page.getByRole('button', { name: t('accounts.second_factor.confirm') }).click()
    await expect(page.getByRole('alert')).toContainText(t('refusals.second_factor_wrong'))
    await code.fill(codeOf(secret, -1))
    await page.getByRole('button', { name: t('accounts.second_factor.confirm') }).click()
    await expect(page.getByText(t('accounts.second_factor.recovery_title'))).toBeVisible()
    const codes = page.locator('li code')
    await expect(codes).toHaveCount(10)
    const recovery = await codes.first().innerText()
    await lintPage(page, await page.reload(), language)
    await expect(codes).toHaveCount(0)

    await other.goto(`/${language}/sign-in`)
    await signIn(other, language, email)
    await expect(other).toHaveURL(/\/sign-in\/code/)
    await lintPage(other, await other.reload(), language)
    const answer = other.getByLabel(t('accounts.second_factor.code'), { exact: true })
    await answer.fill('111111')
    await other.getByRole('button', { name: t('accounts.sign_in.button') }).click()
    await expect(other.getByRole('alert')).toContainText(t('refusals.second_factor_wrong'))
    await answer.fill(language === 'bg' ? codeOf(secret) : recovery)
    await other.getByRole('button', { name: t('accounts.sign_in.button') }).click()
    await expect(other).toHaveURL(/\/desk$/)
    await expectSignedIn(other, language, true)
    const mail = await product.mail.linkTo(email, '/desk/account/second-factor')
    expect(mail).toContain(`/${language}/`)
  })
