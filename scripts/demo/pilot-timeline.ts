import type { Member } from '#app/domain/actor'
import { issueInvoice } from '#app/features/payments/issue-invoice.server'
import { releaseRetention } from '#app/features/payments/release-retention.server'
import { markPaid } from '#app/features/payments/settle-invoice.server'
import { completePilot, startPilot } from '#app/features/pilots/lead-pilot.server'
import { reviewDeliverable } from '#app/features/pilots/review-deliverable.server'
import { submitDeliverable } from '#app/features/pilots/submit-deliverable.server'
import { saveSite } from '#app/features/sites/save-site.server'
import { addRisk } from '#app/features/workspace/keep-registers.server'
import { sendMessage } from '#app/features/workspace/send-message.server'
import { db } from '#app/platform/db/db.server'
import { demoActor } from './actor'
import type { At, TimelineStep } from './challenge-timeline'
import { declareOutcomes, decideOutcomes, enterOutcomes } from './outcome-timeline'
import { provenTwice } from './signing-timeline'
import type { Days, DemoAgreement, DemoChallenge, DemoPilot } from './types'

/** How a pilot went after its agreement was signed, each step at its moment, by the people of both sides. */
export function pilotSteps(
  { slug, author, approver }: DemoChallenge,
  { organisation, founder, pilot }: DemoAgreement,
  at: At,
): TimelineStep[] {
  if (!pilot) return []
  const steps: TimelineStep[] = []
  const found = () =>
    db.pilot.findFirstOrThrow({
      where: { challenge: { slug }, organisation: { slug: organisation } },
      select: { id: true },
    })
  const step = (
    day: Days | undefined,
    hour: string,
    who: string,
    work: (actor: Member, id: string, when: Date) => Promise<unknown>,
  ) => {
    if (day !== undefined)
      steps.push({
        at: at(day, hour),
        work: async (when) => work(await demoActor(who), (await found()).id, when),
      })
  }
  step(pilot.started, '09:00', author, async (officer, id, when) => {
    await declareOutcomes(officer, id, pilot.outcomes, when)
    for (const site of pilot.sites) await saveSite(officer, id, site, when)
    for (const risk of pilot.risks) await addRisk(officer, id, risk, when)
    await startPilot(officer, id, when)
  })
  for (const { day, by, text } of pilot.messages)
    step(day, '11:10', by === 'city' ? author : founder, (actor, id, when) =>
      sendMessage(actor, id, { text, upload: null }, when),
    )
  for (const milestone of pilot.milestones)
    milestoneSteps(milestone, { author, approver, founder }, step)
  step(pilot.measured, '17:30', author, (officer, id, when) =>
    enterOutcomes(officer, id, pilot.outcomes, when),
  )
  step(pilot.completed, '16:00', author, completePilot)
  step(pilot.completed, '16:20', approver, releaseRetention)
  step(pilot.reported, '10:00', author, async (officer, id, when) =>
    decideOutcomes({ officer, decider: await demoActor(pilot.decider) }, id, pilot.outcomes, when),
  )
  return steps
}

type Step = (
  day: Days | undefined,
  hour: string,
  who: string,
  work: (actor: Member, id: string, when: Date) => Promise<unknown>,
) => void

function milestoneSteps(
  milestone: DemoPilot['milestones'][number],
  { author, approver, founder }: Record<'author' | 'approver' | 'founder', string>,
  step: Step,
): void {
  const { number, submitted, text, returned, accepted, invoiced, paid } = milestone
  const handIn = (actor: Member, id: string, when: Date) =>
    submitDeliverable(actor, id, number, { text, revision: 0 }, when)
  const answer =
    (deliverable: number, decision: 'met' | 'returned', reasons: string) =>
    (actor: Member, id: string, when: Date) =>
      reviewDeliverable(actor, id, number, { deliverable, decision, reasons }, when)
  step(submitted, '14:00', founder, handIn)
  if (returned) {
    step(submitted + 1, '10:30', author, answer(1, 'returned', returned))
    step(submitted + 3, '15:00', founder, handIn)
  }
  step(accepted, '12:15', author, answer(returned ? 2 : 1, 'met', ''))
  step(invoiced, '09:45', founder, async (actor, id, when) =>
    issueInvoice(actor, id, { what: (await milestoneOf(id, number)).id }, when),
  )
  step(paid, '13:50', approver, async (actor, id, when) => {
    const { id: milestoneId } = await milestoneOf(id, number)
    const payment = await db.payment.findFirstOrThrow({ where: { milestoneId } })
    const proof = { paidOn: when.toISOString().slice(0, 10), upload: null }
    await provenTwice(actor, when, (oneTimeCode) =>
      markPaid(actor, payment.id, { ...proof, evidence: payment.reference, oneTimeCode }, when),
    )
  })
}

function milestoneOf(pilotId: string, number: number) {
  return db.milestone.findUniqueOrThrow({
    where: { pilotId_number: { pilotId, number } },
    select: { id: true },
  })
}
