import { z } from 'zod'
import { endOfDay, reminderOf } from '#app/domain/milestone'
import { dayOf, daysAfter } from '#app/domain/zoned-time'
import { db, transaction } from '#app/platform/db/db.server'
import { defineJob } from '#app/platform/jobs/jobs.server'
import { toMilestone, type StoredMilestone } from './milestone-store.server'
import { readPilots, type StoredPilot } from './pilot-store.server'
import { tellCity, tellCompany } from './tell-pilot.server'

/** The earliest reminder is sent this many days before the day, in whatever zone. */
const lookAhead = 15

/** Officers are reminded of what they read this long before their time is over. */
const reviewReminder = 3 * 24 * 3600 * 1000

/**
 * Every hour: reminds companies of milestones that are due and officers of what waits for their answer, and tells
 * both sides and the board where one was late or silent [24]. It looks at how things stand now, so after days of
 * standstill everyone is told only what still matters, and each of it once.
 */
export const remindOfMilestones = defineJob({
  name: 'remind-of-milestones',
  payload: z.looseObject({}),
  run: async (_payload, now) => {
    await remindCompanies(now)
    await remindReviewers(now)
  },
})

async function remindCompanies(now: Date): Promise<void> {
  const rows = await db.milestone.findMany({
    where: {
      status: 'scheduled',
      dueOn: { lte: new Date(daysAfter(dayOf(now, 'UTC'), lookAhead)) },
      pilot: { status: 'running' },
    },
    orderBy: { id: 'asc' },
  })
  const pilots = await readPilots(
    db,
    rows.map(({ pilotId }) => pilotId),
  )
  for (const row of rows) await remindCompany(pilots.get(row.pilotId)!, toMilestone(row), now)
}

async function remindCompany(
  pilot: StoredPilot,
  milestone: StoredMilestone,
  now: Date,
): Promise<void> {
  const { timeZone, names } = pilot.city
  const { id, number, title, dueOn } = milestone
  const reminder = reminderOf(milestone, timeZone, now)
  if (reminder === null) return
  const at = new Date(endOfDay(dueOn, timeZone).getTime() - 60_000).toISOString()
  const told = {
    data: {
      milestone: title,
      number,
      organisation: pilot.organisation.name,
      until: { at, zone: timeZone, city: names },
    },
    key: `${id}:${dueOn}:${reminder}`,
    page: `/milestones/${number}`,
  }
  await transaction(async (tx) => {
    if (reminder !== 'late') {
      await tellCompany(tx, pilot, { ...told, event: 'milestone_near' }, now)
      return
    }
    await tellCompany(tx, pilot, { ...told, event: 'milestone_late' }, now)
    await tellCity(tx, pilot, { ...told, event: 'milestone_late' }, now, 'officer', 'board')
  })
}

async function remindReviewers(now: Date): Promise<void> {
  const rows = await db.deliverable.findMany({
    where: {
      decidedAt: null,
      reviewUntil: { lte: new Date(now.getTime() + reviewReminder) },
    },
    select: {
      id: true,
      reviewUntil: true,
      milestone: { select: { number: true, title: true, pilotId: true } },
    },
    orderBy: { id: 'asc' },
    relationLoadStrategy: 'join',
  })
  const pilots = await readPilots(
    db,
    rows.map(({ milestone }) => milestone.pilotId),
  )
  for (const { id, reviewUntil, milestone } of rows) {
    const pilot = pilots.get(milestone.pilotId)!
    const { timeZone, names } = pilot.city
    const told = {
      data: {
        milestone: milestone.title,
        number: milestone.number,
        organisation: pilot.organisation.name,
        until: { at: reviewUntil.toISOString(), zone: timeZone, city: names },
      },
      key: id,
      page: `/milestones/${milestone.number}`,
    }
    await transaction(async (tx) => {
      if (reviewUntil > now) {
        await tellCity(tx, pilot, { ...told, event: 'review_due' }, now)
        return
      }
      await tellCity(tx, pilot, { ...told, event: 'review_silent' }, now, 'officer', 'board')
      await tellCompany(tx, pilot, { ...told, event: 'review_silent' }, now)
    })
  }
}
