import type { Member } from '#app/domain/actor'
import { healthLevels, mayReadBoard, type HealthLevel } from '#app/domain/pilot-health'
import { comparableEuro } from '#app/domain/money'
import { Refusal } from '#app/domain/refusal'
import type { LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import type { BoardFilters } from './board-filters'
import { readBoardRows, type BoardRow } from './board-rows.server'

export const pilotsPerPage = 200

/** What the pilots of one currency amount to, in its minor units. */
export interface BoardTotal {
  currency: string
  pilots: number
  committed: bigint
  paid: bigint
  due: bigint
  remaining: bigint
}

/**
 * The pilots of every unit in which a person answers for them, and of those below, as filters ask for them.
 * `compare` puts titles into the order of the reader's alphabet. Refuses `not_allowed` to whoever has no board.
 */
export async function findBoard(
  actor: Member,
  filters: BoardFilters,
  compare: (a: string, b: string) => number,
  now: Date,
) {
  const scope = [...new Set(actor.units.map(({ unitId }) => unitId))].filter(
    (unitId) => mayReadBoard(actor, { unitPath: [unitId] }) === 'allowed',
  )
  if (scope.length === 0) throw new Refusal('not_allowed')
  const all = await readBoardRows(scope, now)
  const rows = all
    .filter((row) => fits(row, filters))
    .sort(orders(compare)[filters.sort ?? 'health'])
  return {
    rows,
    /** How many there are before any filter. */
    known: all.length,
    timeZone: all[0]?.timeZone ?? 'UTC',
    units: await unitsOf(all, scope),
    sectors: [...new Set(all.flatMap(({ sectors }) => sectors))],
    levels: countLevels(rows),
    totals: totalsOf(rows),
  }
}

function fits(row: BoardRow, { unit, status, health, sector }: BoardFilters): boolean {
  return (
    (unit === undefined || row.unitPath.includes(unit)) &&
    (status === undefined || row.status === status) &&
    (health === undefined || row.health.level === health) &&
    (sector === undefined || row.sectors.includes(sector))
  )
}

type Order = (a: BoardRow, b: BoardRow) => number

/** Later than any day: what has none comes last. */
const never = '9999-12-31'

function orders(compare: (a: string, b: string) => number) {
  const title: Order = (a, b) => compare(a.title, b.title) || (a.id < b.id ? -1 : 1)
  const next: Order = (a, b) => day(a).localeCompare(day(b)) || title(a, b)
  const amount =
    (name: 'due' | 'committed'): Order =>
    (a, b) =>
      euro(b, name) - euro(a, name) || title(a, b)
  return {
    title,
    next,
    health: (a: BoardRow, b: BoardRow) => rank(a) - rank(b) || next(a, b),
    end: (a: BoardRow, b: BoardRow) => a.endsOn.localeCompare(b.endsOn) || title(a, b),
    due: amount('due'),
    committed: amount('committed'),
  }
}

const rank = ({ health }: BoardRow) => healthLevels.indexOf(health.level)
const day = ({ next }: BoardRow) => (next ? (next.when ?? '') : never)
const euro = (row: BoardRow, name: 'due' | 'committed') =>
  comparableEuro(Number(row[name]), row.currency) ?? 0

/** Units that have a pilot, or have one below them, from the top of the reader's units down. */
async function unitsOf(rows: BoardRow[], scope: string[]) {
  const ids = [...new Set(rows.flatMap(({ unitPath }) => unitPath))]
  const units = await db.unit.findMany({
    where: { id: { in: ids }, path: { hasSome: scope } },
    select: { id: true, names: true, path: true },
    orderBy: { path: 'asc' },
  })
  return units.map(({ id, names, path }) => ({
    id,
    names: names as LocalisedText,
    depth: path.length - Math.min(...units.map((unit) => unit.path.length)),
  }))
}

function countLevels(rows: BoardRow[]): { level: HealthLevel; pilots: number }[] {
  return healthLevels.map((level) => ({
    level,
    pilots: rows.filter(({ health }) => health.level === level).length,
  }))
}

function totalsOf(rows: BoardRow[]): BoardTotal[] {
  const totals = new Map<string, BoardTotal>()
  for (const { currency, committed, paid, due, remaining } of rows) {
    const none = { currency, pilots: 0, committed: 0n, paid: 0n, due: 0n, remaining: 0n }
    const sum = totals.get(currency) ?? none
    totals.set(currency, {
      currency,
      pilots: sum.pilots + 1,
      committed: sum.committed + committed,
      paid: sum.paid + paid,
      due: sum.due + due,
      remaining: sum.remaining + remaining,
    })
  }
  return [...totals.values()].sort((a, b) => a.currency.localeCompare(b.currency))
}
