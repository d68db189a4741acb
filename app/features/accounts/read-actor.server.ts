import type { Member } from '#app/domain/actor'
import { pool } from '#app/platform/db/db.server'
import type { Language } from '#app/messages/languages'

export interface SignedIn {
  actor: Member
  /** The language of the person's mails. */
  language: Language
  unread: number
}

interface Row {
  id: string
  name: string
  email: string
  confirmed: boolean
  administrator: boolean
  language: Language
  units: Member['units']
  organisations: Member['organisations']
  unread: number
}

/** A person with their memberships and unread notifications, in one statement. */
export async function readSignedIn(userId: string): Promise<SignedIn | null> {
  const { rows } = await pool.query<Row>(statement, [userId])
  const [row] = rows
  if (!row) return null
  const { id, name, email, confirmed, administrator, language, units, organisations, unread } = row
  return {
    actor: {
      type: 'member',
      userId: id,
      name,
      email,
      addressConfirmed: confirmed,
      administrator,
      units,
      organisations,
    },
    language,
    unread,
  }
}

const statement = `
  select u.id, u.name, u.email, u.email_confirmed_at is not null as confirmed, u.administrator, u.language,
    (select coalesce(json_agg(json_build_object('unitId', m.unit_id, 'cityId', t.city_id,
        'wholeCity', t.parent_id is null, 'role', m.role)), '[]')
      from unit_members m join units t on t.id = m.unit_id where m.user_id = u.id) as units,
    (select coalesce(json_agg(json_build_object('organisationId', o.id, 'kind', o.kind,
        'role', m.role, 'verified', o.verified_at is not null)), '[]')
      from organisation_members m join organisations o on o.id = m.organisation_id
      where m.user_id = u.id) as organisations,
    (select count(*)::int from notifications n
      where n.user_id = u.id and n.read_at is null and n.in_app) as unread
  from users u where u.id = $1`
