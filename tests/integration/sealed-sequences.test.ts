import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Member } from '#app/domain/actor'
import { Refusal } from '#app/domain/refusal'
import {
  findApplication,
  findSubmissionText,
  listOpenedApplications,
} from '#app/features/applications/application-queries.server'
import { agreeScores } from '#app/features/evaluations/agree-scores.server'
import { appointPanel } from '#app/features/evaluations/appoint-panel.server'
import { markEligible } from '#app/features/evaluations/check-eligibility.server'
import { findConsensusOn } from '#app/features/evaluations/consensus-queries.server'
import { declareConflicts } from '#app/features/evaluations/declare-conflicts.server'
import { findEvaluationFile } from '#app/features/evaluations/file-queries.server'
import { confirmOpening, startOpening } from '#app/features/evaluations/open-applications.server'
import { rankApplications } from '#app/features/evaluations/rank-applications.server'
import { findAward } from '#app/features/evaluations/result-queries.server'
import { saveScores, submitScores } from '#app/features/evaluations/save-scores.server'
import { findScoreSheet, findScoring } from '#app/features/evaluations/scoring-queries.server'
import { startScoring } from '#app/features/evaluations/start-scoring.server'
import '#app/messages/all.server'
import { db } from '#app/platform/db/db.server'
import { textIn } from '#app/platform/i18n/text'
import { asPanel } from '../support/judging'
import { makeCity, makeOpenCall, makeSubmission, onDay, password } from '../support/world'

/** What an application of the test's world says. */
const secret = 'With a wall that sings softly.'

const roles = ['officer', 'second', 'chair', 'one', 'two', 'rival', 'platform'] as const
type Role = (typeof roles)[number]

const actions = [
  'pass the deadline',
  'begin the opening',
  'confirm the opening',
  'find eligible',
  'appoint',
  'start scoring',
  'declare none',
  'save scores',
  'hand in',
  'agree',
  'rank',
] as const
type Action = (typeof actions)[number]

/** Words that only one evaluator's scores have. */
const noteOf = (role: Role) => `Note of ${role} alone.`

async function makeWorld() {
  const place = await makeCity()
  const call = await makeOpenCall(place)
  const application = await makeSubmission(call)
  const rival = await makeSubmission(call)
  const people: Record<Role, Member> = {
    officer: call.officer,
    second: await place.person('officer'),
    chair: await place.person('evaluator'),
    one: await place.person('evaluator'),
    two: await place.person('evaluator'),
    rival: rival.person,
    platform: { ...call.approver, administrator: true, units: [] },
  }
  const panel = asPanel([people.chair, people.one, people.two])
  const criteria = (role: Role) =>
    ['fit', 'plan'].map((criterionId) => ({ criterionId, points: 70, note: noteOf(role) }))
  let day = 6
  const now = () => onDay(day)

  async function numbers(): Promise<number[]> {
    const rows = await db.application.findMany({ where: { challengeId: call.id } })
    return rows.map(({ number }) => number ?? 1)
  }

  async function act(role: Role, action: Action): Promise<void> {
    const actor = people[role]
    switch (action) {
      case 'pass the deadline':
        day = 31
        return
      case 'begin the opening':
        return startOpening(actor, call.id, password, now())
      case 'confirm the opening':
        return confirmOpening(actor, call.id, password, now())
      case 'find eligible':
        return markEligible(actor, call.id, [application.id, rival.id], now())
      case 'appoint':
        return appointPanel(actor, call.id, panel, now())
      case 'start scoring':
        return startScoring(actor, call.id, onDay(40), now())
      case 'declare none': {
        const declarations = (await numbers()).map((number) => ({
          number,
          conflict: false,
          reason: '',
        }))
        return declareConflicts(actor, call.id, { declarations, complete: true }, now())
      }
      case 'save scores':
      case 'hand in':
        for (const number of await numbers()) {
          const sheet = await db.scoreSheet.findFirst({
            where: { evaluatorId: actor.userId, application: { challengeId: call.id, number } },
          })
          const revision = sheet?.revision ?? 1
          if (action === 'hand in') await submitScores(actor, call.id, number, revision, now())
          else await saveScores(actor, call.id, number, { revision, scores: criteria(role) })
        }
        return
      case 'agree':
        for (const number of await numbers())
          await agreeScores(actor, call.id, number, criteria(role), now())
        return
      case 'rank':
        return rankApplications(actor, call.id, now())
    }
  }

  /** Everything that the person gets to read, as one text. */
  async function read(role: Role): Promise<string> {
    const actor = people[role]
    const text = textIn('en')
    const [first] = await db.application.findMany({ where: { id: application.id } })
    const number = first!.number ?? 1
    const readings: (() => Promise<unknown>)[] = [
      () => findApplication(actor, application.id, now()),
      () => findSubmissionText(actor, application.id, 1),
      () => listOpenedApplications(actor, call.id, 1, now()),
      () => findScoring(actor, call.id, { page: 1, search: '' }),
      () => findScoreSheet(actor, call.id, number, text, now()),
      () => findConsensusOn(actor, call.id, number, text, now()),
      () => findAward(actor, call.id, 1),
      () => findEvaluationFile(actor, call.id),
    ]
    const parts: string[] = []
    for (const reading of readings)
      parts.push(await reading().then((found) => toText(found), refused))
    return parts.join('\n')
  }

  async function state() {
    const evaluation = await db.evaluation.findFirst({ where: { challengeId: call.id } })
    return { opened: evaluation !== null && day > 30, stage: evaluation?.stage ?? null }
  }

  return { act, read, state }
}

