import { randomUUID } from 'node:crypto'
import type { Member } from '#app/domain/actor'
import { emptyContent, type ChallengeContent } from '#app/domain/challenge-content'
import type { ChallengeKind } from '#app/domain/challenge-kinds'
import type { OrganisationKind, OrganisationRole } from '#app/domain/organisation'
import type { UnitRole } from '#app/domain/unit'
import { readPerson } from '#app/features/accounts/read-actor.server'
import { editApplication } from '#app/features/applications/edit-application.server'
import { startApplication } from '#app/features/applications/start-application.server'
import { submitApplication } from '#app/features/applications/submit-application.server'
import { createChallenge } from '#app/features/challenges/create-challenge.server'
import { editDraft } from '#app/features/challenges/edit-draft.server'
import { publishChallenge } from '#app/features/challenges/publish-challenge.server'
import { submitForReview } from '#app/features/challenges/submit-for-review.server'
import { priceField } from '#app/features/applications/application-fields'
import { hashPassword } from '#app/platform/auth/passwords.server'
import { wholeCall } from '#app/domain/challenge-content'
import { db } from '#app/platform/db/db.server'

const day = 24 * 3600 * 1000

/** The moment from which a test's story is told. */
export const start = new Date('2026-11-02T08:00:00.000Z')

/** Days after the start of the story. */
export function onDay(days: number): Date {
  return new Date(start.getTime() + days * day)
}

let counter = 0

/** A word that no other thing of the run has. */
export function unique(word: string): string {
  counter += 1
  return `${word}-${counter}-${randomUUID().slice(0, 6)}`
}

/** The password of everyone in a test's world. */
export const password = 'five green boats'

let passwordHash: Promise<string> | undefined

/** A person with a confirmed address and no role. */
export async function makePerson(
  name = 'Person',
  language = 'en',
): Promise<{ id: string; email: string }> {
  return db.user.create({
    data: {
      email: `${unique(name.toLowerCase().replace(/\W+/g, '-'))}@people.example`,
      name,
      language,
      passwordHash: await (passwordHash ??= hashPassword(password)),
      emailConfirmedAt: start,
    },
    select: { id: true, email: true },
  })
}

/** A person as the one who acts, with the memberships they have now. */
export async function actorOf(userId: string): Promise<Member> {
  return (await readPerson(userId))!.actor
}

export interface Place {
  cityId: string
  citySlug: string
  unitId: string
  /** Someone with the role in the whole city. */
  person: (role: UnitRole) => Promise<Member>
}

/** A city with its root unit. */
export async function makeCity(timeZone = 'Europe/Sofia', currency = 'EUR'): Promise<Place> {
  const citySlug = unique('city')
  const city = await db.city.create({
    data: {
      slug: citySlug,
      names: { en: 'Testville', bg: 'Тестово' },
      about: { en: 'A city for tests.' },
      timeZone,
      currency,
      language: 'bg',
      lineLight: '#1f5fa8',
      lineDark: '#7db4f0',
      emailDomain: 'testville.example',
    },
  })
  const unitId = randomUUID()
  await db.unit.create({
    data: {
      id: unitId,
      cityId: city.id,
      slug: citySlug,
      level: 'city',
      names: { en: 'City of Testville' },
      path: [unitId],
    },
  })
  const person = async (role: UnitRole) => {
    const { id } = await makePerson(role)
    await db.unitMember.create({ data: { unitId, userId: id, role } })
    return actorOf(id)
  }
  return { cityId: city.id, citySlug, unitId, person }
}

/** An organisation with one person of a role. */
export async function makeOrganisation(
  options: { kind?: OrganisationKind; role?: OrganisationRole; verified?: boolean } = {},
): Promise<{ id: string; slug: string; person: Member }> {
  const { kind = 'startup', role = 'administrator', verified = true } = options
  const { id: userId } = await makePerson('Founder')
  const slug = unique('organisation')
  const { id } = await db.organisation.create({
    data: {
      slug,
      kind,
      name: slug,
      country: 'BG',
      registerNumber: '000000000',
      originalLanguage: 'en',
      texts: {
        en: { summary: 'We count what cities need counted.', about: 'Twelve people in two rooms.' },
      },
      verifiedAt: verified ? start : null,
      members: { create: { userId, role } },
    },
    select: { id: true },
  })
  return { id, slug, person: await actorOf(userId) }
}

