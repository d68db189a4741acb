import { z } from 'zod'
import { organisationKinds, organisationRoles, teamSizes } from '#app/domain/organisation'
import { sectors } from '#app/domain/sectors'
import { languages } from '#app/messages/languages'

const web = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(300)

export const newOrganisationForm = z.object({
  name: z.string().trim().min(1).max(120),
  kind: z.enum(organisationKinds),
  language: z.enum(languages),
})

export const organisationForm = z.object({
  revision: z.coerce.number().int(),
  name: z.string().trim().min(1).max(120),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  homeCityId: z.uuid().optional(),
  registerNumber: z.string().trim().max(60).optional(),
  website: web.optional(),
  foundedYear: z.number().int().min(1800).max(2100).optional(),
  teamSize: z.enum(teamSizes).optional(),
  sectors: z.array(z.enum(sectors)).max(6).default([]),
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .max(20)
    .default([]),
  texts: z
    .array(
      z.object({
        language: z.enum(languages),
        summary: z.string().max(200).default(''),
        about: z.string().max(10_000).default(''),
      }),
    )
    .max(5)
    .default([]),
})

export type OrganisationProfile = Omit<z.output<typeof organisationForm>, 'revision'>

export const memberForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('invite'),
    email: z.string().trim().toLowerCase().pipe(z.email()),
    role: z.enum(organisationRoles),
  }),
  z.object({ intent: z.literal('role'), userId: z.uuid(), role: z.enum(organisationRoles) }),
  z.object({ intent: z.literal('remove'), userId: z.uuid() }),
  z.object({ intent: z.literal('withdraw'), invitationId: z.uuid() }),
])

export const verificationRequestForm = z.object({ cityId: z.uuid() })

export const verificationDecisionForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('verify') }),
  z.object({ intent: z.literal('refuse'), reason: z.string().trim().min(1).max(5_000) }),
])
