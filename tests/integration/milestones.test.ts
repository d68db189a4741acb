import { afterEach, describe, expect, test } from 'vitest'
import '#app/messages/all.server'
import type { Member } from '#app/domain/actor'
import type { DeliverableDecision } from '#app/domain/milestone'
import { listWaiting } from '#app/features/desk/waiting.server'
import { readableFile } from '#app/features/files/read-file.server'
import {
  completePilot,
  pausePilot,
  resumePilot,
  startPilot,
} from '#app/features/pilots/lead-pilot.server'
import { findMilestone } from '#app/features/pilots/milestone-queries.server'
import { remindOfMilestones } from '#app/features/pilots/milestone-reminders.server'
import { listPilotLog } from '#app/features/pilots/pilot-log.server'
import { reopenMilestone, reviewDeliverable } from '#app/features/pilots/review-deliverable.server'
import {
  attachEvidence,
  detachEvidence,
  saveDeliverable,
} from '#app/features/pilots/save-deliverable.server'
import { submitDeliverable } from '#app/features/pilots/submit-deliverable.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { db } from '#app/platform/db/db.server'
import { atOnce, repeated } from '../support/at-once'
import { standing } from '../support/money'
import { begin, handIn, makePilot, measure } from '../support/pilots'
import { makeCity, makeColleague, onDay } from '../support/world'

afterEach(async () => {
  expect((await verifyAudit()).bad).toBeUndefined()
})

const place = await makeCity()
const text = (revision = 0) => ({ text: 'The walls stand.', revision })
const review = (decision: DeliverableDecision, changes = {}) => ({
  deliverable: 1,
  decision,
  reasons: decision === 'met' ? '' : 'The pictures are missing.',
  ...changes,
})
const statusOf = async (pilotId: string, number: number) =>
  (await db.milestone.findFirstOrThrow({ where: { pilotId, number } })).status
const told = (event: string, people: Member[]) =>
  db.notification.count({ where: { event, userId: { in: people.map(({ userId }) => userId) } } })
const note = (words: string) => new File([words], 'note.txt', { type: 'text/plain' })

test('a milestone is given back, handed in again and accepted, and everything that was said stays', async () => {
  const pilot = await makePilot(place)
  const { founder, officer, approver, agreementId } = pilot
  await begin(pilot)
  await submitDeliverable(founder, pilot.id, 1, text(), onDay(85))
  expect(await told('deliverable_submitted', [officer])).toBe(1)
  await expect(submitDeliverable(founder, pilot.id, 1, text(), onDay(85))).rejects.toMatchObject({
    code: 'wrong_state',
  })
  await reviewDeliverable(officer, pilot.id, 1, review('returned'), onDay(86))
  expect(await statusOf(pilot.id, 1)).toBe('scheduled')
  await submitDeliverable(founder, pilot.id, 1, { text: 'With pictures.', revision: 0 }, onDay(88))
  await expect(
    reviewDeliverable(officer, pilot.id, 1, review('met'), onDay(89)),
  ).rejects.toMatchObject({ code: 'stale_deliverable' })
  expect((await standing(agreementId)).due).toBe(0n)
  await reviewDeliverable(officer, pilot.id, 1, review('met', { deliverable: 2 }), onDay(89))
  expect(await standing(agreementId)).toMatchObject({ due: 4_500_000n, remaining: 4_500_000n })
  expect(await told('milestone_due', [approver])).toBe(1)
  const { deliverables } = await findMilestone(founder, pilot.id, 1, onDay(90))
  expect(deliverables.map(({ number, decision }) => [number, decision])).toEqual([
    [2, 'met'],
    [1, 'returned'],
  ])
  const log = await listPilotLog(officer, pilot.id, 1)
  expect(log.entries.map(({ event }) => event)).toEqual([
    'milestone.met',
    'milestone.submitted',
    'milestone.returned',
    'milestone.submitted',
    'pilot.running',
    'pilot.measure_declared',
    'agreement.in_force',
  ])
})

