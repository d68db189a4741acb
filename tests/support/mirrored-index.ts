import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { config } from '#app/platform/config/config.server'
import { registerIndexes } from '#app/platform/search/index-jobs.server'
import { reindex } from '#app/platform/search/reindex.server'
import type { SearchQuery } from '#app/platform/search/search'
import { rest, search } from '#app/platform/search/search.server'
import { startFakeMeilisearch, type FakeMeilisearch } from './fake-meilisearch'
import { aDocument, testIndex, type TestIndex } from './search-documents'

export const now = new Date('2026-11-22T10:00:00Z')
export const blank: SearchQuery = { text: '', groups: [], sort: [], page: 1, perPage: 20 }

/** Gives each test of a file the stand-in for Meilisearch, in order again and nobody shy of it. */
export function useFakeMeilisearch(): () => FakeMeilisearch {
  let fake: FakeMeilisearch

  beforeAll(async () => {
    fake = await startFakeMeilisearch()
  })

  beforeEach(() => {
    config().MEILI_URL = fake.url
    config().MEILI_KEY = fake.key
    fake.misbehaviour = 'none'
    fake.refused.length = 0
    rest.milliseconds = 60_000
  })

  afterEach(() => {
    expect(fake.refused).toEqual([])
  })

  afterAll(() => fake.stop())

  return () => fake
}

/** An index of documents with the titles "Title of a", built in every engine that is configured. */
export async function newIndex(...ids: string[]): Promise<TestIndex> {
  const index = testIndex(
    `index-${randomBytes(6).toString('hex')}`,
    ids.map((id) => aDocument(id, { title: `Title of ${id}` })),
  )
  registerIndexes([index.definition])
  await reindex(index.definition)
  return index
}

/** The ids that a person is shown. */
export async function found(index: TestIndex, text = 'title'): Promise<string[]> {
  const { hits } = await search(index.definition, { ...blank, text }, now)
  return hits.map((hit) => hit.id)
}
