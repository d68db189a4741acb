import type { Member } from '#app/domain/actor'
import { isOpened } from '#app/domain/application'
import { mayComplain } from '#app/domain/complaint'
import { mayCure } from '#app/domain/evaluation'
import { db } from '#app/platform/db/db.server'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import type { ApplicationInPlace } from '../applications/application-store.server'
import { listOwnComplaints } from './complaint-queries.server'
import { findEvaluation } from './evaluation-store.server'
import { findOpeningRecord } from './opening-queries.server'
import { findOwnResult } from './result-queries.server'

/** What an applicant may know of how their opened application fared; the caller has seen that it is theirs. */
export async function findApplicantRecord(
  actor: Member,
  place: ApplicationInPlace & { submissions: { sha256: string }[] },
  now: Date,
) {
  const { application, challenge, content, organisation, submissions } = place
  const [opening, evaluation, complaints, result] = await Promise.all([
    findOpeningRecord(challenge.id),
    findEvaluation(db, challenge.id),
    listOwnComplaints(application.id),
    challenge.awardedAt ? findOwnResult(application.id, challenge.id) : null,
  ])
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
  }
}
