import type { Member } from '#app/domain/actor'
import { Refusal } from '#app/domain/refusal'
import { missingForListing } from '#app/domain/solution'
import type { Language } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction, type Tx } from '#app/platform/db/db.server'
import type { SolutionEdit, SolutionText } from './solution-form'
import { indexSolution } from './solution-search.server'
import { lockSolution } from './solution-store.server'

/**
 * Saves a solution. One that is listed must stay complete (`solution_incomplete`); an edit started from
 * an older revision is refused as `stale_edit`. Returns the new revision.
 */
export function editSolution(
  actor: Member,
  id: string,
  edit: SolutionEdit,
  now: Date,
): Promise<{ revision: number }> {
  const { revision, title, summary, problem, outcome, description, priceNote, ...facts } = edit
  const text = { title, summary, problem, outcome, description, priceNote }
  return transaction(async (tx) => {
    const solution = await lockSolution(tx, actor, id)
    if (solution.revision !== revision) throw new Refusal('stale_edit')
    const {
      deployments,
      priorities,
      certificates,
      maturity = null,
      priceModel = null,
      ...columns
    } = facts
    const complete =
      missingForListing({ ...text, sectors: columns.sectors, maturity, priceModel }).length === 0
    if (solution.status === 'listed' && !complete) throw new Refusal('solution_incomplete')
    const saved = await tx.solution.update({
      where: { id },
      data: {
        ...columns,
        maturity,
        priceModel,
        videoUrl: columns.videoUrl ?? null,
        website: columns.website ?? null,
        certificates: lines(certificates),
        revision: { increment: 1 },
        updatedAt: now,
        deployments: {
          deleteMany: {},
          createMany: {
            data: deployments.map((deployment, position) => ({ ...deployment, position })),
          },
        },
        priorities: {
          deleteMany: {},
          createMany: { data: await knownPriorities(tx, priorities) },
        },
      },
      select: { revision: true },
    })
    await writeText(tx, id, solution.originalLanguage, text)
    await indexSolution(tx, id)
    await audit(tx, actor, id, 'solution.edited', solution.status, now)
    return saved
  })
}

/** Saves a solution's texts in another language than its original; empty ones remove the translation. */
export function translateSolution(
  actor: Member,
  id: string,
  { language, revision, text }: { language: Language; revision: number; text: SolutionText },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const solution = await lockSolution(tx, actor, id)
    if (language === solution.originalLanguage) throw new Refusal('wrong_state')
    if (solution.revision !== revision) throw new Refusal('stale_edit')
    if (Object.values(text).some((value) => value.trim())) await writeText(tx, id, language, text)
    else await tx.solutionText.deleteMany({ where: { solutionId: id, language } })
    await tx.solution.update({
      where: { id },
      data: { revision: { increment: 1 }, updatedAt: now },
    })
    await indexSolution(tx, id)
    await audit(tx, actor, id, 'solution.translated', solution.status, now)
  })
}

async function writeText(
  tx: Tx,
  solutionId: string,
  language: string,
  text: SolutionText,
): Promise<void> {
  await tx.solutionText.upsert({
    where: { solutionId_language: { solutionId, language } },
    create: { solutionId, language, ...text },
    update: text,
  })
}

async function knownPriorities(tx: Tx, ids: string[]): Promise<{ priorityId: string }[]> {
  const rows = await tx.priority.findMany({ where: { id: { in: ids } }, select: { id: true } })
  return rows.map((row) => ({ priorityId: row.id }))
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

function audit(
  tx: Tx,
  actor: Member,
  id: string,
  event: string,
  status: string,
  at: Date,
): Promise<void> {
  return recordAudit(tx, {
    actorId: actor.userId,
    event,
    subject: `solution:${id}`,
    after: { status },
    at,
  })
}
