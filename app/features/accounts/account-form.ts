import { z } from 'zod'
import { normaliseAddress, passwordLength } from '#app/domain/account'
import { languages } from '#app/messages/languages'

const email = z.string().max(254).transform(normaliseAddress).pipe(z.email())
const newPassword = z.string().min(passwordLength.min).max(passwordLength.max)
const name = z.string().trim().min(1).max(100)

export const signUpForm = z.object({ name, email, password: newPassword })
export const signInForm = z.object({
  email,
  password: z.string().max(passwordLength.max),
  next: z.string().optional(),
})
export const forgottenPasswordForm = z.object({ email })
export const newPasswordForm = z.object({ password: newPassword })

export const accountForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('profile'), name, language: z.enum(languages) }),
  z.object({
    intent: z.literal('password'),
    currentPassword: z.string().max(passwordLength.max),
    password: newPassword,
  }),
  z.object({ intent: z.literal('sign-out-everywhere') }),
  z.object({ intent: z.literal('resend-confirmation') }),
])
