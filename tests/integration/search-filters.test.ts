import { expect, test } from 'vitest'
import { updateIndex } from '#app/platform/search/index-jobs.server'
import type { SearchQuery } from '#app/platform/search/search'
import { aDocument } from '../support/search-documents'
import { city, describeEngines, now, sector, state } from '../support/search-engines'

/** How what is found is narrowed, counted, ordered and paged, and follows what changes. */
describeEngines(({ ask, found, own }) => {
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
    const index = await own('changing', [aDocument('a', { title: 'Alpha' })])
    const { name } = index.definition
    index.documents.set('a', aDocument('a', { title: 'Beta' }))
    index.documents.set('b', aDocument('b', { title: 'Beta too' }))
    await updateIndex.run({ index: name, ids: ['a', 'b', 'unknown'] }, now)
    expect(await found('alpha', index)).toEqual([])
    expect((await found('beta', index)).sort()).toEqual(['a', 'b'])
    index.documents.delete('a')
    await updateIndex.run({ index: name, ids: ['a'] }, now)
    expect(await found('beta', index)).toEqual(['b'])
  })
})
