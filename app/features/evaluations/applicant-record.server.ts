import type { Member } from '#app/domain/actor'
import { isOpened } from '#app/domain/application'
import { mayComplain } from '#app/domain/complaint'
import { mayCure } from '#app/domain/evaluation'
import { db } from '#app/platform/db/db.server'
import type { Language } from '#app/messages/languages'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { withAgreement } from '../agreements/agreement-store.server'
import type { ApplicationInPlace } from '../applications/application-store.server'
import { findOpeningRecord } from './opening-queries.server'
import { ownResult, withOwnResult } from './result-queries.server'

/** What an applicant may know of how their opened application fared; the caller has seen that it is theirs. */
export async function findApplicantRecord(
  actor: Member,
  place: ApplicationInPlace & { submissions: { sha256: string }[] },
  now: Date,
) {
  const { application, challenge, content, organisation, submissions } = place
  const [opening, { evaluation, complaints, agreement }] = await Promise.all([
    findOpeningRecord(challenge.id),
    findOwnEvaluation(application.id),
  ])
  const result = challenge.awardedAt && evaluation ? ownResult(application.id, evaluation) : null
  const earlier = complaints
    .filter(({ evaluationId }) => evaluationId === evaluation?.id)
    .map(() => ({ organisationId: organisation.id }))
  const applicant = { organisationId: organisation.id, opened: isOpened(application.status) }
  const complaining = mayComplain(actor, applicant, challenge, earlier, now)
  return {
    opening,
    receipts: submissions.map(({ sha256 }) => sha256),
    mayComplete:
      application.status === 'under_evaluation' &&
      mayCure(actor, organisation.id, evaluation, now) === 'allowed',
    cureUntil: evaluation?.cureUntil ?? null,
    result: result && {
      ...result,
      statementHtml: renderMarkdown(result.statement),
      criteria: content.criteria,
      lots: content.lots,
    },
    complaints: complaints.map(({ text, reasons, ...complaint }) => ({
      ...complaint,
      html: renderMarkdown(text),
      reasonsHtml: reasons && renderMarkdown(reasons),
    })),
    mayComplain: complaining === 'allowed',
    agreementId:
      agreement && (agreement.textStage !== 'drafting' || agreement.versionInForce !== null)
        ? agreement.id
        : null,
  }
}

/** The newest round of judging an application, and every complaint that its applicant made. */
async function findOwnEvaluation(applicationId: string) {
  const { complaints, challenge, agreement } = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      ...withAgreement,
      complaints: {
        orderBy: { filedAt: 'desc' },
        select: {
          id: true,
          evaluationId: true,
          status: true,
          text: true,
          language: true,
          filedAt: true,
          reasons: true,
          decidedAt: true,
        },
      },
      challenge: {
        select: {
          evaluations: {
            orderBy: { round: 'desc' },
            take: 1,
            select: { id: true, cureUntil: true, ...withOwnResult(applicationId) },
          },
        },
      },
    },
    relationLoadStrategy: 'join',
  })
  return {
    agreement,
    evaluation: challenge.evaluations[0] ?? null,
    complaints: complaints.map((row) => ({ ...row, language: row.language as Language })),
  }
}
