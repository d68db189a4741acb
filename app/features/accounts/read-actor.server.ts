import type { Member } from '#app/domain/actor'
import type { PersonRow } from '#app/platform/auth/sessions.server'
import { pool } from '#app/platform/db/db.server'
import type { Language } from '#app/messages/languages'

export interface SignedIn {
  actor: Member
  /** The language of the person's mails. */
  language: Language
  unread: number
}

/** A row of the view `people` as the rules know a person. */
export function toSignedIn(person: PersonRow): SignedIn {
  return {
    actor: {
      type: 'member',
      userId: person.id,
      name: person.name,
      email: person.email,
      addressConfirmed: person.confirmed,
      administrator: person.administrator,
      units: person.units as Member['units'],
      organisations: person.organisations as Member['organisations'],
    },
    language: person.language as Language,
    unread: person.unread,
  }
}

/** A person with their memberships, by the id of their account; null where there is none. */
export async function readPerson(userId: string): Promise<SignedIn | null> {
  const { rows } = await pool.query<PersonRow>('select * from people where id = $1', [userId])
  return rows[0] ? toSignedIn(rows[0]) : null
}
