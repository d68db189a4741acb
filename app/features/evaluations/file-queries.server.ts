import type { Member } from '#app/domain/actor'
import { mayReadRecord } from '#app/domain/evaluation'
import { requireAllowed } from '#app/domain/refusal'
import { spreadOf } from '#app/domain/spread'
import type { Language } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import type { Prisma } from '#app/platform/db/generated/client'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { readNames } from '../accounts/read-names.server'
import type { StoredChallenge } from '../challenges/challenge-store.server'
import { findJudgedPlace } from './evaluation-place.server'
import { findOpeningRecord } from './opening-queries.server'
import { toStanding } from './result-queries.server'

/** Of every round of the call, the oldest first. */
const complaints = {
  orderBy: { filedAt: 'asc' },
  select: {
    id: true,
    status: true,
    text: true,
    language: true,
    filedAt: true,
    outcome: true,
    reasons: true,
    decidedAt: true,
    application: { select: { number: true, organisation: { select: { name: true } } } },
  },
} satisfies Prisma.Challenge$complaintsArgs

/**
 * The whole record of a round: opening, eligibility, panel and conflicts, every score, the agreement, the
 * ranking, the award and complaints. For those who conduct, watch or made it. Refuses `scores_hidden`.
 */
export async function findEvaluationFile(actor: Member, challengeId: string) {
  const place = await findJudgedPlace(actor, challengeId)
  const { challenge, content, evaluation } = place
  requireAllowed(mayReadRecord(actor, challenge, evaluation))
  const [opening, round, applications] = await Promise.all([
    findOpeningRecord(challengeId),
    db.evaluation.findUniqueOrThrow({
      where: { id: evaluation.id },
      select: {
        panel: {
          orderBy: { position: 'asc' },
          select: {
            userId: true,
            chair: true,
            substitute: true,
            interestsDeclaredAt: true,
            user: { select: { name: true } },
          },
        },
        proposals: { orderBy: { proposedAt: 'asc' } },
        challenge: { select: { complaints } },
      },
      relationLoadStrategy: 'join',
    }),
    readApplications(evaluation.id, challengeId),
  ])
  const scores = applications.flatMap(({ id, sheets }) =>
    sheets
      .filter(({ submittedAt }) => submittedAt !== null)
      .flatMap((sheet) =>
        sheet.scores.map(({ criterionId, points }) => ({
          evaluatorId: sheet.evaluatorId,
          applicationId: id,
          criterionId,
          points: points ?? 0,
        })),
      ),
  )
  const names = await readNames(
    db,
    round.proposals.flatMap(({ proposedById, decidedById }) => [proposedById, decidedById]),
  )
  return {
    ...place,
    opening,
    panel: round.panel.map(({ user, ...member }) => ({ ...member, name: user.name })),
    proposals: round.proposals.map(({ statement, ...proposal }) => ({
      ...proposal,
      statementHtml: renderMarkdown(statement),
      proposedBy: names.get(proposal.proposedById) ?? '',
      decidedBy: names.get(proposal.decidedById) ?? '',
    })),
    applications,
    complaints: round.challenge.complaints.map(({ text, reasons, ...complaint }) => ({
      ...complaint,
      language: complaint.language as Language,
      html: renderMarkdown(text),
      reasonsHtml: reasons && renderMarkdown(reasons),
    })),
    spread: spreadOf(
      scores,
      content.criteria.map(({ id }) => id),
    ),
  }
}

export type EvaluationFile = Omit<Awaited<ReturnType<typeof findEvaluationFile>>, 'challenge'> & {
  challenge: Omit<StoredChallenge, 'draft'>
}

async function readApplications(evaluationId: string, challengeId: string) {
  const rows = await db.application.findMany({
    where: { challengeId, number: { not: null } },
    select: {
      id: true,
      number: true,
      status: true,
      organisation: { select: { name: true } },
      disqualified: { select: { reason: true, at: true } },
      sheets: {
        where: { evaluationId },
        select: {
          evaluatorId: true,
          conflict: true,
          conflictReason: true,
          submittedAt: true,
          scores: { select: { criterionId: true, points: true, note: true } },
        },
      },
      agreed: {
        where: { evaluationId },
        select: { criterionId: true, points: true, note: true },
      },
      results: { where: { evaluationId }, orderBy: { lotId: 'asc' } },
    },
    orderBy: { number: 'asc' },
    relationLoadStrategy: 'join',
  })
  return rows.map(({ number, results, ...row }) => ({
    ...row,
    number: number!,
    results: results.map(toStanding),
  }))
}
