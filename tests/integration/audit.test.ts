import { expect, test } from 'vitest'
import { recordAudit } from '#app/platform/audit/audit.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { db, pool, transaction } from '#app/platform/db/db.server'

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

test('rows written at once form one chain without gap or fork', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, index) => write(`event.${index}`)))
  const check = await verifyAudit()
  expect(check.bad).toBeUndefined()
  expect(check.rows).toBeGreaterThanOrEqual(40)
})

test('the database refuses to change, delete or empty', async () => {
  await write('event.kept')
  for (const statement of [
    "update audit_entries set event = 'x'",
    'delete from audit_entries',
    'truncate audit_entries',
  ])
    await expect(pool.query(statement)).rejects.toThrow('never changed or deleted')
})

test('a rolled back transaction leaves no row', async () => {
  const before = await db.auditEntry.count()
  await expect(
    transaction(async (tx) => {
      await recordAudit(tx, { actorId: null, event: 'event.undone', subject: 'test:1', at })
      throw new Error('undone')
    }),
  ).rejects.toThrow('undone')
  expect(await db.auditEntry.count()).toBe(before)
})
