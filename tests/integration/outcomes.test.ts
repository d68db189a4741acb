import { afterEach, describe, expect, test } from 'vitest'
import { jobs, recurring } from '#app/features/jobs.server'
import {
  changeMeasure,
  declareMeasure,
  removeMeasure,
  requireMeasures,
} from '#app/features/outcomes/declare-measure.server'
import { pilotHealthReadings, remindOfReadings } from '#app/features/outcomes/due-readings.server'
import {
  enterReading,
  previewReadings,
  takeBackReading,
} from '#app/features/outcomes/enter-readings.server'
import {
  findMeasure,
  findOutcomes,
  readingsFile,
} from '#app/features/outcomes/measure-queries.server'
import { readableFile } from '#app/features/files/read-file.server'
import { listWaiting } from '#app/features/desk/waiting.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { db, pool, transaction } from '#app/platform/db/db.server'
import { runDueJobs } from '#app/platform/jobs/worker.server'
import { atOnce } from '../support/at-once'
import {
  dateOf,
  enter,
  makeMeasured,
  measureContent,
  measuring,
  putPilot,
  reading,
  upload,
} from '../support/outcomes'
import { makePilot } from '../support/pilots'
import { makeCity, onDay } from '../support/world'

afterEach(async () => {
  expect((await verifyAudit()).bad).toBeUndefined()
})

const shown = async (pilot: Awaited<ReturnType<typeof makeMeasured>>) =>
  findMeasure(pilot.officer, pilot.at, 1, measuring)

describe('measures', () => {
  test('are declared by both sides until the pilot starts, and it starts with one at least', async () => {
    const pilot = await makePilot(await makeCity())
    const start = () => transaction((tx) => requireMeasures(tx, pilot.id))
    await expect(start()).rejects.toThrow('no_measures')
    const id = await declareMeasure(pilot.founder, pilot.id, measureContent(), onDay(61))
    await start()
    await removeMeasure(pilot.officer, pilot.id, id, onDay(62))
    await expect(start()).rejects.toThrow('no_measures')
    await declareMeasure(pilot.officer, pilot.id, measureContent(), onDay(62))
    await putPilot(pilot.id, 'running')
    await expect(
      declareMeasure(pilot.officer, pilot.id, measureContent(), onDay(66)),
    ).rejects.toThrow('wrong_state')
    const { measures } = await findOutcomes(pilot.founder, pilot.id, measuring)
    expect(measures).toMatchObject([{ number: 2, version: 1, baseline: '62', target: '55' }])
  })

  test('have a baseline of a day that has been, and no pilot has more than twenty', async () => {
    const pilot = await makePilot(await makeCity())
    const declare = (changes = {}) =>
      declareMeasure(pilot.officer, pilot.id, measureContent(changes), onDay(61))
    await expect(declare({ baselineOn: dateOf(63) })).rejects.toThrow('day_to_come')
    for (let count = 0; count < 20; count += 1) await declare()
    await expect(declare()).rejects.toThrow('too_many_measures')
  })

  test('change while the pilot runs for a reason only, which the company hears and everyone reads', async () => {
    const pilot = await makeMeasured()
    const change = (actor = pilot.officer, changes = {}) =>
      changeMeasure(
        actor,
        pilot.id,
        { measureId: pilot.measureId, read: 1, reason: 'The meter was moved.', ...changes },
        measureContent({ target: '57' }),
        measuring,
      )
    await expect(change(pilot.founder)).rejects.toThrow('not_allowed')
    await expect(change(pilot.officer, { reason: ' ' })).rejects.toThrow('reason_needed')
    await change()
    await expect(change()).rejects.toThrow('stale_edit')
    await expect(change(pilot.officer, { read: 2 })).rejects.toThrow('nothing_changed')
    const { versions } = await shown(pilot)
    expect(versions).toMatchObject([
      { target: '55', reason: null },
      { target: '57', reason: 'The meter was moved.' },
    ])
    const told = await db.notification.findMany({ where: { userId: pilot.founder.userId } })
    expect(told.map(({ event }) => event)).toContain('measure_changed')
  })

  test('change by nobody behind the back of the rules', async () => {
    const { measureId } = await makeMeasured()
    await expect(
      pool.query(`update measure_versions set target = 60 where measure_id = $1`, [measureId]),
    ).rejects.toThrow()
    await expect(
      pool.query(
        `insert into measure_versions select measure_id, 2, name, unit, direction, baseline, baseline_on, 60, source, cadence, null, created_by_id, created_at
         from measure_versions where measure_id = $1`,
        [measureId],
      ),
    ).rejects.toThrow('for a reason only')
  })
})

