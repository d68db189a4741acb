import type { Member } from '#app/domain/actor'
import { db } from '#app/platform/db/db.server'
import type { EventData, EventName } from './events'

export const notificationsPerPage = 30

/** What a person has been told, the newest first. */
export async function listNotifications(actor: Member, page: number) {
  const where = { userId: actor.userId, inApp: true }
  const [rows, total] = await Promise.all([
    db.notification.findMany({
      where,
      select: { id: true, event: true, data: true, createdAt: true, readAt: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * notificationsPerPage,
      take: notificationsPerPage,
    }),
    db.notification.count({ where }),
  ])
  return {
    total,
    rows: rows.map(({ data, event, ...row }) => {
      const { link, ...values } = data as EventData & { link: string }
      return { ...row, event: event as EventName, link, data: values }
    }),
  }
}

/** Where a notification leads; opening it marks it as read. Null where it is not this person's. */
export async function openNotification(
  actor: Member,
  id: string,
  now: Date,
): Promise<string | null> {
  const row = await db.notification.findFirst({
    where: { id, userId: actor.userId },
    select: { data: true },
  })
  if (!row) return null
  await db.notification.updateMany({ where: { id, readAt: null }, data: { readAt: now } })
  return (row.data as { link: string }).link
}

export async function markAllRead(actor: Member, now: Date): Promise<void> {
  await db.notification.updateMany({
    where: { userId: actor.userId, readAt: null },
    data: { readAt: now },
  })
}

/** A person's choices, by event; both ways are on where nothing was chosen. */
export async function readPreferences(
  actor: Member,
): Promise<Record<string, { mail: boolean; inApp: boolean }>> {
  const rows = await db.notificationPreference.findMany({ where: { userId: actor.userId } })
  return Object.fromEntries(rows.map(({ event, mail, inApp }) => [event, { mail, inApp }]))
}

/** Keeps a person's choices for every event that can be chosen. */
export async function savePreferences(
  actor: Member,
  choices: { event: string; mail: boolean; inApp: boolean }[],
): Promise<void> {
  const { userId } = actor
  await db.$transaction([
    db.notificationPreference.deleteMany({ where: { userId } }),
    db.notificationPreference.createMany({
      data: choices.map((choice) => ({ userId, ...choice })),
    }),
  ])
}
