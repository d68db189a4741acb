import { Command } from 'commander'
import { withDatabase } from './with-database'

export const migrateDatabase = new Command('migrate')
  .description('Apply the migrations that the database lacks.')
  .action(() =>
    withDatabase(async ({ migrated }) => {
      const names = migrated.map((name) => `Applied ${name}.`)
      console.log(names.join('\n') || 'The database has every migration.')
    }),
  )
