import { Command } from 'commander'
import { importFile, withImportOptions, type ImportFlags } from './import-file'

export const importStartups = withImportOptions(new Command('startups'))
  .description('Import companies from a list with a heading (CSV).')
  .action((file: string, flags: ImportFlags) =>
    importFile(file, flags, async (source, options) => {
      const { importStartupList } = await import('#app/features/imports/import-startup-list.server')
      return importStartupList(source, flags, options)
    }),
  )
