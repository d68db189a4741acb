import { hasOrganisationRole, type Member } from '#app/domain/actor'
import { mayReadApplications } from '#app/domain/application'
import { challengeContent } from '#app/domain/challenge-content'
import type { ChallengeKind } from '#app/domain/challenge-kinds'
import { organisationRoles } from '#app/domain/organisation'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import type { LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import { mayReadNamed, viewOfApplication } from '../evaluations/application-view.server'
import { findPlace } from '../evaluations/evaluation-place.server'
import { withNames } from '../files/sealed-file.server'
import {
  unsealContents,
  unsealSubmission,
  withAnswers,
  withPrices,
} from './application-content.server'
import { readApplication } from './application-store.server'

export const applicationsPerPage = 25

/** Opened applications of a call to a page. */
export const openedPerPage = 50

/** Applications of a person's organisations, the last changed first. */
export async function listOwnApplications(actor: Member, page: number) {
  const where = {
    organisationId: { in: actor.organisations.map((membership) => membership.organisationId) },
  }
  const [rows, total] = await Promise.all([
    db.application.findMany({
      where,
      select: {
        id: true,
        status: true,
        updatedAt: true,
        submittedAt: true,
        versionAgreed: true,
        organisation: { select: { name: true } },
        challenge: {
          select: {
            kind: true,
            status: true,
            deadline: true,
            unsealedAt: true,
            standstillUntil: true,
            standstillStoppedAt: true,
            bindingVersion: true,
            originalLanguage: true,
            city: { select: { names: true, timeZone: true } },
            versions: { orderBy: { number: 'desc' }, take: 1, select: { content: true } },
          },
        },
      },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * applicationsPerPage,
      take: applicationsPerPage,
      relationLoadStrategy: 'join',
    }),
    db.application.count({ where }),
  ])
  return {
    total,
    rows: rows.map(({ challenge: { versions, city, ...challenge }, ...row }) => ({
      ...row,
      title: (versions[0]?.content as { title: string }).title,
      city: { ...city, names: city.names as LocalisedText },
      challenge: { ...challenge, kind: challenge.kind as ChallengeKind, status: challenge.status },
    })),
  }
}

/**
 * An application with its names, for those who may read them: its organisation at any time, the city
 * once it is opened. Refuses `application_sealed`, and `panel_is_blind` to the panel that judges it.
 */
export async function findApplication(actor: Member, id: string, now: Date) {
  const place = await readApplication(db, id)
  const { application, challenge } = place
  const view = await viewOfApplication(db, actor, application, challenge, now)
  requireAllowed(mayReadNamed(view))
  const details = await db.application.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      ...withAnswers,
      attachments: {
        orderBy: { position: 'asc' },
        select: {
          file: {
            select: {
              id: true,
              name: true,
              size: true,
              scan: true,
              storageKey: true,
              sealedBy: true,
            },
          },
        },
      },
      submissions: {
        orderBy: { number: 'desc' },
        select: {
          number: true,
          kind: true,
          receiptCode: true,
          sha256: true,
          submittedAt: true,
          challengeVersion: true,
        },
      },
      disqualified: { select: { reason: true, at: true } },
      challenge: {
        select: { city: { select: { slug: true, names: true, timeZone: true, currency: true } } },
      },
    },
    relationLoadStrategy: 'join',
  })
  const reader = view === 'own' ? { as: 'applicant' as const } : { as: 'city' as const, now }
  const contents = await unsealContents(db, challenge, [details], reader)
  const { city } = details.challenge
  const files = await withNames(details.attachments.map(({ file }) => file))
  return {
    ...place,
    own: view === 'own',
    said: contents.get(id)!,
    city: { ...city, names: city.names as LocalisedText },
    attachments: files.map(({ id: fileId, name, size, scan }) => ({
      id: fileId,
      name,
      size,
      scan,
    })),
    submissions: details.submissions,
    disqualified: details.disqualified,
  }
}

/** Opened applications of a call with their names, a page of them in the order of their numbers. */
export async function listOpenedApplications(
  actor: Member,
  challengeId: string,
  page: number,
  now: Date,
) {
  const { challenge, content, evaluation } = await findPlace(actor, challengeId)
  requireAllowed(mayReadApplications(actor, challenge, evaluation, now))
  const where = { challengeId, number: { not: null } }
  const [rows, total] = await Promise.all([
    db.application.findMany({
      where,
      select: {
        id: true,
        number: true,
        status: true,
        eligibleAt: true,
        submittedAt: true,
        language: true,
        ...withPrices,
        organisation: {
          select: { name: true, slug: true, kind: true, country: true, verifiedAt: true },
        },
        disqualified: { select: { reason: true } },
      },
      orderBy: { number: 'asc' },
      skip: (page - 1) * openedPerPage,
      take: openedPerPage,
      relationLoadStrategy: 'join',
    }),
    db.application.count({ where }),
  ])
  const contents = await unsealContents(db, challenge, rows, { as: 'city', now })
  return {
    challenge,
    evaluation: evaluation!,
    content,
    city: { currency: challenge.currency, timeZone: challenge.timeZone },
    total,
    applications: rows.map(({ answers: _answers, ...row }) => ({
      ...row,
      prices: contents.get(row.id)!.prices,
    })),
  }
}

/** The exact text of a submission, as its receipt's hash was taken of it, for the applicant alone. */
export async function findSubmissionText(
  actor: Member,
  id: string,
  number: number,
): Promise<string> {
  const { application, challenge } = await readApplication(db, id)
  if (!hasOrganisationRole(actor, application.organisationId, ...organisationRoles))
    throw new Refusal('not_allowed')
  const submission = await db.applicationSubmission.findUnique({
    where: { applicationId_number: { applicationId: id, number } },
    select: { applicationId: true, number: true, sealed: true },
  })
  if (!submission) throw new Refusal('not_found')
  return unsealSubmission(db, challenge.id, submission)
}

/**
 * What anyone who holds a receipt may learn from it: for which call it was given, when, its hash, and
 * whether it still counts. Never who applied or what they wrote.
 */
export async function findReceipt(by: { code: string } | { sha256: string }) {
  const submission = await db.applicationSubmission.findFirst({
    where: 'code' in by ? { receiptCode: by.code } : { sha256: by.sha256 },
    select: {
      number: true,
      sha256: true,
      receiptCode: true,
      submittedAt: true,
      challengeVersion: true,
      application: {
        select: {
          submissions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
          challenge: {
            select: {
              slug: true,
              originalLanguage: true,
              city: { select: { names: true, timeZone: true } },
              versions: { orderBy: { number: 'desc' }, take: 1, select: { content: true } },
            },
          },
        },
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!submission) return null
  const { application, ...receipt } = submission
  const { challenge } = application
  return {
    ...receipt,
    superseded: application.submissions[0]!.number !== submission.number,
    call: {
      slug: challenge.slug,
      title: challengeContent.parse(challenge.versions[0]!.content).title,
      language: challenge.originalLanguage,
    },
    city: { ...challenge.city, names: challenge.city.names as LocalisedText },
  }
}