/** Another person of an organisation. */
export async function makeColleague(
  organisationId: string,
  role: OrganisationRole,
): Promise<Member> {
  const { id: userId } = await makePerson(role)
  await db.organisationMember.create({ data: { organisationId, userId, role } })
  return actorOf(userId)
}

/** Text that lacks nothing: opens on day 0, takes questions until day 20, closes on day 30. */
export function completeContent(changes: Partial<ChallengeContent> = {}): ChallengeContent {
  return {
    ...emptyContent(),
    title: 'Quieter nights on the ring road',
    summary: 'The district wants to sleep.',
    sectors: ['environment'],
    problem: 'Lorries drive past **bedrooms** at night.',
    outcome: 'Five decibels less, measured.',
    budgetMin: 5_000_000,
    budgetMax: 12_000_000,
    offered: 'Measurements of three years.',
    eligibility: 'Who has done it once before.',
    questions: [
      {
        id: 'how',
        label: 'How will you do it?',
        help: '',
        required: true,
        maxLength: 2_000,
        prefill: 'none',
        curable: false,
      },
      {
        id: 'who',
        label: 'Who are you?',
        help: '',
        required: false,
        maxLength: 2_000,
        prefill: 'about',
        curable: true,
      },
    ],
    criteria: [
      { id: 'fit', name: 'Fit', description: '', weight: 40, minimum: 50 },
      { id: 'plan', name: 'Plan', description: '', weight: 30, minimum: null },
    ],
    priceWeight: 30,
    tieBreak: 'quality',
    questionsUntil: onDay(20).toISOString(),
    deadline: onDay(30).toISOString(),
    evaluationUntil: onDay(50).toISOString(),
    terms: 'The usual ones.',
    ...changes,
  }
}

export interface MadeCall {
  id: string
  slug: string
  officer: Member
  approver: Member
}

/** A draft call with complete content, by a new officer. */
export async function makeDraft(
  place: Place,
  {
    kind = 'pilot_call',
    content = {},
  }: { kind?: ChallengeKind; content?: Partial<ChallengeContent> } = {},
): Promise<MadeCall> {
  const officer = await place.person('officer')
  const approver = await place.person('approver')
  const { id } = await createChallenge(
    officer,
    { unitId: place.unitId, kind, language: 'en', title: 'Quieter nights' },
    start,
  )
  await editDraft(officer, id, { revision: 1, changes: completeContent(content) }, start)
  const { slug } = await db.challenge.findUniqueOrThrow({ where: { id } })
  return { id, slug, officer, approver }
}

/** A call that opened on day 0 and closes on day 30. */
export async function makeOpenCall(
  place: Place,
  options: { kind?: ChallengeKind; content?: Partial<ChallengeContent> } = {},
): Promise<MadeCall> {
  const call = await makeDraft(place, options)
  await submitForReview(call.officer, call.id, start)
  await publishChallenge(call.approver, call.id, start)
  return call
}

export interface Applicant {
  id: string
  person: Member
}

/** A complete draft of an application to an open call, by a new organisation where none is named. */
export async function makeApplication(
  call: Pick<MadeCall, 'slug'>,
  options: { verified?: boolean; now?: Date; price?: number; applicant?: Applicant } = {},
): Promise<{ id: string; organisationId: string; person: Member }> {
  const { verified = true, now = onDay(5), price = 9_000_000 } = options
  const { id: organisationId, person } = options.applicant ?? (await makeOrganisation({ verified }))
  const { id } = await startApplication(person, call.slug, { organisationId, language: 'en' }, now)
  await editApplication(
    person,
    id,
    {
      fields: [
        { id: 'how', text: 'With a wall that sings softly.', revision: 0 },
        { id: priceField(wholeCall), text: String(price), revision: 0 },
      ],
      termsAccepted: true,
    },
    now,
  )
  return { id, organisationId, person }
}

/** A submitted application to an open call. */
export async function makeSubmission(
  call: Pick<MadeCall, 'slug'>,
  { now = onDay(6), applicant, price }: { now?: Date; applicant?: Applicant; price?: number } = {},
) {
  const application = await makeApplication(call, { applicant, price })
  const receipt = await submitApplication(application.person, application.id, now)
  return { ...application, receipt }
}
