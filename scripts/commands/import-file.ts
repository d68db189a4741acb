import { InvalidArgumentError, type Command } from 'commander'
import type { ImportOptions, ImportReport } from '#app/features/imports/import-rows.server'
import type { OpenSource } from '#app/features/imports/open-source.server'
import { Complaint } from './complaint'
import { givenPath } from './given-path'
import { counted, showProgress } from './progress'
import { withDatabase } from './with-database'

export interface ImportFlags {
  city: string
  dryRun: boolean
  batch: number
}

/** The arguments that every import has. */
export function withImportOptions(command: Command): Command {
  return command
    .argument('<file>', 'the file; it is read as a stream, however long it is')
    .requiredOption('--city <slug>', 'the city that lists them')
    .option('--dry-run', 'do everything and keep nothing', false)
    .option('--batch <n>', 'rows written together, all or nothing', batchSize, 50)
    .addHelpText(
      'after',
      '\nRun it again at any time: known rows are left alone, changed ones change what they became.\nCtrl-C finishes the batch at hand.',
    )
}

function batchSize(text: string): number {
  const size = Number(text)
  if (!Number.isInteger(size) || size < 1 || size > 500)
    throw new InvalidArgumentError('It is 1 to 500.')
  return size
}

const noticeTexts: Record<string, string> = {
  text_cut: 'a text was longer than Agora holds and was cut, with a note where the rest stands',
  deadline_kept_as_text: 'the deadline is not certain to the hour and was kept as text',
  start_kept_as_text: 'the start is not certain to the hour and was kept as text',
  amount_kept_as_text: 'the amount is not one in the city’s currency and was kept as text',
}

/** Imports a file, with progress, a line for each refused row, and the counts as the last line. */
export async function importFile(
  file: string,
  { dryRun, batch }: ImportFlags,
  run: (source: OpenSource, options: ImportOptions) => Promise<ImportReport>,
): Promise<void> {
  const { openSource } = await import('#app/features/imports/open-source.server')
  const source = await complaining(() => openSource(givenPath(file)))
  await withDatabase(
    async (_database, signal) => {
      const progress = showProgress()
      const onProgress = (rows: number) => {
        const percent = Math.min(100, Math.round((source.read() / source.size) * 100))
        progress.show(`${counted(rows)} rows, ${percent}% of the file`)
      }
      const onRefused = (place: string, reason: string) =>
        console.log(`${place} refused: ${reason}.`)
      const options = { batch, dryRun, now: new Date(), signal, onRefused, onProgress }
      const report = await complaining(() => run(source, options))
      progress.end()
      if (!dryRun && report.imported + report.updated > 0 && !signal.aborted) await updateIndexes()
      tell(report, dryRun, signal.aborted)
    },
    { heeds: true },
  )
}

function tell(report: ImportReport, dryRun: boolean, interrupted: boolean): void {
  const { imported, updated, unchanged, refused, stoppedAfter, problem } = report
  for (const [name, count] of Object.entries(report.notices))
    console.log(
      `Warning: in ${counted(count)} ${count === 1 ? 'row' : 'rows'} ${noticeTexts[name] ?? name}.`,
    )
  if (problem) console.log(problem)
  if (stoppedAfter !== null)
    console.log(
      `Stopped after row ${stoppedAfter}. Run the same command again to go on from there.`,
    )
  if (dryRun) console.log('This was a dry run: nothing was kept.')
  console.log(
    `imported ${imported}, updated ${updated}, unchanged ${unchanged}, refused ${refused}`,
  )
  if (interrupted && stoppedAfter !== null) process.exitCode = 130
  else if (refused > 0 || problem) process.exitCode = 1
}

/** What a worker would do, where none runs. */
async function updateIndexes(): Promise<void> {
  const { workerIsAlive } = await import('#app/platform/jobs/worker.server')
  if (await workerIsAlive()) return
  await import('#app/features/jobs.server')
  const { runIndexUpdates } = await import('#app/platform/search/run-index-updates.server')
  const progress = showProgress()
  const left = await runIndexUpdates((done, all) =>
    progress.show(`Search index: ${counted(done)} of ${counted(all)} updates`),
  )
  progress.end()
  if (left > 0)
    console.error(`${counted(left)} updates of the search index failed; a worker tries them again.`)
}

async function complaining<Result>(work: () => Promise<Result>): Promise<Result> {
  const { ImportProblem } = await import('#app/features/imports/source-row')
  return work().catch((error: unknown) => {
    throw error instanceof ImportProblem ? new Complaint(error.message) : error
  })
}
