import { beginAmendment } from '#app/features/agreements/amend-agreement.server'
import { proposeTermination } from '#app/features/agreements/terminate-agreement.server'
import { db } from '#app/platform/db/db.server'
import { makeAgreement, type MadeAgreement } from '../../support/agreements'
import type { Cast } from '../../support/cast'
import type { Fields } from '../../support/http-server'
import { proofOf } from '../../support/money'
import { intentOf, makeOffered, makeSigned, sign } from '../../support/signing'
import { onDay } from '../../support/world'
import type { Action, Actions } from './attempt'

const reason = 'There is a reason for everything.'
const day = 60

/** A form on the page where the agreement of the cast's city and company is signed. */
function onSigning<Made extends { id: string }>(
  make: (cast: Cast) => Promise<Made>,
  fieldsOf: (made: Made, cast: Cast, role: string) => Promise<Fields> | Fields,
): Action {
  return {
    at: '/:lang/desk/agreements/:id/signing',
    prepare: async (cast, role) => {
      const made = await make(cast)
      const fields = await fieldsOf(made, cast, role)
      return { path: `/en/desk/agreements/${made.id}/signing`, fields, day }
    },
  }
}

const ready = ({ place, applicant }: Cast) =>
  makeAgreement(place, { applicant, stage: 'ready_to_sign' })
const offered = ({ place, applicant }: Cast) => makeOffered(place, { applicant })
const signed = ({ place, applicant }: Cast) => makeSigned(place, { applicant })

async function halfSigned(cast: Cast): Promise<MadeAgreement & { offerId: string }> {
  const made = await offered(cast)
  await sign(made.founder, made.id)
  return made
}

async function amending(cast: Cast): Promise<MadeAgreement> {
  const made = await signed(cast)
  await beginAmendment(cast.people.officer, made.id, { reason }, onDay(59))
  return made
}

/** The company proposes to end the agreement. */
async function ending(cast: Cast): Promise<MadeAgreement & { terminationId: string }> {
  const made = await signed(cast)
  const { founder } = cast.people
  const proposal = { reason, effectiveOn: '2027-03-01', oneTimeCode: await proofOf(founder) }
  await proposeTermination(founder, made.id, proposal, onDay(59))
  const { id } = await db.agreementTermination.findFirstOrThrow({
    where: { agreementId: made.id },
  })
  return { ...made, terminationId: id }
}

export const signingActions: Actions = {
  'signing-offer': onSigning(ready, () => ({
    intent: 'offer',
    firstSide: 'company',
    expiresOn: '2027-02-01',
  })),
  'signing-sign': onSigning(offered, async ({ id }, { people }) => ({
    intent: 'sign',
    agreed: 'on',
    ...(await intentOf(id, people.founder)),
  })),
  'signing-countersign': onSigning(halfSigned, async ({ id }, { people }) => ({
    intent: 'sign',
    agreed: 'on',
    ...(await intentOf(id, people.approver)),
  })),
  'signing-reject': onSigning(offered, ({ offerId }) => ({ intent: 'reject', offerId, reason })),
  'signing-withdraw': onSigning(offered, ({ offerId }) => ({
    intent: 'withdraw',
    offerId,
    reason,
  })),
  'amendment-begin': onSigning(signed, () => ({ intent: 'amend', reason })),
  'amendment-drop': onSigning(amending, () => ({ intent: 'drop-amendment' })),
  'termination-propose': onSigning(signed, async (_made, { people }, role) => ({
    intent: 'terminate',
    reason,
    effectiveOn: '2027-03-01',
    oneTimeCode: await proofOf(role === 'approver' ? people.approver : people.founder),
  })),
  'termination-agree': onSigning(ending, async ({ terminationId }, { people }) => ({
    intent: 'agree-termination',
    terminationId,
    oneTimeCode: await proofOf(people.approver),
  })),
  'termination-decline': onSigning(ending, ({ terminationId }) => ({
    intent: 'decline-termination',
    terminationId,
    reason,
  })),
  'termination-withdraw': onSigning(ending, ({ terminationId }) => ({
    intent: 'withdraw-termination',
    terminationId,
  })),
}
