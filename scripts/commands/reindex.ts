import { Command } from 'commander'
import { Complaint } from './complaint'
import { counted, showProgress } from './progress'
import { withDatabase } from './with-database'

export const rebuildIndexes = new Command('reindex')
  .description('Build the search indexes anew while the old ones are searched.')
  .argument('[index...]', 'which ones; all where none is named')
  .action((names: string[]) =>
    withDatabase(async () => {
      const { indexes } = await import('#app/features/indexes.server')
      const { reindex } = await import('#app/platform/search/reindex.server')
      const known = indexes.map((index) => index.name)
      const unknown = names.find((name) => !known.includes(name))
      if (unknown)
        throw new Complaint(`There is no index “${unknown}”; there are ${known.join(', ')}.`, 2)
      for (const index of indexes.filter(
        ({ name }) => names.length === 0 || names.includes(name),
      )) {
        const progress = showProgress()
        const documents = await reindex(index, ({ engine, documents: done }) =>
          progress.show(`${index.name}: ${counted(done)} documents in ${engine}`),
        )
        progress.end()
        console.log(`${index.name}: ${counted(documents)} documents.`)
      }
    }),
  )
