import type { IndexDefinition, SearchDocument, SearchText } from '#app/platform/search/search'

export type TestDocument = SearchDocument<{ name: string }>

/** A document of the tests' index; what a test doesn't care for is filled in. */
export function aDocument(
  id: string,
  given: Partial<Omit<TestDocument, 'texts'>> & {
    texts?: (Partial<SearchText> & { title: string })[]
    title?: string
    summary?: string
    body?: string
  } = {},
): TestDocument {
  const { title = id, summary = '', body = '' } = given
  const texts = given.texts ?? [{ title, summary, body }]
  return {
    id,
    texts: texts.map((text) => ({ language: 'en' as const, summary: '', body: '', ...text })),
    names: given.names ?? [],
    facets: given.facets ?? {},
    numbers: given.numbers ?? {},
    source: given.source ?? { name: id },
  }
}

export interface TestIndex {
  definition: IndexDefinition<{ name: string }>
  /** What the feature would hold; change it and have the index updated. */
  documents: Map<string, TestDocument>
}

/** An index whose documents come from memory. */
export function testIndex(name: string, documents: TestDocument[]): TestIndex {
  const held = new Map(documents.map((document) => [document.id, document]))
  return {
    documents: held,
    definition: {
      name,
      facets: ['city', 'sector'],
      numbers: ['deadline', 'listed'],
      order: [{ number: 'listed', order: 'desc' }],
      load: (_db, ids) => Promise.resolve(ids.flatMap((id) => held.get(id) ?? [])),
      ids: (_db, after, limit) => {
        const later = [...held.keys()].sort().filter((id) => after === null || id > after)
        return Promise.resolve(later.slice(0, limit))
      },
    },
  }
}
