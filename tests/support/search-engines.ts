import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { config } from '#app/platform/config/config.server'
import { readyQuery } from '#app/platform/search/filters'
import { registerIndexes } from '#app/platform/search/index-jobs.server'
import { finished, writeClient } from '#app/platform/search/meili-client.server'
import { searchMeilisearch } from '#app/platform/search/meili-search.server'
import { searchPostgres } from '#app/platform/search/postgres-search.server'
import { reindex } from '#app/platform/search/reindex.server'
import type { FilterGroup, SearchQuery, SearchResult } from '#app/platform/search/search'
import { startFakeMeilisearch, type FakeMeilisearch } from './fake-meilisearch'
import { aDocument, testIndex, type TestDocument, type TestIndex } from './search-documents'

/** The moment at which the documents below are open or closed. */
export const now = new Date('2026-11-22T10:00:00Z')

const run = randomBytes(4).toString('hex')

/** A name of an index that no other run uses, since a real server may be shared. */
function nameHere(name: string): string {
  return `${name}-${run}`
}
const day = 24 * 3600 * 1000
export const documents = [
  aDocument('air', {
    texts: [
      {
        language: 'bg',
        title: 'Чист въздух за София',
        summary: 'Датчици в кварталите',
        body: 'Въздушен мост',
      },
      { language: 'en', title: 'Clean air for Sofia', summary: 'Sensors in every quarter' },
    ],
    names: ['Столична община', 'AirLight'],
    facets: { city: ['sofia'], sector: ['environment', 'health'] },
    numbers: { deadline: now.getTime() + day, listed: 1 },
  }),
  aDocument('transport', {
    texts: [
      {
        language: 'ru',
        title: 'Умный транспорт',
        summary: 'Электробусы для Москвы',
        body: 'Расписание и щит',
      },
    ],
    names: ['Правительство Москвы'],
    facets: { city: ['moscow'], sector: ['mobility'] },
    numbers: { deadline: now.getTime() - day, listed: 2 },
  }),
  aDocument('flood', {
    texts: [
      {
        language: 'vi',
        title: 'Cảnh báo ngập nước ở Đà Nẵng',
        summary: 'Đường phố an toàn hơn',
        body: 'Thành phố Hồ Chí Minh',
      },
    ],
    facets: { city: ['hanoi'], sector: ['environment'] },
    numbers: { deadline: now.getTime(), listed: 3 },
  }),
  aDocument('license', {
    texts: [
      {
        language: 'ar',
        title: 'رخص البناء في المدينة',
        summary: 'خدمات الإدارة الإلكترونية',
        body: 'للمواطنين والشركات',
      },
    ],
    facets: { city: ['sofia'], sector: ['government'] },
    numbers: { listed: 4 },
  }),
  aDocument('parking', {
    title: 'Parking without searching',
    summary: 'Guidance to free places',
    body: 'Cameras count cars; the data centre counts places. Transportation data, office365 and 5G.',
    names: ['CityGrid'],
    facets: { city: ['sofia', 'hanoi'], sector: ['mobility'] },
    numbers: { deadline: now.getTime() + 2 * day, listed: 5 },
  }),
  aDocument('lighting', {
    title: 'Street lights that save',
    summary: 'Lamps, sensors and a data hub at the centre',
    body: 'Parkings are lit too',
    facets: { city: ['moscow'], sector: ['energy', 'mobility'] },
    numbers: { deadline: now.getTime() + 3 * day, listed: 6 },
  }),
]

const ranked = [
  aDocument('in-title', { title: 'Biogas' }),
  aDocument('in-names', { names: ['Biogas'] }),
  aDocument('in-summary', { summary: 'Made of biogas' }),
  aDocument('in-body', { body: 'Heat from biogas' }),
  aDocument('begins', { title: 'Quantumcryptography' }),
  aDocument('exact', { title: 'Quantumcrypto' }),
  aDocument('slip', { title: 'Quantumcrpyto' }),
]

/** An index of what cities and companies write, in five languages. */
export const main = testIndex(nameHere('solutions'), documents)
/** An index of documents that differ in where and how they say one thing. */
export const ranking = testIndex(nameHere('ranking'), ranked)

const blank: SearchQuery = { text: '', groups: [], sort: [], page: 1, perPage: 20 }
export const city: FilterGroup = { name: 'city', chosen: [] }
export const sector: FilterGroup = { name: 'sector', chosen: [] }
export const state: FilterGroup = {
  name: 'state',
  chosen: [],
  values: {
    open: { any: [{ number: 'deadline', from: 'now' }, { not: { number: 'deadline' } }] },
    closed: { number: 'deadline', below: 'now' },
    never: { facet: 'city', oneOf: [] },
  },
}

interface Engine {
  ask: (query: Partial<SearchQuery>, index?: TestIndex) => Promise<SearchResult<{ name: string }>>
  /** The ids of the first page of what is found. */
  found: (text: string, index?: TestIndex) => Promise<string[]>
  /** An index of the test's own. */
  own: (name: string, documents: TestDocument[]) => Promise<TestIndex>
}

/**
 * Runs one suite against both engines. Meilisearch is the stand-in, or the real one where MEILI_URL is
 * set (`npm run test:search`).
 */
export function describeEngines(suite: (engine: Engine) => void): void {
  const realUrl = config().MEILI_URL
  const made = new Set<string>()
  let fake: FakeMeilisearch | undefined

  async function build(index: TestIndex): Promise<TestIndex> {
    made.add(index.definition.name)
    registerIndexes([index.definition])
    await reindex(index.definition)
    return index
  }

  beforeAll(async () => {
    if (!realUrl) fake = await startFakeMeilisearch()
    config().MEILI_URL = realUrl ?? fake!.url
    config().MEILI_KEY ??= fake?.key
    await build(main)
    await build(ranking)
  }, 120_000)

  afterEach(() => {
    expect(fake?.refused ?? []).toEqual([])
  })

  afterAll(async () => {
    if (realUrl) for (const name of made) await finished(writeClient().deleteIndex(name))
    await fake?.stop()
  })

  const engines = [
    { name: 'PostgreSQL', search: searchPostgres },
    { name: 'Meilisearch', search: searchMeilisearch },
  ]
  describe.each(engines)('$name', ({ name: engine, search }) => {
    const ask: Engine['ask'] = async (query, { definition } = main) =>
      search(definition, readyQuery(definition, { ...blank, ...query }, now))
    suite({
      ask,
      found: async (text, index) => (await ask({ text }, index)).hits.map((hit) => hit.id),
      own: (name, documents) =>
        build(testIndex(nameHere(`${name}-${engine.toLowerCase()}`), documents)),
    })
  })
}
