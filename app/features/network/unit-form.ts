import { z } from 'zod'
import { unitRoles } from '#app/domain/unit'
import { languages } from '#app/messages/languages'

export const unitForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('invite'),
    email: z.string().trim().toLowerCase().pipe(z.email()),
    role: z.enum(unitRoles),
    language: z.enum(languages),
  }),
  z.object({ intent: z.literal('remove'), userId: z.uuid(), role: z.enum(unitRoles) }),
  z.object({ intent: z.literal('withdraw'), invitationId: z.uuid() }),
])
