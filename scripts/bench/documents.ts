import type { Language } from '#app/messages/languages'
import type { IndexDefinition, SearchDocument } from '#app/platform/search/search'
import { products, randomFrom, someWords } from './vocabulary'

const cities = ['sofia', 'hanoi', 'ho-chi-minh-city', 'moscow']
const sectors = Array.from({ length: 15 }, (_, at) => `sector-${at + 1}`)
const priceModels = ['subscription', 'licence', 'usage', 'project', 'free']
const languageSets: Language[][] = [
  ['en'],
  ['en'],
  ['en'],
  ['bg', 'en'],
  ['bg'],
  ['vi', 'en'],
  ['vi'],
  ['ru', 'en'],
  ['ar', 'en'],
]

/** A solution that nobody offers; the same for the same number. */
function solution(number: number): SearchDocument<{ title: string; organisation: string }> {
  const random = randomFrom(number + 1)
  const one = <Item>(list: Item[]) => list[Math.floor(random() * list.length)]!
  const some = <Item>(list: Item[], most: number) => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => one(list))),
  ]
  const texts = one(languageSets).map((language) => ({
    language,
    title: `${someWords(language, 3 + Math.floor(random() * 4), random)}${random() < 0.1 ? ` ${one(products)}` : ''}`,
    summary: someWords(language, 15 + Math.floor(random() * 10), random),
    body: [
      someWords(language, 100 + Math.floor(random() * 150), random),
      ...(random() < 0.5 ? some(products, 3) : []),
    ].join(' '),
  }))
  const organisation = someWords('en', 2, random)
  return {
    id: idOf(number),
    texts,
    names: [organisation, one(cities), ...(random() < 0.1 ? [one(products)] : [])],
    facets: {
      city: some(cities, 2),
      sector: some(sectors, 3),
      maturity: [String(1 + Math.floor(random() * 9))],
      price: [one(priceModels)],
      language: texts.map((text) => text.language),
    },
    numbers: { listed: 1.6e12 + Math.floor(random() * 1e11) },
    source: { title: texts[0]!.title, organisation },
  }
}

function idOf(number: number): string {
  return `solution-${String(number).padStart(7, '0')}`
}

/** An index of that many made-up solutions, made anew whenever they are read. */
export function benchIndex(count: number): IndexDefinition {
  return {
    name: `solutions-${count}`,
    facets: ['city', 'sector', 'maturity', 'price', 'language'],
    numbers: ['listed'],
    order: [{ number: 'listed', order: 'desc' }],
    load: (_db, ids) => Promise.resolve(ids.map((id) => solution(Number(id.slice(9))))),
    ids: (_db, after, limit) => {
      const first = after === null ? 0 : Number(after.slice(9)) + 1
      const size = Math.max(Math.min(limit, count - first), 0)
      return Promise.resolve(Array.from({ length: size }, (_, at) => idOf(first + at)))
    },
  }
}
