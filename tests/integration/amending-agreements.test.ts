import { beforeAll, describe, expect, test } from 'vitest'
import { beginAmendment, dropAmendment } from '#app/features/agreements/amend-agreement.server'
import { terminateOnItsDay } from '#app/features/agreements/end-agreement.server'
import {
  agreeTermination,
  declineTermination,
  proposeTermination,
  withdrawTermination,
} from '#app/features/agreements/terminate-agreement.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { db } from '#app/platform/db/db.server'
import type { MadeAgreement } from '../support/agreements'
import { meet, proofOf, standing } from '../support/money'
import { pilotContent } from '../support/pilots'
import { amend, makeSigned, offer, sign } from '../support/signing'
import { makeCity, onDay, type Place } from '../support/world'

const refused = (code: string) => expect.objectContaining({ code })

let place: Place
beforeAll(async () => {
  place = await makeCity()
})

const stateOf = (id: string) => db.agreement.findUniqueOrThrow({ where: { id } })

const planOf = (pilotId: string) =>
  db.milestone.findMany({
    where: { pilotId },
    orderBy: { number: 'asc' },
    select: { planId: true, title: true, amount: true, status: true },
  })

/** The first milestone is met, as its officer found. */
function meetFirst(made: Awaited<ReturnType<typeof makeSigned>>): Promise<string> {
  const { id: agreementId, pilotId, ...people } = made
  const pilot = { ...people, id: pilotId, slug: '', agreementId, board: made.officer }
  return meet(pilot, 1)
}

const [m1, m2, m3] = pilotContent().milestones
const m4 = { ...m3!, id: 'm4', title: 'Two more sites' }

/** A million more: what is met is worth 45% now, and the third milestone gives way to two others. */
const amended = {
  amount: 10_000_000,
  milestones: [
    { ...m1!, share: 4_500 },
    { ...m2!, title: 'Eight months', share: 3_500 },
    { ...m4, share: 2_000 },
  ],
}

describe('an amendment', () => {
  test('changes nothing until both have signed it, and then the pilot and its ledger follow', async () => {
    const made = await makeSigned(place)
    await meetFirst(made)
    const before = await planOf(made.pilotId)
    const number = await amend(made, amended)
    expect(await stateOf(made.id)).toMatchObject({ status: 'in_force', versionInForce: 1 })
    await offer(made, { day: 101 })
    await sign(made.founder, made.id, onDay(102))
    expect(await planOf(made.pilotId)).toEqual(before)
    await sign(made.approver, made.id, onDay(102))
    expect(await stateOf(made.id)).toMatchObject({ textStage: 'signed', versionInForce: number })
    expect(await planOf(made.pilotId)).toEqual([
      { planId: 'm1', title: 'Walls stand', amount: 4_500_000n, status: 'met' },
      { planId: 'm2', title: 'Eight months', amount: 3_500_000n, status: 'scheduled' },
      { planId: 'm4', title: 'Two more sites', amount: 2_000_000n, status: 'scheduled' },
    ])
    expect(await standing(made.id)).toMatchObject({
      committed: 10_000_000n,
      remaining: 5_500_000n,
      due: 4_500_000n,
    })
    expect(
      await db.agreementAmendment.findFirstOrThrow({ where: { agreementId: made.id } }),
    ).toMatchObject({ status: 'signed', side: 'company' })
    expect(await db.pilot.count({ where: { agreementId: made.id } })).toBe(1)
    expect((await verifyAudit()).bad).toBeUndefined()
  })

  test('that touches what is done is not offered', async () => {
    const made = await makeSigned(place)
    await meetFirst(made)
    const [first, ...others] = amended.milestones
    await amend(made, { ...amended, milestones: [{ ...first!, title: 'Else' }, ...others] })
    await expect(offer(made, { day: 101 })).rejects.toEqual(refused('milestones_fixed'))
  })

  test('is one at a time, begun for a reason by who writes for a side, and can be dropped', async () => {
    const made = await makeSigned(place)
    const { id, founder, officer, approver } = made
    const reason = 'Two more sites.'
    const begin = (actor: typeof founder, said = reason) =>
      beginAmendment(actor, id, { reason: said }, onDay(100))
    await expect(begin(approver)).rejects.toEqual(refused('not_allowed'))
    await expect(begin(officer, ' ')).rejects.toEqual(refused('reason_needed'))
    await begin(officer)
    await expect(begin(founder)).rejects.toEqual(refused('wrong_state'))
    expect((await stateOf(id)).draft).toMatchObject({ amount: 9_000_000 })
    await dropAmendment(founder, id, onDay(101))
    expect(await stateOf(id)).toMatchObject({ textStage: 'signed', versionInForce: 1, draft: null })
    await begin(founder)
  })
})

