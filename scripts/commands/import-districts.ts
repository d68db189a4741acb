import fs from 'node:fs'
import { Command } from 'commander'
import { Complaint } from './complaint'
import { givenPath } from './given-path'
import { withDatabase } from './with-database'

/** Far more than the outlines of any city need. */
const mostBytes = 50_000_000

interface Flags {
  city: string
  name?: string
  latin?: string
  dryRun: boolean
}

export const importDistricts = new Command('districts')
  .description('Import the districts of a city for its maps (GeoJSON).')
  .argument('<file>', 'a FeatureCollection of polygons')
  .requiredOption('--city <slug>', 'the city that they are parts of')
  .option('--name <property>', 'the property that holds a district’s name')
  .option('--latin <property>', 'the property that holds its name in Latin letters')
  .option('--dry-run', 'do everything and keep nothing', false)
  .addHelpText(
    'after',
    '\nRun it again at any time: known districts are changed, and none is removed.',
  )
  .action(async (file: string, flags: Flags) => {
    const text = readText(givenPath(file))
    await withDatabase(async () => {
      const { importDistricts: run } =
        await import('#app/features/districts/import-districts.server')
      const { DistrictFileProblem } = await import('#app/features/districts/district-file')
      const { Refusal } = await import('#app/domain/refusal')
      try {
        const { imported, updated, unchanged } = await run(text, flags, new Date())
        if (flags.dryRun) console.log('This was a dry run: nothing was kept.')
        console.log(`imported ${imported}, updated ${updated}, unchanged ${unchanged}`)
      } catch (error) {
        if (error instanceof DistrictFileProblem) throw new Complaint(error.message)
        if (error instanceof Refusal) throw new Complaint(`There is no city “${flags.city}”.`)
        throw error
      }
    })
  })

function readText(path: string): string {
  const stat = fs.statSync(path, { throwIfNoEntry: false })
  if (!stat?.isFile()) throw new Complaint(`There is no file “${path}”.`)
  if (stat.size > mostBytes) throw new Complaint('The file is larger than 50 MB.')
  return fs.readFileSync(path, 'utf8')
}
