import { z } from 'zod'
import type { Language } from '#app/messages/languages'
import { config } from '#app/platform/config/config.server'
import { db, transaction, type Tx } from '#app/platform/db/db.server'
import { pathsIn } from '#app/platform/http/paths'
import { textIn } from '#app/platform/i18n/text'
import { defineJob, enqueueMany } from '#app/platform/jobs/jobs.server'
import { queueMail } from '#app/platform/mail/mail.server'
import { eventMail } from './event-text'
import type { EventData, EventName } from './events'

export interface Occurrence {
  event: EventName
  data: EventData
  /** Where it leads: a path below the language, such as `/challenges/quiet-ring`. */
  link: string
  /** One notification a person for this key, whatever is retried. */
  onceKey: string
}

/**
 * Tells people of something, inside the transaction in which it happens: a row under the bell and a
 * job for the mail, each only where the person wants it. Telling the same occurrence twice tells it once.
 */
export function notify(
  tx: Tx,
  userIds: string[],
  { event, data, link, onceKey }: Occurrence,
  now: Date,
): Promise<void> {
  const people = userIds.map((userId) => ({ userId, data, link }))
  return notifyEach(tx, people, { event, onceKey }, now)
}

/** Tells each person of the same event in words of their own; otherwise like `notify`. */
export async function notifyEach(
  tx: Tx,
  people: ({ userId: string } & Pick<Occurrence, 'data' | 'link'>)[],
  { event, onceKey }: Pick<Occurrence, 'event' | 'onceKey'>,
  now: Date,
): Promise<void> {
  if (people.length === 0) return
  const told = new Map(people.map(({ userId, data, link }) => [userId, { ...data, link }]))
  const rows = await tx.$queryRaw<{ id: string; mail: boolean }[]>`
    with wanted as (
      select u.id, said.data, coalesce(p.in_app, true) as in_app, coalesce(p.mail, true) as mail
      from unnest(${[...told.keys()]}::uuid[], ${[...told.values()].map((data) => JSON.stringify(data))}::jsonb[]) as said (id, data)
      join users u on u.id = said.id
      left join notification_preferences p on p.user_id = u.id and p.event = ${event}
      where coalesce(p.in_app, true) or coalesce(p.mail, true)
    ), told as (
      insert into notifications (id, user_id, event, data, once_key, created_at, in_app)
      select gen_random_uuid(), id, ${event}, data, ${onceKey}, ${now}, in_app
      from wanted on conflict (user_id, once_key) do nothing
      returning id, user_id
    )
    select told.id, wanted.mail from told join wanted on wanted.id = told.user_id`
  await enqueueMany(
    tx,
    mailNotification,
    rows.filter((row) => row.mail).map((row) => ({ notificationId: row.id })),
  )
}

/** Puts the mail of one notification into the outbox, in the reader's language. */
export const mailNotification = defineJob({
  name: 'mail-notification',
  payload: z.object({ notificationId: z.uuid() }),
  run: async ({ notificationId }, now) => {
    const notification = await db.notification.findUnique({
      where: { id: notificationId },
      include: { user: { select: { email: true, language: true } } },
    })
    if (!notification) return
    const { link, ...data } = notification.data as EventData & { link: string }
    const language = notification.user.language as Language
    await transaction((tx) =>
      mailPerson(tx, {
        to: notification.user.email,
        language,
        event: notification.event as EventName,
        data,
        link,
        onceKey: `notification:${notification.id}`,
        now,
      }),
    )
  },
})

/** Mails an event to an address, whoever is behind it: for what concerns the account itself. */
export async function mailPerson(
  tx: Tx,
  mail: { to: string; language: Language; now: Date } & Occurrence,
): Promise<void> {
  const { to, language, event, data, link, onceKey, now } = mail
  const { baseUrl } = config()
  const urls = {
    action: `${baseUrl}/${language}${link}`,
    preferences: baseUrl + pathsIn(language).notificationPreferences(),
  }
  await queueMail(
    tx,
    { to, language, onceKey, content: eventMail(textIn(language), event, data, urls) },
    now,
  )
}
