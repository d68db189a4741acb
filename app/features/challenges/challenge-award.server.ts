import type { Prisma } from '#app/platform/db/generated/client'

/** What is public of the award that stands, as part of reading a call. */
export const standingAward = {
  where: { stage: 'approved' },
  select: {
    proposals: { where: { status: 'approved' }, select: { statement: true, decidedAt: true } },
    results: {
      where: { awarded: true },
      orderBy: [{ lotId: 'asc' }, { rank: 'asc' }],
      select: {
        lotId: true,
        price: true,
        total: true,
        application: { select: { organisation: { select: { name: true, slug: true } } } },
      },
    },
  },
} satisfies Prisma.Challenge$evaluationsArgs

type Row = Prisma.EvaluationGetPayload<{ select: (typeof standingAward)['select'] }>

/** Who won, with which total (in hundredths of a point) and for which price (in minor units), and why. */
export function awardOfCall(evaluations: Row[]) {
  const [evaluation] = evaluations
  const [proposal] = evaluation?.proposals ?? []
  if (!evaluation || !proposal) return null
  return {
    statement: proposal.statement,
    approvedAt: proposal.decidedAt,
    winners: evaluation.results.map(({ application, lotId, price, total }) => ({
      ...application.organisation,
      lot: lotId || null,
      total,
      price: price === null ? null : Number(price),
    })),
  }
}

export type CallAward = NonNullable<ReturnType<typeof awardOfCall>>
