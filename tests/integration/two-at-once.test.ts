import { afterEach, expect, test } from 'vitest'
import '#app/messages/all.server'
import {
  readApplication,
  readOwnContent,
} from '#app/features/applications/application-store.server'
import { editApplication } from '#app/features/applications/edit-application.server'
import { startApplication } from '#app/features/applications/start-application.server'
import {
  submitApplication,
  withdrawApplication,
} from '#app/features/applications/submit-application.server'
import { answerQuestion, askQuestion } from '#app/features/challenges/ask-question.server'
import { cancelChallenge } from '#app/features/challenges/end-challenge.server'
import { editDraft } from '#app/features/challenges/edit-draft.server'
import { publishChallenge } from '#app/features/challenges/publish-challenge.server'
import { submitForReview } from '#app/features/challenges/submit-for-review.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { db } from '#app/platform/db/db.server'
import { atOnce, repeated } from '../support/at-once'
import {
  makeApplication,
  makeCity,
  makeColleague,
  makeDraft,
  makeOpenCall,
  makeOrganisation,
  makeSubmission,
  onDay,
  start,
} from '../support/world'

afterEach(async () => {
  expect((await verifyAudit()).bad).toBeUndefined()
})

const place = await makeCity()

test('of two who submit one application, one does', () =>
  repeated(async () => {
    const { id, organisationId, person } = await makeApplication(await makeOpenCall(place))
    const colleague = await makeColleague(organisationId, 'editor')
    const said = await atOnce(
      () => submitApplication(person, id, onDay(6)),
      () => submitApplication(colleague, id, onDay(6)),
    )
    expect(said.sort()).toEqual(['done', 'wrong_state'])
    expect(await db.applicationSubmission.count({ where: { applicationId: id } })).toBe(1)
    const events = { userId: person.userId, event: 'application_submitted' }
    expect(await db.notification.count({ where: events })).toBe(1)
  }))

test('of submitting and withdrawing, the second meets what the first has left', () =>
  repeated(async () => {
    const { id, person } = await makeSubmission(await makeOpenCall(place))
    const said = await atOnce(
      () => withdrawApplication(person, id, onDay(7)),
      () => withdrawApplication(person, id, onDay(7)),
    )
    expect(said.sort()).toEqual(['done', 'wrong_state'])
  }))

test('two who start for one organisation come to one application', () =>
  repeated(async () => {
    const call = await makeOpenCall(place)
    const { id: organisationId, person } = await makeOrganisation()
    const colleague = await makeColleague(organisationId, 'editor')
    const begin = (actor: typeof person) => () =>
      startApplication(actor, call.slug, { organisationId, language: 'en' }, onDay(5))
    expect(await atOnce(begin(person), begin(colleague))).toEqual(['done', 'done'])
    const applications = await db.application.findMany({ where: { organisationId } })
    expect(applications).toHaveLength(1)
    const started = { subject: `application:${applications[0]!.id}` }
    expect(await db.auditEntry.count({ where: started })).toBe(1)
  }))

test('two who write different answers both keep theirs; of the same answer, nothing is lost', () =>
  repeated(async () => {
    const { id, organisationId, person } = await makeApplication(await makeOpenCall(place))
    const colleague = await makeColleague(organisationId, 'editor')
    const write = (actor: typeof person, questionId: string, text: string, revision: number) =>
      editApplication(actor, id, { fields: [{ id: questionId, text, revision }] }, onDay(6))
    await Promise.all([
      write(person, 'how', 'With a hedge.', 1),
      write(colleague, 'who', 'Twelve people.', 1),
    ])
    const both = await Promise.all([
      write(person, 'how', 'With a hill.', 2),
      write(colleague, 'how', 'With a hole.', 2),
    ])
    const { answers: kept } = await readOwnContent(db, await readApplication(db, id))
    expect(kept.who).toBe('Twelve people.')
    expect(both.map(({ conflicts }) => conflicts.length).sort()).toEqual([0, 1])
    expect(both.flatMap(({ conflicts }) => conflicts)).toEqual([{ id: 'how', theirs: kept.how }])
  }))

test('a call is published once', () =>
  repeated(async () => {
    const call = await makeDraft(place)
    await submitForReview(call.officer, call.id, start)
    const other = await place.person('approver')
    const said = await atOnce(
      () => publishChallenge(call.approver, call.id, start),
      () => publishChallenge(other, call.id, start),
    )
    expect(said.sort()).toEqual(['done', 'wrong_state'])
    expect(await db.challengeVersion.count({ where: { challengeId: call.id } })).toBe(1)
  }))

test('a call is cancelled once', () =>
  repeated(async () => {
    const call = await makeOpenCall(place)
    const end = () => cancelChallenge(call.officer, call.id, 'No money.', onDay(5))
    expect((await atOnce(end, end)).sort()).toEqual(['done', 'wrong_state'])
  }))

test('of two who save one draft, the second is told', () =>
  repeated(async () => {
    const call = await makeDraft(place)
    const { revision } = await db.challenge.findUniqueOrThrow({ where: { id: call.id } })
    const other = await place.person('officer')
    const save = (actor: typeof other, terms: string) => () =>
      editDraft(actor, call.id, { revision, changes: { terms } }, start)
    const said = await atOnce(save(call.officer, 'Mine.'), save(other, 'Theirs.'))
    expect([...said].sort()).toEqual(['done', 'stale_edit'])
    const { draft } = await db.challenge.findUniqueOrThrow({ where: { id: call.id } })
    expect(draft).toMatchObject({ terms: said[0] === 'done' ? 'Mine.' : 'Theirs.' })
  }))

test('a question is answered once', () =>
  repeated(async () => {
    const call = await makeOpenCall(place)
    const { person } = await makeOrganisation()
    await askQuestion(person, call.slug, { text: 'Is it loud by day?', language: 'en' }, onDay(4))
    const { id } = await db.challengeQuestion.findFirstOrThrow({ where: { challengeId: call.id } })
    const other = await place.person('officer')
    const answer = (actor: typeof person, text: string) => () =>
      answerQuestion(actor, call.id, { questionId: id, answer: text }, onDay(5))
    const said = await atOnce(answer(call.officer, 'Yes.'), answer(other, 'No.'))
    expect([...said].sort()).toEqual(['already_decided', 'done'])
    const question = await db.challengeQuestion.findUniqueOrThrow({ where: { id } })
    expect(question.answer).toBe(said[0] === 'done' ? 'Yes.' : 'No.')
    const told = { userId: person.userId, event: 'question_answered' }
    expect(await db.notification.count({ where: told })).toBe(1)
  }))
