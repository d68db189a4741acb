import { expect, test } from 'vitest'
import { accept, commit, pay, standingOf, type Postings } from '#app/domain/ledger'
import { readBalances, recordEntry } from '#app/features/ledger/ledger-store.server'
import { db, pool, transaction } from '#app/platform/db/db.server'
import { makePilot } from '../support/pilots'
import { makeCity, onDay, unique } from '../support/world'

async function makeLedger() {
  const { agreementId } = await makePilot(await makeCity())
  const book = (onceKey: string, postings: Postings) =>
    transaction((tx) =>
      recordEntry(tx, {
        agreementId,
        kind: 'payment',
        onceKey,
        at: onDay(90),
        byId: null,
        postings,
      }),
    )
  const standing = async () => standingOf((await readBalances(db, [agreementId])).get(agreementId)!)
  return { agreementId, book, standing }
}

test('an agreement in force has its whole amount committed and remaining', async () => {
  const { standing } = await makeLedger()
  expect(await standing()).toMatchObject({ committed: 9_000_000n, remaining: 9_000_000n, paid: 0n })
})

test('an entry is written once, whatever is repeated', async () => {
  const { book, standing } = await makeLedger()
  const key = unique('met')
  expect(await book(key, accept(4_500_000n, 0))).toBe(true)
  expect(await book(key, accept(4_500_000n, 0))).toBe(false)
  expect(await standing()).toMatchObject({ due: 4_500_000n, remaining: 4_500_000n })
})

test('the database refuses what does not balance and what falls below zero', async () => {
  const { book, standing, agreementId } = await makeLedger()
  await book(unique('met'), accept(4_500_000n, 0))
  await expect(book(unique('odd'), { due: 5n })).rejects.toThrow(/sum to zero/)
  await expect(book(unique('too much'), pay(4_500_001n))).rejects.toThrow(/below zero/)
  await expect(book(unique('broken'), commit(-4_500_001n))).rejects.toThrow(/below zero/)
  const bare = { agreementId, kind: 'payment', onceKey: unique('bare'), at: onDay(91) }
  await expect(db.ledgerEntry.create({ data: bare })).rejects.toThrow(/sum to zero/)
  expect(await standing()).toMatchObject({ due: 4_500_000n, paid: 0n })
})

test('the database refuses to change or delete what was written', async () => {
  const { agreementId } = await makeLedger()
  const ofAgreement = `where agreement_id = '${agreementId}'`
  const entries = `select id from ledger_entries ${ofAgreement}`
  await expect(
    pool.query(`update ledger_postings set amount = amount + 1 where entry_id in (${entries})`),
  ).rejects.toThrow(/never changed/)
  await expect(pool.query(`delete from ledger_entries ${ofAgreement}`)).rejects.toThrow(
    /never changed/,
  )
})
