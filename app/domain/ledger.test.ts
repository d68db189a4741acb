import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accept, commit, ledgerAccounts, pay, release, standingOf, type Postings } from './ledger'

function add(a: Postings, b: Postings): Postings {
  return Object.fromEntries(
    ledgerAccounts.map((account) => [account, (a[account] ?? 0n) + (b[account] ?? 0n)]),
  )
}

test('what is held back of a milestone is rounded down, and the rest is due', () => {
  expect(accept(999n, 500)).toEqual({ remaining: -999n, due: 950n, retained: 49n })
  expect(accept(999n, 0)).toEqual({ remaining: -999n, due: 999n, retained: 0n })
})

test('whatever is accepted, released and paid, what is committed is remaining, due, retained and paid', () => {
  const steps = fc.array(
    fc.record({
      amount: fc.bigInt({ min: 0n, max: 10n ** 12n }),
      retention: fc.integer({ min: 0, max: 5_000 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  fc.assert(
    fc.property(steps, (milestones) => {
      const total = milestones.reduce((sum, { amount }) => sum + amount, 0n)
      let balances = commit(total)
      for (const { amount, retention } of milestones) {
        const accepted = accept(amount, retention)
        balances = add(add(balances, accepted), pay(accepted.due!))
      }
      balances = add(balances, release(balances.retained!))
      const { committed, remaining, due, retained, paid } = standingOf(balances)
      expect(committed).toBe(remaining + due + retained + paid)
      expect([committed, remaining, retained]).toEqual([total, 0n, 0n])
    }),
  )
})
