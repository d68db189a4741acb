import { afterEach, expect, test } from 'vitest'
import { submitApplication } from '#app/features/applications/submit-application.server'
import { agreeScores } from '#app/features/evaluations/agree-scores.server'
import { appointPanel } from '#app/features/evaluations/appoint-panel.server'
import { approveAward } from '#app/features/evaluations/approve-award.server'
import { disqualify, markEligible } from '#app/features/evaluations/check-eligibility.server'
import { decideComplaint } from '#app/features/evaluations/decide-complaint.server'
import { declareConflicts } from '#app/features/evaluations/declare-conflicts.server'
import { fileComplaint } from '#app/features/evaluations/file-complaint.server'
import { confirmOpening, startOpening } from '#app/features/evaluations/open-applications.server'
import { proposeAward, returnAward } from '#app/features/evaluations/propose-award.server'
import { rankApplications } from '#app/features/evaluations/rank-applications.server'
import { saveScores, submitScores } from '#app/features/evaluations/save-scores.server'
import { startScoring } from '#app/features/evaluations/start-scoring.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { db } from '#app/platform/db/db.server'
import { atOnce, repeated } from '../support/at-once'
import {
  agree,
  asPanel,
  declareNone,
  makeAward,
  makeCheckedCall,
  makeCollectedCall,
  makeOpenedCall,
  makeProposedAward,
  makeRankedCall,
  makeScoringCall,
  score,
} from '../support/judging'
import {
  makeApplication,
  makeCity,
  makeOpenCall,
  makeSubmission,
  onDay,
  password,
} from '../support/world'

afterEach(async () => {
  expect((await verifyAudit()).bad).toBeUndefined()
})

const place = await makeCity()
const one = { prices: [9_000_000] }

test('an opening is begun once, and confirmed once, by another', () =>
  repeated(async () => {
    const call = await makeOpenCall(place)
    await makeSubmission(call)
    const [second, third] = [await place.person('officer'), await place.person('officer')]
    const begin = (actor: typeof second) => () => startOpening(actor, call.id, password, onDay(31))
    expect((await atOnce(begin(call.officer), begin(call.officer))).sort()).toEqual([
      'done',
      'wrong_state',
    ])
    const confirm = (actor: typeof second) => () =>
      confirmOpening(actor, call.id, password, onDay(31))
    const said = await atOnce(confirm(second), confirm(third), confirm(call.officer))
    expect(said.filter((word) => word === 'done')).toHaveLength(1)
    expect(said[2]).not.toBe('done')
    expect(await db.evaluation.count({ where: { challengeId: call.id } })).toBe(1)
  }))

test('a submission at the deadline is in or refused, and never left behind by the opening', () =>
  repeated(async () => {
    const call = await makeOpenCall(place)
    await makeSubmission(call)
    const { id, person } = await makeApplication(call)
    const last = new Date(onDay(30).getTime() - 1)
    const second = await place.person('officer')
    await startOpening(call.officer, call.id, password, onDay(30))
    const said = await atOnce(
      () => submitApplication(person, id, last),
      () => confirmOpening(second, call.id, password, onDay(30)),
    )
    const { status } = await db.application.findUniqueOrThrow({ where: { id } })
    expect(said[1]).toBe('done')
    expect([said[0], status]).toEqual(
      said[0] === 'done' ? ['done', 'under_evaluation'] : ['wrong_state', 'draft'],
    )
  }))

test('an application is found eligible or disqualified, not both', () =>
  repeated(async () => {
    const call = await makeOpenedCall(place, one)
    const [application] = call.applications
    const said = await atOnce(
      () => markEligible(call.officer, call.id, [application!.id], onDay(32)),
      () => disqualify(call.second, call.id, application!.id, 'No city.', onDay(32)),
    )
    const { status } = await db.application.findUniqueOrThrow({ where: { id: application!.id } })
    // Found eligible first, it may still be disqualified; disqualified first, it is out.
    expect(said[1]).toBe('done')
    expect(status).toBe('disqualified')
  }))

test('the panel begins once, with the panel that then stands', () =>
  repeated(async () => {
    const call = await makeCheckedCall(place, one)
    const other = [...call.panel.slice(0, 2), await place.person('evaluator')]
    const said = await atOnce(
      () => startScoring(call.officer, call.id, onDay(40), onDay(33)),
      () => startScoring(call.second, call.id, onDay(41), onDay(33)),
      () => appointPanel(call.officer, call.id, asPanel(other), onDay(33)),
    )
    expect(said.slice(0, 2).sort()).toEqual(['done', 'wrong_state'])
    expect(said[2]).toBe('done')
    const sheets = await db.scoreSheet.findMany({
      where: { evaluation: { challengeId: call.id } },
      select: { evaluatorId: true },
    })
    expect(sheets.map(({ evaluatorId }) => evaluatorId).sort()).toEqual(
      other.map(({ userId }) => userId).sort(),
    )
  }))

test('of two tabs that save the same scores, the second is told; they are handed in once', () =>
  repeated(async () => {
    const call = await makeScoringCall(place, one)
    const [chair] = call.panel
    const { number } = call.applications[0]!
    await declareNone(call, chair!)
    const save = (points: number) => () =>
      saveScores(chair!, call.id, number, {
        revision: 1,
        scores: ['fit', 'plan'].map((criterionId) => ({ criterionId, points, note: 'Fine.' })),
      })
    expect((await atOnce(save(50), save(60))).sort()).toEqual(['done', 'stale_edit'])
    const submit = () => submitScores(chair!, call.id, number, 2, onDay(36))
    expect((await atOnce(submit, submit)).sort()).toEqual(['done', 'scores_submitted'])
  }))

