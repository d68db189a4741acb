import { expect, test } from 'vitest'
import { keepCheckpoint, recordAudit } from '#app/platform/audit/audit.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { transaction } from '#app/platform/db/db.server'
import { behindTheGuards } from '../support/behind-the-guards'

const at = new Date('2026-11-22T10:00:00.123Z')

function write(event: string) {
  return transaction((tx) =>
    recordAudit(tx, {
      actorId: null,
      event,
      subject: 'test:1',
      before: { a: 1 },
      after: { b: 'ж' },
      at,
    }),
  )
}

test('the first row changed behind the guards is named, and so is a cut end', async () => {
  for (let index = 0; index < 5; index += 1) await write(`event.row${index}`)
  await transaction((tx) => keepCheckpoint(tx, at))
  const { rows } = await verifyAudit()

  await behindTheGuards(`update audit_entries set after = '{"b":"з"}' where seq = ${rows - 2}`)
  expect((await verifyAudit()).bad).toEqual({ seq: rows - 2, problem: 'content' })
  await behindTheGuards(`update audit_entries set after = '{"b":"ж"}' where seq = ${rows - 2}`)
  expect((await verifyAudit()).bad).toBeUndefined()

  await behindTheGuards(`delete from audit_entries where seq = ${rows}`)
  expect((await verifyAudit()).bad).toEqual({ seq: rows, problem: 'gap' })
})
