import '#app/messages/all.server'
import type { Member } from '#app/domain/actor'
import type { AgreementContent } from '#app/domain/agreement-content'
import { acceptVersion } from '#app/features/agreements/accept-change.server'
import { draftAgreement } from '#app/features/agreements/draft-agreement.server'
import { saveDraft, shareDraft } from '#app/features/agreements/write-draft.server'
import { agreementContent } from '#app/domain/agreement-content'
import { db } from '#app/platform/db/db.server'
import { makeAward, type JudgedCall } from './judging'
import { pilotContent } from './pilots'
import { onDay, type Applicant, type Place } from './world'

export interface MadeAgreement {
  id: string
  call: JudgedCall
  place: Place
  officer: Member
  approver: Member
  organisationId: string
  applicationId: string
  /** Administrator of the company. */
  founder: Member
}

/** Drafted on day 55 and complete, shared on day 56, accepted by both sides as version 1 on day 57. */
export async function makeAgreement(
  place: Place,
  {
    stage = 'negotiating',
    content = {},
    applicant,
  }: {
    stage?: 'drafting' | 'negotiating' | 'ready_to_sign'
    content?: Partial<AgreementContent>
    applicant?: Applicant
  } = {},
): Promise<MadeAgreement> {
  const call = await makeAward(place, {
    prices: [9_000_000],
    applicants: applicant ? [applicant] : [],
  })
  const { officer, approver } = call
  const winner = call.applications[0]!
  const { id } = await draftAgreement(officer, winner.id, onDay(55))
  const { clauses } = await draftOf(id)
  const filled = clauses.map((clause) => ({
    ...clause,
    text: clause.text.replaceAll('{{company_number}}', '205 123 456'),
  }))
  const text = { ...pilotContent(), clauses: filled, ...content }
  const { revision } = await saveDraft(officer, id, { revision: 0, content: text }, onDay(55))
  const made = { id, call, place, officer, approver, founder: winner.person }
  if (stage !== 'drafting') await shareDraft(officer, id, revision, onDay(56))
  if (stage === 'ready_to_sign') {
    await acceptVersion(officer, id, 1, onDay(57))
    await acceptVersion(made.founder, id, 1, onDay(57))
  }
  return { ...made, organisationId: winner.organisationId, applicationId: winner.id }
}

/** What officers have written of an agreement. */
export async function draftOf(id: string): Promise<AgreementContent> {
  const { draft } = await db.agreement.findUniqueOrThrow({ where: { id } })
  return agreementContent.parse(draft)
}