describe('readings', () => {
  test('are corrected by entering the same day again, and everything said stays', async () => {
    const pilot = await makeMeasured()
    await enter(pilot, 95, '61.5', 'One meter of five.')
    await enter(pilot, 95, '60.25', 'All five.')
    await expect(enter(pilot, 95, '60.25', 'All five.')).rejects.toThrow('nothing_changed')
    await expect(
      enterReading(pilot.officer, pilot.at, reading(248, '1'), measuring),
    ).rejects.toThrow('day_to_come')
    const { days, measure } = await shown(pilot)
    expect(days).toMatchObject([
      {
        day: dateOf(95),
        value: '60.25',
        note: 'All five.',
        by: pilot.officer.name,
        before: [{ value: '61.5' }],
      },
    ])
    expect(measure).toMatchObject({ total: 1, progress: { percent: 25, reached: false } })
  })

  test('are taken back with a reason, and can be entered again', async () => {
    const pilot = await makeMeasured()
    await enter(pilot, 95, '61.5')
    const taken = { day: dateOf(95), reason: 'That was the wrong street.' }
    await takeBackReading(pilot.founder, pilot.at, taken, measuring)
    await expect(takeBackReading(pilot.founder, pilot.at, taken, measuring)).rejects.toThrow(
      'not_found',
    )
    expect((await shown(pilot)).measure.total).toBe(0)
    await enter(pilot, 95, '61')
    expect((await shown(pilot)).days[0]!.before).toHaveLength(2)
    await expect(pool.query('delete from readings')).rejects.toThrow()
  })

  test('have evidence that both sides open, and nobody else', async () => {
    const pilot = await makeMeasured()
    const proof = new File(['61.5'], 'meter.txt', { type: 'text/plain' })
    await enterReading(
      pilot.founder,
      pilot.at,
      { ...reading(95, '61.5'), upload: proof },
      measuring,
    )
    const file = (await shown(pilot)).days[0]!.file!
    expect(file.name).toBe('meter.txt')
    await readableFile(pilot.board, file.id, measuring)
    const stranger = await (await makeCity()).person('officer')
    await expect(readableFile(stranger, file.id, measuring)).rejects.toThrow('not_found')
  })

  test('of two people for one day at once are both kept, one as the correction of the other', async () => {
    const pilot = await makeMeasured()
    await atOnce(
      () => enter(pilot, 95, '61'),
      () => enter(pilot, 95, '60'),
    )
    const [day] = (await shown(pilot)).days
    expect([day!.value, ...day!.before.map(({ value }) => value)].sort()).toEqual(['60', '61'])
  })
})

