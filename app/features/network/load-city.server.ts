import { Refusal } from '#app/domain/refusal'
import { db } from '#app/platform/db/db.server'
import { readPerson } from '../accounts/read-actor.server'
import { inviteToUnit } from '../invitations/invite.server'
import { flatUnits, type CityFile } from './city-file'
import { CityProblem, saveCity } from './save-city.server'

export interface LoadedCity {
  created: boolean
  units: number
  /** Addresses that were invited now; others are members or have an invitation that still holds. */
  invited: string[]
}

/**
 * Makes or changes a city from its file, and invites the administrators of its units in the name of the
 * platform's first administrator. Throws CityProblem where there is none to invite them.
 */
export async function loadCity(file: CityFile, now: Date): Promise<LoadedCity> {
  const wanted = flatUnits(file.administration).flatMap(({ slug, administrators }) =>
    administrators.map((email) => ({ slug, email })),
  )
  const inviter = wanted.length > 0 ? await firstAdministrator() : null
  const { created, units } = await saveCity(file, now)
  const invited: string[] = []
  for (const { slug, email } of wanted) {
    const invitation = { email, role: 'administrator' as const, language: file.language }
    try {
      await inviteToUnit(inviter!, units.get(slug)!, invitation, now)
      invited.push(email)
    } catch (error) {
      const stands =
        error instanceof Refusal && ['already_member', 'already_invited'].includes(error.code)
      if (!stands) throw error
    }
  }
  return { created, units: units.size, invited }
}

async function firstAdministrator() {
  const user = await db.user.findFirst({
    where: { administrator: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  const signedIn = user && (await readPerson(user.id))
  if (!signedIn)
    throw new CityProblem(
      'The file names people to invite, but the platform has no administrator to invite them: create one first.',
    )
  return signedIn.actor
}
