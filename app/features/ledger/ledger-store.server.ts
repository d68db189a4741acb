import type { LedgerAccount, LedgerEntryKind, Postings } from '#app/domain/ledger'
import type { Db, Tx } from '#app/platform/db/db.server'

interface Entry {
  agreementId: string
  milestoneId?: string
  kind: LedgerEntryKind
  /** Names what the entry is about: a second one with the same key is not written. */
  onceKey: string
  at: Date
  byId: string | null
  postings: Postings
}

/** Writes an entry into an agreement's ledger, once. Says whether it was new. */
export async function recordEntry(tx: Tx, { postings, ...entry }: Entry): Promise<boolean> {
  const sides = Object.entries(postings)
    .filter(([, amount]) => amount !== 0n)
    .map(([account, amount]) => ({ account, amount }))
  if (sides.length === 0) return false
  const [row] = await tx.ledgerEntry.createManyAndReturn({
    data: [entry],
    select: { id: true },
    skipDuplicates: true,
  })
  if (!row) return false
  await tx.ledgerPosting.createMany({ data: sides.map((side) => ({ ...side, entryId: row.id })) })
  return true
}

/** The sums of the postings of agreements, by agreement. Minor units. */
export async function readBalances(db: Db, agreementIds: string[]): Promise<Map<string, Postings>> {
  const rows = await db.$queryRaw<
    { agreement_id: string; account: LedgerAccount; amount: bigint }[]
  >`
    select e.agreement_id, p.account, sum(p.amount)::bigint as amount
    from ledger_entries e join ledger_postings p on p.entry_id = e.id
    where e.agreement_id = any(${agreementIds}::uuid[])
    group by e.agreement_id, p.account`
  const balances = new Map<string, Postings>(agreementIds.map((id) => [id, {}]))
  for (const { agreement_id, account, amount } of rows)
    balances.get(agreement_id)![account] = amount
  return balances
}
