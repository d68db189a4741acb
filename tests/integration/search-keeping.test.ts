import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { config } from '#app/platform/config/config.server'
import { db, pool, transaction } from '#app/platform/db/db.server'
import { requestScope } from '#app/platform/db/request-scope.server'
import { readRevisions } from '#app/platform/db/revisions.server'
import { runDueJobs } from '#app/platform/jobs/worker.server'
import { enqueueIndexUpdate, updateIndex } from '#app/platform/search/index-jobs.server'
import { rest, search } from '#app/platform/search/search.server'
import { blank, found, newIndex, now, useFakeMeilisearch } from '../support/mirrored-index'
import { aDocument } from '../support/search-documents'

/** How the index is kept right and quick, whatever fails. */
const fake = useFakeMeilisearch()
const asked = () => fake().requests.filter((request) => request === 'POST /multi-search').length

test('the same question is answered from memory until the index changes', async () => {
  const index = await newIndex('a')
  expect(await found(index)).toEqual(['a'])
  const before = asked()
  const scope = { queries: 0 }
  expect(await requestScope.run(scope, () => found(index))).toEqual(['a'])
  expect(scope.queries).toBe(1)
  expect(asked()).toBe(before)
  index.documents.set('b', aDocument('b', { title: 'Title of b' }))
  await updateIndex.run({ index: index.definition.name, ids: ['b'] }, now)
  expect(await found(index)).toEqual(['a', 'b'])
})

test('what depends on the time is asked again with the next minute', async () => {
  const index = await newIndex('a')
  const half = now.getTime() + 30_000
  index.documents.set('a', aDocument('a', { numbers: { deadline: half } }))
  await updateIndex.run({ index: index.definition.name, ids: ['a'] }, now)
  const open = { number: 'deadline', from: 'now' as const }
  const ahead = async (time: number) =>
    (await search(index.definition, { ...blank, where: open }, new Date(time))).total
  expect(await ahead(now.getTime())).toBe(1)
  const before = asked()
  expect(await ahead(now.getTime() + 59_999)).toBe(1)
  expect(asked()).toBe(before)
  expect(await ahead(now.getTime() + 60_000)).toBe(0)
})

test.each(['errors', 'hangs'] as const)(
  'PostgreSQL answers while Meilisearch %s',
  async (misbehaviour) => {
    const index = await newIndex('a')
    fake().misbehaviour = misbehaviour
    expect(await found(index, 'first')).toEqual([])
    expect(await found(index, 'title')).toEqual(['a'])
    fake().misbehaviour = 'none'
    const before = asked()
    expect(await found(index, 'titl')).toEqual(['a'])
    expect(asked()).toBe(before)
  },
)

test('PostgreSQL answers where nobody listens, and Meilisearch again once it does', async () => {
  const index = await newIndex('a')
  config().MEILI_URL = `http://127.0.0.1:${await closedPort()}`
  rest.milliseconds = 0
  expect(await found(index, 'title')).toEqual(['a'])
  config().MEILI_URL = fake().url
  const before = asked()
  expect(await found(index, 'titl')).toEqual(['a'])
  expect(asked()).toBe(before + 1)
})

test('PostgreSQL answers for an index that Meilisearch was never given', async () => {
  config().MEILI_URL = undefined
  const index = await newIndex('a')
  config().MEILI_URL = fake().url
  expect(await found(index)).toEqual(['a'])
  await updateIndex.run({ index: index.definition.name, ids: ['a'] }, now)
  expect(fake().indexes.has(index.definition.name)).toBe(false)
})

test('a job that Meilisearch fails is run again, and PostgreSQL is right at once', async () => {
  const index = await newIndex('a')
  const { name } = index.definition
  index.documents.set('b', aDocument('b', { title: 'Title of b' }))
  for (const misbehaviour of ['errors', 'fails tasks'] as const) {
    fake().misbehaviour = misbehaviour
    await expect(updateIndex.run({ index: name, ids: ['b'] }, now)).rejects.toThrow()
  }
  expect(fake().indexes.get(name)!.documents.size).toBe(1)
  fake().misbehaviour = 'errors'
  expect(await found(index)).toEqual(['a', 'b'])
  fake().misbehaviour = 'none'
  await updateIndex.run({ index: name, ids: ['b'] }, now)
  expect(fake().indexes.get(name)!.documents.size).toBe(2)
})

