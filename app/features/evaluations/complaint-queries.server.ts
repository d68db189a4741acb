import type { Member } from '#app/domain/actor'
import { isOpened } from '#app/domain/application'
import { mayComplain, mayDecideComplaint, mayReadComplaints } from '#app/domain/complaint'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import type { Language } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import { readApplication } from '../applications/application-store.server'
import { findJudgedPlace } from './evaluation-place.server'
import { findEvaluation } from './evaluation-store.server'

/** A complaint for those who read it in the unit, with whether the reader may decide on it. */
export async function findComplaint(actor: Member, id: string) {
  const complaint = await db.complaint.findUnique({
    where: { id },
    include: {
      application: {
        select: { number: true, organisationId: true, organisation: { select: { name: true } } },
      },
      evaluation: { select: { round: true } },
    },
    relationLoadStrategy: 'join',
  })
  if (!complaint) throw new Refusal('not_found')
  const place = await findJudgedPlace(actor, complaint.challengeId)
  const { challenge, evaluation } = place
  requireAllowed(mayReadComplaints(actor, challenge))
  const { application, evaluation: round, ...facts } = complaint
  const verdict = mayDecideComplaint(actor, challenge, evaluation, {
    organisationId: application.organisationId,
    status: complaint.status,
  })
  return {
    ...place,
    complaint: {
      ...facts,
      language: facts.language as Language,
      round: round.round,
      number: application.number!,
      organisation: application.organisation.name,
    },
    mayDecide: verdict === 'allowed',
    ownWork: verdict === 'own_work',
  }
}

/** What an applicant needs to object to an award, or why they can't. */
export async function findComplaintForm(actor: Member, applicationId: string, now: Date) {
  const { application, challenge, content, organisation } = await readApplication(db, applicationId)
  const evaluation = await findEvaluation(db, challenge.id)
  const earlier = await db.complaint.findMany({
    where: { evaluationId: evaluation?.id ?? challenge.id },
    select: { application: { select: { organisationId: true } } },
  })
  requireAllowed(
    mayComplain(
      actor,
      { organisationId: organisation.id, opened: isOpened(application.status) },
      challenge,
      earlier.map((complaint) => complaint.application),
      now,
    ),
  )
  return { title: content.title, language: challenge.originalLanguage, challenge }
}