describe('a file of readings', () => {
  test('is looked at first, then entered whole', async () => {
    const pilot = await makeMeasured()
    await enter(pilot, 95, '61.5')
    await enter(pilot, 96, '61')
    const content = `day;value;note\r\n${dateOf(95)};61,5;\r\n${dateOf(96)};60,5;"-1; all five"\r\n\r\n${dateOf(97)};60;\r\n`
    const preview = await previewReadings(pilot.founder, pilot.at, content, measuring)
    expect(preview).toMatchObject({
      fresh: 1,
      corrections: 1,
      unchanged: 1,
      first: dateOf(95),
      last: dateOf(97),
    })
    expect(await upload(pilot, content)).toEqual([])
    await expect(upload(pilot, content)).rejects.toThrow('nothing_changed')
    const file = await readingsFile(pilot.founder, pilot.at)
    expect(file).toBe(
      `day,value,note\r\n${dateOf(95)},61.5,\r\n${dateOf(96)},60.5,"'-1; all five"\r\n${dateOf(97)},60,\r\n`,
    )
    await expect(upload(pilot, file)).rejects.toThrow('nothing_changed')
  })

  test('is entered not at all where a line of it is wrong, and says which', async () => {
    const pilot = await makeMeasured()
    const lines = [
      'day,value',
      `${dateOf(95)},61`,
      '31.12.2026,60',
      `${dateOf(95)},60`,
      `${dateOf(300)},60`,
      `${dateOf(96)},many`,
    ]
    expect(await upload(pilot, lines.join('\n'))).toEqual([
      { line: 3, problem: 'day' },
      { line: 4, problem: 'day_twice' },
      { line: 5, problem: 'day_to_come' },
      { line: 6, problem: 'value' },
    ])
    expect(await db.reading.count({ where: { measureId: pilot.measureId } })).toBe(0)
    const whole = async (content: string) => (await upload(pilot, content))[0]
    expect(await whole('date,value\n2026-01-01,1')).toEqual({ line: null, problem: 'columns' })
    expect(await whole('')).toEqual({ line: null, problem: 'columns' })
    expect(await whole('day,value')).toEqual({ line: null, problem: 'empty' })
    expect(await whole('day,value\n"2026-01-01,1')).toEqual({ line: null, problem: 'unreadable' })
    expect(await whole(`day,value\n${'2026-01-01,1\n'.repeat(10_001)}`)).toEqual({
      line: null,
      problem: 'too_many',
    })
  })

  test('of ten thousand days is entered in a few statements and drawn in few points', async () => {
    const pilot = await makeMeasured()
    const first = Date.parse('1999-01-01')
    const rows = Array.from(
      { length: 10_000 },
      (_, n) => `${new Date(first + n * 86_400_000).toISOString().slice(0, 10)},${n % 97}.5`,
    )
    expect(await upload(pilot, `day,value\n${rows.join('\n')}`)).toEqual([])
    const { measure, days, total } = await shown(pilot)
    expect(measure.total).toBe(10_000)
    expect(measure.points.length).toBeLessThanOrEqual(301)
    expect(measure.points.at(-1)!.day).toBe(rows.at(-1)!.slice(0, 10))
    expect([days.length, total]).toEqual([50, 10_000])
  })
})

describe('readings that are due', () => {
  test('are counted as missing period by period, for many pilots at once', async () => {
    const pilot = await makeMeasured()
    const quiet = await makeMeasured('running', { content: { cadence: 'none' } })
    const missing = async (day: number) => {
      const found = await pilotHealthReadings(db, [pilot.id, quiet.id], onDay(day))
      return [found.get(pilot.id) ?? 0, found.get(quiet.id) ?? 0]
    }
    expect(await missing(66)).toEqual([0, 0])
    expect(await missing(130)).toEqual([2, 0])
    await enter(pilot, 80, '61')
    expect(await missing(130)).toEqual([1, 0])
    await takeBackReading(pilot.officer, pilot.at, { day: dateOf(80), reason: 'Wrong.' }, measuring)
    expect(await missing(130)).toEqual([2, 0])
    await putPilot(pilot.id, 'planned')
    expect(await missing(130)).toEqual([0, 0])
  })

  test('are reminded of once a period, and wait on the desks of both sides', async () => {
    const pilot = await makeMeasured()
    expect(recurring.map(({ job }) => job.name)).toContain('remind-of-readings')
    const reminders = () =>
      db.notification.count({ where: { userId: pilot.founder.userId, event: 'readings_due' } })
    for (const day of [70, 100, 101, 130, 130]) await remindOfReadings.run({}, onDay(day))
    expect(await reminders()).toBe(2)
    await runDueJobs(jobs)
    const kinds = async (person = pilot.founder) =>
      (await listWaiting(person, onDay(130))).map(({ kind, count }) => `${kind} ${count}`)
    expect(await kinds()).toContain('enter_readings 2')
    expect(await kinds(pilot.officer)).toContain('enter_readings 2')
    await enter(pilot, 80, '61')
    await enter(pilot, 110, '61')
    expect(await kinds()).not.toContain('enter_readings 2')
  })
})
