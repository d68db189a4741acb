import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { wholeCall } from '#app/domain/challenge-content'
import {
  readApplication,
  readOwnContent,
} from '#app/features/applications/application-store.server'
import {
  findReceipt,
  findSubmissionText,
} from '#app/features/applications/application-queries.server'
import {
  attachFile,
  detachFile,
  editApplication,
} from '#app/features/applications/edit-application.server'
import { priceField } from '#app/features/applications/application-fields'
import { startApplication } from '#app/features/applications/start-application.server'
import {
  confirmVersion,
  reopenApplication,
  submitApplication,
  withdrawApplication,
} from '#app/features/applications/submit-application.server'
import { publishAddendum, startAddendum } from '#app/features/challenges/amend-challenge.server'
import { editDraft } from '#app/features/challenges/edit-draft.server'
import { jobs } from '#app/features/jobs.server'
import { db, pool } from '#app/platform/db/db.server'
import { runDueJobs } from '#app/platform/jobs/worker.server'
import { openApplications } from '../support/judging'
import {
  makeApplication,
  makeCity,
  makeOpenCall,
  makeOrganisation,
  makeSubmission,
  onDay,
  type MadeCall,
} from '../support/world'

const place = await makeCity()

async function publishChange(call: MadeCall, day: number): Promise<void> {
  await startAddendum(call.officer, call.id, onDay(day))
  const { revision } = await db.challenge.findUniqueOrThrow({ where: { id: call.id } })
  const edit = { revision, changes: { terms: `As of day ${day}.` } }
  await editDraft(call.officer, call.id, edit, onDay(day))
  await publishAddendum(call.officer, call.id, 'Other terms.', onDay(day))
}

function statusOf(id: string): Promise<string> {
  return db.application.findUniqueOrThrow({ where: { id } }).then(({ status }) => status)
}

test('what the profile knows is not asked again', async () => {
  const call = await makeOpenCall(place)
  const { id: organisationId, person } = await makeOrganisation()
  const begin = { organisationId, language: 'en' as const }
  const { id } = await startApplication(person, call.slug, begin, onDay(5))
  const { answers } = await readOwnContent(db, await readApplication(db, id))
  expect(Object.keys(answers)).toEqual(['who'])
  expect(answers.who).toContain('We count what cities need counted.')
  expect(answers.who).toContain('Twelve people in two rooms.')
})

test('an investor does not apply', async () => {
  const call = await makeOpenCall(place)
  const { id: organisationId, person } = await makeOrganisation({ kind: 'investor' })
  const begin = { organisationId, language: 'en' as const }
  await expect(startApplication(person, call.slug, begin, onDay(5))).rejects.toThrow(
    'not_an_applicant',
  )
})

test('what is missing is said one by one, until nothing is', async () => {
  const call = await makeOpenCall(place)
  const { id: organisationId, person } = await makeOrganisation({ verified: false })
  const begin = { organisationId, language: 'en' as const }
  const { id } = await startApplication(person, call.slug, begin, onDay(5))
  const submit = () => submitApplication(person, id, onDay(6))
  const edit = (change: Partial<Parameters<typeof editApplication>[2]>) =>
    editApplication(person, id, { fields: [], ...change }, onDay(5))

  await expect(submit()).rejects.toThrow('application_incomplete')
  await edit({ fields: [{ id: 'how', text: ' \n ', revision: 0 }] })
  await expect(submit()).rejects.toThrow('application_incomplete')
  await edit({ fields: [{ id: 'how', text: 'x'.repeat(2_001), revision: 1 }] })
  await expect(submit()).rejects.toThrow('application_incomplete')
  await edit({ fields: [{ id: 'how', text: 'With a wall.', revision: 2 }] })
  await expect(submit()).rejects.toThrow('application_incomplete')
  await edit({ fields: [{ id: priceField(wholeCall), text: '1', revision: 0 }] })
  await expect(submit()).rejects.toThrow('terms_not_accepted')
  await edit({ termsAccepted: true })
  await expect(submit()).rejects.toThrow('not_verified')
  await db.organisation.update({
    where: { id: organisationId },
    data: { verifiedAt: onDay(5) },
  })
  await publishChange(call, 5)
  await expect(submit()).rejects.toThrow('new_version_unread')
  await expect(confirmVersion(person, id, 1, onDay(6))).rejects.toThrow('stale_edit')
  await confirmVersion(person, id, 2, onDay(6))
  expect(await submit()).toMatchObject({ number: 1, submittedAt: onDay(6) })
})

