import { afterEach, describe, expect, test } from 'vitest'
import { visitor } from '#app/domain/actor'
import { listWaiting } from '#app/features/desk/waiting.server'
import { adoptModel } from '#app/features/models/adopt-model.server'
import { findModel, listModels, readRollout } from '#app/features/models/model-queries.server'
import { decideOutcome } from '#app/features/outcomes/decide-outcome.server'
import { handInReport, returnReport } from '#app/features/outcomes/hand-in-report.server'
import { readPublicResults } from '#app/features/outcomes/public-results.server'
import {
  findPublicReport,
  findReport,
  listEvidence,
} from '#app/features/outcomes/report-queries.server'
import { saveReport } from '#app/features/outcomes/save-report.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { db, pool } from '#app/platform/db/db.server'
import { atOnce, repeated } from '../support/at-once'
import { enter, makeMeasured, makeReported, measuring, written } from '../support/outcomes'
import { makeCity } from '../support/world'

afterEach(async () => {
  expect((await verifyAudit()).bad).toBeUndefined()
})

const reasons = 'Nights are six decibels quieter.'
const scale = { decision: 'scale' as const, reasons }

const eventsFor = async (userId: string) =>
  (await db.notification.findMany({ where: { userId } })).map(({ event }) => event)

describe('a report', () => {
  test('is written by the city of a completed pilot, several people one after the other', async () => {
    const pilot = await makeMeasured('completed')
    const save = (revision: number, changes = {}) =>
      saveReport(pilot.officer, pilot.id, { ...written, ...changes, revision }, measuring)
    expect(await save(0)).toEqual({ revision: 1 })
    expect(await save(1)).toEqual({ revision: 1 })
    await expect(save(0, { summary: 'Else.' })).rejects.toThrow('stale_edit')
    await expect(
      saveReport(pilot.founder, pilot.id, { ...written, revision: 1 }, measuring),
    ).rejects.toThrow('not_allowed')
    await expect(findReport(pilot.founder, pilot.id)).rejects.toThrow('not_found')
    const running = await makeMeasured('running')
    await expect(
      saveReport(running.officer, running.id, { ...written, revision: 0 }, measuring),
    ).rejects.toThrow('wrong_state')
    await save(1, { worked: ' ' })
    await expect(handInReport(pilot.officer, pilot.id, 2, measuring)).rejects.toThrow(
      'report_incomplete',
    )
  })

  test('takes its results from the readings and its costs from the ledger when it is handed in', async () => {
    const pilot = await makeReported()
    expect(await eventsFor(pilot.board.userId)).toContain('outcome_report_ready')
    const { measures, costs, handedInAt } = await findReport(pilot.officer, pilot.id)
    expect(handedInAt).toEqual(measuring)
    expect(measures).toMatchObject([
      { baseline: '62', result: { value: '56' }, readings: 1, progress: { percent: 85 } },
    ])
    expect(costs).toEqual({ currency: 'EUR', committed: 9_000_000, paid: 0, due: 0 })
    await expect(enter(pilot, 241, '50')).rejects.toThrow('wrong_state')
    await expect(findPublicReport(pilot.slug)).rejects.toThrow('not_found')
  })

  test('is given back for a reason, and changed and handed in again', async () => {
    const pilot = await makeReported()
    const back = (reason: string) => returnReport(pilot.approver, pilot.id, reason, measuring)
    await expect(back(' ')).rejects.toThrow('reason_needed')
    await back('The costs of the meters are missing.')
    await expect(back('Again.')).rejects.toThrow('wrong_state')
    expect(await eventsFor(pilot.officer.userId)).toContain('outcome_report_returned')
    await enter(pilot, 241, '54')
    const { revision, returnedReason } = await findReport(pilot.officer, pilot.id)
    expect(returnedReason).toBe('The costs of the meters are missing.')
    await handInReport(pilot.officer, pilot.id, revision, measuring)
    const { measures } = await findReport(pilot.board, pilot.id)
    expect(measures).toMatchObject([{ result: { value: '54' }, progress: { reached: true } }])
  })

  test('waits on the desks of those who write it, and then of those who decide', async () => {
    const pilot = await makeMeasured('completed')
    const kinds = async (person = pilot.officer) =>
      (await listWaiting(person, measuring)).map(({ kind }) => kind)
    expect(await kinds()).toContain('write_report')
    expect(await kinds(pilot.board)).not.toContain('decide_outcome')
    await saveReport(pilot.officer, pilot.id, { ...written, revision: 0 }, measuring)
    await handInReport(pilot.officer, pilot.id, 1, measuring)
    expect(await kinds()).not.toContain('write_report')
    expect(await kinds(pilot.board)).toContain('decide_outcome')
    expect(await kinds(pilot.approver)).toContain('decide_outcome')
  })
})

