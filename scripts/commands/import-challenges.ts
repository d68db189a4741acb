import { Command } from 'commander'
import { importFile, withImportOptions, type ImportFlags } from './import-file'

export const importChallenges = withImportOptions(new Command('challenges'))
  .description('Import calls from a feed of challenge.gov (JSON).')
  .requiredOption('--unit <slug>', 'the unit of that city under which they stand')
  .addHelpText(
    'after',
    `
Times are read as local to the city. Deadlines without an hour and amounts in another currency than
the city's are kept as text. Calls whose deadline has passed are listed as run elsewhere and concluded.
Their author is the account import@agora.invalid, with which nobody can sign in.`,
  )
  .action((file: string, flags: ImportFlags & { unit: string }) =>
    importFile(file, flags, async (source, options) => {
      const { importChallengeFeed } =
        await import('#app/features/imports/import-challenge-feed.server')
      return importChallengeFeed(source, flags, options)
    }),
  )