async function propose(
  { id, founder }: Pick<MadeAgreement, 'id' | 'founder'>,
  day = 110,
): Promise<string> {
  const effectiveOn = onDay(day).toISOString().slice(0, 10)
  const oneTimeCode = await proofOf(founder)
  const proposal = { reason: 'The site was sold.', effectiveOn, oneTimeCode }
  await proposeTermination(founder, id, proposal, onDay(100))
  const row = await db.agreementTermination.findFirstOrThrow({
    where: { agreementId: id, status: 'open' },
  })
  return row.id
}

async function agree({ id, approver }: MadeAgreement, terminationId: string, day = 101) {
  const oneTimeCode = await proofOf(approver)
  await agreeTermination(approver, id, { terminationId, oneTimeCode }, onDay(day))
}

describe('a termination', () => {
  test('takes both sides, and ends the agreement, its pilot and what is not met, on its day', async () => {
    const made = await makeSigned(place)
    await meetFirst(made)
    const terminationId = await propose(made)
    expect((await stateOf(made.id)).status).toBe('in_force')
    await agree(made, terminationId)
    await terminateOnItsDay.run({ terminationId }, onDay(105))
    expect((await stateOf(made.id)).status).toBe('in_force')
    await terminateOnItsDay.run({ terminationId }, onDay(110))
    await terminateOnItsDay.run({ terminationId }, onDay(111))
    expect(await stateOf(made.id)).toMatchObject({
      status: 'terminated',
      endedAt: onDay(110),
      endReason: 'The site was sold.',
    })
    expect((await db.pilot.findUniqueOrThrow({ where: { id: made.pilotId } })).status).toBe(
      'stopped',
    )
    expect(await standing(made.id)).toMatchObject({
      committed: 4_500_000n,
      remaining: 0n,
      due: 4_500_000n,
    })
    const told = { event: 'agreement_terminated', userId: made.founder.userId }
    expect(await db.notification.count({ where: told })).toBe(1)
    expect((await verifyAudit()).bad).toBeUndefined()
  })

  test('whose day has come ends it at once, with the amendment that was being signed', async () => {
    const made = await makeSigned(place)
    const terminationId = await propose(made, 100)
    await amend(made, amended)
    await offer(made, { day: 101 })
    await sign(made.founder, made.id, onDay(102))
    await agree(made, terminationId, 103)
    expect(await stateOf(made.id)).toMatchObject({ status: 'terminated', textStage: 'signed' })
    await expect(sign(made.approver, made.id, onDay(103))).rejects.toThrow()
    expect(await db.agreementOffer.count({ where: { agreementId: made.id, status: 'open' } })).toBe(
      0,
    )
  })

  test('is declined for a reason or taken back, and proposed once at a time', async () => {
    const made = await makeSigned(place)
    const { id, founder, approver, officer } = made
    const terminationId = await propose(made)
    await expect(propose(made)).rejects.toEqual(refused('termination_open'))
    const oneTimeCode = await proofOf(founder)
    await expect(
      agreeTermination(founder, id, { terminationId, oneTimeCode }, onDay(101)),
    ).rejects.toEqual(refused('not_allowed'))
    await expect(
      declineTermination(officer, id, { terminationId, reason: 'No.' }, onDay(101)),
    ).rejects.toEqual(refused('not_allowed'))
    await declineTermination(approver, id, { terminationId, reason: 'Not yet.' }, onDay(101))
    await expect(agree(made, terminationId)).rejects.toEqual(refused('already_answered'))
    const second = await propose(made)
    await withdrawTermination(founder, id, { terminationId: second }, onDay(101))
    const third = await propose(made)
    await agree(made, third)
    await expect(propose(made)).rejects.toEqual(refused('termination_open'))
    await expect(propose({ id, founder }, 90)).rejects.toEqual(refused('termination_open'))
  })

  test('is for a day to come, and agreed once of two at the same time', async () => {
    const made = await makeSigned(place)
    await expect(propose(made, 99)).rejects.toEqual(refused('day_gone'))
    const terminationId = await propose(made)
    const outcomes = await Promise.allSettled([
      agree(made, terminationId),
      declineTermination(made.approver, made.id, { terminationId, reason: 'No.' }, onDay(101)),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'already_answered' },
    })
  })
})
