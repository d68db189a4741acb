import { describe, expect, test } from 'vitest'
import { countryNamed } from './country-names'
import { readStartup, startupKey } from './startup-row'

const now = new Date('2026-11-22T10:00:00Z')
const row = {
  Company: 'Tram Tunes',
  Status: 'Operating',
  'Year Founded': '2011',
  Description: 'Tram Tunes makes rails sing. It began in a depot.',
  Categories: 'Transportation, Music,Music',
  'Headquarters (City)': 'Boston',
  'Headquarters (US State)': 'Massachusetts',
  'Headquarters (Country)': 'USA',
  Website: 'http://www.tramtunes.example/',
  'Crunchbase / Angel List Profile': 'http://www.crunchbase.com/organization/tram-tunes',
}
const read = (changes: Record<string, string> = {}) => readStartup({ ...row, ...changes }, now)

test('a row becomes a startup that nobody has verified', () => {
  expect(read()).toEqual({
    kind: 'startup',
    name: 'Tram Tunes',
    country: 'US',
    place: 'Boston, Massachusetts',
    website: 'http://www.tramtunes.example/',
    foundedYear: 2011,
    originalLanguage: 'en',
    texts: {
      en: {
        summary: 'Tram Tunes makes rails sing. It began in a depot.',
        about: '',
      },
    },
    sectors: ['mobility'],
    tags: ['Transportation', 'Music'],
  })
})

test('of a long description lists show the first sentence', () => {
  const Description = `Tram Tunes makes rails sing. ${'It does so softly. '.repeat(20)}`.trim()
  const { summary, about } = read({ Description }).texts.en!
  expect(summary).toBe('Tram Tunes makes rails sing.')
  expect(about).toBe(Description)
})

test('readers see that a company is gone', () => {
  const { texts } = read({ Status: 'Dead' })
  expect(texts.en!.summary).toMatch(/^No longer operating\. Tram Tunes/)
  expect(texts.en!.about).toContain('no longer operating')
  expect(read({ Status: 'Asleep*' }).texts.en!.about).toContain('Asleep\\*')
})

test.each([
  ['2011', 2011],
  ['c. 2011', null],
  ['11', null],
  ['2091', null],
  ['0000', null],
  ['', null],
])('the year “%s”', (written, year) => {
  expect(read({ 'Year Founded': written }).foundedYear).toBe(year)
})

test.each([
  ['https://a.example', 'https://a.example'],
  ['', null],
  ['a.example', null],
  ['javascript:alert(1)', null],
  ['ftp://a.example', null],
  ['http://localhost/', null],
])('the website “%s”', (written, website) => {
  expect(read({ Website: written }).website).toBe(website)
})

test('a country that nobody knows stays in the place', () => {
  const elsewhere = { 'Headquarters (US State)': '', 'Headquarters (Country)': 'Atlantis' }
  expect(read(elsewhere)).toMatchObject({ country: null, place: 'Boston, Atlantis' })
})

test.each([
  ['United States', 'US'],
  ['united kingdom', 'GB'],
  ['Côte d’Ivoire', 'CI'],
  ['  South  Korea ', 'KR'],
  ['Czech Republic', 'CZ'],
  ['Bulgaria', 'BG'],
  ['Europe', null],
  ['', null],
])('the country “%s”', (name, code) => {
  expect(countryNamed(name)).toBe(code)
})

describe('what a company is known by', () => {
  test('its number in a register outlives its name and website', () => {
    const renamed = { ...row, Company: 'Rail Songs', Website: 'https://railsongs.example' }
    expect(startupKey(renamed)).toBe(startupKey(row))
  })

  test('without any it is the name with the website, however they are written', () => {
    const unlisted = { ...row, 'Crunchbase / Angel List Profile': '' }
    const same = { ...unlisted, Company: ' TRAM tunes', Website: 'https://tramtunes.example' }
    expect(startupKey(same)).toBe(startupKey(unlisted))
    expect(startupKey({ ...unlisted, Website: '' })).not.toBe(startupKey(unlisted))
  })

  test('it needs a name', () => {
    expect(() => startupKey({ ...row, Company: ' ' })).toThrow('it names no Company')
  })
})
