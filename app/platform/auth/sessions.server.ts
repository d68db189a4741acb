import { createHash } from 'node:crypto'
import { NodePostgresAdapter } from '@lucia-auth/adapter-postgresql'
import { Lucia, TimeSpan, type DatabaseSession, type DatabaseUser } from 'lucia'
import { config } from '../config/config.server'
import { pool } from '../db/db.server'

/** A row of the view `people`: a person with everything that decides what they may do. */
export interface PersonRow {
  id: string
  name: string
  email: string
  confirmed: boolean
  administrator: boolean
  language: string
  units: unknown[]
  organisations: unknown[]
  unread: number
}

/** Only the SHA-256 of a session id reaches the database: a copy of it opens no session. */
class HashingAdapter extends NodePostgresAdapter {
  override deleteSession(sessionId: string) {
    return super.deleteSession(hash(sessionId))
  }

  /** One statement where the library sends two; the id goes back as the cookie holds it. */
  override async getSessionAndUser(
    sessionId: string,
  ): Promise<[session: DatabaseSession | null, user: DatabaseUser | null]> {
    const { rows } = await pool.query<{ expires_at: Date } & PersonRow>(
      'select s.expires_at, p.* from sessions s join people p on p.id = s.user_id where s.id = $1',
      [hash(sessionId)],
    )
    const [row] = rows
    if (!row) return [null, null]
    const { expires_at: expiresAt, ...person } = row
    const session = { id: sessionId, userId: person.id, expiresAt, attributes: {} }
    return [session, { id: person.id, attributes: person }]
  }

  override setSession(session: DatabaseSession) {
    return super.setSession({ ...session, id: hash(session.id) })
  }

  override updateSessionExpiration(sessionId: string, expiresAt: Date) {
    return super.updateSessionExpiration(hash(sessionId), expiresAt)
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Sessions last 30 days and are prolonged while they are used. Everything of Lucia stays in this folder. */
const lucia = new Lucia(new HashingAdapter(pool, { user: 'users', session: 'sessions' }), {
  sessionExpiresIn: new TimeSpan(30, 'd'),
  getUserAttributes: (person) => person,
  sessionCookie: {
    name: 'agora_session',
    attributes: { secure: config().baseUrl.startsWith('https:'), sameSite: 'lax' },
  },
})

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia
    DatabaseSessionAttributes: { user_agent?: string | null }
    DatabaseUserAttributes: PersonRow
  }
}

/** A new session for a person; returns the `Set-Cookie` value that carries it. */
export async function startSession(userId: string, userAgent: string | null): Promise<string> {
  const session = await lucia.createSession(userId, {
    user_agent: userAgent?.slice(0, 300) ?? null,
  })
  return lucia.createSessionCookie(session.id).serialize()
}

/** Read here, because the library fails at any cookie that it can't decode, be it another product's. */
function sessionIdIn(cookies: string | null): string | undefined {
  return new RegExp(`(?:^|;\\s*)${lucia.sessionCookieName}=([\\w-]{1,100})(?:;|$)`).exec(
    cookies ?? '',
  )?.[1]
}

export interface SignedInSession {
  person: PersonRow
  /** The stored hash, to tell this session among a person's others. */
  key: string
}

/**
 * Whose a cookie header is, if anyone's. `setCookie` is there when the browser's cookie should be
 * renewed or removed.
 */
export async function readSession(
  cookies: string | null,
): Promise<{ session: SignedInSession | null; setCookie?: string }> {
  const sessionId = sessionIdIn(cookies)
  if (!sessionId) return { session: null }
  const { session, user } = await lucia.validateSession(sessionId)
  if (!session) return { session: null, setCookie: lucia.createBlankSessionCookie().serialize() }
  const setCookie = session.fresh ? lucia.createSessionCookie(session.id).serialize() : undefined
  return { session: { person: user, key: hash(session.id) }, setCookie }
}

/** Ends the session that a cookie header carries; returns the `Set-Cookie` value that removes it. */
export async function endSession(cookies: string | null): Promise<string> {
  const sessionId = sessionIdIn(cookies)
  if (sessionId) await lucia.invalidateSession(sessionId)
  return lucia.createBlankSessionCookie().serialize()
}

/** Ends every session of a person, on every device. */
export async function endAllSessions(userId: string): Promise<void> {
  await lucia.invalidateUserSessions(userId)
}

export async function deleteExpiredSessions(): Promise<void> {
  await lucia.deleteExpiredSessions()
}
