import { afterEach, expect, test } from 'vitest'
import { phaseOf } from '#app/domain/challenge'
import { readChallenge } from '#app/features/challenges/challenge-store.server'
import { confirmOpening, startOpening } from '#app/features/evaluations/open-applications.server'
import { jobs } from '#app/features/jobs.server'
import { clock } from '#app/platform/clock/clock.server'
import { db, pool } from '#app/platform/db/db.server'
import { runDueJobs } from '#app/platform/jobs/worker.server'
import { makeAward, makeScoringCall } from '../support/judging'
import { makeCity, makeOpenCall, makeSubmission, onDay, password } from '../support/world'

afterEach(() => clock.setAhead(0))

/** Nobody works from now to then; what was due in between is due now. */
async function sleepUntil(then: Date): Promise<void> {
  clock.setAhead(then.getTime() - Date.now())
  await pool.query('update graphile_worker._private_jobs set run_at = now() where run_at <= $1', [
    then,
  ])
}

/** Two processes wake up at the same moment. */
async function wakeTwo(): Promise<void> {
  await Promise.all([runDueJobs(jobs), runDueJobs(jobs)])
}

/** How often each of these people was told of an event. */
async function told(event: string, userIds: string[]): Promise<number[]> {
  return Promise.all(userIds.map((userId) => db.notification.count({ where: { event, userId } })))
}

test('a close that nobody was awake for is told once, a day later', async () => {
  const call = await makeOpenCall(await makeCity())
  await makeSubmission(call)
  await runDueJobs(jobs)
  await sleepUntil(onDay(31.1))
  expect(phaseOf(await readChallenge(db, { id: call.id }), clock.now())).toBe('closed')
  expect(await told('call_closed', [call.officer.userId])).toEqual([0])
  await wakeTwo()
  await wakeTwo()
  expect(await told('call_closed', [call.officer.userId])).toEqual([1])
})

test('an opening that waited over night has expired, whether or not anything ran', async () => {
  const place = await makeCity()
  const call = await makeOpenCall(place)
  await makeSubmission(call)
  const second = await place.person('officer')
  await startOpening(call.officer, call.id, password, onDay(31))
  await sleepUntil(onDay(32.1))
  const late = confirmOpening(second, call.id, password, clock.now())
  await expect(late).rejects.toMatchObject({ code: 'opening_expired' })
  await startOpening(call.officer, call.id, password, clock.now())
  await confirmOpening(second, call.id, password, clock.now())
  expect(await db.opening.count({ where: { challengeId: call.id } })).toBe(2)
})

test('late scores are reported once after a day without a worker, and nobody is reminded of what is past', async () => {
  const call = await makeScoringCall(await makeCity())
  await runDueJobs(jobs)
  await sleepUntil(onDay(41.1))
  await wakeTwo()
  await wakeTwo()
  const panel = call.panel.map(({ userId }) => userId)
  expect(await told('scores_late', [call.officer.userId, panel[0]!, panel[1]!])).toEqual([1, 1, 0])
  expect(await told('scores_due', panel)).toEqual([0, 0, 0])
})

test('whose scores are missing is reminded once before they are due', async () => {
  const call = await makeScoringCall(await makeCity())
  await runDueJobs(jobs)
  await sleepUntil(onDay(38.5))
  await wakeTwo()
  await wakeTwo()
  expect(
    await told(
      'scores_due',
      call.panel.map(({ userId }) => userId),
    ),
  ).toEqual([1, 1, 1])
})

test('a standstill ends by the clock, and that it has is written down and told once', async () => {
  const call = await makeAward(await makeCity())
  await runDueJobs(jobs)
  await sleepUntil(onDay(55.1))
  const before = await readChallenge(db, { id: call.id })
  expect([before.status, phaseOf(before, clock.now())]).toEqual(['awarded', 'concluded'])
  await wakeTwo()
  await wakeTwo()
  expect((await readChallenge(db, { id: call.id })).status).toBe('concluded')
  const changes = await db.challengeStatusChange.count({
    where: { challengeId: call.id, to: 'concluded' },
  })
  expect(changes).toBe(1)
  const winners = await db.application.findMany({
    where: { challengeId: call.id, status: 'awarded' },
    select: { organisation: { select: { members: { select: { userId: true } } } } },
  })
  const people = winners.flatMap(({ organisation }) => organisation.members)
  expect(people.length).toBeGreaterThan(0)
  expect(
    await told(
      'award_final',
      people.map(({ userId }) => userId),
    ),
  ).toEqual(people.map(() => 1))
})
