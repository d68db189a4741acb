import type { Member } from '#app/domain/actor'
import { mayReadApplication, mayReadApplications } from '#app/domain/application'
import { challengeContent } from '#app/domain/challenge-content'
import type { ChallengeKind } from '#app/domain/challenge-kinds'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import type { LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import { readChallenge, readContent } from '../challenges/challenge-store.server'
import { readApplication } from './application-store.server'

export const applicationsPerPage = 25

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
            awardedAt: true,
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

/** An application for those who may read it: its organisation at any time, the city once it is opened. */
export async function findApplication(actor: Member, id: string, now: Date) {
  const place = await readApplication(db, id)
  requireAllowed(mayReadApplication(actor, place.application, place.challenge, now))
  const [details] = await Promise.all([
    db.application.findUniqueOrThrow({
      where: { id },
      select: {
        attachments: {
          orderBy: { position: 'asc' },
          select: { file: { select: { id: true, name: true, size: true, scan: true } } },
        },
        answers: { select: { questionId: true, revision: true } },
        submissions: {
          orderBy: { number: 'desc' },
          select: {
            number: true,
            receiptCode: true,
            sha256: true,
            submittedAt: true,
            challengeVersion: true,
          },
        },
        outcomes: {
          where: { decision: { status: 'approved' } },
          select: {
            awarded: true,
            reason: true,
            decision: { select: { statement: true, decidedAt: true } },
          },
        },
        challenge: {
          select: { city: { select: { slug: true, names: true, timeZone: true, currency: true } } },
        },
      },
      relationLoadStrategy: 'join',
    }),
  ])
  const { city } = details.challenge
  return {
    ...place,
    city: { ...city, names: city.names as LocalisedText },
    attachments: details.attachments.map(({ file }) => file),
    revisions: Object.fromEntries(
      details.answers.map(({ questionId, revision }) => [questionId, revision]),
    ),
    submissions: details.submissions,
    outcome: details.outcomes[0] ?? null,
  }
}

/** Opened applications of a call for the city's side. Refuses `application_sealed` before that. */
export async function listOpenedApplications(actor: Member, challengeId: string, now: Date) {
  const challenge = await readChallenge(db, { id: challengeId })
  requireAllowed(mayReadApplications(actor, challenge, now))
  const [rows, content] = await Promise.all([
    db.application.findMany({
      where: { challengeId, status: { in: ['under_evaluation', 'awarded', 'not_awarded'] } },
      select: {
        id: true,
        status: true,
        price: true,
        submittedAt: true,
        language: true,
        organisation: {
          select: { name: true, slug: true, kind: true, country: true, verifiedAt: true },
        },
      },
      orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
      relationLoadStrategy: 'join',
    }),
    readContent(db, challenge),
  ])
  return {
    challenge,
    content,
    city: { currency: challenge.currency, timeZone: challenge.timeZone },
    applications: rows.map((row) => ({
      ...row,
      price: row.price === null ? null : Number(row.price),
    })),
  }
}

/** The exact text of a submission, as its receipt's hash was taken of it, for the applicant alone. */
export async function findSubmissionText(
  actor: Member,
  id: string,
  number: number,
  now: Date,
): Promise<string> {
  const { application, challenge } = await readApplication(db, id)
  if (
    !actor.organisations.some(({ organisationId }) => organisationId === application.organisationId)
  )
    throw new Refusal('not_allowed')
  requireAllowed(mayReadApplication(actor, application, challenge, now))
  const submission = await db.applicationSubmission.findUnique({
    where: { applicationId_number: { applicationId: id, number } },
    select: { content: true },
  })
  if (!submission) throw new Refusal('not_found')
  return submission.content
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
