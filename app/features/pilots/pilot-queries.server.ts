import type { Member } from '#app/domain/actor'
import { standingOf } from '#app/domain/ledger'
import { isLate, isSilent } from '#app/domain/milestone'
import { mayLeadPilot, mayReadPilot, pilotStatuses, type PilotStatus } from '#app/domain/pilot'
import { requireAllowed } from '#app/domain/refusal'
import type { Language, LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import type { Prisma } from '#app/platform/db/generated/client'
import { readBalances } from '../ledger/ledger-store.server'
import { toMilestone } from './milestone-store.server'
import { readPilot } from './pilot-store.server'

export const pilotsPerPage = 25

/** Pilots of the units and organisations that a person works for, those that end first coming first. */
export async function listDeskPilots(
  actor: Member,
  { status, page }: { status: PilotStatus | null; page: number },
  now: Date,
) {
  const units = actor.units.filter(({ role }) => role !== 'evaluator').map(({ unitId }) => unitId)
  const organisations = actor.organisations.map(({ organisationId }) => organisationId)
  const mine: Prisma.PilotWhereInput = {
    OR: [{ unit: { path: { hasSome: units } } }, { organisationId: { in: organisations } }],
  }
  const where = status ? { ...mine, status } : mine
  const [rows, counts] = await Promise.all([
    db.pilot.findMany({
      where,
      select: {
        id: true,
        title: true,
        language: true,
        status: true,
        startsOn: true,
        endsOn: true,
        agreement: { select: { reference: true } },
        city: { select: { slug: true, names: true, timeZone: true } },
        unit: { select: { names: true } },
        organisation: { select: { name: true } },
        milestones: {
          select: {
            status: true,
            dueOn: true,
            deliverables: {
              where: { decidedAt: null },
              select: { decidedAt: true, reviewUntil: true },
            },
          },
        },
      },
      orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * pilotsPerPage,
      take: pilotsPerPage,
      relationLoadStrategy: 'join',
    }),
    db.pilot.groupBy({ by: ['status'], where: mine, _count: true }),
  ])
  const countOf = new Map(counts.map((row) => [row.status, row._count]))
  const all = counts.reduce((sum, row) => sum + row._count, 0)
  return {
    total: status ? (countOf.get(status) ?? 0) : all,
    all,
    statuses: pilotStatuses
      .filter((one) => countOf.has(one))
      .map((one) => ({ status: one, count: countOf.get(one)! })),
    pilots: rows.map(({ milestones, language, city, unit, ...pilot }) => ({
      ...pilot,
      language: language as Language,
      city: { ...city, names: city.names as LocalisedText },
      unit: unit.names as LocalisedText,
      steps: milestones.length,
      met: milestones.filter((milestone) => milestone.status === 'met').length,
      late: milestones.filter(({ status: state, dueOn }) =>
        isLate({ status: state, dueOn: dueOn.toISOString().slice(0, 10) }, city.timeZone, now),
      ).length,
      silent: milestones.filter(({ deliverables: [open] }) => isSilent(open ?? null, now)).length,
    })),
  }
}

/** A pilot for either of its sides, with its milestones, its money, and what the reader can do. */
export async function findDeskPilot(actor: Member, id: string, now: Date) {
  const pilot = await readPilot(db, id)
  requireAllowed(mayReadPilot(actor, pilot))
  const agreementId = pilot.agreement.id
  const [rows, balances] = await Promise.all([
    db.milestone.findMany({
      where: { pilotId: id },
      include: {
        deliverables: {
          orderBy: { number: 'desc' },
          take: 1,
          select: { number: true, submittedAt: true, reviewUntil: true, decidedAt: true },
        },
      },
      orderBy: { number: 'asc' },
      relationLoadStrategy: 'join',
    }),
    readBalances(db, [agreementId]),
  ])
  const milestones = rows.map(({ deliverables, ...row }) => {
    const { acceptedById: _by, ...milestone } = toMilestone(row)
    const latest = deliverables[0] ?? null
    return {
      ...milestone,
      reviewUntil: latest?.decidedAt === null ? latest.reviewUntil : null,
      late: pilot.status === 'running' && isLate(milestone, pilot.city.timeZone, now),
      silent: isSilent(latest, now),
    }
  })
  return {
    pilot,
    milestones,
    standing: standingOf(balances.get(agreementId) ?? {}),
    mayLead: mayLeadPilot(actor, pilot) === 'allowed',
  }
}
