import type { AgreementContent } from '#app/domain/agreement-content'
import { commit, standingOf } from '#app/domain/ledger'
import { Refusal } from '#app/domain/refusal'
import { replan, type Replan } from '#app/domain/replan'
import { recordAudit } from '#app/platform/audit/audit.server'
import type { Tx } from '#app/platform/db/db.server'
import type { Agreement } from '#app/platform/db/generated/client'
import { readBalances, recordEntry } from '../ledger/ledger-store.server'

/** Higher than any number that a milestone has, so that numbers can change places. */
const aside = 1_000

/**
 * Lets the pilot of an agreement follow the amended text that is now in force, with its milestones and its
 * ledger, in the transaction of the last signature [22]. Refuses `milestones_fixed`.
 */
export async function replanPilot(
  tx: Tx,
  { id: agreementId, currentVersion }: Agreement,
  content: AgreementContent,
  { byId, at }: { byId: string; at: Date },
): Promise<void> {
  const pilot = await lockPilotOf(tx, agreementId)
  const { milestones, removed } = await planAnew(tx, pilot.id, agreementId, content)
  for (const id of removed) await removeMilestone(tx, id)
  await tx.milestone.updateMany({
    where: { pilotId: pilot.id },
    data: { number: { increment: aside } },
  })
  for (const { id, dueOn, ...words } of milestones) {
    const data = { ...words, dueOn: new Date(dueOn) }
    if (id) await tx.milestone.update({ where: { id }, data })
    else await tx.milestone.create({ data: { ...data, pilotId: pilot.id } })
  }
  const { title, startsOn, endsOn } = content
  await tx.pilot.update({
    where: { id: pilot.id },
    data: { title, startsOn: new Date(startsOn), endsOn: new Date(endsOn) },
  })
  await recordEntry(tx, {
    agreementId,
    kind: 'commitment',
    onceKey: `commitment:${agreementId}:${currentVersion}`,
    at,
    byId,
    postings: commit(BigInt(content.amount) - (await committed(tx, agreementId))),
  })
  await recordAudit(tx, {
    actorId: byId,
    event: 'pilot.replanned',
    subject: `pilot:${pilot.id}`,
    after: { version: currentVersion },
    at,
  })
}

/** Sees whether the pilot of an agreement could follow a text. Refuses `milestones_fixed`. */
export async function checkReplan(
  tx: Tx,
  agreementId: string,
  content: AgreementContent,
): Promise<void> {
  const pilot = await lockPilotOf(tx, agreementId)
  await planAnew(tx, pilot.id, agreementId, content)
}

async function lockPilotOf(tx: Tx, agreementId: string): Promise<{ id: string }> {
  const [pilot] = await tx.$queryRaw<{ id: string }[]>`
    select id from pilots where agreement_id = ${agreementId}::uuid for update`
  return pilot!
}

async function planAnew(
  tx: Tx,
  pilotId: string,
  agreementId: string,
  content: AgreementContent,
): Promise<Replan> {
  await tx.$queryRaw`select 1 from milestones where pilot_id = ${pilotId}::uuid for update`
  const rows = await tx.milestone.findMany({ where: { pilotId }, orderBy: { number: 'asc' } })
  const planned = replan(
    rows.map((row) => ({ ...row, dueOn: row.dueOn.toISOString().slice(0, 10) })),
    content,
  )
  // What has become due was promised: less than that can't be promised now.
  const { remaining } = standingOf((await readBalances(tx, [agreementId])).get(agreementId)!)
  const less = (await committed(tx, agreementId)) - BigInt(content.amount)
  if (less > remaining) throw new Refusal('milestones_fixed')
  return planned
}

async function committed(tx: Tx, agreementId: string): Promise<bigint> {
  return standingOf((await readBalances(tx, [agreementId])).get(agreementId)!).committed
}

/** A milestone that something hangs on, as what was handed in once, was begun and stays. */
async function removeMilestone(tx: Tx, id: string): Promise<void> {
  try {
    await tx.milestone.delete({ where: { id } })
  } catch (error) {
    if ((error as { code?: string }).code === 'P2003') throw new Refusal('milestones_fixed')
    throw error
  }
}
