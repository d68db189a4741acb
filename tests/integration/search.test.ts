import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { config } from '#app/platform/config/config.server'
import { readyQuery } from '#app/platform/search/filters'
import { registerIndexes, updateIndex } from '#app/platform/search/index-jobs.server'
import { finished, writeClient } from '#app/platform/search/meili-client.server'
import { searchMeilisearch } from '#app/platform/search/meili-search.server'
import { searchPostgres } from '#app/platform/search/postgres-search.server'
import { reindex } from '#app/platform/search/reindex.server'
import type { FilterGroup, SearchQuery } from '#app/platform/search/search'
import { startFakeMeilisearch, type FakeMeilisearch } from '../support/fake-meilisearch'
import { aDocument, testIndex } from '../support/search-documents'

/**
 * One suite for both engines. Meilisearch is the stand-in, or the real one where MEILI_URL is set
 * (`npm run test:search`).
 */
const now = new Date('2026-11-22T10:00:00Z')
const realUrl = config().MEILI_URL
const run = randomBytes(4).toString('hex')
let fake: FakeMeilisearch | undefined

const day = 24 * 3600 * 1000
const documents = [
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

const main = testIndex(`solutions-${run}`, documents)
const ranking = testIndex(`ranking-${run}`, ranked)

const engines = [
  { name: 'PostgreSQL', search: searchPostgres, meilisearch: false },
  { name: 'Meilisearch', search: searchMeilisearch, meilisearch: true },
]

beforeAll(async () => {
  if (!realUrl) fake = await startFakeMeilisearch()
  config().MEILI_URL = realUrl ?? fake!.url
  config().MEILI_KEY ??= fake?.key
  registerIndexes([main.definition, ranking.definition])
  await reindex(main.definition)
  await reindex(ranking.definition)
}, 120_000)

afterEach(() => {
  expect(fake?.refused ?? []).toEqual([])
})

afterAll(async () => {
  if (realUrl)
    for (const { definition } of [main, ranking])
      await finished(writeClient().deleteIndex(definition.name))
  await fake?.stop()
})

const blank: SearchQuery = { text: '', groups: [], sort: [], page: 1, perPage: 20 }
const city: FilterGroup = { name: 'city', chosen: [] }
const sector: FilterGroup = { name: 'sector', chosen: [] }
const state: FilterGroup = {
  name: 'state',
  chosen: [],
  values: {
    open: { any: [{ number: 'deadline', from: 'now' }, { not: { number: 'deadline' } }] },
    closed: { number: 'deadline', below: 'now' },
    never: { facet: 'city', oneOf: [] },
  },
}

describe.each(engines)('$name', ({ search, meilisearch }) => {
  const ask = (query: Partial<SearchQuery>, index = main) =>
    search(index.definition, readyQuery(index.definition, { ...blank, ...query }, now))
  const found = async (text: string, index = main) =>
    (await ask({ text }, index)).hits.map((hit) => hit.id)

  test.each([
    ['въздух', ['air']],
    ['ВЪЗДУХ', ['air']],
    ['vazduh', ['air']],
    ['sofia', ['air']],
    ['София', ['air']],
    ['Sofiya', ['air']],
    ['stolichna obshtina', ['air']],
    ['москва', ['transport']],
    ['Moskva', ['transport']],
    ['umnyy transport', ['transport']],
    ['umniy', ['transport']],
    ['shchit', ['transport']],
    ['Đà Nẵng', ['flood']],
    ['da nang', ['flood']],
    ['DUONG PHO', ['flood']],
    ['ngâp nuoc', ['flood']],
    ['المدينة', ['license']],
    ['مدينه', ['license']],
    ['للمدينة', ['license']],
    ['اداره', ['license']],
    ['مواطنين', ['license']],
    ['الشركات', ['license']],
  ])('finds %s in its language and script', async (text, ids) => {
    expect(await found(text)).toEqual(ids)
  })

  test.each([
    ['sensros', ['air', 'lighting']],
    ['sensrs', ['air', 'lighting']],
    ['trasnportation', ['parking']],
    ['transprotatoin', ['parking']],
    ['въздцх', ['air']],
    ['guidnace places', ['parking']],
    ['lihgts', ['lighting']],
    ['офис', []],
    ['lmap', []],
    ['5h', []],
    ['office366', []],
    ['xensors', []],
  ])('forgives slips in long words only: %s', async (text, ids) => {
    expect((await found(text)).sort()).toEqual(ids)
  })

  test.each([
    ['gui', ['parking']],
    ['s', ['air', 'lighting', 'parking', 'transport']],
    ['street li', ['lighting']],
    ['транс', ['parking', 'transport']],
    ['ngập nư', ['flood']],
    ['الإلك', ['license']],
  ])('takes the last word for a beginning: %s', async (text, ids) => {
    expect((await found(text)).sort()).toEqual(ids)
  })

  test('requires every word, and takes most of them where no document has all', async () => {
    expect(await found('sensors quarter')).toEqual(['air'])
    expect(await found('sensors hub xyzzyx')).toEqual(['lighting'])
    expect(await found('xyzzyx qwqwqw')).toEqual([])
    const where = { facet: 'city', oneOf: ['sofia'] }
    const { hits } = await ask({ text: 'hub lamps sensors', where })
    expect(hits.map((hit) => hit.id)).toEqual(['air'])
    const none = await ask({ text: 'sensors hub', groups: [{ ...city, chosen: ['hanoi'] }] })
    expect(none.total).toBe(0)
  })

  test('leaves out what is excluded', async () => {
    expect(await found('sensors -sofia')).toEqual(['lighting'])
    expect(await found('sensors -"data hub"')).toEqual(['air'])
    expect(await found('data -sensors')).toEqual(['parking'])
    expect((await ask({ text: '-sensors' })).total).toBe(4)
  })

  test('finds a phrase only as it stands', async () => {
    expect(await found('"data centre"')).toEqual(['parking'])
    expect((await found('data centre')).sort()).toEqual(['lighting', 'parking'])
    expect(await found('"centre data"')).toEqual([])
    expect(await found('"чист въздух"')).toEqual(['air'])
    expect(await found('"sensor"')).toEqual([])
  })

  test('ranks titles over names over summaries over bodies', async () => {
    expect(await found('biogas', ranking)).toEqual([
      'in-title',
      'in-names',
      'in-summary',
      'in-body',
    ])
  })

  test('ranks what is exact over beginnings over slips', async () => {
    expect(await found('quantumcrypto', ranking)).toEqual(['exact', 'begins', 'slip'])
  })

  test('gives what a list row shows', async () => {
    const { hits, total } = await ask({ text: 'sofia' })
    expect(total).toBe(1)
    expect(hits[0]).toEqual({ id: 'air', source: { name: 'air' }, texts: documents[0]!.texts })
  })

  test('counts by group, and each group ignores its own choice', async () => {
    const all = await ask({ groups: [city, sector] })
    expect(all.total).toBe(6)
    expect(all.counts).toEqual({
      city: { sofia: 3, moscow: 2, hanoi: 2 },
      sector: { environment: 2, health: 1, mobility: 3, government: 1, energy: 1 },
    })
    const some = await ask({
      groups: [
        { ...city, chosen: ['moscow', 'hanoi'] },
        { ...sector, chosen: ['mobility'] },
      ],
    })
    expect(some.hits.map((hit) => hit.id)).toEqual(['lighting', 'parking', 'transport'])
    expect(some.counts).toEqual({
      city: { sofia: 1, moscow: 2, hanoi: 1 },
      sector: { environment: 1, mobility: 3, energy: 1 },
    })
    const none = await ask({ text: 'sensors', groups: [{ ...city, chosen: ['nowhere', 'a"b\\'] }] })
    expect(none.total).toBe(0)
    expect(none.counts).toEqual({ city: { sofia: 1, moscow: 1 } })
  })

  test('counts groups of conditions, and what falls on now is past', async () => {
    const all = await ask({ groups: [state, city] })
    expect(all.counts.state).toEqual({ open: 4, closed: 2 })
    const open = await ask({ groups: [{ ...state, chosen: ['open'] }, city] })
    expect(open.hits.map((hit) => hit.id)).toEqual(['lighting', 'parking', 'license', 'air'])
    expect(open.counts).toEqual({
      state: { open: 4, closed: 2 },
      city: { sofia: 3, hanoi: 1, moscow: 1 },
    })
    const unknown = await ask({ groups: [{ ...state, chosen: ['__proto__'] }] })
    expect(unknown.total).toBe(0)
  })

  test('narrows by conditions of every kind', async () => {
    const where = async (condition: SearchQuery['where']) =>
      (await ask({ where: condition })).hits.map((hit) => hit.id).sort()
    expect(await where({ number: 'listed', from: 2, below: 4 })).toEqual(['flood', 'transport'])
    expect(await where({ not: { facet: 'city', oneOf: ['sofia', 'moscow'] } })).toEqual(['flood'])
    expect(await where({ not: { number: 'deadline' } })).toEqual(['license'])
    expect(await where({ not: { number: 'deadline', from: 0 } })).toEqual(['license'])
    expect(await where({ number: 'deadline', from: -Infinity, below: Infinity })).toHaveLength(5)
    expect(await where({ number: 'deadline', from: NaN })).toEqual([])
    expect(await where({ any: [] })).toEqual([])
    expect(await where({ all: [] })).toHaveLength(6)
    expect(
      await where({
        any: [
          {
            all: [
              { facet: 'city', oneOf: ['sofia'] },
              { facet: 'sector', oneOf: ['mobility'] },
            ],
          },
          { facet: 'sector', oneOf: ['energy'] },
        ],
      }),
    ).toEqual(['lighting', 'parking'])
  })

  test('orders by the given numbers, then by relevance, then by its own order', async () => {
    const orderOf = async (query: Partial<SearchQuery>) =>
      (await ask(query)).hits.map((hit) => hit.id)
    expect(await orderOf({})).toEqual([
      'lighting',
      'parking',
      'license',
      'flood',
      'transport',
      'air',
    ])
    expect(await orderOf({ sort: [{ number: 'listed', order: 'asc' }], text: 'data' })).toEqual([
      'parking',
      'lighting',
    ])
    const byDeadline = (order: 'asc' | 'desc') => orderOf({ sort: [{ number: 'deadline', order }] })
    const soonest = ['transport', 'flood', 'air', 'parking', 'lighting']
    expect(await byDeadline('asc')).toEqual([...soonest, 'license'])
    expect(await byDeadline('desc')).toEqual([...soonest.reverse(), 'license'])
  })

  test('pages', async () => {
    const page = async (number: number, perPage = 4) => {
      const result = await ask({ page: number, perPage })
      return [result.hits.map((hit) => hit.id), result.total]
    }
    expect(await page(1)).toEqual([['lighting', 'parking', 'license', 'flood'], 6])
    expect(await page(2)).toEqual([['transport', 'air'], 6])
    expect(await page(3)).toEqual([[], 6])
    expect(await page(1e308)).toEqual([[], 6])
    expect((await page(-1))[0]).toHaveLength(4)
    expect(await page(NaN, 0)).toEqual([[], 6])
  })

  test('follows what is changed, added and deleted', async () => {
    const index = testIndex(`changing-${run}-${meilisearch}`, [aDocument('a', { title: 'Alpha' })])
    registerIndexes([index.definition])
    await reindex(index.definition)
    index.documents.set('a', aDocument('a', { title: 'Beta' }))
    index.documents.set('b', aDocument('b', { title: 'Beta too' }))
    await updateIndex.run({ index: index.definition.name, ids: ['a', 'b', 'unknown'] }, now)
    expect(await found('alpha', index)).toEqual([])
    expect((await found('beta', index)).sort()).toEqual(['a', 'b'])
    index.documents.delete('a')
    await updateIndex.run({ index: index.definition.name, ids: ['a'] }, now)
    expect(await found('beta', index)).toEqual(['b'])
    if (realUrl) await finished(writeClient().deleteIndex(index.definition.name))
  })

  test.each([
    ['a quotation mark', '"'],
    ['an empty phrase', '""'],
    ['a blank phrase', '" "'],
    ['a hyphen', '-'],
    ['hyphens and quotation marks', '- -- "-" -"'],
    ['a double bar', '||'],
    ['an asterisk', '*'],
    ['operators of other languages', 'a* OR b:c AND (d'],
    ['operators of tsquery', ":*!&|<->'\\"],
    ['SQL', "'; drop table search_documents; --"],
    ['NUL', '\0'],
    ['NUL in a word', 'a\0b'],
    ['half a surrogate pair', '\ud800'],
    ['emoji', '😀 😀'],
    ['wildcards', '%_'],
    ['HTML', '<script>'],
    ['an open phrase', '"unbalanced quote -x'],
    ['a long Arabic word', 'ا'.repeat(300)],
    ['10,000 letters', 'x'.repeat(10_000)],
    ['letters that fold to eighteen', 'ﷺ'.repeat(200)],
    ['many words', 'много думи '.repeat(1_000)],
    ['many phrases', '"a b" '.repeat(2_000)],
    ['many exclusions', '-a '.repeat(3_000)],
    ['marks without letters', '\u202e\u200f\u0301'],
    ['lines', 'sofia\nhanoi\n'],
  ])('survives %s', async (_, text) => {
    const groups = [{ ...city, chosen: [text] }, sector, { ...state, chosen: [text] }]
    expect((await ask({ text, groups })).hits).toEqual([])
    expect((await ask({ text, groups: [city] })).total).toBeGreaterThanOrEqual(0)
    const chosen = Array.from({ length: 5_000 }, (_unused, at) => text.slice(0, 50) + at)
    expect((await ask({ groups: [{ ...city, chosen }] })).total).toBe(0)
  })

  test('refuses names that the index does not list', () => {
    expect(() => ask({ groups: [{ name: 'colour', chosen: [] }] })).toThrow('no "colour"')
    expect(() => ask({ sort: [{ number: 'size', order: 'asc' }] })).toThrow('no "size"')
    expect(() => ask({ where: { not: { facet: 'size', oneOf: [] } } })).toThrow('no "size"')
  })
})
