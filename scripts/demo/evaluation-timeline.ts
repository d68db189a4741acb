import { standstillDays } from '#app/domain/challenge'
import { agreeScores } from '#app/features/evaluations/agree-scores.server'
import { appointPanel } from '#app/features/evaluations/appoint-panel.server'
import { approveAward } from '#app/features/evaluations/approve-award.server'
import { disqualify, markEligible } from '#app/features/evaluations/check-eligibility.server'
import { concludeAward } from '#app/features/evaluations/conclude-award.server'
import { declareConflicts } from '#app/features/evaluations/declare-conflicts.server'
import { confirmOpening, startOpening } from '#app/features/evaluations/open-applications.server'
import { proposeAward, saveStatement } from '#app/features/evaluations/propose-award.server'
import { rankApplications } from '#app/features/evaluations/rank-applications.server'
import { saveScores, submitScores } from '#app/features/evaluations/save-scores.server'
import { startScoring } from '#app/features/evaluations/start-scoring.server'
import { db } from '#app/platform/db/db.server'
import { demoPassword } from './accounts'
import { demoActor } from './actor'
import type { At, TimelineStep } from './challenge-timeline'
import type { DemoChallenge, DemoEvaluation, DemoScore } from './types'

type Judged = DemoChallenge & { evaluation: DemoEvaluation }

const minute = 60_000

/** How the applications to one call were opened and judged, each step at its moment, by its people. */
export function evaluationSteps(call: DemoChallenge, at: At): TimelineStep[] {
  const { timeline } = call
  const steps: TimelineStep[] = []
  const step = (
    day: number | undefined,
    hour: string,
    work: (judged: Judged, challengeId: string, when: Date) => Promise<unknown>,
  ) => {
    if (day === undefined) return
    const run = async (when: Date) => work(call as Judged, await idOf(call.slug), when)
    steps.push({ at: at(day, hour), work: run })
  }
  step(timeline.opened, '09:30', open)
  step(timeline.opened, '11:00', checkAndAppoint)
  step(timeline.scoring, '10:00', async (judged, id, when) =>
    startScoring(await officer(judged), id, at(scoresDue(judged), '16:00'), when),
  )
  step(timeline.scoring, '14:00', declareAll)
  step(timeline.scored ?? timeline.scoring, '15:00', scoreAll)
  step(timeline.ranked, '12:00', agreeAll)
  step(timeline.proposed, '14:00', async ({ author, evaluation }, id, when) => {
    const { revision } = await db.evaluation.findFirstOrThrow({ where: { challengeId: id } })
    const statement = evaluation.statement!
    const actor = await demoActor(author)
    const saved = await saveStatement(actor, id, { statement, revision })
    await proposeAward(actor, id, saved.revision, when)
  })
  step(timeline.decided, '16:30', async ({ approver }, id, when) =>
    approveAward(await demoActor(approver), id, when),
  )
  const final = timeline.decided === undefined ? 0 : timeline.decided + standstillDays
  step(final < 0 ? final : undefined, '16:35', (_judged, challengeId, when) =>
    concludeAward.run({ challengeId }, when),
  )
  return steps
}

async function idOf(slug: string): Promise<string> {
  const { id } = await db.challenge.findUniqueOrThrow({ where: { slug }, select: { id: true } })
  return id
}

function officer({ author }: Judged) {
  return demoActor(author)
}

/** Scores are expected a week after the panel began, or just after they were in. */
function scoresDue({ timeline }: Judged): number {
  return (timeline.scored ?? timeline.scoring! + 10) + 2
}

/** The author begins, another officer of the same city confirms. */
async function open(judged: Judged, id: string, when: Date): Promise<void> {
  const first = await officer(judged)
  await startOpening(first, id, demoPassword, when)
  const { unit } = await db.challenge.findUniqueOrThrow({
    where: { id },
    select: { unit: { select: { path: true } } },
  })
  const second = await db.unitMember.findFirstOrThrow({
    where: { unitId: { in: unit.path }, role: 'officer', userId: { not: first.userId } },
    select: { user: { select: { email: true } } },
  })
  const soon = new Date(when.getTime() + 25 * minute)
  await confirmOpening(await demoActor(second.user.email), id, demoPassword, soon)
}

/** Everyone's number, by the slug of the organisation. */
async function readOpened(challengeId: string) {
  const rows = await db.application.findMany({
    where: { challengeId, number: { not: null } },
    select: { id: true, number: true, organisation: { select: { slug: true } } },
  })
  return new Map(
    rows.map(({ id, number, organisation }) => [organisation.slug, { id, number: number! }]),
  )
}

async function checkAndAppoint(judged: Judged, id: string, when: Date): Promise<void> {
  const actor = await officer(judged)
  const opened = await readOpened(id)
  const { applications, panel } = judged.evaluation
  const eligible = applications.filter(({ disqualified }) => !disqualified)
  await markEligible(
    actor,
    id,
    eligible.map(({ organisation }) => opened.get(organisation)!.id),
    when,
  )
  for (const { organisation, disqualified } of applications)
    if (disqualified) await disqualify(actor, id, opened.get(organisation)!.id, disqualified, when)
  const members = await Promise.all(panel.map(demoActor))
  await appointPanel(
    actor,
    id,
    members.map(({ userId }, index) => ({ userId, chair: index === 0 })),
    when,
  )
}

async function declareAll({ evaluation }: Judged, id: string, when: Date): Promise<void> {
  const opened = await readOpened(id)
  for (const address of evaluation.panel) {
    const declarations = evaluation.applications
      .filter(({ disqualified }) => !disqualified)
      .map(({ organisation, conflicts }) => ({
        number: opened.get(organisation)!.number,
        conflict: conflicts?.[address] !== undefined,
        reason: conflicts?.[address] ?? '',
      }))
    await declareConflicts(await demoActor(address), id, { declarations, complete: true }, when)
  }
}

/** Each of the panel hands in what they gave; who has yet to score leaves theirs as a draft or empty. */
async function scoreAll({ evaluation }: Judged, id: string, when: Date): Promise<void> {
  const opened = await readOpened(id)
  for (const [index, address] of evaluation.panel.entries()) {
    const actor = await demoActor(address)
    for (const { organisation, scores = {} } of evaluation.applications) {
      const given = scoresOf(scores, index)
      if (given.length === 0) continue
      const { number } = opened.get(organisation)!
      const { revision } = await saveScores(actor, id, number, { revision: 1, scores: given })
      if (given.length === Object.keys(scores).length)
        await submitScores(actor, id, number, revision, when)
    }
  }
}

function scoresOf(scores: Record<string, DemoScore>, index: number) {
  return Object.entries(scores).flatMap(([criterionId, { given }]) => {
    const score = given[index]
    return score ? [{ criterionId, points: score[0], note: score[1] }] : []
  })
}

/** The chair, or whoever stands in where the chair is recused, writes the agreement down; the chair ends it. */
async function agreeAll({ evaluation }: Judged, id: string, when: Date): Promise<void> {
  const opened = await readOpened(id)
  for (const { organisation, conflicts = {}, scores } of evaluation.applications) {
    if (!scores) continue
    const recorder = evaluation.panel.find((address) => !conflicts[address])!
    const agreed = Object.entries(scores).map(([criterionId, { agreed: said }]) => ({
      criterionId,
      points: said![0],
      note: said![1],
    }))
    await agreeScores(await demoActor(recorder), id, opened.get(organisation)!.number, agreed, when)
  }
  await rankApplications(await demoActor(evaluation.panel[0]!), id, when)
}
