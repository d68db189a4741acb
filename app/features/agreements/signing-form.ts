import { z } from 'zod'
import { oneTimeCode } from '../second-factor/second-factor-form'

const reason = z.string().trim().min(1).max(5_000)
const offerId = z.uuid()
const terminationId = z.uuid()

export const offerForm = z.object({
  intent: z.literal('offer'),
  firstSide: z.enum(['city', 'company']),
  expiresOn: z.iso.date(),
})

export const signForm = z.object({
  intent: z.literal('sign'),
  offerId,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  agreed: z.literal('on'),
  oneTimeCode,
})

export const rejectForm = z.object({ intent: z.literal('reject'), offerId, reason })
export const withdrawForm = z.object({ intent: z.literal('withdraw'), offerId, reason })
export const amendForm = z.object({ intent: z.literal('amend'), reason })

export const terminateForm = z.object({
  intent: z.literal('terminate'),
  reason,
  effectiveOn: z.iso.date(),
  oneTimeCode,
})

export const agreeTerminationForm = z.object({
  intent: z.literal('agree-termination'),
  terminationId,
  oneTimeCode,
})

export const declineTerminationForm = z.object({
  intent: z.literal('decline-termination'),
  terminationId,
  reason,
})

/** The buttons on the page where an agreement is signed, amended and ended. */
export const signingForm = z.discriminatedUnion('intent', [
  offerForm,
  signForm,
  rejectForm,
  withdrawForm,
  amendForm,
  z.object({ intent: z.literal('drop-amendment') }),
  terminateForm,
  agreeTerminationForm,
  declineTerminationForm,
  z.object({ intent: z.literal('withdraw-termination'), terminationId }),
])

export type SigningForm = z.output<typeof signingForm>
