import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import '#app/messages/all.server'
import type { Member } from '#app/domain/actor'
import { accept } from '#app/domain/ledger'
import { boardFile } from '#app/features/board/board-file.server'
import { boardFilters, type BoardFilters } from '#app/features/board/board-filters'
import { findBoard } from '#app/features/board/find-board.server'
import { recordEntry } from '#app/features/ledger/ledger-store.server'
import { issueInvoice } from '#app/features/payments/issue-invoice.server'
import { reviewDeliverable } from '#app/features/pilots/review-deliverable.server'
import { planPilot } from '#app/features/pilots/plan-pilot.server'
import type { Language } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import { db, transaction } from '#app/platform/db/db.server'
import { requestScope } from '#app/platform/db/request-scope.server'
import { textIn } from '#app/platform/i18n/text'
import { giveBilling, makeDuePilot, mark, meet, payday } from '../support/money'
import { handIn, pilotContent, type MadePilot } from '../support/pilots'
import { actorOf, makeCity, makePerson, onDay } from '../support/world'

const english = textIn('en')
const see = (actor: Member, filters: BoardFilters = {}, now = payday) =>
  findBoard(actor, filters, english.compare, now)

async function makeUnit(pilot: MadePilot, name: string): Promise<string> {
  const { cityId, unitId } = pilot.place
  const id = randomUUID()
  const data = { cityId, parentId: unitId, slug: id, level: 'department' as const }
  await db.unit.create({ data: { ...data, id, names: { en: name }, path: [unitId, id] } })
  return id
}

async function someoneIn(unitId: string, role: 'board' | 'evaluator' | 'officer') {
  const { id: userId } = await makePerson(role)
  await db.unitMember.create({ data: { unitId, userId, role } })
  return actorOf(userId)
}

/** More pilots of the same call, by as many companies; every third has a milestone met. */
async function makeMore(pilot: MadePilot, count: number, unitId: string): Promise<void> {
  const officer = pilot.officer.userId
  await transaction(async (tx) => {
    for (let index = 0; index < count; index += 1) {
      const { id: organisationId } = await tx.organisation.create({
        data: {
          slug: `many-${randomUUID()}`,
          kind: 'startup',
          name: `Many ${index}`,
          originalLanguage: 'en',
          texts: {},
        },
      })
      const application = await tx.application.create({
        data: {
          challengeId: pilot.call.id,
          organisationId,
          status: 'awarded',
          language: 'en',
          versionAgreed: 1,
          createdById: officer,
          createdAt: onDay(5),
          updatedAt: onDay(5),
          submittedAt: onDay(6),
        },
      })
      const agreement = await tx.agreement.create({
        data: {
          reference: `MANY-${randomUUID().slice(0, 8)}`,
          challengeId: pilot.call.id,
          applicationId: application.id,
          organisationId,
          cityId: pilot.place.cityId,
          unitId,
          language: 'en',
          currency: 'EUR',
          status: 'in_force',
          textStage: 'signed',
          versionInForce: 1,
          createdById: officer,
          createdAt: onDay(55),
          inForceAt: onDay(60),
        },
      })
      const content = pilotContent({ title: `Pilot ${String(index).padStart(3, '0')}` })
      const { id: pilotId } = await planPilot(tx, agreement, content, onDay(60))
      await tx.pilot.update({ where: { id: pilotId }, data: { status: 'running' } })
      if (index % 3 > 0) continue
      const milestone = await tx.milestone.update({
        where: { pilotId_number: { pilotId, number: 1 } },
        data: { status: 'met', acceptedById: officer, decidedAt: onDay(80) },
      })
      await recordEntry(tx, {
        agreementId: agreement.id,
        milestoneId: milestone.id,
        kind: 'acceptance',
        onceKey: `acceptance:${milestone.id}`,
        at: onDay(80),
        byId: officer,
        postings: accept(milestone.amount, 0),
      })
    }
    await recordAudit(tx, {
      actorId: null,
      event: 'test.many',
      subject: 'test:many',
      at: onDay(60),
    })
  })
}

