import { expect, test } from 'vitest'
import type { ProposedPart } from '#app/domain/agreement-content'
import { abandonAgreement } from '#app/features/agreements/abandon-agreement.server'
import { acceptProposal, acceptVersion } from '#app/features/agreements/accept-change.server'
import {
  findAgreement,
  findVersions,
  listAgreements,
} from '#app/features/agreements/agreement-queries.server'
import { readVersion } from '#app/features/agreements/agreement-store.server'
import { commentOn, settleTalk } from '#app/features/agreements/discuss-agreement.server'
import { draftAgreement } from '#app/features/agreements/draft-agreement.server'
import {
  declineProposal,
  proposeChange,
  withdrawProposal,
} from '#app/features/agreements/propose-change.server'
import { publishTemplate, saveTemplate } from '#app/features/agreements/write-template.server'
import { saveDraft, shareDraft } from '#app/features/agreements/write-draft.server'
import { listWaiting } from '#app/features/desk/waiting.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { db, pool } from '#app/platform/db/db.server'
import { requestScope } from '#app/platform/db/request-scope.server'
import { draftOf, makeAgreement, type MadeAgreement } from '../support/agreements'
import { makeAward } from '../support/judging'
import { makeCity, onDay } from '../support/world'

const place = await makeCity()
const refused = (code: string) => expect.objectContaining({ code }) as unknown

/** Other words for the clause on liability. */
const liability = (text: string): ProposedPart => ({ of: 'clause', heading: 'Liability', text })

function propose(
  { id }: MadeAgreement,
  by: MadeAgreement['founder'],
  text: string,
  more: { version?: number; counters?: string } = {},
) {
  const change = { version: 1, part: 'liability', content: liability(text), reason: 'Because.' }
  return proposeChange(by, id, { ...change, ...more }, onDay(57))
}

const stateOf = (id: string) => db.agreement.findUniqueOrThrow({ where: { id } })

