import { randomBytes } from 'node:crypto'
import type { Member } from '#app/domain/actor'
import { dayOf, daysAfter } from '#app/domain/zoned-time'
import { usualOfferDays } from '#app/domain/signing'
import { offerToSign } from '#app/features/agreements/offer-to-sign.server'
import { signAgreement } from '#app/features/agreements/sign-agreement.server'
import { hashToken } from '#app/platform/auth/secrets.server'
import { db } from '#app/platform/db/db.server'
import { demoActor } from './actor'
import type { At, TimelineStep } from './challenge-timeline'
import type { DemoAgreement, DemoChallenge } from './types'

/** How an agreement that both had accepted was offered for signing and signed, the company first. */
export function signingSteps(
  { author, approver }: DemoChallenge,
  { founder, offered, signedByCompany, signedByCity }: DemoAgreement,
  found: () => Promise<{ id: string }>,
  at: At,
): TimelineStep[] {
  const steps: TimelineStep[] = []
  const step = (day: number | undefined, hour: string, work: TimelineStep['work']) => {
    if (day !== undefined) steps.push({ at: at(day, hour), work })
  }
  step(offered, '10:30', async (when) => {
    const { id } = await found()
    const expiresOn = daysAfter(dayOf(when, 'UTC'), usualOfferDays)
    await offerToSign(await demoActor(author), id, { firstSide: 'company', expiresOn }, when)
  })
  step(signedByCompany, '11:45', async (when) =>
    sign(await demoActor(founder), (await found()).id, when),
  )
  step(signedByCity, '13:20', async (when) =>
    sign(await demoActor(approver), (await found()).id, when),
  )
  return steps
}

async function sign(actor: Member, id: string, when: Date): Promise<void> {
  const offer = await db.agreementOffer.findFirstOrThrow({
    where: { agreementId: id, status: 'open' },
    select: { id: true, version: { select: { sha256: true } } },
  })
  const { sha256 } = offer.version
  await provenTwice(actor, when, (oneTimeCode) =>
    signAgreement(actor, id, { offerId: offer.id, sha256, oneTimeCode }, when),
  )
}

/** Does something with a second factor of the past: whoever tries the demonstration sets up their own. */
export async function provenTwice(
  { userId }: Member,
  when: Date,
  work: (oneTimeCode: string) => Promise<unknown>,
): Promise<void> {
  const oneTimeCode = randomBytes(8).toString('hex').toUpperCase()
  await db.secondFactor.create({
    data: { userId, sealed: '-', startedAt: when, confirmedAt: when },
  })
  await db.recoveryCode.create({ data: { userId, codeHash: hashToken(oneTimeCode) } })
  await work(oneTimeCode)
  await db.recoveryCode.deleteMany({ where: { userId } })
  await db.secondFactor.delete({ where: { userId } })
}
