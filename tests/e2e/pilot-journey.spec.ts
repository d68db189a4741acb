import type { Page } from '@playwright/test'
import { brokenRules } from '../support/en16931'
import { post } from './support/journey-steps'
import {
  acceptBoth,
  expectDone,
  formOf,
  payThroughProvider,
  press,
  proofOf,
  signBoth,
} from './support/pilot-steps'
import { pilotTexts } from './support/pilot-texts'
import { expect, test } from './support/test'

const day = 24 * 3600 * 1000

test.describe.configure({ mode: 'parallel' })

for (const text of pilotTexts)
  test(`from an award to a pilot that is scaled, in ${text.language}`, async ({
    page: visitor,
    as,
    product,
  }) => {
    test.setTimeout(420_000)
    const { language, city, call } = text
    const at = (path: string) => `/${language}/desk${path}`
    let now = new Date()
    const pass = async (days: number) => {
      now = new Date(now.getTime() + days * day)
      await product.setClock(now)
    }
    const dayIn = (days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10)
    const [found] = await product.query<{ id: string; author: string }>(
      `select c.id, u.email as author from challenges c join users u on u.id = c.author_id where c.slug = $1`,
      [call],
    )
    const { id: challenge, author } = found!
    const approverEmail = `approver@${city}.example`
    const officer = await as(author)
    const approver = await as(approverEmail)
    const board = await as(`board@${city}.example`)
    let founder: Page = officer
    let founderEmail = ''
    let agreement = ''
    let pilot = ''

    await test.step('the award is final after the standstill', async () => {
      if (text.awardWaits) {
        await approver.goto(at(`/challenges/${challenge}/award`))
        await press(approver, 'approve')
        await expectDone(approver)
      }
      const early = await post(officer, product, at('/agreements'), {
        applicationId: (await winner()).application,
      })
      expect(early.status()).toBe(409)
      await pass(12)
      founderEmail = (await winner()).email
      await product.query(`update users set language = $1 where email = any($2)`, [
        language,
        [author, approverEmail, founderEmail],
      ])
      founder = await as(founderEmail)
    })

    async function winner() {
      const [row] = await product.query<{ application: string; email: string }>(
        `select a.id as application, u.email from applications a
         join organisation_members m on m.organisation_id = a.organisation_id and m.role = 'administrator'
         join users u on u.id = m.user_id
         where a.challenge_id = $1 and a.status = 'awarded' order by a.id limit 1`,
        [challenge],
      )
      return row!
    }

    await test.step('an officer writes the agreement, and shows it to the company', async () => {
      await officer.goto(at(`/challenges/${challenge}/award`))
      const { application } = await winner()
      await officer
        .locator(`main form:has([name=applicationId][value="${application}"]) button`)
        .click()
      await officer.waitForURL(/\/agreements\/[0-9a-f-]{36}/)
      agreement = at(`/agreements/${/agreements\/([0-9a-f-]{36})/.exec(officer.url())![1]}`)
      expect((await founder.request.get(agreement)).status()).toBe(404)
      await officer.goto(`${agreement}/draft`)
      for (const [index, title] of text.milestones.entries()) {
        await officer.locator(`[name="milestones[${index}].title"]`).fill(title)
        await officer.locator(`[name="milestones[${index}].evidence"]`).fill(text.evidence)
      }
      await press(officer, 'save')
      await officer.waitForURL(new RegExp(`${agreement}$`))
      await officer.goto(agreement)
      await press(officer, 'share')
      await expectDone(officer)
    })

    await test.step('the company proposes other words for one clause, and the city takes them', async () => {
      await product.mail.mailTo(founderEmail, /./)
      await founder.goto(agreement)
      const form = founder.locator('form:has([name=part][value=liability])').filter({
        has: founder.locator('button[value=propose]'),
      })
      await form.locator('button').evaluate((element) => {
        element.closest('details')!.open = true
      })
      await form.locator('[name=text]').fill(text.clause)
      await form.locator('[name=reason]').fill(text.reason)
      await form.locator('button[value=propose]').click()
      await expectDone(founder)
      const own = await post(founder, product, agreement, { intent: 'accept', version: '1' })
      expect(own.status(), 'a proposal is open').toBe(409)
      await officer.goto(agreement)
      await expect(officer.locator('ins').first()).toBeVisible()
      await press(officer, 'accept-proposal')
      await expectDone(officer)
      const stale = await post(founder, product, agreement, { intent: 'accept', version: '1' })
      expect(stale.status(), 'there is a newer version').toBe(409)
    })

    const people = () => ({
      ...{ officer, founder, approver },
      signers: { founder: founderEmail, approver: approverEmail },
    })

    await test.step('both accept the same version and sign it', async () => {
      await acceptBoth(officer, founder, agreement)
      await signBoth(product, agreement, people())
      await product.jobsDone()
      await founder.goto(`${agreement}/certificate`)
      const sealed = await founder.request.get(`${agreement}/agreement.pdf`)
      expect(sealed.headers()['content-type']).toBe('application/pdf')
      await visitor.goto(`/${language}/verify`)
      await visitor
        .locator('input[type=file]')
        .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: await sealed.body() })
      await visitor.locator('main form:has(input[type=file]) button').click()
      const reference = agreement.split('/').at(-1)!
      const [row] = await product.query<{ reference: string }>(
        `select reference from agreements where id = $1`,
        [reference],
      )
      await expect(visitor.locator('main')).toContainText(row!.reference)
      const [planned] = await product.query<{ id: string }>(
        `select id from pilots where agreement_id = $1`,
        [reference],
      )
      pilot = at(`/pilots/${planned!.id}`)
    })

    await test.step('the pilot says what it measures, and begins', async () => {
      const early = await post(officer, product, pilot, { intent: 'start' })
      expect(early.status()).toBe(409)
      await officer.goto(`${pilot}/outcomes`)
      const form = await formOf(officer, 'declare')
      await form.locator('[name=name]').fill(text.measure)
      await form.locator('[name=unit]').fill('%')
      await form.locator('[name=direction][value=higher]').check()
      await form.locator('[name=baseline]').fill('40')
      await form.locator('[name=baselineOn]').fill(dayIn(-20))
      await form.locator('[name=target]').fill('80')
      await form.locator('[name=source]').fill(text.evidence)
      await press(officer, 'declare')
      await expectDone(officer)
      await officer.goto(pilot)
      await press(officer, 'start')
      await expectDone(officer)
    })

    const handIn = async (number: number, words: string) => {
      await founder.goto(`${pilot}/milestones/${number}`)
      await founder.locator('textarea[name=text]').fill(words)
      await press(founder, 'submit')
      await expectDone(founder)
    }
    const answer = async (number: number, decision: string, reasons = '') => {
      await officer.goto(`${pilot}/milestones/${number}`)
      await officer.locator(`[name=decision][value=${decision}]`).check()
      await officer.locator('textarea[name=reasons]').fill(reasons)
      await press(officer, 'review')
      await expectDone(officer)
    }

    await test.step('the first milestone is given back, then accepted', async () => {
      await pass(30)
      await handIn(1, text.delivered)
      const own = await post(founder, product, `${pilot}/milestones/1`, {
        intent: 'review',
        deliverable: '1',
        decision: 'met',
      })
      expect(own.status()).toBe(403)
      await answer(1, 'returned', text.returned)
      await handIn(1, `${text.delivered} ${text.returned}`)
      await answer(1, 'met')
    })

    const payByInvoice = async (number: number) => {
      await founder.goto(`${pilot}/money`)
      await press(founder, 'invoice')
      await expectDone(founder)
      const payment = new URL(founder.url()).pathname
      const own = await post(officer, product, payment, {
        intent: 'mark-paid',
        paidOn: dayIn(0),
        evidence: 'x',
        oneTimeCode: '000000',
      })
      expect(own.status(), 'who accepted it does not pay it').toBe(403)
      const code = await proofOf(product, approverEmail)
      await approver.goto(payment)
      await approver.locator('[name=paidOn]').fill(dayIn(0))
      await approver.locator('[name=evidence]').fill(`Transfer ${number}`)
      await approver.locator('form:has(button[value=mark-paid]) [name=oneTimeCode]').fill(code)
      await press(approver, 'mark-paid')
      await expectDone(approver)
      return payment
    }

    await test.step('it is paid once, through the provider where that serves the city', async () => {
      if (!text.provider) {
        await payByInvoice(1)
        return
      }
      await payThroughProvider(product, pilot, { founder, approver, approverEmail })
    })

    await test.step('the second by bank, with an invoice', async () => {
      await pass(60)
      await handIn(2, text.delivered)
      await answer(2, 'met')
      const payment = await payByInvoice(2)
      const xml = await founder.request.get(`${payment}/invoice.xml`)
      if (text.provider) expect(brokenRules(await xml.text())).toEqual([])
      else expect(xml.status()).toBe(404)
      expect((await founder.request.get(`${payment}/invoice.pdf`)).status()).toBe(200)
    })

    await test.step('an amendment changes what is still to come', async () => {
      await officer.goto(`${agreement}/signing`)
      const form = await formOf(officer, 'amend')
      await form.locator('[name=reason]').fill(text.reason)
      await press(officer, 'amend')
      await expectDone(officer)
      await officer.goto(`${agreement}/draft`)
      await officer.locator('[name="milestones[2].title"]').fill(text.amended)
      await press(officer, 'save')
      await officer.waitForURL(new RegExp(`${agreement}$`))
      await officer.goto(agreement)
      await press(officer, 'share')
      await expectDone(officer)
      await acceptBoth(officer, founder, agreement)
      await signBoth(product, agreement, people())
      await officer.goto(pilot)
      await expect(officer.locator('main')).toContainText(text.amended)
    })

    await test.step('the readings are in, the work ends, and another person decides to scale it', async () => {
      await pass(80)
      await handIn(3, text.delivered)
      await answer(3, 'met')
      await officer.goto(`${pilot}/outcomes`)
      await officer.locator(`main a[href*="/outcomes/"]`).first().click()
      const form = await formOf(officer, 'enter')
      await form.locator('[name=day]').fill(dayIn(-1))
      await form.locator('[name=value]').fill('82,5')
      await press(officer, 'enter')
      await expectDone(officer)
      await officer.goto(pilot)
      await press(officer, 'complete')
      await expectDone(officer)
      await officer.goto(`${pilot}/report`)
      for (const part of ['summary', 'worked', 'unworked', 'lessons', 'conditions'])
        await officer.locator(`textarea[name=${part}]`).fill(text.delivered)
      await press(officer, 'hand-in')
      await expectDone(officer)
      await board.goto(`${pilot}/report`)
      await board.locator('[name=decision][value=scale]').check()
      await board.locator('textarea[name=reasons]').fill(text.reason)
      await press(board, 'decide')
      await expectDone(board)
    })

    await test.step('everyone reads what came of it', async () => {
      const [row] = await product.query<{ slug: string }>(`select slug from pilots where id = $1`, [
        pilot.split('/').at(-1),
      ])
      await visitor.goto(`/${language}/pilots/${row!.slug}`)
      await expect(visitor.locator('main')).toContainText(text.measure)
      await expect(visitor.locator('main')).toContainText(text.amended)
      await visitor.goto(`/${language}/pilots/${row!.slug}/report`)
      await expect(visitor.locator('main')).toContainText(text.delivered)
      await visitor.goto(`/${language}/models`)
      await expect(visitor.locator('main')).toContainText(
        await visitor.locator('main h2').first().innerText(),
      )
      await board.goto(at('/board'))
      await expect(board.locator('main table').first()).toBeVisible()
      await product.setClock(null)
    })
  })
