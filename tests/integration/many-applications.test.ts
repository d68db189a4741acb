import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import {
  callKeyName,
  sealField,
  sealSubmission,
} from '#app/features/applications/application-content.server'
import { priceField } from '#app/features/applications/application-fields'
import type { Member } from '#app/domain/actor'
import { wholeCall } from '#app/domain/challenge-content'
import { appointPanel } from '#app/features/evaluations/appoint-panel.server'
import { approveAward } from '#app/features/evaluations/approve-award.server'
import { markEligible } from '#app/features/evaluations/check-eligibility.server'
import { findConsensus } from '#app/features/evaluations/consensus-queries.server'
import { findEvaluationFile } from '#app/features/evaluations/file-queries.server'
import { confirmOpening, startOpening } from '#app/features/evaluations/open-applications.server'
import { rankApplications } from '#app/features/evaluations/rank-applications.server'
import { findAward, findPublicResults } from '#app/features/evaluations/result-queries.server'
import { startScoring } from '#app/features/evaluations/start-scoring.server'
import { db, pool, transaction } from '#app/platform/db/db.server'
import { requestScope } from '#app/platform/db/request-scope.server'
import { makeDataKey, readDataKey } from '#app/platform/sealing/data-keys.server'
import { asPanel, propose, type JudgedCall } from '../support/judging'
import { makeCity, makeOpenCall, onDay, password, start, type MadeCall } from '../support/world'

const applications = 500
const mostStatements = 20

const criteria = Array.from({ length: 8 }, (_, index) => ({
  id: `c${index}`,
  name: `Criterion ${index}`,
  description: '',
  weight: index === 0 ? 14 : 8,
  minimum: null,
}))

/** What a piece of work costs the database. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const scope = { queries: 0 }
  await requestScope.run(scope, work)
  return scope.queries
}

/** Five hundred organisations, each with a submitted application that costs something else. */
async function applyToo(call: MadeCall): Promise<void> {
  const ids = Array.from({ length: applications }, () => ({
    organisation: randomUUID(),
    id: randomUUID(),
  }))
  await db.organisation.createMany({
    data: ids.map(({ organisation }, index) => ({
      id: organisation,
      slug: `many-${index}`,
      kind: 'startup' as const,
      name: `Many ${index}`,
      originalLanguage: 'en',
      texts: {},
      verifiedAt: start,
    })),
  })
  const submitter = call.officer.userId
  await db.application.createMany({
    data: ids.map(({ id, organisation }) => ({
      id,
      organisationId: organisation,
      challengeId: call.id,
      status: 'submitted' as const,
      language: 'en',
      versionAgreed: 1,
      termsAccepted: true,
      createdById: submitter,
      createdAt: onDay(5),
      updatedAt: onDay(6),
      submittedAt: onDay(6),
    })),
  })
  await transaction((tx) => makeDataKey(tx, callKeyName(call.id), onDay(5)))
  const key = await readDataKey(db, callKeyName(call.id))
  const field = priceField(wholeCall)
  await db.applicationAnswer.createMany({
    data: await Promise.all(
      ids.map(async ({ id }, index) => ({
        applicationId: id,
        questionId: field,
        sealed: await sealField(key, id, field, String(5_000_000 + index * 100)),
        updatedAt: onDay(5),
        updatedById: submitter,
      })),
    ),
  })
  const sealed = await sealSubmission(db, call.id, {
    applicationId: ids[0]!.id,
    number: 1,
    text: '{}',
  })
  await db.applicationSubmission.createMany({
    data: ids.map(({ id }) => ({
      applicationId: id,
      number: 1,
      challengeVersion: 1,
      sealed,
      sha256: createHash('sha256').update(id).digest('hex'),
      receiptCode: id,
      submittedAt: onDay(6),
      submittedById: submitter,
    })),
  })
}

