import {
  addImportedOrganisations,
  changeImportedOrganisation,
  type ImportedOrganisation,
} from '../organisations/import-organisations.server'
import { readCsvRows } from './csv-rows.server'
import { cityNamed } from './import-place.server'
import { importRows, type ImportOptions, type ImportReport } from './import-rows.server'
import type { OpenSource } from './open-source.server'
import { RowProblem } from './source-row'
import { readStartup, startupColumns, startupKey, startupsName } from './startup-row'
import type { Importer } from './write-batch.server'

/**
 * Imports companies from a list in CSV. The city that lists them stands in their records; it is neither
 * their home nor has it verified them. Throws ImportProblem where nothing can be read.
 */
export async function importStartupList(
  source: OpenSource,
  place: { city: string },
  options: ImportOptions,
): Promise<ImportReport> {
  const city = await cityNamed(place.city)
  const importer: Importer<ImportedOrganisation> = {
    source: startupsName,
    kind: 'organisation',
    cityId: city.id,
    keyOf: startupKey,
    read: (row) => ({ item: readStartup(row, options.now), notices: [] }),
    add: addImportedOrganisations,
    change: async (tx, id, organisation, now) => {
      const changed = await changeImportedOrganisation(tx, id, organisation, now)
      if (!changed)
        throw new RowProblem('its company is on Agora itself by now, and writes its own page')
    },
  }
  return importRows(readCsvRows(source, startupColumns), importer, options)
}
