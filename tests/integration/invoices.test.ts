import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { listWaiting } from '#app/features/desk/waiting.server'
import { saveBillingDetails } from '#app/features/payments/billing-details.server'
import { findBuyer, saveBuyerDetails } from '#app/features/payments/buyer-details.server'
import { issueInvoice } from '#app/features/payments/issue-invoice.server'
import { invoiceXml } from '#app/features/payments/invoice-ubl.server'
import { findPilotMoney } from '#app/features/payments/money-queries.server'
import { buyerForm } from '#app/features/payments/payment-form'
import {
  findInvoice,
  findPayment,
  listPayments,
} from '#app/features/payments/payment-queries.server'
import { findPayouts } from '#app/features/payments/payouts-queries.server'
import { db } from '#app/platform/db/db.server'
import { requestScope } from '#app/platform/db/request-scope.server'
import {
  billing,
  buyer,
  giveBilling,
  giveBuyer,
  makeDuePilot,
  meet,
  payday,
} from '../support/money'
import { brokenRules } from '../support/en16931'
import type { MadePilot } from '../support/pilots'
import { actorOf, makeCity, makePerson } from '../support/world'

const issue = (pilot: MadePilot & { milestoneId: string }) =>
  issueInvoice(pilot.founder, pilot.id, { what: pilot.milestoneId }, payday)

/** A unit below the city's own, with its administrator. */
async function makeDepartment(pilot: MadePilot) {
  const { cityId, unitId } = pilot.place
  const id = randomUUID()
  const names = { en: 'Department of Streets' }
  const data = { cityId, parentId: unitId, slug: id, level: 'department' as const, names }
  await db.unit.create({ data: { ...data, id, path: [unitId, id] } })
  const { id: userId } = await makePerson('administrator')
  await db.unitMember.create({ data: { unitId: id, userId, role: 'administrator' } })
  return { id, administrator: await actorOf(userId) }
}

async function moveTo(pilot: MadePilot, unitId: string): Promise<void> {
  await db.agreement.update({ where: { id: pilot.agreementId }, data: { unitId } })
  await db.pilot.update({ where: { id: pilot.id }, data: { unitId } })
}

describe('the buyer of an invoice', () => {
  test('has to be known, and its administrators are asked to say it', async () => {
    const pilot = await makeDuePilot()
    await saveBillingDetails(pilot.founder, pilot.organisationId, billing, payday)
    await expect(issue(pilot)).rejects.toThrow('buyer_incomplete')
    const { place, officer } = pilot
    const administrator = await place.person('administrator')
    const asked = async (person: typeof officer) =>
      (await listWaiting(person, payday)).filter(({ kind }) => kind === 'add_buyer')
    expect(await asked(administrator)).toMatchObject([
      { name: 'City of Testville', link: `/desk/units/${place.unitId}/billing` },
    ])
    expect(await asked(officer)).toEqual([])
    expect((await findPilotMoney(pilot.founder, pilot.id, 1)).buyerKnown).toBe(false)
    await giveBuyer(pilot)
    expect(await asked(administrator)).toEqual([])
    expect((await findPilotMoney(pilot.founder, pilot.id, 1)).buyerKnown).toBe(true)
    const { document } = await findInvoice(pilot.approver, (await issue(pilot)).id)
    expect(document.buyer).toEqual({ ...buyer, endpoint: null })
    expect(brokenRules(invoiceXml(document))).toEqual([])
  })

  test('is the unit’s own, or the nearest above it, and stays in invoices as it was', async () => {
    const pilot = await makeDuePilot()
    const others = [await meet(pilot, 2), await meet(pilot, 3)]
    await giveBilling(pilot)
    const { id, administrator } = await makeDepartment(pilot)
    await moveTo(pilot, id)
    const nameOn = async (what: string) => {
      const made = await issueInvoice(pilot.founder, pilot.id, { what }, payday)
      return async () => (await findInvoice(pilot.founder, made.id)).document.buyer.name
    }
    expect(await findBuyer(administrator, id)).toMatchObject({
      details: { name: buyer.name },
      from: { en: 'City of Testville' },
      mayManage: true,
    })
    const first = await nameOn(pilot.milestoneId)
    const own = { ...buyer, name: 'Streets of Testville', endpoint: 'x@y.example' }
    await saveBuyerDetails(administrator, id, { ...own, endpointScheme: 'EM' }, payday)
    expect(await findBuyer(administrator, id)).toMatchObject({ from: null })
    const second = await nameOn(others[0]!)
    expect([await first(), await second()]).toEqual([buyer.name, own.name])
    await saveBuyerDetails(administrator, id, { ...buyer, name: 'Renamed' }, payday)
    expect(await second()).toBe(own.name)
    await expect(
      saveBuyerDetails(administrator, pilot.place.unitId, buyer, payday),
    ).rejects.toThrow('not_allowed')
  })

  test('is asked for where the person may add it, highest first', async () => {
    const pilot = await makeDuePilot()
    const { id, administrator } = await makeDepartment(pilot)
    await moveTo(pilot, id)
    const link = async (person: typeof administrator) =>
      (await listWaiting(person, payday)).find(({ kind }) => kind === 'add_buyer')?.link
    expect(await link(administrator)).toBe(`/desk/units/${id}/billing`)
    expect(await link(await pilot.place.person('administrator'))).toBe(
      `/desk/units/${pilot.place.unitId}/billing`,
    )
  })

  test.each([
    [{ endpoint: 'a' }, false],
    [{ endpointScheme: '9926' }, false],
    [{ endpoint: 'a', endpointScheme: '9926' }, true],
    [{ endpoint: 'a', endpointScheme: '1111' }, false],
    [{ country: 'XX' }, false],
    [{ vatId: 'bg 000 111 222' }, true],
    [{}, true],
  ])('is read: %o', (changes, right) => {
    expect(buyerForm.safeParse({ ...buyer, ...changes }).success).toBe(right)
  })
})

