import type { Actor, Member } from '#app/domain/actor'
import {
  mayDecideVerification,
  mayReadOrganisationDesk,
  missingForVerification,
} from '#app/domain/organisation'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import type { Language, LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'

type Texts = Partial<Record<Language, { summary: string; about: string }>>

/** Organisations a person works for. */
export async function listOwnOrganisations(actor: Member) {
  const rows = await db.organisation.findMany({
    where: { id: { in: actor.organisations.map((membership) => membership.organisationId) } },
    select: { id: true, slug: true, name: true, kind: true, verifiedAt: true },
    orderBy: { name: 'asc' },
  })
  return rows.map((row) => ({
    ...row,
    role: actor.organisations.find((membership) => membership.organisationId === row.id)!.role,
  }))
}

/** An organisation as its own people see it. Refuses `not_allowed` to others. */
export async function findOwnOrganisation(actor: Member, id: string) {
  requireAllowed(mayReadOrganisationDesk(actor, id))
  const row = await db.organisation.findUnique({
    where: { id },
    include: {
      verifiedCity: { select: { names: true } },
      solutions: {
        select: {
          id: true,
          slug: true,
          status: true,
          originalLanguage: true,
          texts: { select: { language: true, title: true } },
        },
        orderBy: { updatedAt: 'desc' },
        take: 100,
      },
      requests: {
        select: {
          status: true,
          reason: true,
          requestedAt: true,
          cityId: true,
          city: { select: { names: true } },
        },
        orderBy: { requestedAt: 'desc' },
        take: 10,
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!row) throw new Refusal('not_found')
  return {
    ...row,
    texts: row.texts as Texts,
    originalLanguage: row.originalLanguage as Language,
    verifiedBy: (row.verifiedCity?.names ?? null) as LocalisedText | null,
    gaps: missingForVerification(row),
    role: actor.organisations.find((membership) => membership.organisationId === id)!.role,
    solutions: row.solutions.map(({ texts, ...solution }) => ({
      ...solution,
      title:
        (texts.find((text) => text.language === solution.originalLanguage) ?? texts[0])?.title ??
        '',
    })),
    requests: row.requests.map(({ city, ...request }) => ({
      ...request,
      cityNames: city.names as LocalisedText,
    })),
  }
}

/** People of an organisation and its unanswered invitations, for its own people. */
export async function listMembers(actor: Member, organisationId: string, now: Date) {
  requireAllowed(mayReadOrganisationDesk(actor, organisationId))
  const [members, invitations] = await Promise.all([
    db.organisationMember.findMany({
      where: { organisationId },
      select: { userId: true, role: true, user: { select: { name: true, email: true } } },
      orderBy: { createdAt: 'asc' },
      relationLoadStrategy: 'join',
    }),
    db.invitation.findMany({
      where: { organisationId, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
      select: { id: true, email: true, organisationRole: true, expiresAt: true },
      orderBy: { createdAt: 'asc' },
    }),
  ])
  return { members, invitations }
}

export async function listCities() {
  const rows = await db.city.findMany({
    select: { id: true, slug: true, names: true, language: true, currency: true, timeZone: true },
    orderBy: { slug: 'asc' },
  })
  return rows.map((row) => ({
    ...row,
    names: row.names as LocalisedText,
    language: row.language as Language,
  }))
}

export const verificationsPerPage = 25

/** Requests that a person may decide on: waiting ones first, oldest first. */
export async function listVerifications(actor: Member, page: number) {
  const cities = actor.units
    .filter((unit) => unit.wholeCity && unit.role === 'administrator')
    .map((unit) => unit.cityId)
  if (!actor.administrator && cities.length === 0) throw new Refusal('not_allowed')
  const where = actor.administrator ? {} : { cityId: { in: cities } }
  const [rows, total] = await Promise.all([
    db.verificationRequest.findMany({
      where,
      select: {
        id: true,
        status: true,
        requestedAt: true,
        organisation: { select: { name: true, kind: true } },
        city: { select: { names: true, timeZone: true } },
      },
      orderBy: [{ status: 'asc' }, { requestedAt: 'asc' }],
      skip: (page - 1) * verificationsPerPage,
      take: verificationsPerPage,
      relationLoadStrategy: 'join',
    }),
    db.verificationRequest.count({ where }),
  ])
  return {
    total,
    rows: rows.map((row) => ({
      ...row,
      city: { ...row.city, names: row.city.names as LocalisedText },
    })),
  }
}

/** One request with the facts to check. Refuses `not_allowed`. */
export async function findVerification(actor: Actor, id: string) {
  const row = await db.verificationRequest.findUnique({
    where: { id },
    include: {
      city: { select: { names: true, timeZone: true } },
      organisation: {
        select: {
          name: true,
          slug: true,
          kind: true,
          country: true,
          registerNumber: true,
          website: true,
          emailDomain: true,
          members: { select: { role: true, user: { select: { name: true, email: true } } } },
        },
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!row) throw new Refusal('not_found')
  requireAllowed(mayDecideVerification(actor, row.cityId))
  return { ...row, city: { ...row.city, names: row.city.names as LocalisedText } }
}
