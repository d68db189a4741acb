import type { Member } from '#app/domain/actor'
import { mayAmend } from '#app/domain/challenge'
import * as law from '#app/domain/challenge-amendment'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction } from '#app/platform/db/db.server'
import { peopleOfOrganisations, tell } from '../notifications/audiences.server'
import { notify } from '../notifications/notify.server'
import { deadlineValue, scheduleClosing } from './challenge-jobs.server'
import { indexChallenge } from './challenge-search.server'
import {
  addVersion,
  auditChange,
  lockChallenge,
  readContent,
  saveChallenge,
  titleOf,
} from './challenge-store.server'

/** Puts the published text on the desk to be changed. Applicants see nothing of it yet. */
export function startAddendum(actor: Member, id: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const challenge = await lockChallenge(tx, id)
    requireAllowed(mayAmend(actor, challenge, now))
    const started = law.startAddendum(challenge, await readContent(tx, challenge))
    await saveChallenge(tx, challenge, started, { byId: actor.userId, at: now })
  })
}

/**
 * Publishes the changed text as a new version, moves the deadline on where too little time is left,
 * and asks applicants to confirm [4]. Refuses `nothing_changed`, `call_incomplete`, `reason_needed`,
 * `deadline_too_early`.
 */
export function publishAddendum(
  actor: Member,
  id: string,
  summary: string,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const before = await lockChallenge(tx, id)
    requireAllowed(mayAmend(actor, before, now))
    const { challenge, content } = law.publishAddendum(
      before,
      await readContent(tx, before),
      summary,
      now,
    )
    const after = await saveChallenge(tx, before, challenge, { byId: actor.userId, at: now })
    await addVersion(tx, after, { kind: 'addendum', content, summary, byId: actor.userId, at: now })
    await tx.challengeDocument.updateMany({
      where: { challengeId: id, publishedAt: null },
      data: { publishedAt: now },
    })
    const data = {
      title: { texts: await titleOf(tx, after) },
      deadline: await deadlineValue(tx, after),
    }
    const link = `/challenges/${after.slug}/versions/${after.currentVersion}`
    const key = `${id}:${after.currentVersion}`
    await tell(
      tx,
      { of: 'challenge', challengeId: id },
      {
        event: 'addendum_published',
        data: { ...data, summary },
        link,
        onceKey: `addendum:${key}`,
      },
    )
    const applicants = await tx.application.findMany({
      where: { challengeId: id, status: 'submitted' },
      select: { organisationId: true },
    })
    const people = await peopleOfOrganisations(
      tx,
      applicants.map((row) => row.organisationId),
    )
    // The same key as above, and earlier: applicants hear what they have to do, not that and the news.
    await notify(
      tx,
      people,
      { event: 'version_unread', data, link, onceKey: `addendum:${key}` },
      now,
    )
    await scheduleClosing(tx, after)
    await indexChallenge(tx, id)
    await auditChange(tx, actor, 'challenge.addendum_published', before, after, now)
  })
}

/**
 * Gives applicants more time and changes nothing else. Refuses `deadline_too_early`, `reason_needed`.
 * `questionsUntil` null leaves the questions' deadline as it is.
 */
export function extendDeadline(
  actor: Member,
  id: string,
  dates: { deadline: Date; questionsUntil: Date | null },
  reason: string,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const before = await lockChallenge(tx, id)
    requireAllowed(mayAmend(actor, before, now))
    if (dates.deadline <= now) throw new Refusal('deadline_too_early')
    const { challenge, content } = law.extend(before, await readContent(tx, before), dates, reason)
    const after = await saveChallenge(tx, before, challenge, {
      byId: actor.userId,
      at: now,
      reason,
    })
    await addVersion(tx, after, {
      kind: 'extension',
      content,
      summary: reason,
      byId: actor.userId,
      at: now,
    })
    await tell(
      tx,
      { of: 'challenge', challengeId: id },
      {
        event: 'deadline_extended',
        data: {
          title: { texts: await titleOf(tx, after) },
          reason,
          deadline: await deadlineValue(tx, after),
        },
        link: `/challenges/${after.slug}`,
        onceKey: `deadline_extended:${id}:${after.currentVersion}`,
      },
    )
    await scheduleClosing(tx, after)
    await indexChallenge(tx, id)
    await auditChange(tx, actor, 'challenge.deadline_extended', before, after, now)
  })
}