describe('the seller of an invoice in euro', () => {
  test('has a number: of its register, or for value added tax', async () => {
    const pilot = await makeDuePilot()
    await giveBilling(pilot)
    const { organisationId } = pilot
    const change = (vatId: string | null, registerNumber: string | null) =>
      Promise.all([
        db.billingDetails.update({ where: { organisationId }, data: { vatId, vatRate: 0 } }),
        db.organisation.update({ where: { id: organisationId }, data: { registerNumber } }),
      ])
    await change(null, null)
    await expect(issue(pilot)).rejects.toThrow('billing_incomplete')
    await change('BG123456789', null)
    const { document } = await findInvoice(pilot.founder, (await issue(pilot)).id)
    expect(brokenRules(invoiceXml(document))).toEqual([])
    expect(invoiceXml(document)).toContain('<cbc:ID>E</cbc:ID>')
  })

  test('in dong there is no such form of it', async () => {
    const place = await makeCity('Asia/Ho_Chi_Minh', 'VND')
    const pilot = await makeDuePilot(place, { currency: 'VND' })
    await giveBilling(pilot)
    const { electronic } = await findInvoice(pilot.founder, (await issue(pilot)).id)
    expect(electronic).toBe(false)
  })
})

test('the pages of money take few statements', async () => {
  const pilot = await makeDuePilot()
  await meet(pilot, 2)
  await giveBilling(pilot)
  const { id } = await issue(pilot)
  const administrator = await pilot.place.person('administrator')
  const { founder, approver } = pilot
  const pages: Record<string, () => Promise<unknown>> = {
    money: () => findPilotMoney(founder, pilot.id, 1),
    payment: () => findPayment(approver, id),
    invoice: () => findInvoice(approver, id),
    payments: () => Promise.all([listWaiting(approver, payday), listPayments(approver, 1)]),
    payouts: () => findPayouts(founder, pilot.organisationId),
    buyer: () => findBuyer(administrator, pilot.place.unitId),
  }
  for (const [page, read] of Object.entries(pages)) {
    const scope = { queries: 0 }
    await requestScope.run(scope, read)
    // Beside these, a page reads who is signed in.
    expect([page, scope.queries <= 5]).toEqual([page, true])
  }
})
