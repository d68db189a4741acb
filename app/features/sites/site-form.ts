import { z } from 'zod'

/** Degrees as people type them or copy them from a map, to five decimals. */
function degrees(most: number) {
  return z
    .string()
    .trim()
    .regex(/^[-−]?\d{1,3}(?:[.,]\d+)?°?$/)
    .transform((text) => Number(text.replace('−', '-').replace(',', '.').replace('°', '')))
    .refine((value) => Math.abs(value) <= most, { error: 'not_understood' })
    .transform((value) => Math.round(value * 1e5) / 1e5)
    .optional()
}

const siteFields = {
  name: z.string().trim().min(1).max(150),
  address: z.string().trim().max(300).default(''),
  districtId: z.uuid().optional(),
  latitude: degrees(90),
  longitude: degrees(180),
  access: z.string().trim().max(2_000).default(''),
}

const bothOrNeither = ({ latitude, longitude }: { latitude?: number; longitude?: number }) =>
  (latitude === undefined) === (longitude === undefined)

const pair = { path: ['longitude'], error: 'both_or_neither' }

export const addSiteForm = z
  .object({ intent: z.literal('add'), ...siteFields })
  .refine(bothOrNeither, pair)

export const changeSiteForm = z
  .object({ intent: z.literal('change'), siteId: z.uuid(), ...siteFields })
  .refine(bothOrNeither, pair)

/** The buttons on the page of a pilot's sites. */
export const siteForm = z.union([
  addSiteForm,
  changeSiteForm,
  z.object({ intent: z.literal('remove'), siteId: z.uuid() }),
])

export type SiteInput = Omit<z.output<typeof addSiteForm>, 'intent'>