test('what is not met is never due, and can be opened again', async () => {
  const pilot = await makePilot(place)
  const { officer, agreementId } = pilot
  for (const [number, decision] of [
    [1, 'partially_met'],
    [2, 'not_met'],
  ] as const) {
    await handIn(pilot, number)
    const silent = review(decision, { reasons: ' ' })
    await expect(
      reviewDeliverable(officer, pilot.id, number, silent, onDay(91)),
    ).rejects.toMatchObject({ code: 'reason_needed' })
    await reviewDeliverable(officer, pilot.id, number, review(decision), onDay(91))
    expect(await statusOf(pilot.id, number)).toBe(decision)
  }
  expect(await standing(agreementId)).toMatchObject({ due: 0n, remaining: 9_000_000n })
  await reopenMilestone(officer, pilot.id, 2, { reasons: 'Winter is over.' }, onDay(92))
  expect(await statusOf(pilot.id, 2)).toBe('scheduled')
})

test('evidence is read by both sides once it is handed in, and before by the company alone', async () => {
  const pilot = await makePilot(place)
  const { founder, officer } = pilot
  await begin(pilot)
  await attachEvidence(founder, pilot.id, 1, note('first'), onDay(80))
  await attachEvidence(founder, pilot.id, 1, note('second'), onDay(80))
  const { draft } = await findMilestone(founder, pilot.id, 1, onDay(80))
  const [first, second] = draft!.files
  expect((await findMilestone(officer, pilot.id, 1, onDay(80))).draft).toBe(null)
  await expect(readableFile(officer, first!.id, onDay(80))).rejects.toMatchObject({
    code: 'not_found',
  })
  await detachEvidence(founder, pilot.id, 1, second!.id)
  await expect(readableFile(founder, second!.id, onDay(80))).rejects.toMatchObject({
    code: 'not_found',
  })
  await submitDeliverable(founder, pilot.id, 1, text(), onDay(81))
  expect((await readableFile(officer, first!.id, onDay(82))).name).toBe('note.txt')
  await expect(detachEvidence(founder, pilot.id, 1, first!.id)).rejects.toMatchObject({
    code: 'wrong_state',
  })
})

describe('two at once', () => {
  test('of two drafts from one text the second is told', async () => {
    const pilot = await makePilot(place)
    await begin(pilot)
    const colleague = await makeColleague(pilot.organisationId, 'editor')
    const said = await atOnce(
      () => saveDeliverable(pilot.founder, pilot.id, 1, text(), onDay(80)),
      () => saveDeliverable(colleague, pilot.id, 1, text(), onDay(80)),
    )
    expect(said.sort()).toEqual(['done', 'stale_edit'])
  })

  test('of two answers one counts, and the amount is due once', () =>
    repeated(async () => {
      const pilot = await makePilot(place)
      const other = await place.person('officer')
      await handIn(pilot, 1)
      const said = await atOnce(
        () => reviewDeliverable(pilot.officer, pilot.id, 1, review('met'), onDay(91)),
        () => reviewDeliverable(other, pilot.id, 1, review('not_met'), onDay(91)),
      )
      expect(said.sort()).toEqual(['done', 'wrong_state'])
      const met = (await statusOf(pilot.id, 1)) === 'met'
      expect((await standing(pilot.agreementId)).due).toBe(met ? 4_500_000n : 0n)
    }))
})

test('the database keeps what was decided, and lets one thing at a time wait', async () => {
  const pilot = await makePilot(place)
  const milestoneId = await handIn(pilot, 1)
  const row = { text: 'x', submittedById: pilot.founder.userId, submittedAt: onDay(91) }
  await expect(
    db.deliverable.create({ data: { ...row, milestoneId, number: 2, reviewUntil: onDay(99) } }),
  ).rejects.toThrow()
  await reviewDeliverable(pilot.officer, pilot.id, 1, review('met'), onDay(92))
  await expect(
    db.deliverable.updateMany({ where: { milestoneId }, data: { text: 'Other words.' } }),
  ).rejects.toThrow(/constraint/)
})