function toText(found: unknown): string {
  return JSON.stringify(found, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value instanceof Map ? [...value] : value,
  )
}

/** A refusal says nothing; anything else is a fault of the product. */
function refused(error: unknown): string {
  if (error instanceof Refusal) return ''
  throw error
}

const step = fc.record({ role: fc.constantFrom(...roles), action: fc.constantFrom(...actions) })

/** Steps on the way to the end, among which others are strewn: else few sequences would get far. */
const way: { role: Role; action: Action }[] = [
  { role: 'officer', action: 'pass the deadline' },
  { role: 'officer', action: 'begin the opening' },
  { role: 'second', action: 'confirm the opening' },
  { role: 'officer', action: 'find eligible' },
  { role: 'officer', action: 'appoint' },
  { role: 'officer', action: 'start scoring' },
  ...(['chair', 'one', 'two'] as const).flatMap((role) =>
    (['declare none', 'save scores', 'hand in'] as const).map((action) => ({ role, action })),
  ),
  { role: 'chair', action: 'agree' },
  { role: 'chair', action: 'rank' },
]

const sequences = fc
  .tuple(
    fc.integer({ min: 0, max: way.length }),
    fc.array(fc.tuple(step, fc.nat(way.length)), { minLength: 2, maxLength: 8 }),
  )
  .map(([reached, strewn]) => {
    const steps = way.slice(0, reached)
    for (const [other, at] of strewn) steps.splice(Math.min(at, steps.length), 0, other)
    return steps
  })

test('whatever anyone does in whatever order, nothing sealed and no score of others is read too early', async () => {
  const reached = new Set<string | null>()
  await fc.assert(
    fc.asyncProperty(sequences, async (steps) => {
      const world = await makeWorld()
      for (const { role, action } of steps) {
        await world.act(role, action).catch(refused)
        const { opened, stage } = await world.state()
        reached.add(stage)
        const said = await world.read(role)
        if (!opened) expect(said, `${role} after ${action}`).not.toContain(secret)
        const tooEarly = stage === null || stage === 'eligibility' || stage === 'scoring'
        for (const other of roles)
          if (tooEarly && other !== role)
            expect(said, `${role} after ${action}`).not.toContain(noteOf(other))
      }
    }),
    { numRuns: 15 },
  )
  // The sequences went far enough for there to be something to read.
  expect([...reached]).toEqual(expect.arrayContaining([null, 'scoring', 'consensus']))
}, 90_000)

test('on the way itself the panel does read, and each other when all are in', async () => {
  const world = await makeWorld()
  for (const { role, action } of way.slice(0, -2)) await world.act(role, action)
  const said = await world.read('one')
  expect(said).toContain(secret)
  for (const role of ['chair', 'one', 'two'] as const) expect(said).toContain(noteOf(role))
})
