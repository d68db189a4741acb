import { expect, test } from 'vitest'
import { config } from '#app/platform/config/config.server'
import { db } from '#app/platform/db/db.server'
import { updateIndex } from '#app/platform/search/index-jobs.server'
import { rebuildMirror } from '#app/platform/search/meili-index.server'
import { reindex } from '#app/platform/search/reindex.server'
import { search } from '#app/platform/search/search.server'
import { blank, found, newIndex, now, useFakeMeilisearch } from '../support/mirrored-index'
import { aDocument } from '../support/search-documents'

/** How an index is built anew while it is searched and changed. */
const fake = useFakeMeilisearch()

test('a rebuild that Meilisearch fails leaves its old index in place', async () => {
  const index = await newIndex('a')
  const { name } = index.definition
  index.documents.set('b', aDocument('b', { title: 'Title of b' }))
  fake().misbehaviour = 'fails tasks'
  await expect(reindex(index.definition)).rejects.toThrow('No space left')
  fake().misbehaviour = 'none'
  expect([...fake().indexes.get(name)!.documents.values()].map((document) => document.id)).toEqual([
    'a',
  ])
  await reindex(index.definition)
  expect(fake().indexes.get(name)!.documents.size).toBe(2)
  expect([...fake().indexes.keys()].filter((uid) => uid.startsWith(name))).toEqual([name])
})

test.each([true, false])('a rebuild leaves no gap (Meilisearch: %s)', async (withMeilisearch) => {
  config().MEILI_URL = withMeilisearch ? fake().url : undefined
  const ids = Array.from({ length: 240 }, (_, at) => `d${String(at).padStart(3, '0')}`)
  const index = await newIndex(...ids)
  const { name } = index.definition
  let building = true
  let searches = 0
  const searching = (async () => {
    while (building) {
      searches += 1
      const { total } = await search(
        index.definition,
        { ...blank, text: `title -x${searches}` },
        now,
      )
      expect(total).toBe(240)
    }
  })()
  let renamed = false
  await reindex(index.definition, ({ documents }) => {
    if (documents < 100 || renamed) return
    renamed = true
    // One that is copied already, and one that is still to come.
    for (const id of ['d000', 'd239'])
      index.documents.set(id, aDocument(id, { title: `Title other` }))
  }).finally(() => (building = false))
  await searching
  expect(searches).toBeGreaterThan(3)
  await updateIndex.run({ index: name, ids: ['d000'] }, now)
  expect(await found(index, 'other')).toEqual(['d000', 'd239'])
  const generations = await db.searchDocument.groupBy({
    by: ['generation'],
    where: { index: name },
  })
  expect(generations).toHaveLength(1)
})

test('changes made by jobs during a rebuild are in the new index', async () => {
  const ids = Array.from({ length: 250 }, (_, at) => `d${String(at).padStart(3, '0')}`)
  const index = await newIndex(...ids)
  const { name, ids: pages } = index.definition
  let pagesRead = 0
  index.definition.ids = async (tx, after, limit) => {
    pagesRead += 1
    if (pagesRead === 2) {
      index.documents.set('d000', aDocument('d000', { title: 'Changed' }))
      index.documents.set('aaa', aDocument('aaa', { title: 'Changed' }))
      index.documents.delete('d001')
      await updateIndex.run({ index: name, ids: ['aaa', 'd000', 'd001'] }, now)
    }
    return pages(tx, after, limit)
  }
  await reindex(index.definition)
  for (const url of [fake().url, undefined]) {
    config().MEILI_URL = url
    expect(await found(index, 'changed')).toEqual(['aaa', 'd000'])
    expect((await search(index.definition, { ...blank, perPage: url ? 1 : 2 }, now)).total).toBe(
      250,
    )
  }
})

test('changes made by jobs while Meilisearch is rebuilt are in its new index', async () => {
  const ids = Array.from({ length: 450 }, (_, at) => `d${String(at).padStart(3, '0')}`)
  const index = await newIndex(...ids)
  const { name } = index.definition
  let job: Promise<void> | undefined
  await reindex(index.definition, ({ engine }) => {
    if (engine !== 'Meilisearch' || job) return
    index.documents.set('d000', aDocument('d000', { title: 'Changed' }))
    index.documents.set('d449', aDocument('d449', { title: 'Changed' }))
    index.documents.delete('d001')
    job = updateIndex.run({ index: name, ids: ['d000', 'd001', 'd449'] }, now)
  })
  await job
  expect(await found(index, 'changed')).toEqual(['d000', 'd449'])
  expect(fake().indexes.get(name)!.documents.size).toBe(449)
})

test.each(['replaces', 'is the first'])(
  'what jobs change until the end of a rebuild is there after it, where it %s',
  async (kind) => {
    if (kind === 'is the first') config().MEILI_URL = undefined
    const index = await newIndex('a', 'b', 'c')
    config().MEILI_URL = fake().url
    const { name } = index.definition
    let building = true
    let state = 0
    const changing = (async () => {
      while (building) {
        state += 1
        index.documents.set('a', aDocument('a', { title: `State ${state}` }))
        await updateIndex.run({ index: name, ids: ['a'] }, now)
      }
    })()
    await reindex(index.definition).finally(() => (building = false))
    await changing
    const mirrored = [...fake().indexes.get(name)!.documents.values()]
    expect(mirrored.find(({ id }) => id === 'a')!.title).toBe(`state ${state}`)
  },
)

test('two rebuilds in Meilisearch at once take turns', async () => {
  const index = await newIndex('a', 'b')
  const { definition } = index
  await Promise.all([rebuildMirror(definition, () => {}), rebuildMirror(definition, () => {})])
  expect(fake().indexes.get(definition.name)!.documents.size).toBe(2)
  expect([...fake().indexes.keys()]).not.toContain(`${definition.name}_new`)
})

test('a rebuild that fails leaves the old index, and of two at once the later one wins', async () => {
  const index = await newIndex('a')
  const { ids: pages, name } = index.definition
  index.definition.ids = () => Promise.reject(new Error('unreadable'))
  await expect(reindex(index.definition)).rejects.toThrow('unreadable')
  expect(await found(index)).toEqual(['a'])

  let second: Promise<number> | undefined
  index.definition.ids = async (tx, after, limit) => {
    if (!second) {
      index.definition.ids = pages
      await (second = reindex(index.definition))
    }
    return pages(tx, after, limit)
  }
  await expect(reindex(index.definition)).rejects.toThrow('Another rebuild')
  await expect(second).resolves.toBe(1)
  expect(await found(index, 'titl')).toEqual(['a'])
  expect(await db.searchIndex.findUnique({ where: { name } })).toMatchObject({ building: null })
})
