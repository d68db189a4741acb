import type { Member } from '#app/domain/actor'
import { challengeContent, challengeTranslation, translate } from '#app/domain/challenge-content'
import type { ChallengeKind } from '#app/domain/challenge-kinds'
import { isPublic } from '#app/domain/challenge'
import { mayApproveAward, mayProposeAward, mayReadRecord } from '#app/domain/evaluation'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import type { Language, LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import type { Prisma } from '#app/platform/db/generated/client'
import { withAgreement } from '../agreements/agreement-store.server'
import { findJudgedPlace } from './evaluation-place.server'

/** Standings to a page. */
export const standingsPerPage = 100

const standing = {
  lotId: true,
  quality: true,
  passes: true,
  screenedIn: true,
  price: true,
  pricePoints: true,
  total: true,
  rank: true,
  awarded: true,
  decidedBy: true,
} satisfies Prisma.EvaluationResultSelect

const agreedScores = (evaluationId: string) =>
  ({
    where: { evaluationId },
    select: { criterionId: true, points: true, note: true },
  }) satisfies Prisma.Application$agreedArgs

type StandingRow = Prisma.EvaluationResultGetPayload<{ select: typeof standing }>

/** A row of the results with its price as a number. */
export function toStanding<Row extends StandingRow>({ price, ...row }: Row) {
  return { ...row, price: price === null ? null : Number(price) }
}

export type ShownStanding = ReturnType<typeof toStanding<StandingRow>>

/** Standings in the order of a result: by lot, the winners first, then by rank, the unranked last. */
const inOrder = [
  { lotId: 'asc' },
  { rank: { sort: 'asc', nulls: 'last' } },
  { quality: 'desc' },
  { applicationId: 'asc' },
] satisfies Prisma.EvaluationResultOrderByWithRelationInput[]

/**
 * What everyone may read of a result: the winners by name, everyone else by number, with totals, ranks
 * and the points behind them. The call's own words come in the reader's language where there is a
 * translation. Refuses `not_found` where no award stands.
 */
export async function findPublicResults(slug: string, reader: Language, page: number) {
  const row = await db.challenge.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      kind: true,
      status: true,
      originalLanguage: true,
      awardedAt: true,
      standstillUntil: true,
      standstillStoppedAt: true,
      deadline: true,
      city: { select: { slug: true, names: true, timeZone: true, currency: true } },
      versions: { orderBy: { number: 'desc' }, take: 1, select: { content: true } },
      translations: { where: { language: reader }, select: { content: true } },
      evaluations: {
        where: { stage: 'approved' },
        select: {
          id: true,
          round: true,
          proposals: {
            where: { status: 'approved' },
            select: { statement: true, decidedAt: true },
          },
          _count: { select: { results: true } },
        },
      },
      _count: {
        select: {
          applications: { where: { status: 'disqualified' } },
        },
      },
    },
    relationLoadStrategy: 'join',
  })
  const evaluation = row?.evaluations[0]
  if (!row || !evaluation || !isPublic({ status: row.status })) throw new Refusal('not_found')
  const results = await db.evaluationResult.findMany({
    where: { evaluationId: evaluation.id },
    select: {
      ...standing,
      application: {
        select: {
          number: true,
          organisation: { select: { name: true, slug: true } },
          agreed: agreedScores(evaluation.id),
        },
      },
    },
    orderBy: inOrder,
    skip: (page - 1) * standingsPerPage,
    take: standingsPerPage,
    relationLoadStrategy: 'join',
  })
  const { versions, translations, evaluations: _evaluations, _count, city, ...challenge } = row
  const original = challengeContent.parse(versions[0]!.content)
  const [translation] = translations
  return {
    challenge: { ...challenge, kind: challenge.kind as ChallengeKind },
    original: challenge.originalLanguage as Language,
    language: translation ? reader : (challenge.originalLanguage as Language),
    content: translation
      ? translate(original, challengeTranslation.parse(translation.content))
      : original,
    city: { ...city, names: city.names as LocalisedText },
    round: evaluation.round,
    proposal: evaluation.proposals[0]!,
    total: evaluation._count.results,
    disqualified: _count.applications,
    standings: results.map(({ application, ...result }) => ({
      ...toStanding(result),
      number: application.number!,
      // Nobody is shown by name who has not won.
      organisation: result.awarded ? application.organisation : null,
      points: Object.fromEntries(
        application.agreed.map(({ criterionId, points }) => [criterionId, points]),
      ),
    })),
  }
}

