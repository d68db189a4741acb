import { readCityColours } from '#app/features/network/network-queries.server'

/** The line colours of the cities, which are data and not part of the style sheet. */
export async function loader() {
  const cities = await readCityColours()
  const rules = cities.map(
    ({ slug, lineLight, lineDark }) =>
      `[data-city='${slug}']{--line-colour:light-dark(${lineLight},${lineDark})}`,
  )
  return new Response(rules.join('\n'), {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
