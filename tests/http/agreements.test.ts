import { beforeAll, describe, expect, test } from 'vitest'
import { acceptVersion } from '#app/features/agreements/accept-change.server'
import { proposeChange } from '#app/features/agreements/propose-change.server'
import { db } from '#app/platform/db/db.server'
import { languages } from '#app/messages/languages'
import { makeAgreement, type MadeAgreement } from '../support/agreements'
import { makeCast, type Cast, type Role } from '../support/cast'
import { startSite, type Site } from '../support/http-server'
import { onDay } from '../support/world'

let site: Site
let cast: Cast
let made: MadeAgreement
let draft: MadeAgreement

beforeAll(async () => {
  site = await startSite()
  cast = await makeCast(site)
  site.setClock(onDay(58))
  made = await makeAgreement(cast.place, { applicant: cast.applicant })
  draft = await makeAgreement(cast.place, { stage: 'drafting', applicant: cast.applicant })
  const words = { of: 'clause', heading: 'Liability', text: 'Half of <b>it</b>.' } as const
  const change = { version: 1, part: 'liability', content: words, reason: 'Because.' }
  await proposeChange(cast.applicant.person, made.id, change, onDay(57))
}, 60_000)

describe('the pages of an agreement', () => {
  const readers: Role[] = [
    'officer',
    'approver',
    'board',
    'unit-admin',
    'founder',
    'editor',
    'reader',
  ]
  const strangers: Role[] = ['member', 'evaluator', 'platform', 'elsewhere', 'rival', 'investor']

  test('are there for both sides in every language, and for nobody else', async () => {
    for (const page of ['', '/versions']) {
      for (const role of readers) {
        const { status } = await cast.browsers[role].get(`/en/desk/agreements/${made.id}${page}`)
        expect([role, page, status]).toEqual([role, page, 200])
      }
      for (const role of strangers) {
        const { status } = await cast.browsers[role].get(`/en/desk/agreements/${made.id}${page}`)
        expect([role, page, status]).toEqual([role, page, 404])
      }
    }
    for (const language of languages)
      for (const page of ['', `/${made.id}`, `/${made.id}/versions`, `/${made.id}/terms`]) {
        const at = `/${language}/desk/agreements${page}`
        const { status, text } = await cast.browsers.officer.get(at)
        expect([at, status]).toEqual([at, 200])
        expect(text).not.toMatch(/agreements\.[a-z_]+\./)
        expect(text).not.toContain('<b>it</b>')
      }
  })

  test('show a draft to the city alone', async () => {
    for (const page of ['', '/draft']) {
      const at = `/en/desk/agreements/${draft.id}${page}`
      expect((await cast.browsers.officer.get(at)).status).toBe(200)
      expect((await cast.browsers.founder.get(at)).status).toBe(404)
    }
    const { text } = await cast.browsers.founder.get('/en/desk/agreements')
    expect(text).toContain(made.id)
    expect(text).not.toContain(draft.id)
  })
})

test('each refusal says why, and what was written is still there', async () => {
  const at = `/en/desk/agreements/${made.id}`
  const propose = {
    intent: 'propose',
    part: 'data',
    version: '7',
    heading: 'Data',
    text: 'Kept in the city.',
    reason: 'A rule of ours.',
  }
  const stale = await cast.browsers.officer.post(at, propose)
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('There is a newer version of the text')
  expect(stale.text).toContain('Kept in the city.')
  const nothing = await cast.browsers.officer.post(at, { ...propose, version: '1', reason: ' ' })
  expect(nothing.status).toBe(400)
  expect(nothing.text).toContain('Kept in the city.')
  const open = await cast.browsers.officer.post(at, { intent: 'accept', version: '1' })
  expect(open.status).toBe(409)
  expect(open.text).toContain('A proposal is still open')
})

test('a milestone is added and moved without JavaScript, and nothing is saved by that', async () => {
  const at = `/en/desk/agreements/${draft.id}/draft`
  const page = await cast.browsers.officer.get(at)
  const fields = Object.fromEntries(
    [...page.text.matchAll(/<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g)].map(
      ([, name, value]) => [name!, value!],
    ),
  )
  const press = (intent: object) =>
    cast.browsers.officer.post(at, { ...fields, __intent__: JSON.stringify(intent) })
  const added = await press({ type: 'insert', payload: { name: 'milestones' } })
  expect(added.status).toBe(200)
  expect(added.text).toContain('Milestone 4')
  expect(page.text).not.toContain('Milestone 4')
  const { draftRevision } = await db.agreement.findUniqueOrThrow({ where: { id: draft.id } })
  expect(draftRevision).toBe(1)
})

test('a template names a field that there is not, and is not saved', async () => {
  const at = `/en/desk/templates/${cast.place.cityId}/vi`
  const clause = { 'clauses[0].id': 'a', 'clauses[0].heading': 'A', revision: '0' }
  const answer = await cast.browsers['unit-admin'].post(at, {
    ...clause,
    intent: 'publish',
    'clauses[0].text': 'With {{compny}}.',
  })
  expect(answer.status).toBe(400)
  expect(answer.text).toContain('There is no field “compny”.')
  expect(await db.agreementTemplate.count({ where: { language: 'vi' } })).toBe(0)
  expect((await cast.browsers.officer.get(at)).status).toBe(403)
  expect((await cast.browsers['unit-admin'].get('/en/desk/templates/x/vi')).status).toBe(404)
  const unknown = `/en/desk/templates/${cast.place.cityId}/xx`
  expect((await cast.browsers['unit-admin'].get(unknown)).status).toBe(404)
})

test('what was agreed leads on to be signed, and the desk says whose turn it was', async () => {
  const one = await makeAgreement(cast.place, { applicant: cast.applicant })
  const desk = await cast.browsers.founder.get('/en/desk')
  expect(desk.text).toContain('It is your turn with the agreement')
  await acceptVersion(cast.people.officer, one.id, 1, onDay(58))
  const at = `/en/desk/agreements/${one.id}`
  const { status } = await cast.browsers.editor.post(at, { intent: 'accept', version: '1' })
  expect(status).toBe(302)
  const page = await cast.browsers.officer.get(at)
  expect(page.text).toContain('It is ready to sign')
})
