import type { Language } from '#app/messages/languages'
import type { Tx } from '#app/platform/db/db.server'
import type { EventData } from '../notifications/events'
import { mailPerson } from '../notifications/notify.server'

type SecurityEvent =
  'second_factor_added' | 'second_factor_removed' | 'recovery_codes_renewed' | 'recovery_code_used'

/** Mails a person what has happened to the protection of their account; nobody can switch that off. */
export async function tellSecurity(
  tx: Tx,
  userId: string,
  event: SecurityEvent,
  now: Date,
  data: EventData = {},
): Promise<void> {
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId } })
  await mailPerson(tx, {
    to: user.email,
    language: user.language as Language,
    event,
    data: { ...data, name: user.name },
    link: '/desk/account/second-factor',
    onceKey: `${event}:${userId}:${now.getTime()}`,
    now,
  })
}
