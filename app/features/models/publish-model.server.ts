import type { ChallengeContent } from '#app/domain/challenge-content'
import type { Tx } from '#app/platform/db/db.server'
import { newSlug } from '#app/platform/db/slugs.server'
import type { StoredPilot } from '../pilots/pilot-store.server'

/** Makes a pilot that its city has decided to scale a model for others [27]. */
export async function publishModel(
  tx: Tx,
  { id, challengeId, cityId, title, language }: StoredPilot,
  createdAt: Date,
): Promise<void> {
  const call = await tx.challengeVersion.findFirstOrThrow({
    where: { challengeId },
    orderBy: { number: 'desc' },
    select: { content: true },
  })
  const { sectors } = call.content as unknown as ChallengeContent
  await tx.pilotModel.create({
    data: { slug: newSlug(title), pilotId: id, cityId, sectors, title, language, createdAt },
  })
}
