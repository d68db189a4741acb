import { agreementContent, type AgreementContent } from '#app/domain/agreement-content'
import { daysAfter } from '#app/domain/zoned-time'
import { acceptProposal, acceptVersion } from '#app/features/agreements/accept-change.server'
import { commentOn } from '#app/features/agreements/discuss-agreement.server'
import { draftAgreement } from '#app/features/agreements/draft-agreement.server'
import { proposeChange } from '#app/features/agreements/propose-change.server'
import { saveDraft, shareDraft } from '#app/features/agreements/write-draft.server'
import { db } from '#app/platform/db/db.server'
import { demoActor } from './actor'
import type { At, TimelineStep } from './challenge-timeline'
import { pilotSteps } from './pilot-timeline'
import { signingSteps } from './signing-timeline'
import type { DemoAgreement, DemoChallenge } from './types'

/** How the agreements with the winners were written, talked about and signed, by the people of both sides. */
export function agreementSteps(call: DemoChallenge, at: At): TimelineStep[] {
  return (call.agreements ?? []).flatMap((agreement) => stepsOf(call, agreement, at))
}

function stepsOf(call: DemoChallenge, agreement: DemoAgreement, at: At): TimelineStep[] {
  const { author, slug } = call
  const { founder, talk, proposals } = agreement
  const whose = { city: author, company: founder }
  const found = () => findAgreement(slug, agreement.organisation)
  const steps: TimelineStep[] = [
    { at: at(agreement.begun, '10:10'), work: (when) => begin(call, agreement, when) },
    {
      at: at(agreement.shared, '11:20'),
      work: async (when) => shareDraft(await demoActor(author), (await found()).id, 1, when),
    },
  ]
  for (const { day, by, part, text } of talk)
    steps.push({
      at: at(day, '14:30'),
      work: async (when) =>
        commentOn(await demoActor(whose[by]), (await found()).id, { part, text }, when),
    })
  for (const proposal of proposals) {
    const { day, by, accepted } = proposal
    steps.push({ at: at(day, '16:05'), work: (when) => propose(found, proposal, whose[by], when) })
    if (accepted !== undefined)
      steps.push({
        at: at(accepted, '09:40'),
        work: (when) => acceptChange(found, whose[by === 'city' ? 'company' : 'city'], when),
      })
  }
  const accept = (address: string) => async (when: Date) => {
    const { id, currentVersion } = await found()
    await acceptVersion(await demoActor(address), id, currentVersion, when)
  }
  const { acceptedByCity, acceptedByCompany } = agreement
  if (acceptedByCity !== undefined)
    steps.push({ at: at(acceptedByCity, '15:15'), work: accept(author) })
  if (acceptedByCompany !== undefined)
    steps.push({ at: at(acceptedByCompany, '17:10'), work: accept(founder) })
  return [...steps, ...signingSteps(call, agreement, found, at), ...pilotSteps(call, agreement, at)]
}

function findAgreement(slug: string, organisation: string) {
  return db.agreement.findFirstOrThrow({
    where: { challenge: { slug }, organisation: { slug: organisation } },
  })
}

type Found = () => ReturnType<typeof findAgreement>

async function begin(
  { slug, author }: DemoChallenge,
  { organisation, retention, termDays, milestones }: DemoAgreement,
  when: Date,
): Promise<void> {
  const actor = await demoActor(author)
  const application = await db.application.findFirstOrThrow({
    where: { challenge: { slug }, organisation: { slug: organisation } },
    select: { id: true },
  })
  const { id } = await draftAgreement(actor, application.id, when)
  const row = await db.agreement.findUniqueOrThrow({ where: { id } })
  const draft = agreementContent.parse(row.draft)
  const content: AgreementContent = {
    ...draft,
    retention,
    endsOn: daysAfter(draft.startsOn, termDays),
    milestones: milestones.map(({ title, evidence, afterDays, share }, index) => ({
      id: `m${index + 1}`,
      title,
      evidence,
      dueOn: daysAfter(draft.startsOn, afterDays),
      share,
    })),
  }
  await saveDraft(actor, id, { revision: row.draftRevision, content }, when)
}

async function propose(
  found: Found,
  { part, text, reason }: DemoAgreement['proposals'][number],
  by: string,
  when: Date,
): Promise<void> {
  const { id, currentVersion: version } = await found()
  const row = await db.agreementVersion.findUniqueOrThrow({
    where: { agreementId_number: { agreementId: id, number: version } },
  })
  const clause = agreementContent.parse(row.content).clauses.find((one) => one.id === part)!
  const content = { of: 'clause' as const, heading: clause.heading, text }
  await proposeChange(await demoActor(by), id, { version, part, content, reason }, when)
}

async function acceptChange(found: Found, by: string, when: Date): Promise<void> {
  const { id, currentVersion: version } = await found()
  const { id: proposalId } = await db.agreementProposal.findFirstOrThrow({
    where: { agreementId: id, status: 'open' },
  })
  await acceptProposal(await demoActor(by), id, { proposalId, version }, when)
}