test('a failed task is told with its reason', async () => {
  const index = await newIndex('a')
  fake().misbehaviour = 'fails tasks'
  const update = updateIndex.run({ index: index.definition.name, ids: ['a'] }, now)
  await expect(update).rejects.toThrow('documentAdditionOrUpdate): No space left on device.')
})

test('jobs update what the transaction changed, and only once it is committed', async () => {
  const index = await newIndex('a')
  const ids = Array.from({ length: 150 }, (_, at) => `n${at}`)
  for (const id of ids) index.documents.set(id, aDocument(id, { title: `New ${id}` }))
  await transaction((tx) => enqueueIndexUpdate(tx, index.definition, ['a', ...ids, ...ids]))
  await expect(
    transaction(async (tx) => {
      await enqueueIndexUpdate(tx, index.definition, ['a'])
      throw new Error('undone')
    }),
  ).rejects.toThrow('undone')
  const { rows } = await pool.query<{ n: number }>(
    'select count(*)::int as n from graphile_worker.jobs where task_identifier = $1',
    [updateIndex.name],
  )
  expect(rows[0]!.n).toBe(2)
  await runDueJobs([updateIndex])
  const { total } = await search(index.definition, { ...blank, text: 'new' }, now)
  expect(total).toBe(150)
})

test('jobs for one document at once end at its newest state, in both engines', async () => {
  const index = await newIndex('a')
  const { name } = index.definition
  const jobs = Array.from({ length: 12 }, async (_, at) => {
    index.documents.set('a', aDocument('a', { title: `State ${at}` }))
    await updateIndex.run({ index: name, ids: ['a'] }, now)
  })
  await Promise.all(jobs)
  const [stored] = await db.searchDocument.findMany({ where: { index: name } })
  expect(stored!.texts).toMatchObject([{ title: 'State 11' }])
  const [mirrored] = [...fake().indexes.get(name)!.documents.values()]
  expect(mirrored!.texts).toMatchObject([{ title: 'State 11' }])
})

test('a job that loaded earlier never overwrites one that loaded later', async () => {
  const index = await newIndex('a')
  const { name, load } = index.definition
  let release = () => {}
  let loading = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  const started = new Promise<void>((resolve) => (loading = resolve))
  index.definition.load = async (tx, ids) => {
    const documents = await load(tx, ids)
    loading()
    await released
    return documents
  }
  const slow = updateIndex.run({ index: name, ids: ['a'] }, now)
  await started
  index.definition.load = load
  index.documents.set('a', aDocument('a', { title: 'Newest' }))
  const quick = updateIndex.run({ index: name, ids: ['a'] }, now)
  release()
  await Promise.all([slow, quick])
  expect(await found(index, 'newest')).toEqual(['a'])
})

test('a search takes one statement, two where slips are allowed, four where words are unknown', async () => {
  config().MEILI_URL = undefined
  const index = await newIndex('a')
  // Each search reads the revision; what begins and ends a transaction is not counted.
  const statements = async (text: string) => {
    const scope = { queries: 0 }
    await requestScope.run(scope, () => found(index, text))
    return scope.queries - 1
  }
  expect(await statements('')).toBe(1)
  expect(await statements('of a')).toBe(1)
  expect(await statements('title')).toBe(2)
  expect(await statements('title of unknown')).toBe(4)
})

test('what is spelled alike comes before what is only folded alike', async () => {
  config().MEILI_URL = undefined
  const index = await newIndex('a')
  const titles = ['Лозенец', 'Lozenets', 'Lozénets']
  titles.forEach((title, at) => index.documents.set(`l${at}`, aDocument(`l${at}`, { title })))
  await updateIndex.run({ index: index.definition.name, ids: ['l0', 'l1', 'l2'] }, now)
  for (const [at, title] of titles.entries()) expect((await found(index, title))[0]).toBe(`l${at}`)
})

test('revisions are read in the order asked for, and grow with each change', async () => {
  const index = await newIndex('a')
  const { name } = index.definition
  const [before, unknown] = await readRevisions(name, 'never-changed')
  expect(unknown).toBe(0)
  await updateIndex.run({ index: name, ids: ['a'] }, now)
  expect((await readRevisions('never-changed', name))[1]).toBeGreaterThan(before!)
})

async function closedPort(): Promise<number> {
  const server = http.createServer().listen(0)
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
