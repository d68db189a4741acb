import { beforeAll, describe, expect, test } from 'vitest'
import { abandonAgreement } from '#app/features/agreements/abandon-agreement.server'
import { expireOffer, remindToSign } from '#app/features/agreements/offer-jobs.server'
import {
  offerToSign,
  rejectOffer,
  withdrawOffer,
} from '#app/features/agreements/offer-to-sign.server'
import { signAgreement } from '#app/features/agreements/sign-agreement.server'
import { findSigning } from '#app/features/agreements/signing-queries.server'
import { listWaiting } from '#app/features/desk/waiting.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { db, pool } from '#app/platform/db/db.server'
import { acceptVersion } from '#app/features/agreements/accept-change.server'
import { makeAgreement } from '../support/agreements'
import { standing } from '../support/money'
import { intentOf, makeOffered, makeSigned, offer, sign } from '../support/signing'
import { actorOf, makeCity, onDay, type Place } from '../support/world'

const refused = (code: string): unknown => expect.objectContaining({ code })

let place: Place
beforeAll(async () => {
  place = await makeCity()
})

const stateOf = (id: string) => db.agreement.findUniqueOrThrow({ where: { id } })

describe('an offer to sign', () => {
  test('is taken back with an agreement that is given up', async () => {
    const made = await makeOffered(place)
    await abandonAgreement(made.founder, made.id, 'We moved away.', onDay(59))
    const row = await db.agreementOffer.findFirstOrThrow({ where: { agreementId: made.id } })
    expect(row).toMatchObject({ status: 'withdrawn', reason: 'We moved away.' })
    await expect(sign(made.founder, made.id)).rejects.toEqual(expect.anything())
  })

  test('stands until the end of a day in the city, and is told to both', async () => {
    const made = await makeAgreement(place, { stage: 'ready_to_sign' })
    await offerToSign(
      made.officer,
      made.id,
      { firstSide: 'city', expiresOn: '2027-01-10' },
      onDay(58),
    )
    const row = await db.agreementOffer.findFirstOrThrow({ where: { agreementId: made.id } })
    expect(row.expiresAt.toISOString()).toBe('2027-01-10T22:00:00.000Z')
    const told = await db.notification.findMany({ where: { event: 'signing_offered' } })
    const people = told.map(({ userId }) => userId)
    expect(people).toContain(made.founder.userId)
    expect(people).toContain(made.approver.userId)
    expect(people).not.toContain(made.officer.userId)
  })

  test('is made once, by an officer, of what both have accepted, until tomorrow at least', async () => {
    const made = await makeAgreement(place, { stage: 'ready_to_sign' })
    const until = (expiresOn: string) => ({ firstSide: 'city' as const, expiresOn })
    const today = onDay(58).toISOString().slice(0, 10)
    await expect(offerToSign(made.officer, made.id, until(today), onDay(58))).rejects.toEqual(
      refused('expiry_too_early'),
    )
    await expect(
      offerToSign(made.approver, made.id, until('2027-02-01'), onDay(58)),
    ).rejects.toEqual(refused('not_allowed'))
    await offer(made)
    await expect(offer(made)).rejects.toEqual(refused('already_offered'))
    const talks = await makeAgreement(place)
    await expect(offer(talks)).rejects.toEqual(refused('wrong_state'))
  })

  test('expires by the clock alone, and nobody signs a moment later', async () => {
    const made = await makeOffered(place)
    const { expiresAt } = await db.agreementOffer.findUniqueOrThrow({ where: { id: made.offerId } })
    await expect(sign(made.founder, made.id, expiresAt)).rejects.toEqual(refused('offer_expired'))
    await expireOffer.run({ offerId: made.offerId }, new Date(expiresAt.getTime() - 1))
    expect((await stateOf(made.id)).textStage).toBe('ready_to_sign')
    await expireOffer.run({ offerId: made.offerId }, expiresAt)
    await expireOffer.run({ offerId: made.offerId }, expiresAt)
    expect((await stateOf(made.id)).textStage).toBe('negotiating')
    const told = await db.notification.count({
      where: { event: 'offer_expired', userId: made.founder.userId },
    })
    expect(told).toBe(1)
    // Both accept the same words again, and the next version can be offered.
    await acceptVersion(made.officer, made.id, 1, onDay(70))
    await acceptVersion(made.founder, made.id, 2, onDay(70))
    await offer(made, { day: 71 })
    await expect(sign(made.founder, made.id, onDay(72))).resolves.toEqual({ inForce: false })
  })

  test('has jobs waiting for its end, a week before and a day before', async () => {
    const made = await makeAgreement(place, { stage: 'ready_to_sign' })
    const day = onDay(72).toISOString().slice(0, 10)
    const { id } = await offerToSign(
      made.officer,
      made.id,
      { firstSide: 'company', expiresOn: day },
      onDay(58),
    )
    const { rows } = await pool.query<{ name: string; days: number | null }>(
      `select t.identifier as name, (j.payload->>'days')::int as days
       from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where j.payload->>'offerId' = $1 order by j.run_at`,
      [id],
    )
    expect(rows).toEqual([
      { name: 'remind-to-sign', days: 7 },
      { name: 'remind-to-sign', days: 1 },
      { name: 'expire-offer', days: null },
    ])
    await remindToSign.run({ offerId: id, days: 7 }, onDay(66))
    const due = await db.notification.findMany({ where: { event: 'signing_due' } })
    expect(due.map(({ userId }) => userId)).toEqual([made.founder.userId])
  })

  test('is rejected by either side, or withdrawn by the city, with a reason', async () => {
    const made = await makeOffered(place)
    const said = { offerId: made.offerId, reason: ' ' }
    await expect(rejectOffer(made.founder, made.id, said, onDay(59))).rejects.toEqual(
      refused('reason_needed'),
    )
    await expect(withdrawOffer(made.founder, made.id, said, onDay(59))).rejects.toEqual(
      refused('not_allowed'),
    )
    await sign(made.founder, made.id)
    await rejectOffer(made.approver, made.id, { ...said, reason: 'Too dear.' }, onDay(59))
    expect((await stateOf(made.id)).textStage).toBe('negotiating')
    expect(
      await db.agreementOffer.findUniqueOrThrow({ where: { id: made.offerId } }),
    ).toMatchObject({ status: 'rejected', reason: 'Too dear.', closedById: made.approver.userId })
    await expect(
      withdrawOffer(made.officer, made.id, { ...said, reason: 'No.' }, onDay(59)),
    ).rejects.toEqual(refused('not_offered'))
    await acceptVersion(made.officer, made.id, 1, onDay(60))
    await acceptVersion(made.founder, made.id, 2, onDay(60))
    const second = await offer(made, { day: 61 })
    await expect(
      withdrawOffer(made.officer, made.id, { ...said, reason: 'No.' }, onDay(62)),
    ).rejects.toEqual(refused('stale_version'))
    await withdrawOffer(made.officer, made.id, { offerId: second, reason: 'No.' }, onDay(62))
    expect((await stateOf(made.id)).textStage).toBe('negotiating')
  })
})

