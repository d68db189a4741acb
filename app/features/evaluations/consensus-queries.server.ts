import type { Member } from '#app/domain/actor'
import { mayAgree, mayRank, mayReadScores } from '#app/domain/evaluation'
import { requireAllowed } from '#app/domain/refusal'
import { db } from '#app/platform/db/db.server'
import type { Text } from '#app/platform/i18n/text'
import { findBlindApplication } from './blind-application.server'
import { findJudgedPlace } from './evaluation-place.server'

/** Applications to a page of the panel's agreement. */
export const consensusPerPage = 50

/** Where the panel stands: which applications it has agreed on, and how far its members are apart on each. */
export async function findConsensus(actor: Member, challengeId: string, page: number) {
  const place = await findJudgedPlace(actor, challengeId)
  const { challenge, evaluation } = place
  requireAllowed(mayReadScores(actor, challenge, evaluation))
  const rows = await db.$queryRaw<
    {
      number: number
      agreed: boolean
      spread: number | null
      recused: boolean
      total: number
      open: number
    }[]
  >`
    select a.number, g.count > 0 as agreed, d.spread, coalesce(own.conflict, false) as recused,
      count(*) over ()::int as total, count(*) filter (where g.count = 0) over ()::int as open
    from applications a
    cross join lateral (select count(*) from agreed_scores g
      where g.evaluation_id = ${evaluation.id}::uuid and g.application_id = a.id) g
    cross join lateral (select max(r.range)::int as spread from (
        select max(c.points) - min(c.points) as range
        from score_sheets s join scores c on c.sheet_id = s.id
        where s.evaluation_id = ${evaluation.id}::uuid and s.application_id = a.id and s.submitted_at is not null
        group by c.criterion_id) r) d
    left join score_sheets own on own.evaluation_id = ${evaluation.id}::uuid and own.application_id = a.id
      and own.evaluator_id = ${actor.userId}::uuid
    where a.challenge_id = ${challengeId}::uuid and a.status in ('under_evaluation', 'screened_in', 'screened_out')
    order by a.number limit ${consensusPerPage} offset ${(page - 1) * consensusPerPage}`
  return {
    ...place,
    rows,
    total: rows[0]?.total ?? 0,
    open: rows[0]?.open ?? 0,
    mayRank: mayRank(actor, evaluation) === 'allowed',
  }
}

/** Every submitted score of one application side by side, and what has been agreed so far. */
export async function findConsensusOn(
  actor: Member,
  challengeId: string,
  number: number,
  text: Text,
  now: Date,
) {
  const place = await findJudgedPlace(actor, challengeId)
  const { challenge, evaluation } = place
  requireAllowed(mayReadScores(actor, challenge, evaluation))
  const application = await findBlindApplication(actor, place, number, text, now)
  const key = { evaluationId: evaluation.id, applicationId: application.id }
  const [sheets, agreed] = await Promise.all([
    db.scoreSheet.findMany({
      where: key,
      select: {
        evaluatorId: true,
        conflict: true,
        submittedAt: true,
        evaluator: { select: { name: true } },
        scores: { select: { criterionId: true, points: true, note: true } },
      },
      orderBy: [{ evaluator: { name: 'asc' } }, { id: 'asc' }],
      relationLoadStrategy: 'join',
    }),
    db.agreedScore.findMany({
      where: key,
      select: { criterionId: true, points: true, note: true, recordedAt: true },
    }),
  ])
  return {
    ...place,
    application,
    mayAgree: mayAgree(actor, evaluation, sheets) === 'allowed',
    sheets: sheets.map(({ evaluator, evaluatorId, ...sheet }) => ({
      ...sheet,
      id: evaluatorId,
      name: evaluator.name,
    })),
    agreed,
  }
}