test('whoever hands in last, all scores are in exactly once', () =>
  repeated(async () => {
    const call = await makeScoringCall(place, one)
    const { number } = call.applications[0]!
    for (const evaluator of call.panel) await declareNone(call, evaluator)
    const handIn = (evaluator: (typeof call.panel)[number]) => () =>
      score(call, evaluator, number, [80, 70])
    expect(await atOnce(...call.panel.map(handIn))).toEqual(['done', 'done', 'done'])
    const { stage } = await db.evaluation.findFirstOrThrow({ where: { challengeId: call.id } })
    expect(stage).toBe('consensus')
    const told = { userId: call.panel[0]!.userId, event: 'scores_collected' }
    const about = { ...told, onceKey: { contains: call.id } }
    expect(await db.notification.count({ where: about })).toBe(1)
  }))

test('a conflict and the scores of the same application do not both stand', () =>
  repeated(async () => {
    const call = await makeScoringCall(place, one)
    const [chair] = call.panel
    const { number } = call.applications[0]!
    await declareNone(call, chair!)
    const declarations = [{ number, conflict: true, reason: 'I know the style.' }]
    const said = await atOnce(
      () => score(call, chair!, number, [80, 70]),
      () => declareConflicts(chair!, call.id, { declarations, complete: true }, onDay(36)),
    )
    expect(said.filter((word) => word === 'done')).toHaveLength(1)
    const sheet = await db.scoreSheet.findFirstOrThrow({
      where: { evaluation: { challengeId: call.id }, evaluatorId: chair!.userId },
    })
    expect(sheet.conflict === true).toBe(sheet.submittedAt === null)
  }))

test('the agreement becomes final once, and nothing is agreed after it', () =>
  repeated(async () => {
    const call = await makeCollectedCall(place, one)
    const [chair] = call.panel
    const { number } = call.applications[0]!
    await agree(call, number, [80, 70])
    const finish = () => rankApplications(chair!, call.id, onDay(42))
    const scores = ['fit', 'plan'].map((criterionId) => ({
      criterionId,
      points: 60,
      note: 'Fair.',
    }))
    const said = await atOnce(finish, finish, () =>
      agreeScores(chair!, call.id, number, scores, onDay(42)),
    )
    expect(said.slice(0, 2).sort()).toEqual(['done', 'wrong_state'])
    const result = await db.evaluationResult.findFirstOrThrow({
      where: { evaluation: { challengeId: call.id } },
    })
    expect(result.quality).toBe(said[2] === 'done' ? 4200 : 5300)
  }))

test('an award is proposed once, and approved or given back once', () =>
  repeated(async () => {
    const ranked = await makeRankedCall(place, one)
    const { revision } = await db.evaluation.findFirstOrThrow({
      where: { challengeId: ranked.id },
    })
    await db.evaluation.updateMany({
      where: { challengeId: ranked.id },
      data: { statement: 'The quietest.' },
    })
    const propose = () => proposeAward(ranked.officer, ranked.id, revision, onDay(43))
    expect((await atOnce(propose, propose)).filter((word) => word === 'done')).toHaveLength(1)
    const other = await place.person('approver')
    const said = await atOnce(
      () => approveAward(ranked.approver, ranked.id, onDay(44)),
      () => approveAward(other, ranked.id, onDay(44)),
      () => returnAward(other, ranked.id, 'Say more.', onDay(44)),
    )
    expect(said.filter((word) => word === 'done')).toHaveLength(1)
    const { status } = await db.challenge.findUniqueOrThrow({ where: { id: ranked.id } })
    expect(status).toBe(said[2] === 'done' ? 'evaluating' : 'awarded')
    const changes = { applicationId: ranked.applications[0]!.id, to: 'awarded' as const }
    expect(await db.applicationStatusChange.count({ where: changes })).toBe(
      said[2] === 'done' ? 0 : 1,
    )
  }))

test('an application that is disqualified while its award is proposed wins nothing', () =>
  repeated(async () => {
    const call = await makeProposedAward(place)
    const winner = await db.evaluationResult.findFirstOrThrow({
      where: { evaluation: { challengeId: call.id }, awarded: true },
    })
    const said = await atOnce(
      () => approveAward(call.approver, call.id, onDay(44)),
      () => disqualify(call.officer, call.id, winner.applicationId, 'Too late.', onDay(44)),
    )
    expect(said).toEqual(['done', 'wrong_state'])
  }))

test('a complaint is made and decided once', () =>
  repeated(async () => {
    const call = await makeAward(place)
    const [loser] = call.applications
    const complain = () =>
      fileComplaint(loser!.person, loser!.id, { text: 'Read it.', language: 'en' }, onDay(46))
    expect((await atOnce(complain, complain)).sort()).toEqual(['already_complained', 'done'])
    const { id } = await db.complaint.findFirstOrThrow({ where: { challengeId: call.id } })
    const [board, other] = [await place.person('board'), await place.person('board')]
    const said = await atOnce(
      () => decideComplaint(board, id, { outcome: 'reject', reasons: 'It was read.' }, onDay(47)),
      () => decideComplaint(other, id, { outcome: 'annul', reasons: 'It was not.' }, onDay(47)),
    )
    expect([...said].sort()).toEqual(['already_decided', 'done'])
    const { status } = await db.challenge.findUniqueOrThrow({ where: { id: call.id } })
    expect(status).toBe(said[0] === 'done' ? 'awarded' : 'cancelled')
  }))
