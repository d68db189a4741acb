import type { Member } from '#app/domain/actor'
import type { ChallengeContent } from '#app/domain/challenge-content'
import { agreeScores } from '#app/features/evaluations/agree-scores.server'
import { appointPanel } from '#app/features/evaluations/appoint-panel.server'
import { approveAward } from '#app/features/evaluations/approve-award.server'
import { markEligible } from '#app/features/evaluations/check-eligibility.server'
import { declareConflicts } from '#app/features/evaluations/declare-conflicts.server'
import { confirmOpening, startOpening } from '#app/features/evaluations/open-applications.server'
import { proposeAward, saveStatement } from '#app/features/evaluations/propose-award.server'
import { rankApplications } from '#app/features/evaluations/rank-applications.server'
import { saveScores, submitScores } from '#app/features/evaluations/save-scores.server'
import { startScoring } from '#app/features/evaluations/start-scoring.server'
import { db } from '#app/platform/db/db.server'
import {
  makeOpenCall,
  makeSubmission,
  onDay,
  password,
  type Applicant,
  type MadeCall,
  type Place,
} from './world'

/** A call that closed on day 30 and was opened on day 31, with its applications by their numbers. */
export interface OpenedCall extends MadeCall {
  second: Member
  applications: {
    id: string
    number: number
    organisationId: string
    person: Member
    price: number
  }[]
}

/** The same with a panel, the chair first. */
export interface JudgedCall extends OpenedCall {
  panel: Member[]
}

export interface Judging {
  /** Prices of the applications, one each; two of them where nothing is said. */
  prices?: number[]
  /** Who applies, as far as that matters. */
  applicants?: Applicant[]
  content?: Partial<ChallengeContent>
  /** Who chairs the panel, as far as that matters. */
  chair?: Member
}

/** Opens the applications of a closed call by two officers, and finds them by their numbers. */
export async function openApplications(
  place: Place,
  call: MadeCall,
  now = onDay(31),
): Promise<OpenedCall> {
  const second = await place.person('officer')
  await startOpening(call.officer, call.id, password, now)
  await confirmOpening(second, call.id, password, now)
  return { ...call, second, applications: [] }
}

export async function makeOpenedCall(
  place: Place,
  { prices = [9_000_000, 6_000_000], applicants = [], content }: Judging = {},
): Promise<OpenedCall> {
  const call = await makeOpenCall(place, { content })
  const submissions = []
  for (const [index, price] of prices.entries())
    submissions.push({
      price,
      ...(await makeSubmission(call, { price, applicant: applicants[index] })),
    })
  const opened = await openApplications(place, call)
  const rows = await db.application.findMany({
    where: { challengeId: call.id },
    select: { id: true, number: true },
  })
  const numbers = new Map(rows.map(({ id, number }) => [id, number!]))
  return {
    ...opened,
    applications: submissions.map(({ id, organisationId, person, price }) => ({
      id,
      number: numbers.get(id)!,
      organisationId,
      person,
      price,
    })),
  }
}

/** Every application found eligible, and a panel of a chair and two evaluators appointed. */
export async function makeCheckedCall(place: Place, judging: Judging = {}): Promise<JudgedCall> {
  const call = await makeOpenedCall(place, judging)
  const ids = call.applications.map(({ id }) => id)
  await markEligible(call.officer, call.id, ids, onDay(32))
  const panel = [
    judging.chair ?? (await place.person('evaluator')),
    await place.person('evaluator'),
    await place.person('evaluator'),
  ]
  await appointPanel(call.officer, call.id, asPanel(panel), onDay(32))
  return { ...call, panel }
}

/** People as a panel, the first of them its chair. */
export function asPanel(people: Member[]) {
  return people.map(({ userId }, index) => ({ userId, chair: index === 0 }))
}

/** The panel can score: until day 40. */
export async function makeScoringCall(place: Place, judging: Judging = {}): Promise<JudgedCall> {
  const call = await makeCheckedCall(place, judging)
  await startScoring(call.officer, call.id, onDay(40), onDay(33))
  return call
}

/** Someone of the panel has no conflict with any application, or with those named. */
export async function declareNone(
  call: JudgedCall,
  evaluator: Member,
  numbers = call.applications.map(({ number }) => number),
): Promise<void> {
  const declarations = numbers.map((number) => ({ number, conflict: false, reason: '' }))
  await declareConflicts(evaluator, call.id, { declarations, complete: true }, onDay(34))
}

/** Points for the two criteria of a test's call. */
export type Points = [fit: number, plan: number]

function scoresOf([fit, plan]: Points) {
  return [
    { criterionId: 'fit', points: fit, note: 'It fits the place.' },
    { criterionId: 'plan', points: plan, note: 'The plan holds.' },
  ]
}

/** Hands in one evaluator's scores of one application. */
export async function score(
  call: JudgedCall,
  evaluator: Member,
  number: number,
  points: Points,
): Promise<void> {
  const scores = scoresOf(points)
  const { revision } = await saveScores(evaluator, call.id, number, { revision: 1, scores })
  await submitScores(evaluator, call.id, number, revision, onDay(36))
}

/** Everyone has declared and handed in the same points for each application, in their order. */
export async function makeCollectedCall(
  place: Place,
  judging: Judging & { points?: Points[] } = {},
): Promise<JudgedCall> {
  const call = await makeScoringCall(place, judging)
  for (const evaluator of call.panel) await declareNone(call, evaluator)
  for (const evaluator of call.panel)
    for (const [index, { number }] of call.applications.entries())
      await score(call, evaluator, number, judging.points?.[index] ?? [80, 70])
  return call
}

/** The chair writes down what the panel agrees on for one application. */
export async function agree(call: JudgedCall, number: number, points: Points): Promise<void> {
  await agreeScores(call.panel[0]!, call.id, number, scoresOf(points), onDay(41))
}

/** The ranking stands. */
export async function makeRankedCall(
  place: Place,
  judging: Judging & { points?: Points[] } = {},
): Promise<JudgedCall> {
  const call = await makeCollectedCall(place, judging)
  for (const [index, { number }] of call.applications.entries())
    await agree(call, number, judging.points?.[index] ?? [80, 70])
  await rankApplications(call.panel[0]!, call.id, onDay(42))
  return call
}

/** Its award waits for an approver. */
export async function makeProposedAward(
  place: Place,
  judging: Judging & { points?: Points[] } = {},
): Promise<JudgedCall> {
  const call = await makeRankedCall(place, judging)
  await propose(call)
  return call
}

export async function propose(call: JudgedCall): Promise<void> {
  const { revision } = await db.evaluation.findFirstOrThrow({
    where: { challengeId: call.id },
    orderBy: { round: 'desc' },
  })
  const statement = 'Chosen for the quietest wall.'
  const saved = await saveStatement(call.officer, call.id, { statement, revision })
  await proposeAward(call.officer, call.id, saved.revision, onDay(43))
}

/** Awarded on day 44; the standstill ends on day 54. */
export async function makeAward(
  place: Place,
  judging: Judging & { points?: Points[] } = {},
): Promise<JudgedCall> {
  const call = await makeProposedAward(place, judging)
  await approveAward(call.approver, call.id, onDay(44))
  return call
}
