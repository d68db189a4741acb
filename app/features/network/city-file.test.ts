import fs from 'node:fs'
import { expect, test } from 'vitest'
import { cityFile, flatUnits } from './city-file'

const example = JSON.parse(fs.readFileSync('docs/city.example.json', 'utf8')) as Record<
  string,
  unknown
>
const problemsOf = (changes: Record<string, unknown>) =>
  cityFile
    .safeParse({ ...example, ...changes })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

test('the documented example is a city', () => {
  const city = cityFile.parse(example)
  expect(flatUnits(city.administration).map(({ slug, parent }) => [slug, parent])).toEqual([
    ['municipality', null],
    ['ecology', 'municipality'],
    ['central', 'municipality'],
    ['central-green-spaces', 'central'],
  ])
})

test.each([
  [{ slug: 'Big City' }, 'slug: must be lower-case letters, digits and hyphens'],
  [{ names: {} }, 'names: must hold a text in at least one language'],
  [{ timeZone: 'Sofia' }, 'timeZone: must be an IANA time zone such as Europe/Sofia'],
  [{ currency: 'BTC' }, 'currency: must be an ISO 4217 currency such as EUR'],
  [{ lineLight: 'red' }, 'lineLight: must be a colour such as #0a5c57'],
  [{ emailDomain: 'a@b' }, 'emailDomain: must be a domain such as sofia.example'],
  [{ mayor: 'x' }, ': Unrecognized key: "mayor"'],
])('%j', (changes, problem) => {
  expect(problemsOf(changes)).toEqual([problem])
})

test('a unit or a priority can’t be there twice', () => {
  const unit = { slug: 'same', level: 'department', names: { en: 'Same' } }
  const administration = { slug: 'top', level: 'city', names: { en: 'Top' }, units: [unit, unit] }
  expect(problemsOf({ administration })).toEqual(['administration: has “same” twice'])
  const priority = { slug: 'air', names: { en: 'Air' } }
  expect(problemsOf({ priorities: [priority, priority] })).toEqual(['priorities: has “air” twice'])
})
