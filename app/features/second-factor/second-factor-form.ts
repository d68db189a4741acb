import { z } from 'zod'
import { passwordLength } from '#app/domain/account'

/** A code of an app as people type it, in groups or not, or a recovery code. */
export const oneTimeCode = z
  .string()
  .max(40)
  .transform((code) => code.replace(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().min(6))

const password = z.string().min(1).max(passwordLength.max)

export const codeForm = z.object({ oneTimeCode, next: z.string().optional() })

export const secondFactorForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('begin'), password }),
  z.object({ intent: z.literal('confirm'), oneTimeCode }),
  z.object({ intent: z.literal('renew'), password, oneTimeCode }),
  z.object({ intent: z.literal('remove'), password, oneTimeCode }),
])
