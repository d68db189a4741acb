import { expect, test } from 'vitest'
import { acceptVersion } from '#app/features/agreements/accept-change.server'
import { beginAmendment, dropAmendment } from '#app/features/agreements/amend-agreement.server'
import { commentOn, settleTalk } from '#app/features/agreements/discuss-agreement.server'
import { declineProposal, proposeChange } from '#app/features/agreements/propose-change.server'
import {
  declineTermination,
  proposeTermination,
} from '#app/features/agreements/terminate-agreement.server'
import { publishTemplate, saveTemplate } from '#app/features/agreements/write-template.server'
import { approveAward } from '#app/features/evaluations/approve-award.server'
import { disqualify } from '#app/features/evaluations/check-eligibility.server'
import { decideComplaint } from '#app/features/evaluations/decide-complaint.server'
import { declareInterest } from '#app/features/evaluations/declare-conflicts.server'
import { fileComplaint } from '#app/features/evaluations/file-complaint.server'
import { rankApplications } from '#app/features/evaluations/rank-applications.server'
import { startScoring } from '#app/features/evaluations/start-scoring.server'
import { decideOutcome } from '#app/features/outcomes/decide-outcome.server'
import { issueInvoice } from '#app/features/payments/issue-invoice.server'
import { releaseRetention } from '#app/features/payments/release-retention.server'
import { recordDecision } from '#app/features/workspace/keep-registers.server'
import { sendMessage } from '#app/features/workspace/send-message.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { recordedTables } from '#app/platform/audit/records'
import { db, pool, transaction } from '#app/platform/db/db.server'
import { recordAudit } from '#app/platform/audit/audit.server'
import { makeAgreement } from '../support/agreements'
import { behindTheGuards } from '../support/behind-the-guards'
import { agree, declareNone, makeCheckedCall, propose, score } from '../support/judging'
import { giveBilling, meet, payday, proofOf } from '../support/money'
import { enter, makeMeasured, measuring, putPilot, report } from '../support/outcomes'
import { makeSigned } from '../support/signing'
import { makeCity, makeOrganisation, onDay } from '../support/world'

/** A call judged to its end, so that every table of records has rows that are final. */
async function makeWholeStory(): Promise<void> {
  const place = await makeCity()
  const call = await makeCheckedCall(place, { prices: [9_000_000, 6_000_000, 5_000_000] })
  const [winner, second, third] = call.applications
  const { id: organisationId } = await makeOrganisation()
  await disqualify(call.officer, call.id, third!.id, 'It has no deployment.', onDay(32))
  await startScoring(call.officer, call.id, onDay(40), onDay(33))
  await declareInterest(call.panel[1]!, call.id, organisationId, onDay(33))
  const judged = { ...call, applications: [winner!, second!] }
  for (const evaluator of call.panel) {
    await declareNone(judged, evaluator)
    await score(judged, evaluator, winner!.number, [90, 80])
    await score(judged, evaluator, second!.number, [70, 60])
  }
  await agree(judged, winner!.number, [90, 80])
  await agree(judged, second!.number, [70, 60])
  await rankApplications(call.panel[0]!, call.id, onDay(42))
  await propose(judged)
  await approveAward(call.approver, call.id, onDay(44))
  const objection = { text: 'The annex was not read.', language: 'en' as const }
  const { id } = await fileComplaint(second!.person, second!.id, objection, onDay(45))
  const decision = { outcome: 'reject' as const, reasons: 'It was read.' }
  await decideComplaint(await place.person('board'), id, decision, onDay(46))
}

/** A pilot from its agreement to the city's decision, with what was paid for it. */
async function makeWholePilot(): Promise<void> {
  const pilot = await makeMeasured('running', { agreement: { retention: 1_000 } })
  await enter(pilot, 90, '56')
  await sendMessage(pilot.officer, pilot.id, { text: 'Well done.', upload: null }, onDay(90))
  const decision = { what: 'Go on.', why: 'It works.', decidedOn: '2026-12-01' }
  await recordDecision(pilot.officer, pilot.id, decision, onDay(90))
  const milestoneId = await meet(pilot, 1)
  await putPilot(pilot.id, 'completed')
  await giveBilling(pilot)
  await issueInvoice(pilot.founder, pilot.id, { what: milestoneId }, payday)
  await releaseRetention(pilot.approver, pilot.id, measuring)
  await report(pilot)
  await decideOutcome(pilot.board, pilot.id, { decision: 'scale', reasons: 'Quieter.' }, measuring)
}

/** An agreement that was talked about and accepted, from a template of its city. */
async function makeAgreedText(): Promise<void> {
  const place = await makeCity()
  const administrator = await place.person('administrator')
  const key = { cityId: place.cityId, language: 'ru' as const }
  const content = { clauses: [{ id: 'a', heading: 'A', text: 'B.' }] }
  const { revision } = await saveTemplate(administrator, key, { revision: 0, content }, onDay(50))
  await publishTemplate(administrator, key, revision, onDay(50))
  const { id, officer, founder } = await makeAgreement(place)
  await commentOn(founder, id, { part: 'data', text: 'Which systems?' }, onDay(57))
  await settleTalk(officer, id, 'data', onDay(57))
  const words = { of: 'clause', heading: 'Liability', text: 'Half of the price.' } as const
  const change = { version: 1, part: 'liability', content: words, reason: 'Because.' }
  const { id: proposalId } = await proposeChange(founder, id, change, onDay(57))
  await declineProposal(officer, id, { proposalId, reason: 'Too little.' }, onDay(57))
  await acceptVersion(founder, id, 1, onDay(57))
}