describe('a decision', () => {
  test('is taken by another person than the writers, with reasons, once', async () => {
    const pilot = await makeReported()
    await db.unitMember.create({
      data: { unitId: pilot.place.unitId, userId: pilot.officer.userId, role: 'approver' },
    })
    const both = {
      ...pilot.officer,
      units: [...pilot.officer.units, { ...pilot.officer.units[0]!, role: 'approver' as const }],
    }
    await expect(decideOutcome(both, pilot.id, scale, measuring)).rejects.toThrow('own_work')
    await expect(
      decideOutcome(pilot.approver, pilot.id, { ...scale, reasons: ' ' }, measuring),
    ).rejects.toThrow('reason_needed')
    await decideOutcome(pilot.approver, pilot.id, scale, measuring)
    await expect(decideOutcome(pilot.board, pilot.id, scale, measuring)).rejects.toThrow(
      'wrong_state',
    )
    expect(await eventsFor(pilot.founder.userId)).toContain('pilot_decided')
    const { status, decidedAt } = await db.pilot.findUniqueOrThrow({ where: { id: pilot.id } })
    expect([status, decidedAt]).toEqual(['scaled', measuring])
  })

  test('of two at once is one', async () => {
    await repeated(async () => {
      const pilot = await makeReported()
      const said = await atOnce(
        () => decideOutcome(pilot.approver, pilot.id, scale, measuring),
        () => decideOutcome(pilot.board, pilot.id, { decision: 'stop', reasons }, measuring),
      )
      expect(said.sort()).toEqual(['done', 'wrong_state'])
    })
  })

  test('makes the report public, and nothing of it changes any more', async () => {
    const pilot = await makeReported()
    await decideOutcome(pilot.board, pilot.id, { decision: 'stop', reasons }, measuring)
    const { report, decision, measures } = await findPublicReport(pilot.slug)
    expect(decision).toEqual({ decision: 'stop', reasons, at: measuring })
    expect([report.summary, measures[0]!.points]).toEqual([
      written.summary,
      [{ day: '2027-06-30', value: '56' }],
    ])
    expect((await findReport(pilot.founder, pilot.id)).decision?.decision).toBe('stop')
    for (const statement of [
      `update outcome_decisions set reasons = 'Else.'`,
      'delete from outcome_decisions',
      `update outcome_reports set summary = 'Else.' where pilot_id = '${pilot.id}'`,
    ])
      await expect(pool.query(statement), statement).rejects.toThrow()
    const results = await readPublicResults(pilot.id)
    expect(results).toMatchObject([{ total: 1 }])
    expect(await listEvidence(pilot.organisationId)).toMatchObject([
      { slug: pilot.slug, decision: 'stop', reached: 0, measures: 1 },
    ])
    expect(await db.pilotModel.count({ where: { pilotId: pilot.id } })).toBe(0)
  })

  test('can’t be slipped in for one’s own report', async () => {
    const pilot = await makeReported()
    await expect(
      pool.query(
        `insert into outcome_decisions select pilot_id, 'scale', 'Because.', document, $2, now() from outcome_reports where pilot_id = $1`,
        [pilot.id, pilot.officer.userId],
      ),
    ).rejects.toThrow('Another person')
  })
})

describe('a model', () => {
  test('is a pilot that its city scales, and other units say how far they are with it', async () => {
    const pilot = await makeReported()
    await decideOutcome(pilot.board, pilot.id, scale, measuring)
    const { models, total } = await listModels({ city: pilot.place.citySlug, sector: null }, 1)
    expect([total, models[0]?.summary]).toEqual([1, written.summary])
    const { slug } = models[0]!
    expect((await listModels({ city: pilot.place.citySlug, sector: 'water' }, 1)).total).toBe(0)
    const other = await makeCity()
    const officer = await other.person('officer')
    const say = (
      status: 'planned' | 'adopting' | 'adopted' | 'dropped',
      actor = officer,
      unitId = other.unitId,
    ) => adoptModel(actor, slug, { unitId, status, note: '' }, measuring)
    await expect(say('planned', pilot.officer)).rejects.toThrow('not_allowed')
    await expect(say('adopted')).rejects.toThrow('wrong_state')
    expect((await findModel(officer, slug)).units.map(({ id }) => id)).toEqual([other.unitId])
    await say('planned')
    expect(await eventsFor(pilot.officer.userId)).toContain('model_planned')
    await say('adopting')
    await say('adopted')
    await expect(say('dropped')).rejects.toThrow('wrong_state')
    const shown = await findModel(visitor, slug)
    expect(shown.adoptions).toMatchObject([{ unitId: other.unitId, status: 'adopted', next: [] }])
    expect(shown.units).toEqual([])
    expect(await readRollout([slug])).toMatchObject([
      { unitId: other.unitId, states: { [slug]: 'adopted' } },
    ])
    await expect(findModel(visitor, 'no-such-model')).rejects.toThrow('not_found')
  })
})
