import type { ChallengeContent } from '#app/domain/challenge-content'
import { followSource, standingOfImported } from '#app/domain/imported-challenge'
import { recordAudit, recordAudits } from '#app/platform/audit/audit.server'
import type { Tx } from '#app/platform/db/db.server'
import { newSlug } from '#app/platform/db/slugs.server'
import { enqueueIndexUpdate } from '#app/platform/search/index-jobs.server'
import { challengesIndex, indexChallenge } from './challenge-search.server'
import {
  addVersion,
  auditOf,
  lockChallenge,
  readContent,
  saveChallenge,
} from './challenge-store.server'
import { closingReasonOf, type ImportedCall } from './imported-call'
import { scheduleConclusion } from './imported-call-jobs.server'

/** Who lists the calls, and in whose name. */
export interface ImportPlace {
  cityId: string
  unitId: string
  authorId: string
}

/** Lists calls that are run elsewhere, with their own dates. Returns their ids in the same order. */
export async function addImportedCalls(
  tx: Tx,
  calls: ImportedCall[],
  { cityId, unitId, authorId }: ImportPlace,
  now: Date,
): Promise<string[]> {
  const rows = calls.map(({ kind, content, source, ...dates }) => {
    const { status, ...standing } = standingOfImported(dates, now, now)
    const closingReason = status === 'concluded' ? closingReasonOf(source) : null
    const place = {
      cityId,
      unitId,
      authorId,
      originalLanguage: 'en',
      priorityId: content.priorityId,
    }
    const versions = { currentVersion: 1, bindingVersion: 1 }
    const kept = { slug: newSlug(content.title), kind, status, ...place, ...standing, ...versions }
    return { ...kept, closingReason, source: { ...source }, createdAt: now, updatedAt: now }
  })
  const created = await tx.challenge.createManyAndReturn({
    data: rows,
    select: { id: true, slug: true },
  })
  const idBySlug = new Map(created.map(({ id, slug }) => [slug, id]))
  const ids = rows.map(({ slug }) => idBySlug.get(slug)!)
  const at = (index: number) => ({ challengeId: ids[index]!, ...rows[index]! })
  const neverJudged = {
    unsealedAt: null,
    awardedAt: null,
    standstillUntil: null,
    standstillStoppedAt: null,
  }
  await tx.challengeVersion.createMany({
    data: calls.map(({ content }, index) => {
      const { challengeId, publishedAt } = at(index)
      const first = { number: 1, kind: 'publication' as const, summary: '' }
      return { challengeId, ...first, content, publishedAt, publishedById: authorId }
    }),
  })
  await tx.challengeStatusChange.createMany({
    data: calls.flatMap(({ source: { name } }, index) => {
      const { challengeId, status, publishedAt, deadline } = at(index)
      const change = { challengeId, byId: authorId, reason: `As ${name} dates it.` }
      const opened = { ...change, to: 'published' as const, at: publishedAt }
      if (status === 'published') return [opened]
      return [opened, { ...change, from: 'published' as const, to: status, at: deadline ?? now }]
    }),
  })
  for (const [index, call] of calls.entries()) await scheduleConclusion(tx, ids[index]!, call, now)
  await enqueueIndexUpdate(tx, challengesIndex, ids)
  await recordAudits(
    tx,
    calls.map(({ source: { name, url } }, index) => {
      const subject = `challenge:${ids[index]}`
      const after = { ...auditOf({ ...neverJudged, ...at(index) }), source: { name, url } }
      return { actorId: null, event: 'challenge.imported', subject, after, at: now }
    }),
  )
  return ids
}

/**
 * Brings an imported call to what its source now says, its text as an addendum. Its address stays.
 * Refuses `wrong_state` where it was ended here.
 */
export async function changeImportedCall(
  tx: Tx,
  id: string,
  { kind, content, source, openedAt, deadline }: ImportedCall,
  byId: string,
  now: Date,
): Promise<void> {
  const before = await lockChallenge(tx, id)
  const followed = followSource(before, { openedAt, deadline }, now)
  const changed = changedFields(await readContent(tx, before), content)
  const number = before.currentVersion! + (changed.length > 0 ? 1 : 0)
  const closingReason = followed.status === 'concluded' ? closingReasonOf(source) : null
  const next = { ...followed, closingReason, currentVersion: number, bindingVersion: number }
  const summary = `${source.name} changed: ${changed.join(', ')}.`
  await tx.challenge.update({ where: { id }, data: { kind, source: { ...source } } })
  const after = await saveChallenge(tx, before, next, {
    byId,
    at: now,
    reason: `As ${source.name} dates it.`,
  })
  if (changed.length > 0)
    await addVersion(tx, after, { kind: 'addendum', content, summary, byId, at: now })
  await scheduleConclusion(tx, id, { deadline }, now)
  await indexChallenge(tx, id)
  const subject = `challenge:${id}`
  const states = { before: auditOf(before), after: { ...auditOf(after), changed } }
  await recordAudit(tx, { actorId: null, event: 'challenge.imported', subject, ...states, at: now })
}

function changedFields(before: ChallengeContent, after: ChallengeContent): string[] {
  const names = Object.keys(after) as (keyof ChallengeContent)[]
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}
