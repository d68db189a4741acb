import type { Page } from '@playwright/test'
import { demoPassword } from '../../scripts/demo/accounts'
import {
  agreeOn,
  appoint,
  complain,
  confirmBy,
  declareOn,
  numbersOf,
  scoreAll,
  totalsOf,
  uphold,
  type Numbers,
} from './support/evaluation-steps'
import { apply, applyPlainly, post, save, writeCall } from './support/journey-steps'
import { journeys } from './support/journey-texts'
import { expect, test } from './support/test'
import { wordsOf } from './support/words'

const day = 24 * 3600 * 1000

test.describe.configure({ mode: 'parallel' })

const companies = ['airlight', 'citygrid', 'mekong-data', 'red-river-lab']

for (const text of journeys)
  test(`from a call to its award, in ${text.language}`, async ({ page: visitor, as, product }) => {
    test.setTimeout(420_000)
    const { language } = text
    const { t } = wordsOf(language)
    const at = (role: string) => `${role}@${text.city}.example`
    const officer = await as(at('officer'))
    const approver = await as(at('approver'))
    const [founder, rival, third, fourth] = (await Promise.all(
      companies.map((company) => as(`founder@${company}.example`)),
    )) as [Page, Page, Page, Page]
    await product.query(
      `update users set language = $1 where email like 'founder@%' or email like '%@' || $2`,
      [language, `${text.city}.example`],
    )

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
      await officer.locator('[name="criteria[1].weight"]').fill('30')
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
      await product.mail.mailTo(at('approver'), new RegExp(text.title))
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

      await product.mail.mailTo(at('officer'), new RegExp(text.title))
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
    await test.step('four companies apply, and get receipts', async () => {
      const named = { answer: `Airlight: ${text.answer}`, price: '90000' }
      application = await apply(founder, text, slug, named)
      await applyPlainly(rival, text, slug, { answer: text.otherAnswer, price: '70000' })
      await applyPlainly(third, text, slug, { answer: text.plainAnswer, price: '80000' })
      await applyPlainly(fourth, text, slug, { answer: text.plainAnswer, price: '10000' })
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
          `/${language}/desk/challenges/${id}/award`,
          `/${language}/desk/challenges/${id}/file.pdf`,
          `/submissions/${application}/1`,
          `/files/${file!.id}/device.pdf`,
        ]) {
          const response = await reader.request.get(path, { maxRedirects: 0 })
          expect([403, 404, 409], path).toContain(response.status())
          expect(await response.text()).not.toContain(text.answer)
        }
      }
      const opened = await post(officer, product, `/${language}/desk/challenges/${id}/opening`, {
        intent: 'start',
        password: demoPassword,
      })
      expect(opened.status()).toBe(409)
    })

    await test.step('the deadline passes by the clock alone', async () => {
      await product.setClock(new Date(Date.now() + 41 * day))
      const late = await post(rival, product, `/${language}/challenges/${slug}`, {
        intent: 'apply',
        organisationId: '00000000-0000-4000-8000-000000000000',
      })
      expect(late.status()).toBeGreaterThanOrEqual(400)
      const own = `/${language}/desk/applications/${application}`
      const withdrawn = await post(founder, product, own, { intent: 'withdraw' })
      expect(withdrawn.status()).toBe(409)
      await visitor.goto(`/${language}/challenges/${slug}`)
      await expect(
        visitor.getByRole('link', { name: t('challenges.page.apply_sign_in') }),
      ).toHaveCount(0)
    })

    await test.step('two officers open them together, each with their password', async () => {
      const second = await as(at('officer2'))
      const path = `/${language}/desk/challenges/${id}/opening`
      await officer.goto(path)
      await confirmBy(officer, text, 'start', 'not mine at all')
      await expect(officer.getByRole('alert')).toContainText(t('refusals.password_wrong'))
      await confirmBy(officer, text, 'start', demoPassword)
      await expect(officer.getByText(t('notices.opening_started'))).toBeVisible()
      await expect(officer.getByText(t('evaluations.opening.own_work'))).toBeVisible()
      const alone = { intent: 'confirm', password: demoPassword }
      expect((await post(officer, product, path, alone)).status()).toBe(403)

      await product.mail.mailTo(at('officer2'), new RegExp(text.title))
      await second.goto(path)
      await confirmBy(second, text, 'confirm', demoPassword)
      await expect(second.getByText(t('notices.applications_opened'))).toBeVisible()
      await founder.goto(`/${language}/desk/applications/${application}`)
      await expect(founder.locator('#opening')).toContainText(t('evaluations.opening.yours'))
    })

    let numbers: Numbers = {}
    await test.step('one of four is disqualified, and the other three go to a panel', async () => {
      numbers = await numbersOf(product, id)
      await officer.goto(`/${language}/desk/challenges/${id}/applications`)
      const cheapest = officer.getByRole('listitem').filter({
        hasText: t('evaluations.applicant', { number: numbers['red-river-lab']! }),
      })
      await cheapest.locator('summary').click()
      await cheapest.getByRole('textbox').fill(text.disqualified)
      await cheapest
        .getByRole('button', { name: t('evaluations.eligibility.disqualify_button') })
        .click()
      await expect(officer.getByText(t('notices.disqualified'))).toBeVisible()
      await officer
        .getByRole('button', { name: t('evaluations.eligibility.all_button', { count: 3 }) })
        .click()
      await expect(officer.getByText(t('notices.found_eligible'))).toBeVisible()
      await product.mail.mailTo('founder@red-river-lab.example', new RegExp(text.disqualified))

      await appoint(officer, text, id, {
        chair: at('chair'),
        evaluators: [at('evaluator1'), at('evaluator2')],
      })
      await officer.getByRole('button', { name: t('evaluations.start.button') }).click()
      await expect(officer.getByText(t('notices.scoring_started'))).toBeVisible()
    })

    const chair = await as(at('chair'))
    await test.step('the panel reads blind, one is recused, and each scores alone', async () => {
      const [first, second] = [await as(at('evaluator1')), await as(at('evaluator2'))]
      await product.mail.mailTo(at('evaluator2'), new RegExp(text.title))
      await second.goto(`/${language}/desk/challenges/${id}/scoring`)
      await second.getByLabel(t('evaluations.interests.search')).fill('citygrid')
      await second.getByRole('button', { name: t('filters.search'), exact: true }).click()
      await second.getByRole('button', { name: t('evaluations.interests.add') }).click()
      await expect(second.getByText(t('notices.interest_declared'))).toBeVisible()
      const recused = `/${language}/desk/challenges/${id}/scoring/${numbers.citygrid}`
      expect((await second.request.get(recused)).status()).toBe(403)

      for (const evaluator of [first, second, chair]) await declareOn(evaluator, text, id)
      await first.goto(`/${language}/desk/challenges/${id}/scoring/${numbers.airlight}`)
      const label = t('evaluations.applicant', { number: numbers.airlight! })
      await expect(first.locator('main')).toContainText(`[${label}]: ${text.answer}`)
      const data = await first.request.get(`${first.url()}.data`)
      expect(await data.text()).not.toMatch(/airlight|90.?000/i)
      expect((await officer.request.get(first.url())).status()).toBe(403)

      const given = { airlight: 95, citygrid: 80, 'mekong-data': 80 }
      await scoreAll(first, text, id, numbers, given)
      await scoreAll(second, text, id, numbers, { ...given, citygrid: null })
      const early = await chair.request.get(`/${language}/desk/challenges/${id}/consensus`)
      expect(early.status()).toBe(403)
      await scoreAll(chair, text, id, numbers, given)
    })

    await test.step('it agrees, and the price of who ties at the cut counts', async () => {
      await product.mail.mailTo(at('chair'), new RegExp(text.title))
      await agreeOn(chair, text, id, numbers, {
        airlight: [95, text.reason],
        citygrid: [80, text.otherReason],
        'mekong-data': [80, text.otherReason],
      })
      await chair.locator('#finish summary').click()
      await chair.getByRole('button', { name: t('evaluations.consensus.finish_button') }).click()
      await expect(chair.getByText(t('notices.ranking_final'))).toBeVisible()
      const totals = await totalsOf(product, id)
      // Two places for the price, but the second and the third tie: 70 × 0.8 + 30 × 70 / 80.
      expect(totals).toEqual([
        { slug: 'airlight', total: 8_983, rank: 1 },
        { slug: 'citygrid', total: 8_600, rank: 2 },
        { slug: 'mekong-data', total: 8_225, rank: 3 },
      ])
    })

    await test.step('an approver gives the award back with a reason, and approves the better one', async () => {
      const award = `/${language}/desk/challenges/${id}/award`
      const propose = async (statement: string) => {
        await officer.goto(award)
        await officer.locator('#statement').fill(statement)
        await officer.getByRole('button', { name: t('evaluations.award.propose') }).click()
        await expect(officer.getByText(t('notices.award_proposed'))).toBeVisible()
      }
      await propose('—')
      expect((await post(officer, product, award, { intent: 'approve' })).status()).toBe(403)
      await approver.goto(award)
      await approver.getByText(t('evaluations.award.return'), { exact: true }).first().click()
      await approver.getByLabel(t('evaluations.award.return_reason')).fill(text.returned)
      await approver.getByRole('button', { name: t('evaluations.award.return_button') }).click()
      await expect(approver.getByText(t('notices.award_returned'))).toBeVisible()
      await officer.goto(award)
      await expect(officer.getByText(text.returned)).toBeVisible()
      await propose(text.statement)
      await approver.goto(award)
      await approver.getByRole('button', { name: t('evaluations.award.approve') }).click()
      await expect(approver.getByText(t('notices.award_approved'))).toBeVisible()
    })

    await test.step('everyone is told their scores and who won, and the award is public', async () => {
      await product.mail.mailTo('founder@airlight.example', new RegExp(text.reason))
      await product.mail.mailTo('founder@citygrid.example', new RegExp(text.otherReason))
      await visitor.goto(`/${language}/challenges/${slug}`)
      const result = visitor.locator('#result')
      await expect(result).toContainText('Airlight')
      await expect(result).toContainText(text.statement)
      await visitor.goto(`/${language}/challenges/${slug}/results`)
      await expect(visitor.locator('#ranking')).toContainText('Airlight')
      const main = visitor.locator('main')
      for (const hidden of [text.otherReason, 'CityGrid', 'Mekong', text.disqualified])
        await expect(main).not.toContainText(hidden)
      const answer = await visitor.request.get(`/api/v1/challenges/${slug}`)
      expect(await answer.json()).toMatchObject({ award: { winners: [{ slug: 'airlight' }] } })
    })

    await test.step('a complaint stops the standstill; upheld, it opens another round', async () => {
      await complain(rival, text)
      const board = await as(at('board'))
      await product.mail.mailTo(at('board'), new RegExp(text.title))
      await uphold(board, text)
      await product.mail.mailTo('founder@citygrid.example', new RegExp(text.upheld))
      await product.mail.mailTo('founder@airlight.example', new RegExp(text.upheld))
      await visitor.goto(`/${language}/challenges/${slug}`)
      await expect(visitor.locator('#result')).toHaveCount(0)
      await officer.goto(`/${language}/desk/challenges/${id}`)
      await expect(officer.getByText(t('evaluations.steps.round', { round: 2 }))).toBeVisible()
    })

    await product.setClock(null)
  })
