import type { Member } from '#app/domain/actor'
import { moveSolution, type solutionTransitions } from '#app/domain/solution'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction } from '#app/platform/db/db.server'
import { indexSolution } from './solution-search.server'
import { factsOf, lockSolution } from './solution-store.server'

/** Shows a solution to everyone, or takes it out of the list again. Refuses `solution_incomplete`. */
export function setListing(
  actor: Member,
  id: string,
  action: keyof typeof solutionTransitions,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const solution = await lockSolution(tx, actor, id)
    const status = moveSolution(solution.status, action, factsOf(solution))
    await tx.solution.update({
      where: { id },
      data: {
        status,
        listedAt: status === 'listed' ? now : solution.listedAt,
        revision: { increment: 1 },
        updatedAt: now,
      },
    })
    await indexSolution(tx, id)
    await recordAudit(tx, {
      actorId: actor.userId,
      event: `solution.${status}`,
      subject: `solution:${id}`,
      before: { status: solution.status },
      after: { status },
      at: now,
    })
  })
}
