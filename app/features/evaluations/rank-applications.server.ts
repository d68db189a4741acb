import { createHash } from 'node:crypto'
import type { Member } from '#app/domain/actor'
import type { ChallengeContent } from '#app/domain/challenge-content'
import { challengeKinds, type ChallengeKind } from '#app/domain/challenge-kinds'
import { mayRank } from '#app/domain/evaluation'
import {
  rankApplications as rank,
  type Contender,
  type RankingRules,
  type Standing,
} from '#app/domain/ranking'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction, type Tx } from '#app/platform/db/db.server'
import type { ApplicationStatus } from '#app/platform/db/generated/enums'
import { unsealContents, withPrices } from '../applications/application-content.server'
import { moveAll } from '../applications/application-store.server'
import { readContent, type StoredChallenge } from '../challenges/challenge-store.server'
import { peopleOfUnit } from '../notifications/audiences.server'
import {
  auditEvaluation,
  lockEvaluation,
  moveStage,
  type StoredEvaluation,
} from './evaluation-store.server'
import { tellStep } from './tell-step.server'

/** What the rules of ranking need of a call. */
export function rankingRules(content: ChallengeContent, kind: ChallengeKind): RankingRules {
  const { priced } = challengeKinds[kind]
  return {
    criteria: content.criteria,
    priced,
    priceWeight: priced ? content.priceWeight : 0,
    shortlist: content.shortlist,
    tieBreak: content.tieBreak,
    lots: content.lots.map(({ id }) => id),
    awards: content.awards,
  }
}

/**
 * Makes the panel's agreement final: points, prices and ranks are worked out, and names are known from
 * now on [13, 14]. Refuses `consensus_incomplete`, and `nobody_passes` where no application reaches
 * every minimum.
 */
export function rankApplications(actor: Member, challengeId: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { challenge, evaluation } = await lockEvaluation(tx, challengeId)
    requireAllowed(mayRank(actor, evaluation))
    const stage = await moveStage(tx, evaluation, 'rank', { rankedAt: now })
    const standings = await writeResults(tx, challenge, evaluation, actor.userId, now)
    if (!standings.some(({ screenedIn }) => screenedIn)) throw new Refusal('nobody_passes')
    await tellStep(
      tx,
      challenge,
      await peopleOfUnit(tx, challenge.unitPath, 'officer'),
      {
        event: 'ranking_final',
        link: `/desk/challenges/${challengeId}/award`,
        key: evaluation.id,
      },
      now,
    )
    await auditEvaluation(tx, actor, evaluation, {
      event: 'evaluation.ranked',
      before: { stage: evaluation.stage },
      after: { stage, standings: auditedStandings(standings) },
      at: now,
    })
  })
}

/** Works the ranking out anew after a disqualification: a lowest price may have gone. */
export async function rankAgain(
  tx: Tx,
  actor: Member,
  challenge: StoredChallenge,
  evaluation: StoredEvaluation,
  now: Date,
): Promise<void> {
  const standings = await writeResults(tx, challenge, evaluation, actor.userId, now)
  await auditEvaluation(tx, actor, evaluation, {
    event: 'evaluation.ranked_again',
    after: { standings: auditedStandings(standings) },
    at: now,
  })
}

function auditedStandings(standings: Standing[]) {
  return standings.map(({ applicationId, lotId, total, rank, awarded }) => [
    applicationId,
    lotId,
    total,
    rank,
    awarded,
  ])
}

/** Ranks what is in the running and writes the results, in the transaction of the caller. */
async function writeResults(
  tx: Tx,
  challenge: StoredChallenge,
  evaluation: StoredEvaluation,
  byId: string | null,
  now: Date,
): Promise<Standing[]> {
  const running = await tx.application.findMany({
    where: {
      challengeId: challenge.id,
      status: { in: ['under_evaluation', 'screened_in', 'screened_out'] },
    },
    select: {
      id: true,
      status: true,
      ...withPrices,
      agreed: {
        where: { evaluationId: evaluation.id },
        select: { criterionId: true, points: true },
      },
      submissions: {
        where: { kind: 'submission' },
        orderBy: { number: 'desc' },
        take: 1,
        select: { sha256: true },
      },
    },
    relationLoadStrategy: 'join',
  })
  const content = await readContent(tx, challenge)
  const rules = rankingRules(content, challenge.kind)
  if (!running.every(({ agreed }) => agreed.length === rules.criteria.length))
    throw new Refusal('consensus_incomplete')
  const contents = await unsealContents(tx, challenge, running, { as: 'city', now })
  const contenders = running.map(({ id, agreed }): Contender => ({
    applicationId: id,
    points: Object.fromEntries(agreed.map(({ criterionId, points }) => [criterionId, points])),
    prices: contents.get(id)!.prices,
  }))
  const receipts = new Map(running.map(({ id, submissions }) => [id, submissions[0]!.sha256]))
  const standings = rank(contenders, rules, drawOf(receipts))
  await tx.evaluationResult.deleteMany({ where: { evaluationId: evaluation.id } })
  await tx.evaluationResult.createMany({
    data: standings.map((standing) => ({ ...standing, evaluationId: evaluation.id })),
  })
  await screen(tx, running, standings, byId, now)
  return standings
}

/**
 * What chance says, if it must: for each application the hash of all receipts together and of its own.
 * Nobody could know it before the opening, and whoever has the receipts can work it out again.
 */
function drawOf(receipts: Map<string, string>): Record<string, string> {
  const all = [...receipts.values()].sort().join('')
  return Object.fromEntries(
    [...receipts].map(([id, own]) => [
      id,
      createHash('sha256')
        .update(all + own)
        .digest('hex'),
    ]),
  )
}

/** An application is screened in where its price was compared in at least one lot. */
async function screen(
  tx: Tx,
  running: { id: string; status: ApplicationStatus }[],
  standings: Standing[],
  byId: string | null,
  at: Date,
): Promise<void> {
  const compared = new Set(
    standings.filter(({ screenedIn }) => screenedIn).map(({ applicationId }) => applicationId),
  )
  const moving = (to: 'screened_in' | 'screened_out') =>
    running.filter(({ id, status }) => compared.has(id) === (to === 'screened_in') && status !== to)
  await moveAll(tx, moving('screened_in'), 'screenIn', { byId, at })
  await moveAll(tx, moving('screened_out'), 'screenOut', { byId, at })
}
