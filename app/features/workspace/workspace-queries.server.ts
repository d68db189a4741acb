import type { Member } from '#app/domain/actor'
import { mayReadPilot, mayShareInPilot } from '#app/domain/pilot'
import { requireAllowed } from '#app/domain/refusal'
import { db } from '#app/platform/db/db.server'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { readNames } from '../accounts/read-names.server'
import { readPilot } from '../pilots/pilot-store.server'

export const messagesPerPage = 25

/** What both sides of a pilot have said to each other, the latest first, with their files. */
export async function listMessages(actor: Member, pilotId: string, page: number) {
  const pilot = await readPilot(db, pilotId)
  requireAllowed(mayReadPilot(actor, pilot))
  const where = { pilotId }
  const [rows, total] = await Promise.all([
    db.pilotMessage.findMany({
      where,
      include: { file: { select: { id: true, name: true, size: true } } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * messagesPerPage,
      take: messagesPerPage,
      relationLoadStrategy: 'join',
    }),
    db.pilotMessage.count({ where }),
  ])
  const names = await readNames(
    db,
    rows.map(({ byId }) => byId),
  )
  return {
    pilot,
    total,
    mayShare: mayShareInPilot(actor, pilot) === 'allowed',
    messages: rows.map(({ id, text, at, byId, file }) => ({
      id,
      at,
      html: renderMarkdown(text),
      by: names.get(byId) ?? null,
      file,
    })),
  }
}

/** Risks, the gravest first and those that are over last, and decisions, the latest first. */
export async function findRegisters(actor: Member, pilotId: string) {
  const pilot = await readPilot(db, pilotId)
  requireAllowed(mayReadPilot(actor, pilot))
  const [risks, decisions] = await Promise.all([
    db.pilotRisk.findMany({ where: { pilotId }, orderBy: { id: 'asc' } }),
    db.pilotDecision.findMany({
      where: { pilotId },
      orderBy: [{ decidedOn: 'desc' }, { id: 'desc' }],
    }),
  ])
  const names = await readNames(
    db,
    decisions.map(({ byId }) => byId),
  )
  return {
    pilot,
    mayShare: mayShareInPilot(actor, pilot) === 'allowed',
    risks: risks
      .map(({ changedById: _by, ...risk }) => ({
        ...risk,
        grade: risk.likelihood * risk.impact,
        closed: risk.closedAt !== null,
      }))
      .sort((a, b) => Number(a.closed) - Number(b.closed) || b.grade - a.grade),
    decisions: decisions.map(({ byId, ...decision }) => ({
      ...decision,
      by: names.get(byId) ?? null,
    })),
  }
}
