import type { Member } from '#app/domain/actor'
import {
  moveEvaluation,
  type Evaluation,
  type EvaluationAction,
  type EvaluationStage,
} from '#app/domain/evaluation'
import { Refusal } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import type { Db, Tx } from '#app/platform/db/db.server'
import type { Prisma } from '#app/platform/db/generated/client'
import { lockChallenge, type StoredChallenge } from '../challenges/challenge-store.server'

/** A round of judging as its table has it. */
export interface StoredEvaluation extends Evaluation {
  challengeId: string
  startedAt: Date
  scoringStartedAt: Date | null
  scoringUntil: Date | null
  collectedAt: Date | null
  rankedAt: Date | null
  statement: string
  revision: number
  /** Who approved the award. */
  approvedById: string | null
}

/** What a round is read with, to be what the rules know of it. */
export const withPanel = {
  panel: {
    select: { userId: true, chair: true, substitute: true },
    orderBy: { position: 'asc' },
  },
  proposals: {
    where: { status: { in: ['proposed', 'approved'] } },
    select: { proposedById: true, decidedById: true },
  },
  sheets: { where: { submittedAt: { not: null } }, select: { id: true }, take: 1 },
} satisfies Prisma.EvaluationInclude

type Row = Prisma.EvaluationGetPayload<{ include: typeof withPanel }>

/** A row of the table, read `withPanel`, as the rules know it. */
export function toStoredEvaluation({ panel, proposals, sheets, ...row }: Row): StoredEvaluation {
  return {
    ...row,
    panel: panel
      .filter(({ substitute }) => !substitute)
      .map(({ userId, chair }) => ({ userId, chair })),
    substitutes: panel.filter(({ substitute }) => substitute).map(({ userId }) => userId),
    frozen: sheets.length > 0,
    proposedById: proposals[0]?.proposedById ?? null,
    approvedById: proposals[0]?.decidedById ?? null,
  }
}

/** The newest round of a call; null before its applications were opened. */
export async function findEvaluation(
  db: Db,
  challengeId: string,
): Promise<StoredEvaluation | null> {
  const row = await db.evaluation.findFirst({
    where: { challengeId },
    orderBy: { round: 'desc' },
    include: withPanel,
    relationLoadStrategy: 'join',
  })
  return row && toStoredEvaluation(row)
}

/** The same where there must be one. Refuses `wrong_state`. */
export async function readEvaluation(db: Db, challengeId: string): Promise<StoredEvaluation> {
  const evaluation = await findEvaluation(db, challengeId)
  if (!evaluation) throw new Refusal('wrong_state')
  return evaluation
}

/** A call with its newest round, held against every other writer until the transaction ends. */
export async function lockEvaluation(
  tx: Tx,
  challengeId: string,
): Promise<{ challenge: StoredChallenge; evaluation: StoredEvaluation }> {
  const challenge = await lockChallenge(tx, challengeId)
  return { challenge, evaluation: await readEvaluation(tx, challengeId) }
}

type Dates = Partial<
  Pick<
    StoredEvaluation,
    'cureUntil' | 'scoringStartedAt' | 'scoringUntil' | 'collectedAt' | 'rankedAt'
  >
>

/** Moves a round to its next stage by the rules. Refuses `wrong_state`. */
export async function moveStage(
  tx: Tx,
  evaluation: StoredEvaluation,
  action: EvaluationAction,
  dates: Dates = {},
): Promise<EvaluationStage> {
  const { stage } = moveEvaluation(evaluation, action)
  await tx.evaluation.update({ where: { id: evaluation.id }, data: { stage, ...dates } })
  return stage
}

interface EvaluationEvent {
  event: string
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  at: Date
}

/** Audits a step of an evaluation. Call it last in the transaction. `actor` null: the clock did it. */
export async function auditEvaluation(
  tx: Tx,
  actor: Pick<Member, 'userId'> | null,
  { challengeId, round }: Pick<StoredEvaluation, 'challengeId' | 'round'>,
  { event, before, after, at }: EvaluationEvent,
): Promise<void> {
  const subject = `challenge:${challengeId}`
  await recordAudit(tx, {
    actorId: actor?.userId ?? null,
    event,
    subject,
    before,
    after: { round, ...after },
    at,
  })
}
