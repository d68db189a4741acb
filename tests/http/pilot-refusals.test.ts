import { beforeAll, expect, test } from 'vitest'
import { issueInvoice } from '#app/features/payments/issue-invoice.server'
import { reviewDeliverable } from '#app/features/pilots/review-deliverable.server'
import { db } from '#app/platform/db/db.server'
import { startSite, type Site } from '../support/http-server'
import { giveBilling, meet, payday, proofOf } from '../support/money'
import { handIn, makePilot } from '../support/pilots'
import { intentOf, makeOffered } from '../support/signing'
import { actorOf, makeCity, onDay, type Place } from '../support/world'

let site: Site
let place: Place

beforeAll(async () => {
  site = await startSite()
  place = await makeCity()
})

/** Someone who may accept and pay, and so could do both. */
async function bothRoles() {
  const { userId } = await place.person('officer')
  await db.unitMember.create({ data: { unitId: place.unitId, userId, role: 'approver' } })
  return actorOf(userId)
}

test('who accepted a milestone is told that another person pays it', async () => {
  const pilot = await makePilot(place)
  const person = await bothRoles()
  const what = await meet(pilot, 1, person)
  await giveBilling(pilot)
  const { id } = await issueInvoice(pilot.founder, pilot.id, { what }, payday)
  site.setClock(payday)
  const browser = await site.as(person.userId)
  const answer = await browser.post(`/en/desk/payments/${id}`, {
    intent: 'mark-paid',
    paidOn: '2027-02-05',
    evidence: 'Transfer 4711.',
    oneTimeCode: await proofOf(person),
  })
  expect(answer.status).toBe(403)
  expect(answer.text).toContain('Transfer 4711.')
  expect((await db.payment.findUniqueOrThrow({ where: { id } })).status).toBe('invoiced')
})

test('an answer to what was handed in before is refused, and its words are kept', async () => {
  const pilot = await makePilot(place)
  await handIn(pilot, 1)
  const returned = { deliverable: 1, decision: 'returned', reasons: 'More pictures.' } as const
  await reviewDeliverable(pilot.officer, pilot.id, 1, returned, onDay(91))
  await handIn(pilot, 1, onDay(92))
  site.setClock(onDay(93))
  const browser = await site.as(pilot.officer.userId)
  const answer = await browser.post(`/en/desk/pilots/${pilot.id}/milestones/1`, {
    intent: 'review',
    deliverable: '1',
    decision: 'not_met',
    reasons: 'It does not stand.',
  })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('Something newer has been handed in')
})

test('an offer that has expired is not signed, even before the clock has closed it', async () => {
  const offered = await makeOffered(place)
  const { offerId, sha256 } = await intentOf(offered.id, offered.founder)
  site.setClock(onDay(200))
  const browser = await site.as(offered.founder.userId)
  const answer = await browser.post(`/en/desk/agreements/${offered.id}/signing`, {
    intent: 'sign',
    offerId,
    sha256,
    agreed: 'on',
    oneTimeCode: await proofOf(offered.founder),
  })
  expect(answer.status).toBe(409)
  expect(await db.agreementSignature.count({ where: { agreementId: offered.id } })).toBe(0)
})