test('a receipt is the hash of what was handed in, and a later one supersedes it', async () => {
  const call = await makeOpenCall(place)
  const { id, person, receipt: first } = await makeSubmission(call)
  const handedIn = await findSubmissionText(person, id, 1)
  expect(createHash('sha256').update(handedIn).digest('hex')).toBe(first.sha256)
  expect(await findReceipt({ sha256: first.sha256 })).toMatchObject({
    receiptCode: first.code,
    superseded: false,
  })
  await withdrawApplication(person, id, onDay(7))
  await expect(submitApplication(person, id, onDay(7))).rejects.toThrow('wrong_state')
  await reopenApplication(person, id, onDay(8))
  const fields = [{ id: 'how', text: 'With a hedge.', revision: 1 }]
  await editApplication(person, id, { fields }, onDay(8))
  const second = await submitApplication(person, id, onDay(9))
  expect(second.number).toBe(2)
  expect(second.sha256).not.toBe(first.sha256)
  expect(await findReceipt({ code: first.code })).toMatchObject({ number: 1, superseded: true })
  expect(await findReceipt({ code: second.code })).toMatchObject({ number: 2, superseded: false })
  expect(await findSubmissionText(person, id, 1)).toBe(handedIn)
  expect(await findReceipt({ code: '0000-0000-0000' })).toBeNull()
})

test('what was handed in is never changed or deleted', async () => {
  const { id } = await makeSubmission(await makeOpenCall(place))
  for (const statement of [
    "update application_submissions set sealed = 'Another.' where application_id = $1",
    'delete from application_submissions where application_id = $1',
  ])
    await expect(pool.query(statement, [id])).rejects.toThrow('never changed or deleted')
})

test('at the deadline the clock refuses every write, whatever the status says', async () => {
  const call = await makeOpenCall(place)
  const { id, person } = await makeApplication(call)
  const note = () => new File(['Words.'], 'note.txt')
  await attachFile(person, id, note(), onDay(5))
  const { fileId } = await db.applicationAttachment.findFirstOrThrow({
    where: { applicationId: id },
  })
  const submitted = await makeSubmission(call)
  const late = await makeOrganisation()
  const begin = { organisationId: late.id, language: 'en' as const }
  const deadline = onDay(30)
  const writes: Record<string, () => Promise<unknown>> = {
    start: () => startApplication(late.person, call.slug, begin, deadline),
    edit: () => editApplication(person, id, { fields: [] }, deadline),
    attach: () => attachFile(person, id, note(), deadline),
    detach: () => detachFile(person, id, fileId, deadline),
    submit: () => submitApplication(person, id, deadline),
    withdraw: () => withdrawApplication(submitted.person, submitted.id, deadline),
    reopen: () => reopenApplication(submitted.person, submitted.id, deadline),
    confirm: () => confirmVersion(submitted.person, submitted.id, 1, deadline),
  }
  for (const [name, write] of Object.entries(writes))
    await expect(write(), name).rejects.toThrow('deadline_passed')
  const justBefore = new Date(deadline.getTime() - 1)
  expect(await submitApplication(person, id, justBefore)).toMatchObject({ number: 1 })
})

test('at the opening, who confirmed is read, who did not has lapsed, and drafts stay out', async () => {
  const call = await makeOpenCall(place)
  const confirmed = await makeSubmission(call)
  const unaware = await makeSubmission(call)
  const draft = await makeApplication(call)
  await publishChange(call, 10)
  await runDueJobs(jobs)
  const told = (userId: string) =>
    db.notification
      .findMany({ where: { userId, event: { in: ['version_unread', 'addendum_published'] } } })
      .then((rows) => rows.map(({ event }) => event))
  expect(await told(confirmed.person.userId)).toEqual(['version_unread'])
  expect(await told(draft.person.userId)).toEqual(['addendum_published'])
  await confirmVersion(confirmed.person, confirmed.id, 2, onDay(11))

  await openApplications(place, call)
  expect(await statusOf(confirmed.id)).toBe('under_evaluation')
  expect(await statusOf(unaware.id)).toBe('lapsed')
  expect(await statusOf(draft.id)).toBe('draft')
  const results = await db.notification.findMany({
    where: { event: { in: ['application_opened', 'application_lapsed'] } },
    select: { userId: true, event: true },
  })
  const of = (userId: string) => results.filter((row) => row.userId === userId)
  expect(of(confirmed.person.userId)).toMatchObject([{ event: 'application_opened' }])
  expect(of(unaware.person.userId)).toMatchObject([{ event: 'application_lapsed' }])
  expect(of(draft.person.userId)).toEqual([])
})

test('too few applications open nothing', async () => {
  const call = await makeOpenCall(place, { content: { minimumApplications: 2 } })
  const { id } = await makeSubmission(call)
  await makeApplication(call)
  await expect(openApplications(place, call)).rejects.toThrow('too_few_applications')
  expect(await statusOf(id)).toBe('submitted')
})
