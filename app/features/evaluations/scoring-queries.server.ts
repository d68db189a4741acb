import type { Member } from '#app/domain/actor'
import { isOnPanel } from '#app/domain/evaluation'
import { requireAllowed } from '#app/domain/refusal'
import { db } from '#app/platform/db/db.server'
import type { Text } from '#app/platform/i18n/text'
import { findBlindApplication } from './blind-application.server'
import { findJudgedPlace } from './evaluation-place.server'

/** Sheets to a page. */
export const sheetsPerPage = 50

/** Organisations that a search for an interest offers at most. */
const mostFound = 10

/** What an evaluator has to do on one call: their sheets by number, and the interests they have named. */
export async function findScoring(
  actor: Member,
  challengeId: string,
  { page, search }: { page: number; search: string },
) {
  const place = await findJudgedPlace(actor, challengeId)
  const { evaluation } = place
  requireAllowed(isOnPanel(actor, evaluation) ? 'allowed' : 'not_allowed')
  const where = { evaluationId: evaluation.id, evaluatorId: actor.userId }
  const [sheets, counts, member, found] = await Promise.all([
    db.scoreSheet.findMany({
      where,
      select: {
        conflict: true,
        submittedAt: true,
        application: { select: { number: true, status: true } },
        _count: { select: { scores: { where: { points: { not: null } } } } },
      },
      orderBy: { application: { number: 'asc' } },
      skip: (page - 1) * sheetsPerPage,
      take: sheetsPerPage,
      relationLoadStrategy: 'join',
    }),
    countSheets(evaluation.id, actor.userId),
    db.panelMember.findUniqueOrThrow({
      where: { evaluationId_userId: { evaluationId: evaluation.id, userId: actor.userId } },
      select: {
        interestsDeclaredAt: true,
        evaluation: {
          select: {
            interests: {
              where: { userId: actor.userId },
              select: { organisation: { select: { id: true, name: true } } },
            },
          },
        },
      },
      relationLoadStrategy: 'join',
    }),
    search.length < 2 ? [] : findOrganisations(search),
  ])
  return {
    ...place,
    sheets: sheets.map(({ application, _count, ...sheet }) => ({
      ...sheet,
      number: application.number!,
      disqualified: application.status === 'disqualified',
      scored: _count.scores,
    })),
    counts,
    interestsDeclared: member.interestsDeclaredAt !== null,
    interests: member.evaluation.interests.map(({ organisation }) => organisation),
    found,
  }
}

async function countSheets(evaluationId: string, evaluatorId: string) {
  const [row] = await db.$queryRaw<
    { total: number; undeclared: number; recused: number; submitted: number }[]
  >`
    select count(*)::int as total, count(*) filter (where s.conflict is null)::int as undeclared,
      count(*) filter (where s.conflict)::int as recused, count(s.submitted_at)::int as submitted
    from score_sheets s join applications a on a.id = s.application_id and a.status <> 'disqualified'
    where s.evaluation_id = ${evaluationId}::uuid and s.evaluator_id = ${evaluatorId}::uuid`
  return row!
}

/** Any organisation there is: that one is offered says nothing about who applied. */
function findOrganisations(search: string) {
  return db.organisation.findMany({
    where: { name: { contains: search, mode: 'insensitive' } },
    select: { id: true, name: true, country: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: mostFound,
  })
}

/** One application as its evaluator reads and scores it, with the numbers before and after it. */
export async function findScoreSheet(
  actor: Member,
  challengeId: string,
  number: number,
  text: Text,
  now: Date,
) {
  const place = await findJudgedPlace(actor, challengeId)
  requireAllowed(isOnPanel(actor, place.evaluation) ? 'allowed' : 'not_allowed')
  const application = await findBlindApplication(actor, place, number, text, now)
  const neighbours = await db.$queryRaw<{ before: number | null; after: number | null }[]>`
    select max(a.number) filter (where a.number < ${number}) as before,
      min(a.number) filter (where a.number > ${number}) as after
    from score_sheets s join applications a on a.id = s.application_id and a.status <> 'disqualified'
    where s.evaluation_id = ${place.evaluation.id}::uuid and s.evaluator_id = ${actor.userId}::uuid
      and s.conflict is false`
  return { ...place, application, ...neighbours[0]! }
}
