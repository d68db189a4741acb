import type { Member } from '#app/domain/actor'
import { isOpeningPending, mayConfirmOpening, mayStartOpening } from '#app/domain/opening'
import { db } from '#app/platform/db/db.server'
import { findPlace } from './evaluation-place.server'

/** The opening of a call as its officers see it: whether it can begin, waits for the second, or stands. */
export async function findOpening(actor: Member, challengeId: string, now: Date) {
  const { challenge, content, city } = await findPlace(actor, challengeId)
  const [opening] = await db.$queryRaw<
    {
      startedById: string
      startedBy: string
      startedAt: Date
      expiresAt: Date
      confirmedBy: string | null
      confirmedAt: Date | null
      receipts: string[]
      lapsed: number
    }[]
  >`
    select o.started_by_id as "startedById", s.name as "startedBy", o.started_at as "startedAt", o.expires_at as "expiresAt",
      c.name as "confirmedBy", o.confirmed_at as "confirmedAt", o.receipts, o.lapsed
    from openings o join users s on s.id = o.started_by_id left join users c on c.id = o.confirmed_by_id
    where o.challenge_id = ${challengeId}::uuid order by o.started_at desc limit 1`
  const submitted = await db.application.count({
    where: { challengeId, status: 'submitted', challenge: { deadline: { lte: now } } },
  })
  const pending = opening !== undefined && isOpeningPending(opening, now)
  const confirming = mayConfirmOpening(actor, challenge, opening ?? null, now)
  return {
    challenge,
    title: content.title,
    minimum: content.minimumApplications,
    city,
    submitted,
    pending: pending ? opening : null,
    expired: opening !== undefined && !pending && opening.confirmedAt === null,
    record: opening?.confirmedAt ? opening : null,
    mayStart: !pending && mayStartOpening(actor, challenge, now) === 'allowed',
    mayConfirm: confirming === 'allowed',
    ownWork: pending && confirming === 'own_work',
  }
}

/** The record of an opening for an applicant whose application was opened or lapsed in it. */
export function findOpeningRecord(challengeId: string) {
  return db.$queryRaw<
    {
      startedBy: string
      confirmedBy: string
      startedAt: Date
      confirmedAt: Date
      receipts: string[]
      lapsed: number
    }[]
  >`
    select s.name as "startedBy", c.name as "confirmedBy", o.started_at as "startedAt",
      o.confirmed_at as "confirmedAt", o.receipts, o.lapsed
    from openings o join users s on s.id = o.started_by_id join users c on c.id = o.confirmed_by_id
    where o.challenge_id = ${challengeId}::uuid and o.confirmed_at is not null`.then(
    ([record]) => record ?? null,
  )
}
