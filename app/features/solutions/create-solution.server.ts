import type { Member } from '#app/domain/actor'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { mayCreateSolution } from '#app/domain/solution'
import type { Language } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction } from '#app/platform/db/db.server'
import { newSlug } from '#app/platform/db/slugs.server'

/** Starts the draft of a solution. Refuses `not_an_applicant` to investors. */
export function createSolution(
  actor: Member,
  organisationId: string,
  input: { title: string; language: Language },
  now: Date,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const organisation = await tx.organisation.findUnique({
      where: { id: organisationId },
      select: { id: true, kind: true, verifiedAt: true },
    })
    if (!organisation) throw new Refusal('not_found')
    requireAllowed(
      mayCreateSolution(actor, { ...organisation, verified: organisation.verifiedAt !== null }),
    )
    const solution = await tx.solution.create({
      data: {
        slug: newSlug(input.title),
        organisationId,
        originalLanguage: input.language,
        languages: [input.language],
        createdAt: now,
        updatedAt: now,
        texts: { create: { language: input.language, title: input.title } },
      },
      select: { id: true },
    })
    const subject = `solution:${solution.id}`
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'solution.created',
      subject,
      after: { organisationId },
      at: now,
    })
    return solution
  })
}
