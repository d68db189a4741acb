import { expect, test } from 'vitest'
import { decideOutcomes, declareOutcomes, enterOutcomes } from '../../scripts/demo/outcome-timeline'
import { schoolGatesOutcomes } from '../../scripts/demo/content/ho-chi-minh-city-school-gates-outcomes'
import { streetLightingOutcomes } from '../../scripts/demo/content/sofia-street-lighting-outcomes'
import { findPublicReport } from '#app/features/outcomes/report-queries.server'
import { measuring, putPilot } from '../support/outcomes'
import { makePilot } from '../support/pilots'
import { makeCity, onDay } from '../support/world'

test.each([
  ['street lighting', streetLightingOutcomes],
  ['school gates', schoolGatesOutcomes],
])('the demonstration measures, reports and decides about %s', async (_name, outcomes) => {
  const pilot = await makePilot(await makeCity())
  await declareOutcomes(pilot.officer, pilot.id, outcomes, onDay(61))
  await putPilot(pilot.id, 'running')
  await enterOutcomes(pilot.founder, pilot.id, outcomes, measuring)
  await putPilot(pilot.id, 'completed')
  const people = { officer: pilot.officer, decider: pilot.board }
  await decideOutcomes(people, pilot.id, outcomes, measuring)
  const { decision, measures } = await findPublicReport(pilot.slug)
  expect(decision.decision).toBe(outcomes.decision)
  expect(measures.map(({ total }) => total)).toEqual(outcomes.measures.map(() => 52))
  // What the reports say in words is what the readings say.
  expect(measures[0]!.progress!.reached).toBe(outcomes.decision === 'scale')
  expect(measures[0]!.progress!.percent).toBeGreaterThan(60)
})
