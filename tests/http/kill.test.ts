import { createHash, randomUUID } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { wholeCall } from '#app/domain/challenge-content'
import {
  callKeyName,
  sealField,
  unsealSubmission,
} from '#app/features/applications/application-content.server'
import { priceField } from '#app/features/applications/application-fields'
import { publishChallenge } from '#app/features/challenges/publish-challenge.server'
import { submitForReview } from '#app/features/challenges/submit-for-review.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { db, transaction } from '#app/platform/db/db.server'
import { makeDataKey, readDataKey } from '#app/platform/sealing/data-keys.server'
import { newSession, type Answer } from '../support/http-server'
import { serveProduct, type ServedProduct } from '../support/served-product'
import { makeCity, makeDraft, type MadeCall } from '../support/world'

const day = 24 * 3600 * 1000
const count = 200

interface Applicant {
  applicationId: string
  organisationId: string
  userId: string
  cookie: string
  answer: string
}

const running = new Set<ServedProduct>()

afterEach(async () => {
  for (const product of running) await product.stop()
  running.clear()
})

async function serve(): Promise<ServedProduct> {
  const product = await serveProduct()
  running.add(product)
  return product
}

/** A call that is open by the clock of the machine, which a process of its own goes by. */
async function openCallNow(): Promise<MadeCall> {
  const now = new Date()
  const inDays = (days: number) => new Date(now.getTime() + days * day).toISOString()
  const content = { questionsUntil: inDays(20), deadline: inDays(30), evaluationUntil: inDays(50) }
  const call = await makeDraft(await makeCity(), { content })
  await submitForReview(call.officer, call.id, now)
  await publishChallenge(call.approver, call.id, now)
  return call
}

/** Complete drafts of as many organisations, in a few statements. */
async function makeApplicants(call: MadeCall): Promise<Applicant[]> {
  const now = new Date()
  const made = Array.from({ length: count }, (_, index) => {
    const userId = randomUUID()
    return {
      applicationId: randomUUID(),
      organisationId: randomUUID(),
      userId,
      answer: `Wall number ${index} of ${call.slug}.`,
      ...newSession(userId),
    }
  })
  await db.user.createMany({
    data: made.map(({ userId }) => ({
      id: userId,
      email: `${userId}@people.example`,
      name: 'Founder',
      passwordHash: '-',
      emailConfirmedAt: now,
    })),
  })
  await db.session.createMany({ data: made.map(({ row }) => row) })
  await db.organisation.createMany({
    data: made.map(({ organisationId: id }) => ({
      id,
      slug: id,
      kind: 'startup',
      name: id,
      originalLanguage: 'en',
      texts: {},
      verifiedAt: now,
    })),
  })
  await db.organisationMember.createMany({
    data: made.map(({ organisationId, userId }) => ({
      organisationId,
      userId,
      role: 'administrator',
    })),
  })
  await db.application.createMany({
    data: made.map(({ applicationId: id, organisationId, userId }) => ({
      id,
      organisationId,
      challengeId: call.id,
      language: 'en',
      versionAgreed: 1,
      termsAccepted: true,
      createdById: userId,
      createdAt: now,
      updatedAt: now,
    })),
  })
  await transaction((tx) => makeDataKey(tx, callKeyName(call.id), now))
  const key = await readDataKey(db, callKeyName(call.id))
  const sealed = made.flatMap(({ applicationId, userId, answer }) =>
    Object.entries({ how: answer, [priceField(wholeCall)]: '9000000' }).map(
      async ([questionId, text]) => ({
        applicationId,
        questionId,
        sealed: await sealField(key, applicationId, questionId, text),
        updatedAt: now,
        updatedById: userId,
      }),
    ),
  )
  await db.applicationAnswer.createMany({ data: await Promise.all(sealed) })
  return made
}

function submit(product: ServedProduct, applicant: Applicant): Promise<Answer> {
  const path = `/en/desk/applications/${applicant.applicationId}/check`
  return product.browser(applicant.cookie).post(path, { intent: 'submit' })
}

/** Submits with twenty requests in the air until all are answered or the process has gone. */
async function submitAll(
  product: ServedProduct,
  applicants: Applicant[],
  onAcknowledged: (applicant: Applicant) => void,
): Promise<void> {
  const waiting = [...applicants]
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const answer = await submit(product, next).catch(() => null)
      if (!answer) return
      expect(answer.status, answer.text.slice(0, 300)).toBe(302)
      onAcknowledged(next)
    }
  }
  await Promise.all(Array.from({ length: 20 }, work))
}

/** What the database holds of one application, as far as a submission leaves traces. */
async function traces(call: MadeCall, { applicationId, userId, answer }: Applicant) {
  const [application, submissions, told, audited, changes] = await Promise.all([
    db.application.findUniqueOrThrow({ where: { id: applicationId } }),
    db.applicationSubmission.findMany({ where: { applicationId } }),
    db.notification.count({ where: { userId, event: 'application_submitted' } }),
    db.auditEntry.count({
      where: { subject: `application:${applicationId}`, event: 'application.submitted' },
    }),
    db.applicationStatusChange.count({ where: { applicationId, to: 'submitted' } }),
  ])
  const texts = await Promise.all(submissions.map((one) => unsealSubmission(db, call.id, one)))
  const whole = submissions.every(
    ({ sha256, number }, index) =>
      number === 1 &&
      createHash('sha256').update(texts[index]!).digest('hex') === sha256 &&
      texts[index]!.includes(answer),
  )
  return { status: application.status, rows: submissions.length, whole, told, audited, changes }
}

const handedIn = { status: 'submitted', rows: 1, whole: true, told: 1, audited: 1, changes: 1 }
const untouched = { status: 'draft', rows: 0, whole: true, told: 0, audited: 0, changes: 0 }

test.each([11, 83])(
  'a server killed amid submissions loses nothing it has acknowledged (seed %i)',
  { timeout: 120_000 },
  async (seed) => {
    const killAfter = 60 + ((seed * 37) % 81)
    const call = await openCallNow()
    const applicants = await makeApplicants(call)

    const first = await serve()
    const acknowledged = new Set<Applicant>()
    await submitAll(first, applicants, (applicant) => {
      acknowledged.add(applicant)
      if (acknowledged.size === killAfter) void first.kill()
    })
    expect(acknowledged.size).toBeGreaterThanOrEqual(killAfter)
    expect(acknowledged.size).toBeLessThan(count)

    const second = await serve()
    const rest: Applicant[] = []
    for (const applicant of applicants) {
      const found = await traces(call, applicant)
      if (acknowledged.has(applicant)) expect(found).toEqual(handedIn)
      else {
        expect([handedIn, untouched]).toContainEqual(found)
        if (found.status === 'draft') rest.push(applicant)
      }
    }
    await submitAll(second, rest, (applicant) => acknowledged.add(applicant))
    for (const applicant of rest) expect(await traces(call, applicant)).toEqual(handedIn)

    await everyoneIsMailed(applicants)
    expect((await verifyAudit()).bad).toBeUndefined()
  },
)

/** Jobs that the killed worker had in hand are done by the next one. */
async function everyoneIsMailed(applicants: Applicant[]): Promise<void> {
  const addresses = applicants.map(({ userId }) => `${userId}@people.example`)
  const mailed = async () => {
    const mails = await db.mail.findMany({ where: { to: { in: addresses } }, select: { to: true } })
    return mails.length
  }
  await vi.waitFor(async () => expect(await mailed()).toBe(count), {
    timeout: 30_000,
    interval: 200,
  })
}