test('a draft is filled from the call and the application, in the language of the call', async () => {
  const call = await makeAward(place, { prices: [8_765_432] })
  const winner = call.applications[0]!
  const { id } = await draftAgreement(call.officer, winner.id, onDay(55))
  const draft = await draftOf(id)
  const { reference, language } = await stateOf(id)
  expect(reference).toMatch(new RegExp(`^${place.citySlug.toUpperCase()}-2026-\\d{4}$`))
  expect(language).toBe('en')
  expect(draft).toMatchObject({ amount: 8_765_432, startsOn: '2027-01-17', endsOn: '2027-07-18' })
  expect(draft.milestones.map(({ share }) => share)).toEqual([3_333, 3_333, 3_334])
  const text = JSON.stringify(draft.clauses)
  const { name } = await db.organisation.findUniqueOrThrow({ where: { id: winner.organisationId } })
  expect(text.replaceAll('\\', '')).toContain(name)
  expect(text).toContain('City of Testville')
  expect(text).not.toMatch(/\{\{(?!company_number)/)
})

test('it begins once, whoever asks at the same time, and only after the standstill, with a winner', async () => {
  const call = await makeAward(place, { prices: [9_000_000, 8_000_000] })
  const [winner, loser] = [...call.applications].sort((a, b) => a.number - b.number)
  const rows = await db.application.findMany({ where: { challengeId: call.id } })
  const statusOf = (id: string) => rows.find((row) => row.id === id)!.status
  const [won, lost] = statusOf(winner!.id) === 'awarded' ? [winner!, loser!] : [loser!, winner!]
  const begin = (id: string, day: number) => draftAgreement(call.officer, id, onDay(day))
  await expect(begin(won.id, 53)).rejects.toEqual(refused('standstill_running'))
  await expect(begin(lost.id, 55)).rejects.toEqual(refused('wrong_state'))
  await expect(draftAgreement(call.approver, won.id, onDay(55))).rejects.toEqual(
    refused('not_allowed'),
  )
  const begun = await Promise.all([begin(won.id, 55), begin(won.id, 55), begin(won.id, 55)])
  expect(new Set(begun.map(({ id }) => id)).size).toBe(1)
  expect(await db.agreement.count({ where: { challengeId: call.id } })).toBe(1)
})

test('references of a city count up without a gap, even at the same time', async () => {
  const own = await makeCity()
  const calls = await Promise.all([1, 2, 3].map(() => makeAward(own, { prices: [9_000_000] })))
  await Promise.all(
    calls.map(({ officer, applications }) =>
      draftAgreement(officer, applications[0]!.id, onDay(55)),
    ),
  )
  const rows = await db.agreement.findMany({ where: { cityId: own.cityId } })
  const numbers = rows.map(({ reference }) => reference.slice(-4)).sort()
  expect(numbers).toEqual(['0001', '0002', '0003'])
})

test('two writers of a draft find out about each other; an incomplete one is not shared', async () => {
  const { id, officer, founder } = await makeAgreement(place, { stage: 'drafting' })
  const content = await draftOf(id)
  const save = (title: string, revision: number) =>
    saveDraft(officer, id, { revision, content: { ...content, title } }, onDay(55))
  const both = await Promise.allSettled([save('One', 1), save('Two', 1)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(save('Three', 1)).rejects.toEqual(refused('stale_edit'))
  await expect(findAgreement(founder, id)).rejects.toEqual(refused('not_found'))
  expect((await listAgreements(founder, { status: null, page: 1 })).agreements).toEqual([])
  await saveDraft(officer, id, { revision: 2, content: { ...content, amount: 0 } }, onDay(55))
  await expect(shareDraft(officer, id, 3, onDay(56))).rejects.toEqual(refused('text_incomplete'))
  await saveDraft(officer, id, { revision: 3, content }, onDay(55))
  await expect(shareDraft(officer, id, 3, onDay(56))).rejects.toEqual(refused('stale_edit'))
  await shareDraft(officer, id, 4, onDay(56))
  expect(await stateOf(id)).toMatchObject({
    textStage: 'negotiating',
    currentVersion: 1,
    draft: null,
  })
  expect((await findAgreement(founder, id)).content).toEqual(content)
})

test('a proposal that is accepted makes the next version, and nothing else of it differs', async () => {
  const made = await makeAgreement(place)
  const { id, officer, founder } = made
  await acceptVersion(founder, id, 1, onDay(57))
  const { id: proposalId } = await propose(made, founder, 'Limited to the price of the pilot.')
  await expect(propose(made, founder, 'Again.')).rejects.toEqual(refused('already_proposed'))
  await expect(acceptVersion(officer, id, 1, onDay(57))).rejects.toEqual(refused('proposals_open'))
  const accept = (by: typeof officer, version = 1) =>
    acceptProposal(by, id, { proposalId, version }, onDay(58))
  await expect(accept(founder)).rejects.toEqual(refused('not_allowed'))
  await expect(accept(officer, 2)).rejects.toEqual(refused('stale_version'))
  const shown = (await findAgreement(officer, id)).proposals[0]!
  expect(
    shown.diff!.filter(({ change }) => change === 'added').map(({ text }) => text.trim()),
  ).not.toEqual([])
  expect(shown).toMatchObject({ mayAnswer: true, mayWithdraw: false, overtaken: false })
  const both = await Promise.allSettled([accept(officer), accept(officer)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [first, second] = [await readVersion(db, id, 1), await readVersion(db, id, 2)]
  expect(second.content.clauses.find((clause) => clause.id === 'liability')!.text).toBe(
    'Limited to the price of the pilot.',
  )
  expect({ ...second.content, clauses: [] }).toEqual({ ...first.content, clauses: [] })
  expect(second.sha256).not.toBe(first.sha256)
  // The company had accepted version 1; that says nothing about version 2.
  expect(await findAgreement(founder, id)).toMatchObject({
    turn: ['city', 'company'],
    acceptances: [],
  })
  const compared = await findVersions(founder, id, { from: Number.NaN, to: Number.NaN })
  expect(compared).toMatchObject({ from: 1, to: 2 })
})

test('it is declined for a reason, answered by another one, or taken back; each once', async () => {
  const made = await makeAgreement(place)
  const { id, officer, founder } = made
  const { id: declined } = await propose(made, founder, 'None at all.')
  const decline = (by: typeof officer, proposalId: string) =>
    declineProposal(by, id, { proposalId, reason: 'Our rules forbid it.' }, onDay(58))
  await expect(decline(founder, declined)).rejects.toEqual(refused('not_allowed'))
  await decline(officer, declined)
  await expect(decline(officer, declined)).rejects.toEqual(refused('already_answered'))
  const { id: countered } = await propose(made, founder, 'Half of the price.')
  const { id: counter } = await propose(made, officer, 'The whole price.', { counters: countered })
  const statusOf = async (proposal: string) =>
    (await db.agreementProposal.findUniqueOrThrow({ where: { id: proposal } })).status
  expect([await statusOf(countered), await statusOf(counter)]).toEqual(['countered', 'open'])
  await expect(withdrawProposal(founder, id, counter, onDay(58))).rejects.toEqual(
    refused('not_allowed'),
  )
  const ends = await Promise.allSettled([
    withdrawProposal(officer, id, counter, onDay(58)),
    acceptProposal(founder, id, { proposalId: counter, version: 1 }, onDay(58)),
  ])
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const reopened = `update agreement_proposals set status = 'open' where id = '${declined}'`
  await expect(pool.query(reopened)).rejects.toThrow(/never changed once they are answered/)
})

test('a proposal whose part has changed since can’t be accepted', async () => {
  const made = await makeAgreement(place)
  const { id, officer, founder } = made
  const { id: theirs } = await propose(made, founder, 'Half of the price.')
  const { id: ours } = await propose(made, officer, 'The whole price.')
  await acceptProposal(founder, id, { proposalId: ours, version: 1 }, onDay(58))
  await expect(
    acceptProposal(officer, id, { proposalId: theirs, version: 2 }, onDay(58)),
  ).rejects.toEqual(refused('stale_version'))
  const page = await findAgreement(officer, id)
  expect(page.proposals.find((one) => one.id === theirs)).toMatchObject({ overtaken: true })
  await expect(propose(made, officer, 'Old.', { version: 1 })).rejects.toEqual(
    refused('stale_version'),
  )
})

test('other terms have to be whole', async () => {
  const { id, founder, officer } = await makeAgreement(place)
  const { content } = await readVersion(db, id, 1)
  const { title: _title, clauses: _clauses, ...terms } = content
  const offer = (changes: Partial<typeof terms>) =>
    proposeChange(
      founder,
      id,
      {
        version: 1,
        part: 'terms',
        content: { of: 'terms', ...terms, ...changes },
        reason: 'Steel became dearer.',
      },
      onDay(57),
    )
  await expect(offer({})).rejects.toEqual(refused('nothing_changed'))
  await expect(offer({ milestones: terms.milestones.slice(1) })).rejects.toEqual(
    refused('text_incomplete'),
  )
  const { id: proposalId } = await offer({ amount: 9_500_000 })
  await acceptProposal(officer, id, { proposalId, version: 1 }, onDay(58))
  expect((await readVersion(db, id, 2)).content.amount).toBe(9_500_000)
})

test('both accept the same version, and then it can be signed; after a lapse the same text is offered anew', async () => {
  const { id, officer, founder } = await makeAgreement(place)
  expect(await acceptVersion(officer, id, 1, onDay(57))).toEqual({ ready: false })
  await expect(acceptVersion(officer, id, 1, onDay(57))).rejects.toEqual(refused('nothing_changed'))
  expect((await findAgreement(founder, id)).turn).toEqual(['company'])
  await expect(acceptVersion(founder, id, 2, onDay(57))).rejects.toEqual(refused('stale_version'))
  expect(await acceptVersion(founder, id, 1, onDay(57))).toEqual({ ready: true })
  expect(await stateOf(id)).toMatchObject({ textStage: 'ready_to_sign', currentVersion: 1 })
  await expect(acceptVersion(founder, id, 1, onDay(57))).rejects.toEqual(refused('wrong_state'))
  await db.agreement.update({ where: { id }, data: { textStage: 'negotiating' } })
  expect((await findAgreement(founder, id)).turn).toEqual(['city', 'company'])
  const again = await Promise.allSettled([
    acceptVersion(officer, id, 1, onDay(70)),
    acceptVersion(founder, id, 1, onDay(70)),
  ])
  expect(again.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const side = again[0].status === 'fulfilled' ? founder : officer
  expect(await acceptVersion(side, id, 2, onDay(70))).toEqual({ ready: true })
  expect((await readVersion(db, id, 2)).content).toEqual((await readVersion(db, id, 1)).content)
})

test('what is said about a part is settled, and opened again by the next comment', async () => {
  const { id, officer, founder } = await makeAgreement(place)
  const say = (by: typeof officer, day: number) =>
    commentOn(by, id, { part: 'data', text: 'Which systems?' }, onDay(day))
  await expect(settleTalk(founder, id, 'data', onDay(57))).rejects.toEqual(refused('not_found'))
  await say(founder, 57)
  await settleTalk(officer, id, 'data', onDay(58))
  await expect(settleTalk(officer, id, 'data', onDay(58))).rejects.toEqual(
    refused('nothing_changed'),
  )
  await say(officer, 59)
  const { comments } = await findAgreement(founder, id)
  expect(comments.map(({ settledAt }) => settledAt !== null)).toEqual([true, false])
  await expect(commentOn(founder, id, { part: 'x', text: 'y' }, onDay(59))).rejects.toEqual(
    refused('not_found'),
  )
})

test('it is given up for a reason, and the company hears only of what it was shown', async () => {
  const draft = await makeAgreement(place, { stage: 'drafting' })
  const told = (userId: string) =>
    db.notification.count({ where: { userId, event: 'agreement_abandoned' } })
  await expect(abandonAgreement(draft.founder, draft.id, 'No.', onDay(57))).rejects.toEqual(
    refused('not_found'),
  )
  await abandonAgreement(draft.officer, draft.id, 'No budget.', onDay(57))
  expect(await told(draft.founder.userId)).toBe(0)
  const shared = await makeAgreement(place)
  await expect(abandonAgreement(shared.founder, shared.id, ' ', onDay(57))).rejects.toEqual(
    refused('reason_needed'),
  )
  await abandonAgreement(shared.founder, shared.id, 'We moved away.', onDay(57))
  expect(await told(shared.officer.userId)).toBeGreaterThan(0)
  expect(await stateOf(shared.id)).toMatchObject({
    status: 'abandoned',
    endReason: 'We moved away.',
  })
  await expect(acceptVersion(shared.officer, shared.id, 1, onDay(58))).rejects.toEqual(
    refused('wrong_state'),
  )
})

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
    await requestScope.run(scope as never, work)
    return scope.queries
  }
  expect(await counted(() => findAgreement(officer, id))).toBeLessThanOrEqual(4)
  expect(await counted(() => findVersions(officer, id, { from: 1, to: 1 }))).toBeLessThanOrEqual(3)
  expect(
    await counted(() => listAgreements(officer, { status: null, page: 1 })),
  ).toBeLessThanOrEqual(2)
  expect((await verifyAudit()).bad).toBeUndefined()
})
