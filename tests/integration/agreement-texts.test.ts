import { expect, test } from 'vitest'
import { acceptVersion } from '#app/features/agreements/accept-change.server'
import {
  findAgreement,
  findVersions,
  listAgreements,
} from '#app/features/agreements/agreement-queries.server'
import { readVersion } from '#app/features/agreements/agreement-store.server'
import { commentOn } from '#app/features/agreements/discuss-agreement.server'
import { draftAgreement } from '#app/features/agreements/draft-agreement.server'
import { proposeChange } from '#app/features/agreements/propose-change.server'
import { publishTemplate, saveTemplate } from '#app/features/agreements/write-template.server'
import { shareDraft } from '#app/features/agreements/write-draft.server'
import { listWaiting } from '#app/features/desk/waiting.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { db, pool } from '#app/platform/db/db.server'
import { requestScope } from '#app/platform/db/request-scope.server'
import { draftOf, makeAgreement, type MadeAgreement } from '../support/agreements'
import { makeAward } from '../support/judging'
import { makeCity, onDay } from '../support/world'

const place = await makeCity()
const refused = (code: string) => expect.objectContaining({ code }) as unknown
const stateOf = (id: string) => db.agreement.findUniqueOrThrow({ where: { id } })

function propose({ id }: MadeAgreement, by: MadeAgreement['founder'], text: string) {
  const content = { of: 'clause', heading: 'Liability', text } as const
  const change = { version: 1, part: 'liability', content, reason: 'Because.' }
  return proposeChange(by, id, change, onDay(57))
}

test('an amendment is drafted apart from what is in force, and goes on counting versions', async () => {
  const { id, officer, founder } = await makeAgreement(place, { stage: 'ready_to_sign' })
  const { content } = await readVersion(db, id, 1)
  const draft = { ...content, amount: 9_900_000 }
  await db.agreement.update({
    where: { id },
    data: { status: 'in_force', textStage: 'drafting', versionInForce: 1, draft },
  })
  expect((await findAgreement(founder, id)).content.amount).toBe(9_000_000)
  const { draftRevision } = await stateOf(id)
  await shareDraft(officer, id, draftRevision, onDay(90))
  expect(await stateOf(id)).toMatchObject({ currentVersion: 2, versionInForce: 1 })
  await acceptVersion(officer, id, 2, onDay(91))
  await acceptVersion(founder, id, 2, onDay(91))
  expect(await stateOf(id)).toMatchObject({ status: 'in_force', textStage: 'ready_to_sign' })
})

test('a published template begins the next agreement, and none begun before', async () => {
  const own = await makeCity()
  const administrator = await own.person('administrator')
  const key = { cityId: own.cityId, language: 'en' as const }
  const clauses = [{ id: 'only', heading: 'Only', text: 'For {{call}}.' }]
  const before = await makeAgreement(own, { stage: 'drafting' })
  await expect(publishTemplate(administrator, key, 0, onDay(50))).rejects.toEqual(
    refused('nothing_changed'),
  )
  const save = (revision: number) =>
    saveTemplate(administrator, key, { revision, content: { clauses } }, onDay(50))
  const { revision } = await save(0)
  await expect(save(0)).rejects.toEqual(refused('stale_edit'))
  expect(await publishTemplate(administrator, key, revision, onDay(50))).toEqual({ number: 1 })
  await expect(
    saveTemplate(before.officer, key, { revision: 2, content: { clauses } }, onDay(50)),
  ).rejects.toEqual(refused('not_allowed'))
  const call = await makeAward(own, { prices: [9_000_000] })
  const { id } = await draftAgreement(call.officer, call.applications[0]!.id, onDay(55))
  const { title, clauses: filled } = await draftOf(id)
  expect(filled).toEqual([{ id: 'only', heading: 'Only', text: `For ${title}.` }])
  expect((await draftOf(before.id)).clauses.length).toBeGreaterThan(5)
  const removed = `delete from agreement_template_versions where content::text like '%For {{call}}.%'`
  await expect(pool.query(removed)).rejects.toThrow(/never/)
})

test('whose turn it is shows on the desk of that side alone', async () => {
  const own = await makeCity()
  const made = await makeAgreement(own, { stage: 'drafting' })
  const { id, officer, founder } = made
  const kinds = async (actor: typeof officer) =>
    (await listWaiting(actor, onDay(57)))
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith('agreement'))
  expect([await kinds(officer), await kinds(founder)]).toEqual([['agreement_draft'], []])
  await shareDraft(officer, id, 1, onDay(56))
  expect([await kinds(officer), await kinds(founder)]).toEqual([
    ['agreement_turn'],
    ['agreement_turn'],
  ])
  await propose(made, officer, 'The whole price.')
  expect([await kinds(officer), await kinds(founder)]).toEqual([[], ['agreement_turn']])
})

test('a page of an agreement asks few statements, however much was said', async () => {
  const made = await makeAgreement(place)
  const { id, officer, founder } = made
  for (let count = 0; count < 5; count += 1)
    await commentOn(founder, id, { part: 'data', text: `Comment ${count}` }, onDay(57))
  await propose(made, officer, 'The whole price.')
  const counted = async (work: () => Promise<unknown>) => {
    const scope = { queries: 0 }
    await requestScope.run(scope, work)
    return scope.queries
  }
  expect(await counted(() => findAgreement(officer, id))).toBeLessThanOrEqual(4)
  expect(await counted(() => findVersions(officer, id, { from: 1, to: 1 }))).toBeLessThanOrEqual(3)
  expect(
    await counted(() => listAgreements(officer, { status: null, page: 1 })),
  ).toBeLessThanOrEqual(2)
  expect((await verifyAudit()).bad).toBeUndefined()
})