describe('leading a pilot', () => {
  test('it starts once, rests for a reason, and ends when every milestone was decided on', async () => {
    const pilot = await makePilot(place)
    const { officer, founder, id } = pilot
    await expect(startPilot(officer, id, onDay(65))).rejects.toThrow('no_measures')
    await measure(pilot)
    const said = await atOnce(
      () => startPilot(officer, id, onDay(65)),
      () => startPilot(officer, id, onDay(65)),
    )
    expect(said.sort()).toEqual(['done', 'wrong_state'])
    await expect(pausePilot(officer, id, { reason: '' }, onDay(70))).rejects.toMatchObject({
      code: 'reason_needed',
    })
    await pausePilot(officer, id, { reason: 'Road works.' }, onDay(70))
    await expect(submitDeliverable(founder, id, 1, text(), onDay(71))).rejects.toMatchObject({
      code: 'wrong_state',
    })
    await resumePilot(officer, id, onDay(75))
    for (const number of [1, 2]) {
      await handIn(pilot, number)
      await reviewDeliverable(officer, id, number, review('met'), onDay(91))
    }
    await expect(completePilot(officer, id, onDay(200))).rejects.toMatchObject({
      code: 'milestones_open',
    })
    await handIn(pilot, 3, onDay(201))
    await reviewDeliverable(officer, id, 3, review('not_met'), onDay(202))
    await completePilot(officer, id, onDay(203))
    expect(await told('pilot_completed', [founder])).toBe(1)
  })
})

describe('reminders', () => {
  const run = (day: number) => remindOfMilestones.run({}, onDay(day))

  test('the company is reminded before the day, both sides and the board when it is late, each once', async () => {
    const pilot = await makePilot(await makeCity())
    const { founder, officer, board } = pilot
    const near = () => told('milestone_near', [founder])
    await run(80)
    expect(await near(), 'a planned pilot is not reminded of').toBe(0)
    await begin(pilot)
    await run(77)
    await run(77)
    expect(await near()).toBe(1)
    await run(88)
    await run(89)
    expect(await near()).toBe(2)
    expect(await told('milestone_late', [founder, officer, board])).toBe(0)
    await run(92)
    await run(93)
    expect(await told('milestone_late', [founder, officer, board])).toBe(3)
  })

  test('silence is shown to the board, and is no consent', async () => {
    const pilot = await makePilot(await makeCity())
    const { founder, officer, board } = pilot
    await handIn(pilot, 1, onDay(80))
    await run(85)
    expect(await told('review_due', [officer])).toBe(0)
    await run(92)
    await run(92)
    expect(await told('review_due', [officer])).toBe(1)
    await run(96)
    await run(97)
    expect(await told('review_silent', [officer, board, founder])).toBe(3)
    expect(await statusOf(pilot.id, 1)).toBe('in_review')
    const { milestone } = await findMilestone(board, pilot.id, 1, onDay(97))
    expect(milestone.silent).toBe(true)
    expect((await standing(pilot.agreementId)).due).toBe(0n)
  })
})

test('what waits for someone is on their desk, with its milestone', async () => {
  const pilot = await makePilot(await makeCity())
  const { founder, officer } = pilot
  await begin(pilot)
  const waits = async (person: Member) =>
    (await listWaiting(person, onDay(80))).map(({ kind, name, link }) => [kind, name, link])
  const link = `/desk/pilots/${pilot.id}/milestones/1`
  expect(await waits(founder)).toEqual([['deliver', '1', link]])
  await handIn(pilot, 1, onDay(80))
  expect(await waits(founder)).toEqual([])
  expect(await waits(officer)).toEqual([['review_deliverable', '1', link]])
})