async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const scope = { queries: 0 }
  await requestScope.run(scope, work)
  return scope.queries
}

async function tableOf(answer: Response, delimiter: string): Promise<string[][]> {
  const text = Buffer.from(await answer.arrayBuffer()).toString('utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  return parse(text, { delimiter, bom: true })
}

describe('the board of a unit', () => {
  let pilot: MadePilot & { milestoneId: string }
  let streets: string
  let parks: string
  let board: Member

  beforeAll(async () => {
    pilot = await makeDuePilot()
    board = pilot.board
    streets = await makeUnit(pilot, 'Streets')
    parks = await makeUnit(pilot, 'Parks')
    await makeMore(pilot, 150, streets)
    await makeMore(pilot, 60, parks)
  }, 60_000)

  test('takes the same few statements for two hundred pilots as for one', async () => {
    const small = await makeDuePilot()
    const few = await statementsOf(() => see(small.board))
    expect(await statementsOf(() => see(board))).toBe(few)
    expect(few).toBeLessThanOrEqual(3)
    expect((await see(board)).rows).toHaveLength(211)
  })

  test('shows what is in the person’s units and below, to who answers for them', async () => {
    const count = async (actor: Member) => (await see(actor)).known
    expect(await count(await someoneIn(streets, 'board'))).toBe(150)
    expect(await count(await someoneIn(parks, 'officer'))).toBe(60)
    expect(await count(pilot.approver)).toBe(211)
    expect(await count(await pilot.place.person('administrator'))).toBe(211)
    expect(await count(await (await makeCity()).person('board'))).toBe(0)
    for (const nobody of [await someoneIn(streets, 'evaluator'), pilot.founder])
      await expect(see(nobody)).rejects.toThrow('not_allowed')
  })

  test('sums each currency so that committed is paid, due and remaining', async () => {
    const { rows, totals, levels } = await see(board)
    expect(totals).toEqual([
      {
        currency: 'EUR',
        pilots: 211,
        committed: 211n * 9_000_000n,
        paid: 0n,
        due: 71n * 4_500_000n,
        remaining: 211n * 9_000_000n - 71n * 4_500_000n,
      },
    ])
    for (const { committed, paid, due, remaining } of rows)
      expect(committed).toBe(paid + due + remaining)
    expect(levels.reduce((sum, { pilots }) => sum + pilots, 0)).toBe(211)
  })

  test('can be narrowed down, and says nothing about what it does not know', async () => {
    const count = async (query: string) => {
      const filters = boardFilters(new URL(`http://agora.test/?${query}`))
      return (await see(board, filters)).rows.length
    }
    expect(await count(`unit=${streets}`)).toBe(150)
    expect(await count(`unit=${pilot.place.unitId}`)).toBe(211)
    expect(await count(`unit=${randomUUID()}`)).toBe(0)
    expect(await count('status=planned')).toBe(0)
    expect(await count('status=running&health=at_risk')).toBe(140)
    expect(await count('sector=environment')).toBe(211)
    expect(await count('sector=water')).toBe(0)
    expect(await count("unit='&status=x&health=&sector=%00&sort=constructor")).toBe(211)
    const { units } = await see(board)
    expect(units.map(({ names, depth }) => [names.en, depth]).sort()).toEqual([
      ['City of Testville', 0],
      ['Parks', 1],
      ['Streets', 1],
    ])
  })

  test('is in the order that was asked for', async () => {
    const order = async (sort: BoardFilters['sort']) => (await see(board, { sort })).rows
    const titles = (await order('title')).map(({ title }) => title)
    expect(titles).toEqual([...titles].sort(english.compare))
    const levels = (await order('health')).map(({ health }) => health.level)
    expect(levels.lastIndexOf('at_risk')).toBeLessThan(levels.indexOf('on_track'))
    const due = (await order('due')).map((row) => row.due)
    expect(due[0]).toBe(4_500_000n)
    expect(due.at(-1)).toBe(0n)
  })

  test('is a file of exactly what is shown', async () => {
    const { rows } = await see(board, { unit: parks, health: 'at_risk', sort: 'title' })
    const [heads, ...lines] = await tableOf(boardFile(english, rows), ',')
    expect(heads).toHaveLength(21)
    expect(lines.map(([title]) => title)).toEqual(rows.map(({ title }) => title))
    expect(lines[0]!.slice(13, 18)).toEqual(['EUR', '90000.00', '0.00', '0.00', '90000.00'])
  })
})

test.each([
  ['en', ',', '90000.00'],
  ['bg', ';', '90000,00'],
  ['vi', ';', '90000,00'],
  ['ru', ';', '90000,00'],
  ['ar', ',', '90000.00'],
] as [Language, string, string][])(
  'a file in %s is as spreadsheets of that language read it, and runs nothing',
  async (language, delimiter, amount) => {
    const pilot = await makeDuePilot()
    const name = `=HYPERLINK("http://evil.example";"x"),\n'`
    await db.organisation.update({ where: { id: pilot.organisationId }, data: { name } })
    await db.pilot.update({ where: { id: pilot.id }, data: { title: ' +1+1' } })
    const { rows } = await see(pilot.board)
    const [, line] = await tableOf(boardFile(textIn(language), rows), delimiter)
    expect([line![0], line![4], line![14]]).toEqual([`' +1+1`, `'${name}`, amount])
  },
)

test('dong have no fraction, and each currency its own sum', async () => {
  const place = await makeCity('Asia/Ho_Chi_Minh', 'VND')
  const pilot = await makeDuePilot(place, { currency: 'VND' })
  const { rows, totals } = await see(pilot.board)
  expect(totals).toMatchObject([{ currency: 'VND', committed: 9_000_000n, due: 4_500_000n }])
  const [, line] = await tableOf(boardFile(english, rows), ',')
  expect(line!.slice(13, 18)).toEqual(['VND', '9000000', '0', '4500000', '4500000'])
})

test('a pilot’s health and next decision follow what happens to it', async () => {
  const pilot = await makeDuePilot()
  const state = async (days: number) => {
    const [row] = (await see(pilot.board, {}, onDay(days))).rows
    const { health, next } = row!
    const signs = health.signs.map(({ sign }) => sign)
    return [health.level, signs.join(), next && `${next.what} ${next.who} ${next.when}`]
  }
  const move = (status: 'running' | 'paused' | 'completed' | 'scaled') =>
    db.pilot.update({
      where: { id: pilot.id },
      data: { status, pauseReason: status === 'paused' ? 'Road works.' : null },
    })
  expect(await state(64)).toEqual(['on_track', '', 'send_invoice company null'])
  await giveBilling(pilot)
  const { id } = await issueInvoice(pilot.founder, pilot.id, { what: pilot.milestoneId }, payday)
  expect(await state(97)).toEqual(['on_track', '', 'mark_paid approver 2027-03-08'])
  expect(await state(127)).toEqual(['at_risk', 'payment_late', 'mark_paid approver 2027-03-08'])
  await mark(pilot.approver, id)
  expect(await state(127)).toEqual(['on_track', '', 'deliver company 2027-04-01'])
  expect(await state(151)).toEqual(['at_risk', 'milestones_late', 'deliver company 2027-04-01'])
  await handIn(pilot, 2, onDay(151))
  expect(await state(152)).toEqual(['on_track', '', 'review officer 2027-04-16'])
  expect(await state(166)).toEqual(['at_risk', 'city_silent', 'review officer 2027-04-16'])
  const review = { deliverable: 1, decision: 'met', reasons: '' } as const
  await reviewDeliverable(pilot.officer, pilot.id, 2, review, onDay(167))
  await meet(pilot, 3)
  await db.milestone.updateMany({ where: { pilotId: pilot.id }, data: { amount: 0 } })
  await move('paused')
  expect(await state(200)).toEqual(['watch', 'paused', 'resume officer null'])
  expect(await state(242)).toEqual(['at_risk', 'past_end,paused', 'resume officer null'])
  await move('completed')
  expect(await state(242)).toEqual(['on_track', '', 'decide board null'])
  await move('scaled')
  expect(await state(242)).toEqual(['ended', '', null])
})
