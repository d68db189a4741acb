import type { Member } from '#app/domain/actor'
import type { AgreementSide } from '#app/domain/agreement'
import type { AgreementContent } from '#app/domain/agreement-content'
import { acceptVersion } from '#app/features/agreements/accept-change.server'
import { beginAmendment } from '#app/features/agreements/amend-agreement.server'
import { offerToSign } from '#app/features/agreements/offer-to-sign.server'
import { signAgreement } from '#app/features/agreements/sign-agreement.server'
import { saveDraft, shareDraft } from '#app/features/agreements/write-draft.server'
import { db } from '#app/platform/db/db.server'
import { draftOf, makeAgreement, type MadeAgreement } from './agreements'
import { proofOf } from './money'
import { onDay, type Place } from './world'

type Stage = Omit<NonNullable<Parameters<typeof makeAgreement>[1]>, 'stage'>

/** Accepted by both on day 57, and offered on day 58 for signing until the end of day 65. */
export async function makeOffered(
  place: Place,
  { firstSide = 'company', ...options }: Stage & { firstSide?: AgreementSide } = {},
): Promise<MadeAgreement & { offerId: string }> {
  const made = await makeAgreement(place, { ...options, stage: 'ready_to_sign' })
  return { ...made, offerId: await offer(made, { firstSide }) }
}

/** Offers what is ready, for a week. */
export async function offer(
  { id, officer }: Pick<MadeAgreement, 'id' | 'officer'>,
  { firstSide = 'company', day = 58 }: { firstSide?: AgreementSide; day?: number } = {},
): Promise<string> {
  const expiresOn = onDay(day + 7)
    .toISOString()
    .slice(0, 10)
  return (await offerToSign(officer, id, { firstSide, expiresOn }, onDay(day))).id
}

/** What someone sends who signs the open offer, with a code that is right. */
export async function intentOf(id: string, actor: Member) {
  const { id: offerId, version } = await db.agreementOffer.findFirstOrThrow({
    where: { agreementId: id, status: 'open' },
    select: { id: true, version: { select: { sha256: true } } },
  })
  return { offerId, sha256: version.sha256, oneTimeCode: await proofOf(actor) }
}

export async function sign(actor: Member, id: string, now = onDay(59)) {
  return signAgreement(actor, id, await intentOf(id, actor), now)
}

/** Signed by the company and then by the city on day 59; its pilot is planned. */
export async function makeSigned(
  place: Place,
  options: Stage = {},
): Promise<MadeAgreement & { pilotId: string }> {
  const made = await makeOffered(place, options)
  await sign(made.founder, made.id)
  await sign(made.approver, made.id)
  const pilot = await db.pilot.findUniqueOrThrow({ where: { agreementId: made.id } })
  return { ...made, pilotId: pilot.id }
}

/** Amends an agreement in force on day 100 until it is ready to sign. */
export async function amend(
  { id, officer, founder }: MadeAgreement,
  changes: Partial<AgreementContent>,
): Promise<number> {
  await beginAmendment(founder, id, { reason: 'Two more sites.' }, onDay(100))
  const { draftRevision } = await db.agreement.findUniqueOrThrow({ where: { id } })
  const content = { ...(await draftOf(id)), ...changes }
  const { revision } = await saveDraft(
    officer,
    id,
    { revision: draftRevision, content },
    onDay(100),
  )
  await shareDraft(officer, id, revision, onDay(100))
  const { currentVersion } = await db.agreement.findUniqueOrThrow({ where: { id } })
  await acceptVersion(officer, id, currentVersion, onDay(100))
  await acceptVersion(founder, id, currentVersion, onDay(100))
  return currentVersion
}