/** Everyone's scores, and what the panel agrees on, written as the use cases would have. */
async function scoreAll(evaluationId: string): Promise<void> {
  await pool.query('update panel_members set interests_declared_at = $2 where evaluation_id = $1', [
    evaluationId,
    onDay(34),
  ])
  const values = criteria.map(({ id }) => `('${id}')`).join(', ')
  await pool.query(
    `insert into scores (sheet_id, criterion_id, points, note)
     select s.id, c.id, 40 + abs(hashtext(s.id::text || c.id)) % 60, 'As it says.'
     from score_sheets s cross join (values ${values}) c (id) where s.evaluation_id = $1`,
    [evaluationId],
  )
  await pool.query(
    'update score_sheets set conflict = false, declared_at = $2, submitted_at = $2 where evaluation_id = $1',
    [evaluationId, onDay(36)],
  )
  await pool.query("update evaluations set stage = 'consensus', collected_at = $2 where id = $1", [
    evaluationId,
    onDay(40),
  ])
  await pool.query(
    `insert into agreed_scores (evaluation_id, application_id, criterion_id, points, note, recorded_by_id, recorded_at)
     select $1, s.application_id, c.criterion_id, avg(c.points)::int, 'As the panel says.', min(s.evaluator_id::text)::uuid, $2
     from score_sheets s join scores c on c.sheet_id = s.id where s.evaluation_id = $1
     group by s.application_id, c.criterion_id`,
    [evaluationId, onDay(41)],
  )
}

let costs: Record<string, number>
let call: JudgedCall

beforeAll(async () => {
  const place = await makeCity()
  const open = await makeOpenCall(place, { content: { criteria, awards: 3 } })
  await applyToo(open)
  const second = await place.person('officer')
  const panel: Member[] = []
  for (let index = 0; index < 5; index += 1) panel.push(await place.person('evaluator'))
  call = { ...open, second, panel, applications: [] }
  costs = {}
  await startOpening(call.officer, call.id, password, onDay(31))
  costs.opening = await statementsOf(() => confirmOpening(second, call.id, password, onDay(31)))
  const rows = await db.application.findMany({
    where: { challengeId: call.id },
    select: { id: true },
  })
  const ids = rows.map(({ id }) => id)
  costs.eligibility = await statementsOf(() => markEligible(call.officer, call.id, ids, onDay(32)))
  await appointPanel(call.officer, call.id, asPanel(panel), onDay(32))
  costs.scoring = await statementsOf(() =>
    startScoring(call.officer, call.id, onDay(40), onDay(33)),
  )
  const { id } = await db.evaluation.findFirstOrThrow({ where: { challengeId: call.id } })
  await scoreAll(id)
  costs.ranking = await statementsOf(() => rankApplications(panel[0]!, call.id, onDay(42)))
  await propose(call)
  costs.award = await statementsOf(() => approveAward(call.approver, call.id, onDay(44)))
}, 60_000)

test('opening, ranking and awarding take few statements, however many have applied', () => {
  // Approving an award also ends the call, tells everyone and takes it into the search.
  for (const [step, statements] of Object.entries(costs))
    expect(statements, step).toBeLessThan(mostStatements * (step === 'award' ? 2 : 1))
})

test('the pages of the result take few statements too, and hold a page of it', async () => {
  let shown = 0
  const pages: Record<string, () => Promise<unknown>> = {
    results: async () => (shown = (await findPublicResults(call.slug, 'en', 2)).standings.length),
    award: () => findAward(call.officer, call.id, 1),
    consensus: () => findConsensus(call.panel[0]!, call.id, 1),
    file: () => findEvaluationFile(call.officer, call.id),
  }
  for (const [page, read] of Object.entries(pages))
    expect(await statementsOf(read), page).toBeLessThan(7)
  expect(shown).toBe(100)
})

test('every result is there once, with and the winners are as many as the call says', async () => {
  const results = await db.evaluationResult.findMany({
    where: { evaluation: { challengeId: call.id } },
  })
  expect(results).toHaveLength(applications)
  expect(results.filter(({ awarded }) => awarded)).toHaveLength(3)
  expect(new Set(results.map(({ applicationId }) => applicationId)).size).toBe(applications)
})