/** An agreement that was signed and sealed, with an amendment that was dropped and an end that was declined. */
async function makeSignedText(): Promise<void> {
  const { id, founder, approver } = await makeSigned(await makeCity())
  await transaction(async (tx) => {
    const facts = { storageKey: 'a', sha256: 'b', size: 1, sealedAt: onDay(59) }
    await tx.agreementDocument.create({ data: { agreementId: id, number: 1, ...facts } })
    const subject = `agreement:${id}`
    await recordAudit(tx, { actorId: null, event: 'agreement.sealed', subject, at: onDay(59) })
  })
  await beginAmendment(founder, id, { reason: 'Two more sites.' }, onDay(60))
  await dropAmendment(founder, id, onDay(61))
  const oneTimeCode = await proofOf(founder)
  const proposal = { reason: 'The site was sold.', effectiveOn: '2027-03-01', oneTimeCode }
  await proposeTermination(founder, id, proposal, onDay(62))
  const { id: terminationId } = await db.agreementTermination.findFirstOrThrow()
  await declineTermination(approver, id, { terminationId, reason: 'Not yet.' }, onDay(63))
}

interface Column {
  column_name: string
  data_type: string
}

/** A value of a column's type that is another one. */
function another({ column_name: name, data_type: type }: Column): string {
  if (type === 'uuid') return 'gen_random_uuid()'
  if (type === 'text') return `${name} || 'x'`
  if (type.startsWith('timestamp')) return `${name} + interval '1 second'`
  if (type === 'boolean') return `not ${name}`
  if (type === 'jsonb') return `'{"forged": true}'::jsonb`
  return `${name} + 1`
}

/** Beside the keys: in no two rows of their table, by themselves or with another column. */
const uniqueColumns = new Set([
  'application_id',
  'challenge_id',
  'number',
  'once_key',
  'payment_id',
  'receipt_code',
  'version',
  'sha256',
  'storage_key',
])

test('whichever record is changed, taken away or slipped in behind the guards, it is found and named', async () => {
  await makeWholeStory()
  await makeWholePilot()
  await makeAgreedText()
  await makeSignedText()
  expect((await verifyAudit()).bad).toBeUndefined()
  for (const { name, key, final } of recordedTables) {
    const { rows: columns } = await pool.query<Column>(
      'select column_name, data_type from information_schema.columns where table_name = $1 order by ordinal_position',
      [name],
    )
    const keyText = `concat_ws('/', ${key.join(', ')})`
    const { rows } = await pool.query<{ key: string; row: string }>(
      `select ${keyText} as key, to_jsonb(t)::text as row from ${name} t where ${final ?? 'true'} order by 1 limit 1`,
    )
    expect(rows, name).toHaveLength(1)
    const { key: chosen, row } = rows[0]!
    const literal = `'${row.replaceAll("'", "''")}'`
    const given = new Set(
      Object.entries(JSON.parse(row) as object).flatMap(([column, value]) =>
        value === null ? [] : [column],
      ),
    )
    const takeAway = `delete from ${name} where ${keyText} = '${chosen}'`
    const putBack = `insert into ${name} select * from jsonb_populate_record(null::${name}, ${literal}::jsonb)`

    const open = columns.filter(
      ({ column_name: column, data_type: type }) =>
        given.has(column) &&
        !key.includes(column) &&
        !['ARRAY', 'USER-DEFINED'].includes(type) &&
        // Without these a row is not final, or not one that its table would hold.
        !['confirmed_at', 'decided_at', 'submitted_at', 'evaluation_id', 'conflict'].includes(
          column,
        ),
    )
    expect(open.length, name).toBeGreaterThan(0)
    for (const column of open) {
      await behindTheGuards(
        `update ${name} set ${column.column_name} = ${another(column)} where ${keyText} = '${chosen}'`,
      )
      expect((await verifyAudit()).bad, `${name}.${column.column_name}`).toEqual({
        table: name,
        key: chosen,
        problem: 'changed',
      })
      await behindTheGuards(`${takeAway}; ${putBack}`)
    }

    await behindTheGuards(takeAway)
    expect((await verifyAudit()).bad, name).toEqual({
      table: name,
      key: chosen,
      problem: 'missing',
    })
    await behindTheGuards(putBack)

    const last = columns.find(({ column_name: column }) => column === key.at(-1))!
    const unique = columns.filter(
      ({ column_name: column }) => uniqueColumns.has(column) && !key.includes(column),
    )
    const changes = [last, ...unique].map((column) => `${column.column_name} = ${another(column)}`)
    await behindTheGuards(`
      create temporary table slipped as ${putBack.replace(/^insert into \S+ /, '')};
      update slipped set ${changes.join(', ')};
      insert into ${name} select * from slipped`)
    expect((await verifyAudit()).bad, name).toMatchObject({ table: name, problem: 'unrecorded' })
    await behindTheGuards(
      `delete from ${name} where ${keyText} in (select ${keyText} from slipped); drop table slipped`,
    )
    expect((await verifyAudit()).bad, name).toBeUndefined()
  }
}, 60_000)
