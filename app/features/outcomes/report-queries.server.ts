import type { Member } from '#app/domain/actor'
import { sideOf } from '#app/domain/agreement'
import { progressOf } from '#app/domain/measure'
import {
  mayDecideOutcome,
  mayWriteReport,
  reportParts,
  type OutcomeDecision,
  type ReportPart,
} from '#app/domain/outcome'
import { mayReadPilot } from '#app/domain/pilot'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import type { Language, LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import { readPilot } from '../pilots/pilot-store.server'
import { placeOf } from './measure-store.server'
import { readChartReadings, type ChartReadings } from './reading-queries.server'
import { keptReport, type ReportDocument } from './report-document'
import { readResults } from './report-draft.server'

/** A decision as everyone reads it. */
export interface ShownDecision {
  decision: OutcomeDecision
  reasons: string
  at: Date
}

type Result = ReportDocument['measures'][number]

/** A measure's result with what its chart draws. */
function shownResult(measure: Result, charts: Map<string, ChartReadings>) {
  const { points, total } = charts.get(measure.id) ?? { points: [], total: 0 }
  const { result } = measure
  return { ...measure, points, total, progress: result && progressOf(measure, result.value) }
}

export type ShownResult = ReturnType<typeof shownResult>

const emptyParts = Object.fromEntries(reportParts.map((part) => [part, ''])) as Record<
  ReportPart,
  string
>

/**
 * The report on a pilot for both its sides: the city reads it while it is written, the company once it is decided.
 * Refuses `not_found`, also before the pilot is completed.
 */
export async function findReport(actor: Member, pilotId: string) {
  const pilot = await readPilot(db, pilotId)
  requireAllowed(mayReadPilot(actor, pilot))
  const row = await db.outcomeReport.findUnique({
    where: { pilotId },
    include: { pilot: { select: { decision: true } } },
    relationLoadStrategy: 'join',
  })
  const place = placeOf(pilot, row)
  const decision = row?.pilot.decision ?? null
  const reads = place.status === 'completed' ? sideOf(actor, place) === 'city' : decision !== null
  if (!reads) throw new Refusal('not_found')
  const kept = decision?.document ?? row?.document ?? null
  const document = kept === null ? null : keptReport.parse(kept)
  const { charts, measures, costs } = document
    ? {
        ...document,
        charts: await readChartReadings(
          db,
          document.measures.map(({ id }) => id),
        ),
      }
    : await readResults(db, place)
  const { id, slug, title, language, organisation, status, city } = place
  const decide = mayDecideOutcome(actor, place)
  return {
    pilot: { id, slug, title, language, organisation, status, timeZone: city.timeZone },
    parts: { ...emptyParts, ...pick(document ?? row) },
    revision: row?.revision ?? 0,
    handedInAt: row?.handedInAt ?? null,
    returnedReason: row?.returnedReason ?? null,
    measures: measures.map((measure) => shownResult(measure, charts)),
    costs,
    decision: decision && toDecision(decision),
    mayWrite: mayWriteReport(actor, place) === 'allowed',
    mayDecide: decide === 'allowed',
    ownWork: decide === 'own_work',
  }
}

function pick(from: Record<ReportPart, string> | null): Partial<Record<ReportPart, string>> {
  return from ? Object.fromEntries(reportParts.map((part) => [part, from[part]])) : {}
}

function toDecision(row: {
  decision: OutcomeDecision
  reasons: string
  decidedAt: Date
}): ShownDecision {
  return { decision: row.decision, reasons: row.reasons, at: row.decidedAt }
}

/** The report on a decided pilot, for everyone. Refuses `not_found` before it is decided. In two statements. */
export async function findPublicReport(slug: string) {
  const row = await db.outcomeRecord.findFirst({
    where: { pilot: { slug } },
    include: {
      pilot: {
        select: {
          slug: true,
          title: true,
          language: true,
          organisation: { select: { name: true, slug: true, verifiedAt: true } },
          city: { select: { slug: true, names: true, timeZone: true } },
          unit: { select: { names: true } },
          model: { select: { slug: true } },
        },
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!row) throw new Refusal('not_found')
  const document = keptReport.parse(row.document)
  const charts = await readChartReadings(
    db,
    document.measures.map(({ id }) => id),
  )
  const { city, unit, language, organisation, ...pilot } = row.pilot
  const { verifiedAt, ...company } = organisation
  return {
    pilot: {
      ...pilot,
      language: language as Language,
      organisation: { ...company, shown: verifiedAt !== null },
      city: { ...city, names: city.names as LocalisedText },
      unitNames: unit.names as LocalisedText,
    },
    report: document,
    measures: document.measures.map((measure) => shownResult(measure, charts)),
    decision: toDecision(row),
  }
}

/** Of decided pilots of a company, what its own pages show as evidence; put there by the system [29]. In one statement. */
export async function listEvidence(organisationId: string) {
  const rows = await db.outcomeRecord.findMany({
    where: { pilot: { organisationId } },
    select: {
      decision: true,
      decidedAt: true,
      document: true,
      pilot: {
        select: {
          slug: true,
          title: true,
          language: true,
          city: { select: { names: true, timeZone: true } },
        },
      },
    },
    orderBy: { decidedAt: 'desc' },
    take: 10,
    relationLoadStrategy: 'join',
  })
  return rows.map(({ decision, decidedAt, document, pilot: { city, language, ...pilot } }) => {
    const { measures } = keptReport.parse(document)
    const reached = measures.filter(({ result, ...measure }) =>
      result ? progressOf(measure, result.value).reached : false,
    )
    return {
      ...pilot,
      language: language as Language,
      cityNames: city.names as LocalisedText,
      timeZone: city.timeZone,
      decision,
      decidedAt,
      reached: reached.length,
      measures: measures.length,
    }
  })
}

export type Evidence = Awaited<ReturnType<typeof listEvidence>>[number]
