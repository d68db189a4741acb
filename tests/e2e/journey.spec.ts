import type { Locator, Page } from '@playwright/test'
import { apply, save, writeCall } from './support/journey-steps'
import { journeys } from './support/journey-texts'
import { expect, test, type Product } from './support/test'
import { wordsOf } from './support/words'

const day = 24 * 3600 * 1000

/** A form post of the page's own browser, as no button of the page would send it. */
function post(page: Page, product: Product, path: string, form: Record<string, string>) {
  return page.request.post(path, { form, headers: { Origin: product.url }, maxRedirects: 0 })
}

/** The box of one application on the decision's form. */
function boxOf(page: Page, organisation: string): Locator {
  return page.getByRole('group', { name: organisation })
}

for (const text of journeys)
  test(`from a call to its award, in ${text.language}`, async ({ page: visitor, as, product }) => {
    test.setTimeout(240_000)
    const { language } = text
    const { t } = wordsOf(language)
    const officer = await as(text.officer)
    const approver = await as(text.approver)
    const founder = await as('founder@airlight.example')
    const rival = await as('founder@citygrid.example')
    await product.query(`update users set language = $1 where email = any($2)`, [
      language,
      [text.officer, text.approver, 'founder@airlight.example', 'founder@citygrid.example'],
    ])

    let id = ''
    await test.step('an officer writes a call, and is told what is still missing', async () => {
      id = await writeCall(officer, text)
      await expect(officer.locator('#checklist')).toContainText(t('challenges.gaps.weights'))
      await expect(officer.getByRole('button', { name: t('challenges.desk.submit') })).toHaveCount(
        0,
      )
      const early = await post(officer, product, `/${language}/desk/challenges/${id}`, {
        intent: 'submit',
        formId: 'action-submit',
      })
      expect(early.status()).toBe(409)
      await officer.getByRole('link', { name: t('challenges.gaps.weights') }).click()
      await officer.locator('[name="criteria[1].weight"]').fill('40')
      await save(officer, text)
      await officer.goto(`/${language}/desk/challenges/${id}`)
      await officer.getByRole('button', { name: t('challenges.desk.submit') }).click()
      await expect(officer.getByText(t('notices.review_requested'))).toBeVisible()
    })

    let slug = ''
    await test.step('nobody approves their own call; another person publishes it', async () => {
      const own = await post(officer, product, `/${language}/desk/challenges/${id}`, {
        intent: 'publish',
        formId: 'action-publish',
      })
      expect(own.status()).toBe(403)
      await product.mail.mailTo(text.approver, new RegExp(text.title))
      await approver.goto(`/${language}/desk`)
      await approver
        .getByRole('listitem')
        .filter({ hasText: text.title })
        .getByRole('link')
        .first()
        .click()
      await approver.getByRole('button', { name: t('challenges.desk.publish') }).click()
      await expect(approver.getByText(t('notices.challenge_published'))).toBeVisible()
      await approver.getByRole('link', { name: t('challenges.desk.public_page') }).click()
      await approver.waitForURL(new RegExp(`/${language}/challenges/[^/]+$`))
      slug = approver.url().split('/').at(-1)!
    })

    await test.step('a founder finds it by a misspelt word, and asks', async () => {
      await product.jobsDone()
      await visitor.goto(`/${language}/challenges`)
      await visitor.getByRole('searchbox').fill(text.search)
      await visitor.getByRole('searchbox').press('Enter')
      await visitor.getByRole('link', { name: text.title }).click()
      await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(text.title)
      await expect(visitor.locator('strong').first()).toBeVisible()
      await expect(visitor.getByRole('link', { name: text.document })).toBeVisible()

      await founder.goto(`/${language}/challenges/${slug}`)
      await founder.getByRole('button', { name: t('challenges.page.follow'), exact: true }).click()
      await expect(founder.getByText(t('notices.followed'))).toBeVisible()
      await founder.getByLabel(t('challenges.page.ask_label')).fill(text.asked)
      await founder.getByRole('button', { name: t('challenges.page.ask_button') }).click()
      await expect(founder.getByText(t('notices.question_sent'))).toBeVisible()
      await visitor.reload()
      await expect(visitor.getByText(text.asked)).toHaveCount(0)

      await product.mail.mailTo(text.officer, new RegExp(text.title))
      await officer.goto(`/${language}/desk/challenges/${id}/questions`)
      await officer.getByLabel(t('challenges.desk.answer')).fill(text.answered)
      await officer.getByRole('button', { name: t('challenges.desk.answer_button') }).click()
      await expect(officer.getByText(t('notices.answer_published'))).toBeVisible()
      await visitor.reload()
      await expect(visitor.locator('#questions')).toContainText(text.answered)
      await expect(visitor.locator('#questions')).not.toContainText('Airlight')
      await product.mail.mailTo('founder@airlight.example', new RegExp(text.title))
    })

    let application = ''
    await test.step('two companies apply, each with an attachment, and get receipts', async () => {
      application = await apply(founder, text, slug, { answer: text.answer, price: '90000' })
      await apply(rival, text, slug, { answer: text.otherAnswer, price: '70000' })
      const code = await founder.locator('a.figures').first().textContent()
      await visitor.goto(`/${language}/verify`)
      await visitor.getByLabel(t('applications.verify.code')).fill(code!.toLowerCase())
      await visitor
        .getByRole('button', { name: t('applications.verify.button'), exact: true })
        .click()
      await expect(visitor.getByText(t('applications.verify.found'), { exact: true })).toBeVisible()
      await expect(visitor.locator('main')).not.toContainText('Airlight')
    })

    await test.step('nobody on the city’s side can read them before the deadline', async () => {
      const [file] = await product.query<{ id: string }>(
        `select file_id as id from application_attachments where application_id = $1`,
        [application],
      )
      for (const reader of [officer, approver]) {
        for (const path of [
          `/${language}/desk/applications/${application}`,
          `/${language}/desk/applications/${application}.data`,
          `/${language}/desk/challenges/${id}/applications`,
          `/${language}/desk/challenges/${id}/decision`,
          `/submissions/${application}/1`,
          `/files/${file!.id}/device.pdf`,
        ]) {
          const response = await reader.request.get(path, { maxRedirects: 0 })
          expect([403, 404, 409], path).toContain(response.status())
          expect(await response.text()).not.toContain(text.answer)
        }
      }
      const opened = await post(officer, product, `/${language}/desk/challenges/${id}`, {
        intent: 'open-applications',
        formId: 'action-open-applications',
      })
      expect([400, 409]).toContain(opened.status())
    })

    await test.step('the deadline passes by the clock alone', async () => {
      await product.setClock(new Date(Date.now() + 41 * day))
      const late = await post(rival, product, `/${language}/challenges/${slug}`, {
        intent: 'apply',
        organisationId: '00000000-0000-4000-8000-000000000000',
      })
      expect(late.status()).toBeGreaterThanOrEqual(400)
      const withdrawn = await post(
        founder,
        product,
        `/${language}/desk/applications/${application}`,
        {
          intent: 'withdraw',
        },
      )
      expect(withdrawn.status()).toBe(409)
      await visitor.goto(`/${language}/challenges/${slug}`)
      await expect(
        visitor.getByRole('link', { name: t('challenges.page.apply_sign_in') }),
      ).toHaveCount(0)
    })

    await test.step('the officer reads, and decides with a reason for each', async () => {
      await officer.goto(`/${language}/desk/challenges/${id}`)
      await officer
        .getByText(t('challenges.desk.open_applications'), { exact: true })
        .first()
        .click()
      await officer.getByRole('button', { name: t('challenges.desk.open_applications') }).click()
      await expect(officer.getByText(t('notices.evaluation_started'))).toBeVisible()
      await officer.goto(`/${language}/desk/challenges/${id}/applications`)
      await officer.getByRole('link', { name: 'Airlight' }).click()
      await expect(officer.getByText(text.answer)).toBeVisible()
      await expect(officer.getByRole('link', { name: 'device.pdf' })).toBeVisible()

      await officer.goto(`/${language}/desk/challenges/${id}/decision`)
      const chosen = boxOf(officer, 'Airlight')
      await chosen.getByLabel(t('applications.decision.award'), { exact: true }).check()
      await chosen.getByRole('textbox').fill(text.reason)
      await officer.locator('#statement').fill(text.statement)
      await officer.getByRole('button', { name: t('applications.decision.propose') }).click()
      await expect(officer.getByRole('alert')).toContainText(t('refusals.decision_incomplete'))
      await expect(chosen.getByRole('textbox')).toHaveValue(text.reason)
      const other = boxOf(officer, 'CityGrid')
      await other.getByLabel(t('applications.decision.reject'), { exact: true }).check()
      await other.getByRole('textbox').fill('—')
      await officer.getByRole('button', { name: t('applications.decision.propose') }).click()
      await expect(officer.getByText(t('notices.decision_proposed'))).toBeVisible()
      await expect(officer.getByText(t('applications.decision.waiting'))).toBeVisible()
      const own = await post(officer, product, `/${language}/desk/challenges/${id}/decision`, {
        intent: 'approve',
      })
      expect(own.status()).toBe(403)
    })

    await test.step('an approver gives it back with a reason, and approves the better one', async () => {
      await approver.goto(`/${language}/desk/challenges/${id}/decision`)
      await approver.getByText(t('applications.decision.return'), { exact: true }).first().click()
      await approver.getByLabel(t('applications.decision.return_reason')).fill(text.returned)
      await approver.getByRole('button', { name: t('applications.decision.return_button') }).click()
      await expect(approver.getByText(t('notices.decision_returned'))).toBeVisible()

      await officer.goto(`/${language}/desk/challenges/${id}/decision`)
      await expect(officer.getByText(text.returned)).toBeVisible()
      await boxOf(officer, 'CityGrid').getByRole('textbox').fill(text.otherReason)
      await officer.getByRole('button', { name: t('applications.decision.propose') }).click()
      await expect(officer.getByText(t('notices.decision_proposed'))).toBeVisible()

      await approver.goto(`/${language}/desk/challenges/${id}/decision`)
      await expect(approver.getByText(text.otherReason)).toBeVisible()
      await approver.getByRole('button', { name: t('applications.decision.approve') }).click()
      await expect(approver.getByText(t('notices.decision_approved'))).toBeVisible()
    })

    await test.step('everyone is told why, and the award is public', async () => {
      await product.mail.mailTo('founder@airlight.example', new RegExp(text.reason))
      await product.mail.mailTo('founder@citygrid.example', new RegExp(text.otherReason))
      await rival.goto(`/${language}/desk/notifications`)
      await expect(rival.getByText(text.title).first()).toBeVisible()
      await visitor.goto(`/${language}/challenges/${slug}`)
      const result = visitor.locator('#result')
      await expect(result).toContainText('Airlight')
      await expect(result).toContainText(text.statement)
      await expect(visitor.locator('main')).not.toContainText(text.otherReason)
      const answer = await visitor.request.get(`/api/v1/challenges/${slug}`)
      expect(await answer.json()).toMatchObject({ award: { winners: [{ slug: 'airlight' }] } })
    })

    await product.setClock(null)
  })
