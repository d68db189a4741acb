import { Command } from 'commander'
import { counted, showProgress } from './progress'
import { withDatabase } from './with-database'

export const rotateSealingKey = new Command('rotate-sealing-key')
  .description(
    'Wrap the key of every call with a new master key. What they seal stays as it is, and readable throughout.',
  )
  .addHelpText(
    'after',
    `
With SEALING_KEYS in the environment: put the new key before the old one (NEW,OLD), run this, and take the
old one away. With the embedded database the new key is made and kept here.`,
  )
  .action(() =>
    withDatabase(async () => {
      const { transaction } = await import('#app/platform/db/db.server')
      const { rewrapDataKeys } = await import('#app/platform/sealing/data-keys.server')
      const keys = await import('#app/platform/sealing/master-keys.server')
      if (keys.keysAreInFile()) keys.addKeyToFile()
      const progress = showProgress()
      const rewrapped = await transaction((tx) =>
        rewrapDataKeys(tx, (done) => progress.show(`Keys: ${counted(done)}`)),
      )
      progress.end()
      if (keys.keysAreInFile()) keys.dropOldKeysFromFile()
      const [first] = keys.masterKeys()
      console.log(`Keys wrapped anew: ${counted(rewrapped)}. All are wrapped with ${first!.id}.`)
    }),
  )
