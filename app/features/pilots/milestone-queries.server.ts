import { hasOrganisationRole, type Member } from '#app/domain/actor'
import { isLate, isSilent, mayDeliver, mayReopen, mayReview } from '#app/domain/milestone'
import { organisationRoles } from '#app/domain/organisation'
import { mayReadPilot } from '#app/domain/pilot'
import { requireAllowed } from '#app/domain/refusal'
import { db } from '#app/platform/db/db.server'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { readNames } from '../accounts/read-names.server'
import { readMilestone } from './milestone-store.server'

const withFile = {
  select: { file: { select: { id: true, name: true, size: true } } },
  orderBy: { position: 'asc' },
} as const

/**
 * A milestone for either side of its pilot: everything that was handed in and how it was answered, the latest first.
 * What the company is still writing is the company's alone.
 */
export async function findMilestone(actor: Member, pilotId: string, number: number, now: Date) {
  const { pilot, milestone } = await readMilestone(db, pilotId, number)
  requireAllowed(mayReadPilot(actor, pilot))
  const own = hasOrganisationRole(actor, pilot.organisationId, ...organisationRoles)
  const parts = await db.milestone.findUniqueOrThrow({
    where: { id: milestone.id },
    select: {
      draft: { select: { text: true, revision: true, updatedAt: true } },
      files: { ...withFile, where: { deliverableId: null } },
      deliverables: {
        orderBy: { number: 'desc' },
        select: {
          number: true,
          text: true,
          submittedById: true,
          submittedAt: true,
          reviewUntil: true,
          decision: true,
          reasons: true,
          decidedById: true,
          decidedAt: true,
          files: withFile,
        },
      },
    },
    relationLoadStrategy: 'join',
  })
  const names = await readNames(
    db,
    parts.deliverables.flatMap(({ submittedById, decidedById }) => [submittedById, decidedById]),
  )
  const waiting = parts.deliverables.find(({ decidedAt }) => decidedAt === null) ?? null
  const step = { pilot, status: milestone.status }
  const review = mayReview(actor, { ...step, submittedById: waiting?.submittedById ?? null })
  const { acceptedById: _by, evidence, ...shown } = milestone
  return {
    pilot,
    milestone: {
      ...shown,
      evidenceHtml: renderMarkdown(evidence),
      late: pilot.status === 'running' && isLate(milestone, pilot.city.timeZone, now),
      silent: isSilent(waiting, now),
    },
    deliverables: parts.deliverables.map(
      ({ submittedById, decidedById, text, reasons, files, ...deliverable }) => ({
        ...deliverable,
        html: renderMarkdown(text),
        reasonsHtml: reasons && renderMarkdown(reasons),
        by: names.get(submittedById) ?? null,
        decidedBy: names.get(decidedById) ?? null,
        files: files.map(({ file }) => file),
      }),
    ),
    draft: own
      ? {
          text: parts.draft?.text ?? '',
          revision: parts.draft?.revision ?? 0,
          files: parts.files.map(({ file }) => file),
        }
      : null,
    mayDeliver: mayDeliver(actor, step) === 'allowed',
    mayReview: review === 'allowed',
    ownWork: review === 'own_work',
    mayReopen: mayReopen(actor, step) === 'allowed',
  }
}
