import type { Tx } from '#app/platform/db/db.server'
import { lockEvaluation, type StoredEvaluation } from './evaluation-store.server'

/**
 * Gives evaluators a sheet for each application in the running, or for those named. Where they have
 * named an interest in its applicant, the sheet begins with the conflict [11].
 */
export async function addSheets(
  tx: Tx,
  { id, challengeId }: Pick<StoredEvaluation, 'id' | 'challengeId'>,
  evaluatorIds: string[],
  applicationIds?: string[],
): Promise<void> {
  if (evaluatorIds.length === 0) return
  await tx.$executeRaw`
    insert into score_sheets (id, evaluation_id, application_id, evaluator_id, conflict, declared_at)
    select gen_random_uuid(), ${id}::uuid, a.id, e.id, case when i.declared_at is not null then true end, i.declared_at
    from applications a
    cross join unnest(${evaluatorIds}::uuid[]) as e (id)
    left join declared_interests i
      on i.evaluation_id = ${id}::uuid and i.user_id = e.id and i.organisation_id = a.organisation_id
    where a.challenge_id = ${challengeId}::uuid and a.status = 'under_evaluation'
      and (${applicationIds ?? null}::uuid[] is null or a.id = any(${applicationIds ?? null}::uuid[]))
    on conflict do nothing`
}

/** Takes the sheets of people who leave a panel that has not handed in anything. */
export async function removeSheets(
  tx: Tx,
  { id }: Pick<StoredEvaluation, 'id'>,
  evaluatorIds: string[],
): Promise<void> {
  if (evaluatorIds.length === 0) return
  await tx.scoreSheet.deleteMany({
    where: { evaluationId: id, evaluatorId: { in: evaluatorIds } },
  })
}

/** One person's sheet of "Applicant n", held against their other devices until the transaction ends. */
export async function lockSheet(tx: Tx, challengeId: string, evaluatorId: string, number: number) {
  const { challenge, evaluation } = await lockEvaluation(tx, challengeId)
  const sheet = await tx.scoreSheet.findFirst({
    where: { evaluationId: evaluation.id, evaluatorId, application: { number } },
    include: { scores: true, application: { select: { id: true, status: true } } },
    relationLoadStrategy: 'join',
  })
  return { challenge, evaluation, sheet }
}
