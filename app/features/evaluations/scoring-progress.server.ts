import type { Db } from '#app/platform/db/db.server'

/** Evaluators whose declarations or scores are still waited for. */
export async function awaitedEvaluators(db: Db, evaluationId: string): Promise<string[]> {
  const rows = await db.scoreSheet.findMany({
    where: {
      evaluationId,
      submittedAt: null,
      OR: [{ conflict: null }, { conflict: false }],
      application: { status: 'under_evaluation' },
    },
    select: { evaluatorId: true },
    distinct: ['evaluatorId'],
  })
  return rows.map((row) => row.evaluatorId)
}

/** How far each evaluator is: counts alone, never what they gave. */
export async function readProgress(db: Db, evaluationId: string) {
  return db.$queryRaw<
    {
      userId: string
      name: string
      declared: number
      submitted: number
      recused: number
      total: number
    }[]
  >`
    select s.evaluator_id as "userId", u.name,
      count(*) filter (where s.conflict is not null)::int as declared,
      count(*) filter (where s.submitted_at is not null)::int as submitted,
      count(*) filter (where s.conflict)::int as recused,
      count(*)::int as total
    from score_sheets s
    join users u on u.id = s.evaluator_id
    join applications a on a.id = s.application_id and a.status <> 'disqualified'
    where s.evaluation_id = ${evaluationId}::uuid
    group by s.evaluator_id, u.name order by u.name, s.evaluator_id`
}

/** Applications that have fewer scorers than they need, by number. */
export async function listShortHanded(db: Db, evaluationId: string, least: number) {
  return db.$queryRaw<{ id: string; number: number; scorers: number }[]>`
    select a.id, a.number, count(*) filter (where s.conflict is not true)::int as scorers
    from applications a join score_sheets s on s.application_id = a.id and s.evaluation_id = ${evaluationId}::uuid
    where a.status = 'under_evaluation'
    group by a.id, a.number having count(*) filter (where s.conflict is not true) < ${least}
    order by a.number`
}
