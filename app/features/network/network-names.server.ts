import { languages, pickText, type Language, type LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import { readRevisions } from '#app/platform/db/revisions.server'

export interface NetworkNames {
  cities: { slug: string; names: LocalisedText }[]
  /** `city/unit` slugs, named with the city before them: many cities have a department of transport. */
  units: { slug: string; names: LocalisedText }[]
}

let kept: { revision: number; names: NetworkNames } | undefined

/** Names of the network's cities and units; read again when `network` has a new revision. */
export async function readNetworkNames(): Promise<NetworkNames> {
  const [revision] = await readRevisions('network')
  if (kept?.revision === revision) return kept!.names
  const rows = await db.city.findMany({
    select: {
      slug: true,
      names: true,
      units: { select: { slug: true, names: true }, orderBy: { slug: 'asc' } },
    },
    orderBy: { slug: 'asc' },
    relationLoadStrategy: 'join',
  })
  const names = {
    cities: rows.map((city) => ({ slug: city.slug, names: city.names as LocalisedText })),
    units: rows.flatMap((city) =>
      city.units.map((unit) => ({
        slug: `${city.slug}/${unit.slug}`,
        names: namedWithCity(unit.names as LocalisedText, city.names as LocalisedText),
      })),
    ),
  }
  kept = { revision: revision!, names }
  return names
}

/** The words for a slug of a list of names, in the reader's language; the slug itself where there are none. */
export function nameIn(
  list: { slug: string; names: LocalisedText }[],
  reader: Language,
): (slug: string) => string {
  const names = new Map(list.map((item) => [item.slug, pickText(item.names, reader).text]))
  return (slug) => names.get(slug) ?? slug
}

function namedWithCity(names: LocalisedText, cityNames: LocalisedText): LocalisedText {
  const pairs = languages.flatMap((language) =>
    names[language]
      ? [[language, `${pickText(cityNames, language).text}: ${names[language]}`] as const]
      : [],
  )
  return Object.fromEntries(pairs)
}