/** What a round is read with, to tell one applicant how they did. */
export const withOwnResult = (applicationId: string) =>
  ({
    stage: true,
    results: {
      where: { OR: [{ awarded: true }, { applicationId }] },
      select: {
        ...standing,
        applicationId: true,
        application: { select: { organisation: { select: { name: true, slug: true } } } },
      },
      orderBy: inOrder,
    },
    agreed: {
      where: { applicationId },
      select: { criterionId: true, points: true, note: true },
    },
    proposals: { where: { status: 'approved' }, select: { statement: true } },
  }) satisfies Prisma.EvaluationSelect

type OwnRound = Prisma.EvaluationGetPayload<{ select: ReturnType<typeof withOwnResult> }>

/** How an applicant did: their own scores and notes, and who won with what. Null before the award is approved. */
export function ownResult(applicationId: string, { stage, results, agreed, proposals }: OwnRound) {
  if (stage !== 'approved') return null
  const rows = results.map(({ application, ...row }) => ({
    ...toStanding(row),
    organisation: application.organisation,
  }))
  return {
    own: rows.filter((row) => row.applicationId === applicationId),
    winners: rows.filter(({ awarded }) => awarded),
    agreed,
    statement: proposals[0]!.statement,
  }
}

/** The ranking with names, and what an officer or an approver does with it. */
export async function findAward(actor: Member, challengeId: string, page: number) {
  const place = await findJudgedPlace(actor, challengeId)
  const { challenge, evaluation } = place
  requireAllowed(mayReadRecord(actor, challenge, evaluation))
  const [results, total, proposals] = await Promise.all([
    db.evaluationResult.findMany({
      where: { evaluationId: evaluation.id },
      select: {
        ...standing,
        application: {
          select: {
            id: true,
            number: true,
            organisation: { select: { name: true, slug: true } },
            agreed: agreedScores(evaluation.id),
            ...withAgreement,
          },
        },
      },
      orderBy: inOrder,
      skip: (page - 1) * standingsPerPage,
      take: standingsPerPage,
      relationLoadStrategy: 'join',
    }),
    db.evaluationResult.count({ where: { evaluationId: evaluation.id } }),
    db.$queryRaw<
      {
        status: 'proposed' | 'approved' | 'returned'
        statement: string
        proposedAt: Date
        proposedBy: string
        decidedAt: Date | null
        decidedBy: string | null
        returnReason: string | null
      }[]
    >`
      select p.status::text, p.statement, p.proposed_at as "proposedAt", a.name as "proposedBy",
        p.decided_at as "decidedAt", d.name as "decidedBy", p.return_reason as "returnReason"
      from award_proposals p join users a on a.id = p.proposed_by_id left join users d on d.id = p.decided_by_id
      where p.evaluation_id = ${evaluation.id}::uuid order by p.proposed_at desc limit 10`,
  ])
  const approval = mayApproveAward(actor, challenge, evaluation)
  return {
    ...place,
    total,
    proposals,
    standings: results.map(({ application, ...result }) => ({
      ...toStanding(result),
      applicationId: application.id,
      agreementId: application.agreement?.id ?? null,
      number: application.number!,
      organisation: application.organisation,
      points: Object.fromEntries(
        application.agreed.map(({ criterionId, points }) => [criterionId, points]),
      ),
    })),
    mayPropose: mayProposeAward(actor, challenge, evaluation) === 'allowed',
    mayApprove: approval === 'allowed',
    ownWork: approval === 'own_work',
  }
}
