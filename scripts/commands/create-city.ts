import fs from 'node:fs/promises'
import { Command } from 'commander'
import type { z } from 'zod'
import { cityFile } from '#app/features/network/city-file'
import { Complaint } from './complaint'
import { givenPath } from './given-path'
import { withDatabase } from './with-database'

export const createCity = new Command('create-city')
  .description(
    'Make a city of the network from a file, or bring one to what its file says; nothing is deleted.',
  )
  .argument('<file>', 'JSON as in docs/city.example.json')
  .action(async (file: string) => {
    const content = await fs
      .readFile(givenPath(file), 'utf8')
      .catch((error: NodeJS.ErrnoException) => {
        const reasons: Record<string, string> = { ENOENT: 'is not there', EISDIR: 'is a folder' }
        throw new Complaint(`The file ${file} ${reasons[error.code ?? ''] ?? 'can’t be read'}.`)
      })
    const parsed = cityFile.safeParse(jsonOf(content, file))
    if (!parsed.success)
      throw new Complaint(
        `The file ${file} does not describe a city:\n${parsed.error.issues.map(complaintOf).join('\n')}`,
      )
    await withDatabase(async () => {
      await import('#app/messages/all.server')
      const { CityProblem } = await import('#app/features/network/save-city.server')
      const { loadCity } = await import('#app/features/network/load-city.server')
      const city = await loadCity(parsed.data, new Date()).catch((error: unknown) => {
        throw error instanceof CityProblem ? new Complaint(error.message) : error
      })
      console.log(
        `${parsed.data.slug} was ${city.created ? 'created' : 'brought up to date'}, with ${city.units} units.`,
      )
      for (const address of city.invited)
        console.log(`Invited ${address}; the mail goes out with the server’s next jobs.`)
      if (!city.created) console.log('Where names have changed, run reindex for them to be found.')
    })
  })

function jsonOf(content: string, file: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new Complaint(`The file ${file} is not JSON: ${(error as Error).message}.`)
  }
}

function complaintOf({ path, message }: z.core.$ZodIssue): string {
  return `  ${path.join('.') || 'the file'}: ${message}`
}
