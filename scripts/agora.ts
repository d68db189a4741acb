/** `npm run agora -- <command>`: what a person does to an installation from its own machine. */
import { existsSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { Command, CommanderError } from 'commander'
import { createAdmin } from './commands/create-admin'
import { createCity } from './commands/create-city'
import { importChallenges } from './commands/import-challenges'
import { importDistricts } from './commands/import-districts'
import { importStartups } from './commands/import-startups'
import { migrateDatabase } from './commands/migrate-database'
import { Complaint } from './commands/complaint'
import { rebuildIndexes } from './commands/reindex'
import { replayPayments } from './commands/replay-payments'
import { rotateSealingKey } from './commands/rotate-sealing-key'
import { checkAudit } from './commands/verify-audit'
import { readEnvFile } from './setup/prepare.mjs'

// As `npm start` does, so that both work on the same database.
readEnvFile()

// What libraries log belongs to a server; here the commands speak.
process.env.LOG_LEVEL ??= 'error'

// Long work makes much garbage; a server's heap would grow to hundreds of megabytes before it is cleared.
setFlagsFromString('--heap-growing-percent=30')

const program = new Command('agora')
  .description(
    'Works on the database that DATABASE_URL names, or on the embedded one below DATA_DIR.',
  )
  .configureHelp({ showGlobalOptions: true })
  .addHelpText(
    'after',
    '\nExit codes: 0 done, 1 a problem was found, 2 wrong usage, 130 stopped by Ctrl-C.',
  )
  .helpCommand(false)

program.addCommand(checkAudit).addCommand(rebuildIndexes)
program.addCommand(
  new Command('import')
    .description('Import files of other platforms.')
    .helpCommand(false)
    .addCommand(importChallenges)
    .addCommand(importStartups)
    .addCommand(importDistricts),
)
program.addCommand(migrateDatabase).addCommand(createAdmin).addCommand(createCity)
program.addCommand(rotateSealingKey).addCommand(replayPayments)
for (const command of allCommands(program))
  command.exitOverride().showHelpAfterError('(--help tells more)')

try {
  if (!existsSync('app/platform/db/generated/client.ts'))
    throw new Complaint('Agora is not set up in this folder yet: run npm start once.')
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(error)
}
// A pool or a library may hold on to a timer; everything is closed by now.
process.exit()

function* allCommands(command: Command): Generator<Command> {
  yield command
  for (const below of command.commands) yield* allCommands(below)
}

/** Says what is wrong in a sentence, or, where it is a bug, everything that is known of it. */
function exitCodeOf(error: unknown): number {
  // Its message has been written already, as has asked-for help.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Complaint) {
    console.error(error.message)
    return error.exitCode
  }
  console.error(error)
  return 1
}
