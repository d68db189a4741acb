import { createHash } from 'node:crypto'
import { NodePostgresAdapter } from '@lucia-auth/adapter-postgresql'
import { Lucia, TimeSpan, type DatabaseSession, type DatabaseUser } from 'lucia'
import { config } from '../config/config.server'
import { pool } from '../db/db.server'

/** Only the SHA-256 of a session id reaches the database: a copy of it opens no session. */
class HashingAdapter extends NodePostgresAdapter {
  override deleteSession(sessionId: string) {
    return super.deleteSession(hash(sessionId))
  }

  /** One statement where the library sends two; the id goes back as the cookie holds it. */
  override async getSessionAndUser(
    sessionId: string,
  ): Promise<[session: DatabaseSession | null, user: DatabaseUser | null]> {
    const { rows } = await pool.query<{ user_id: string; expires_at: Date }>(
      'select user_id, expires_at from sessions where id = $1',
      [hash(sessionId)],
    )
    const [row] = rows
    if (!row) return [null, null]
    const session = { id: sessionId, userId: row.user_id, expiresAt: row.expires_at, attributes: {} }
    return [session, { id: row.user_id, attributes: {} }]
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
  sessionCookie: {
    name: 'agora_session',
    attributes: { secure: config().baseUrl.startsWith('https:'), sameSite: 'lax' },
  },
})

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia
    DatabaseSessionAttributes: { user_agent?: string | null }
  }
}

/** A new session for a person; returns the `Set-Cookie` value that carries it. */
export async function startSession(userId: string, userAgent: string | null): Promise<string> {
  const session = await lucia.createSession(userId, { user_agent: userAgent?.slice(0, 300) ?? null })
  return lucia.createSessionCookie(session.id).serialize()
}

/**
 * Who a cookie header belongs to, if anyone. `setCookie` is there when the browser's cookie should be
 * renewed or removed. `sessionKey` is the stored hash, to tell this session among a person's others.
 */
export async function readSession(
  cookies: string | null,
): Promise<{ userId: string; sessionKey: string; setCookie?: string } | { userId: null; setCookie?: string }> {
  const sessionId = lucia.readSessionCookie(cookies ?? '')
  if (!sessionId) return { userId: null }
  const { session } = await lucia.validateSession(sessionId)
  if (!session) return { userId: null, setCookie: lucia.createBlankSessionCookie().serialize() }
  const setCookie = session.fresh ? lucia.createSessionCookie(session.id).serialize() : undefined
  return { userId: session.userId, sessionKey: hash(session.id), setCookie }
}

/** Ends the session that a cookie header carries; returns the `Set-Cookie` value that removes it. */
export async function endSession(cookies: string | null): Promise<string> {
  const sessionId = lucia.readSessionCookie(cookies ?? '')
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
