import { milestoneAmounts, type AgreementContent } from '#app/domain/agreement-content'
import { commit } from '#app/domain/ledger'
import type { Tx } from '#app/platform/db/db.server'
import { newSlug } from '#app/platform/db/slugs.server'
import type { Agreement } from '#app/platform/db/generated/client'
import { recordEntry } from '../ledger/ledger-store.server'

/** Makes the pilot that an agreement which has just come into force is carried out as, and commits its amount. */
export async function planPilot(
  tx: Tx,
  agreement: Agreement,
  content: AgreementContent,
  at: Date,
): Promise<{ id: string; slug: string }> {
  const { id: agreementId, challengeId, organisationId, cityId, unitId, language } = agreement
  const { title, amount, startsOn, endsOn, milestones } = content
  const amounts = milestoneAmounts(content)
  const pilot = await tx.pilot.create({
    data: {
      slug: newSlug(title),
      agreementId,
      challengeId,
      organisationId,
      cityId,
      unitId,
      language,
      title,
      startsOn: new Date(startsOn),
      endsOn: new Date(endsOn),
      createdAt: at,
    },
    select: { id: true, slug: true },
  })
  await tx.milestone.createMany({
    data: milestones.map((milestone, index) => ({
      pilotId: pilot.id,
      number: index + 1,
      planId: milestone.id,
      title: milestone.title,
      evidence: milestone.evidence,
      dueOn: new Date(milestone.dueOn),
      share: milestone.share,
      amount: amounts[index]!,
    })),
  })
  await recordEntry(tx, {
    agreementId,
    kind: 'commitment',
    onceKey: `commitment:${agreementId}:${agreement.currentVersion}`,
    at,
    byId: null,
    postings: commit(BigInt(amount)),
  })
  return pilot
}
