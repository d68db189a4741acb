import { Command } from 'commander'
import { importFile, withImportOptions, type ImportFlags } from './import-file'

export const importChallenges = withImportOptions(new Command('challenges'))
  .description('Import calls from a feed of challenge.gov (JSON).')
  .requiredOption('--unit <slug>', 'the unit of that city under which they stand')
  .action((file: string, flags: ImportFlags & { unit: string }) =>
    importFile(file, flags, async (source, options) => {
      const { importChallengeFeed } =
        await import('#app/features/imports/import-challenge-feed.server')
      return importChallengeFeed(source, flags, options)
    }),
  )
