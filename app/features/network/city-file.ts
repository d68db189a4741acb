import { z } from 'zod'
import { normaliseAddress } from '#app/domain/account'
import { unitLevels } from '#app/domain/unit'
import { languages } from '#app/messages/languages'

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens')
const names = z
  .partialRecord(z.enum(languages), z.string().trim().min(1).max(2_000))
  .refine((texts) => Object.keys(texts).length > 0, 'must hold a text in at least one language')
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #0a5c57')
const address = z.string().transform(normaliseAddress).pipe(z.email())

/** A unit with the units below it. */
export interface CityFileUnit {
  slug: string
  level: (typeof unitLevels)[number]
  names: z.output<typeof names>
  administrators: string[]
  units: CityFileUnit[]
}

const unit: z.ZodType<CityFileUnit> = z.strictObject({
  slug,
  level: z.enum(unitLevels),
  names,
  /** Addresses to invite as the unit's administrators. */
  administrators: z.array(address).max(50).default([]),
  get units() {
    return z.array(unit).max(500).default([])
  },
})

/** One city of the network as `docs/city.example.json` shows it. */
export const cityFile = z
  .strictObject({
    slug,
    names,
    /** One paragraph about the city. */
    about: names,
    timeZone: z.string().refine(isTimeZone, 'must be an IANA time zone such as Europe/Sofia'),
    currency: z.string().refine(isCurrency, 'must be an ISO 4217 currency such as EUR'),
    language: z.enum(languages),
    /** The line's colour in the light and in the dark scheme. */
    lineLight: colour,
    lineDark: colour,
    /** Host part of the addresses of the administration. */
    emailDomain: z
      .string()
      .toLowerCase()
      .regex(z.regexes.domain, 'must be a domain such as sofia.example'),
    /** Goals of the city's strategy, in their order. */
    priorities: z.array(z.strictObject({ slug, names })).max(100).default([]),
    /** The whole administration, with its parts below it. */
    administration: unit,
  })
  .superRefine(({ priorities, administration }, context) => {
    const twice = (slugs: string[], path: string) => {
      const repeated = slugs.find((one, index) => slugs.indexOf(one) !== index)
      if (repeated)
        context.addIssue({ code: 'custom', path: [path], message: `has “${repeated}” twice` })
    }
    twice(
      priorities.map((priority) => priority.slug),
      'priorities',
    )
    twice(
      flatUnits(administration).map((part) => part.slug),
      'administration',
    )
  })

export type CityFile = z.output<typeof cityFile>

/** A unit and all units below it, each with the slug of the one above; parents come first. */
export function flatUnits(
  { units, ...top }: CityFileUnit,
  parent: string | null = null,
): (Omit<CityFileUnit, 'units'> & { parent: string | null })[] {
  return [{ ...top, parent }, ...units.flatMap((below) => flatUnits(below, top.slug))]
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name.includes('/') || name === 'UTC'
  } catch {
    return false
  }
}

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code)
}
