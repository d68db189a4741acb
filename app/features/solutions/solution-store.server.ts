import type { Member } from '#app/domain/actor'
import { mayEditSolution, type SolutionFacts } from '#app/domain/solution'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import type { Tx } from '#app/platform/db/db.server'

/** A solution held against other writers, for someone who may edit it. Refuses `not_found`, `not_allowed`. */
export async function lockSolution(tx: Tx, actor: Member, id: string) {
  await tx.$queryRaw`select 1 from solutions where id = ${id}::uuid for update`
  const solution = await tx.solution.findUnique({ where: { id }, include: { texts: true } })
  if (!solution) throw new Refusal('not_found')
  requireAllowed(mayEditSolution(actor, solution.organisationId))
  return solution
}

type Row = Awaited<ReturnType<typeof lockSolution>>

/** What the rules ask of a listing, from the texts in its original language. */
export function factsOf(
  solution: Pick<Row, 'texts' | 'originalLanguage' | 'sectors' | 'maturity' | 'priceModel'>,
): SolutionFacts {
  const text = solution.texts.find(({ language }) => language === solution.originalLanguage)
  return {
    title: text?.title ?? '',
    summary: text?.summary ?? '',
    problem: text?.problem ?? '',
    outcome: text?.outcome ?? '',
    sectors: solution.sectors,
    maturity: solution.maturity,
    priceModel: solution.priceModel,
  }
}