describe('a signature', () => {
  test('of each side in order brings the agreement into force, and its pilot', async () => {
    const made = await makeOffered(place)
    const { id } = made
    const waiting = async (who: typeof made.founder) =>
      (await listWaiting(who, onDay(59))).filter((item) => item.id === id).map(({ kind }) => kind)
    expect(await waiting(made.founder)).toEqual(['sign_agreement'])
    expect(await waiting(made.approver)).toEqual([])
    expect(await sign(made.founder, id)).toEqual({ inForce: false })
    expect((await stateOf(id)).textStage).toBe('partly_signed')
    expect(await waiting(made.founder)).toEqual([])
    expect(await waiting(made.approver)).toEqual(['sign_agreement'])
    expect(await sign(made.approver, id)).toEqual({ inForce: true })
    expect(await stateOf(id)).toMatchObject({
      status: 'in_force',
      textStage: 'signed',
      versionInForce: 1,
      inForceAt: onDay(59),
    })
    const { sha256 } = await db.agreementVersion.findFirstOrThrow({ where: { agreementId: id } })
    const signatures = await db.agreementSignature.findMany({
      where: { agreementId: id },
      orderBy: { side: 'asc' },
    })
    expect(signatures).toMatchObject([
      {
        side: 'city',
        role: 'approver',
        name: made.approver.name,
        sha256,
        secondFactor: 'recovery',
      },
      { side: 'company', role: 'administrator', name: made.founder.name, sha256 },
    ])
    expect(await db.pilot.count({ where: { agreementId: id } })).toBe(1)
    expect(await standing(id)).toMatchObject({ committed: 9_000_000n, remaining: 9_000_000n })
    expect((await verifyAudit()).bad).toBeUndefined()
  })

  test('out of order, a second time, of another text or by someone else is refused', async () => {
    const made = await makeOffered(place)
    const { id } = made
    await expect(sign(made.approver, id)).rejects.toEqual(refused('not_your_turn'))
    await expect(sign(made.officer, id)).rejects.toEqual(refused('not_allowed'))
    const stranger = await (await makeCity()).person('approver')
    await expect(sign(stranger, id)).rejects.toEqual(refused('not_found'))
    const right = await intentOf(id, made.founder)
    for (const wrong of [{ sha256: '0'.repeat(64) }, { offerId: id }])
      await expect(
        signAgreement(made.founder, id, { ...right, ...wrong }, onDay(59)),
      ).rejects.toEqual(refused('stale_version'))
    await expect(
      signAgreement(made.founder, id, { ...right, oneTimeCode: 'NOTTHATCODE' }, onDay(59)),
    ).rejects.toEqual(refused('second_factor_wrong'))
    await signAgreement(made.founder, id, right, onDay(59))
    await expect(sign(made.founder, id)).rejects.toEqual(refused('already_signed'))
  })

  test('asks for a second factor', async () => {
    const made = await makeOffered(place)
    const intent = await intentOf(made.id, made.founder)
    await db.secondFactor.deleteMany({ where: { userId: made.founder.userId } })
    await expect(signAgreement(made.founder, made.id, intent, onDay(59))).rejects.toEqual(
      refused('second_factor_missing'),
    )
    const page = await findSigning(made.founder, made.id, onDay(59))
    expect(page).toMatchObject({ signVerdict: 'allowed', provable: false, next: 'company' })
  })

  test('of one person never counts for both sides', async () => {
    const made = await makeOffered(place)
    const { userId } = made.founder
    await db.unitMember.create({ data: { unitId: place.unitId, userId, role: 'approver' } })
    const both = await actorOf(userId)
    await sign(both, made.id)
    await expect(sign(both, made.id)).rejects.toEqual(refused('signs_other_side'))
  })

  test('is given once of two at the same time', async () => {
    const made = await makeOffered(place, { firstSide: 'city' })
    const other = await place.person('approver')
    const intents = [
      [made.approver, await intentOf(made.id, made.approver)],
      [other, await intentOf(made.id, other)],
    ] as const
    const outcomes = await Promise.allSettled(
      intents.map(([actor, intent]) => signAgreement(actor, made.id, intent, onDay(59))),
    )
    const [lost] = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(lost).toMatchObject({ reason: { code: 'already_signed' } })
    expect(await db.agreementSignature.count({ where: { agreementId: made.id } })).toBe(1)
  })

  test('stands for ever', async () => {
    const made = await makeSigned(place)
    const changes = [
      `update agreement_signatures set name = 'Someone else' where agreement_id = $1`,
      `delete from agreement_signatures where agreement_id = $1`,
      `update agreement_offers set reason = 'Another' where agreement_id = $1`,
    ]
    for (const change of changes)
      await expect(pool.query(change, [made.id])).rejects.toThrow(/never changed/)
  })
})
