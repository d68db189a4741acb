import {
  challengeContent,
  challengeTranslation,
  wholeCall,
  type ChallengeContent,
} from '#app/domain/challenge-content'
import { minorUnitDigits } from '#app/domain/money'
import { addDays, instantOf, localTimeOf } from '#app/domain/zoned-time'
import { priceField } from '#app/features/applications/application-fields'
import {
  readApplication,
  readOwnContent,
} from '#app/features/applications/application-store.server'
import { editApplication } from '#app/features/applications/edit-application.server'
import { startApplication } from '#app/features/applications/start-application.server'
import {
  confirmVersion,
  submitApplication,
  withdrawApplication,
} from '#app/features/applications/submit-application.server'
import { publishAddendum, startAddendum } from '#app/features/challenges/amend-challenge.server'
import { answerQuestion, askQuestion } from '#app/features/challenges/ask-question.server'
import { createChallenge } from '#app/features/challenges/create-challenge.server'
import { editDraft } from '#app/features/challenges/edit-draft.server'
import {
  cancelChallenge,
  concludeConsultation,
  declareUnsuccessful,
} from '#app/features/challenges/end-challenge.server'
import { publishChallenge } from '#app/features/challenges/publish-challenge.server'
import { submitForReview } from '#app/features/challenges/submit-for-review.server'
import { translateChallenge } from '#app/features/challenges/translate-challenge.server'
import { isLanguage } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import { demoActor } from './actor'
import { agreementSteps } from './agreement-timeline'
import { evaluationSteps } from './evaluation-timeline'
import type { Places } from './load-network'
import type { Days, DemoApplication, DemoChallenge, DemoCity } from './types'

/** Something that happened in the made-up past. */
export interface TimelineStep {
  at: Date
  work: (at: Date) => Promise<unknown>
}

const minute = 60_000

/** Everything that happens to one call, each at its moment, by the people who did it. */
export function challengeSteps(
  city: DemoCity,
  call: DemoChallenge,
  places: Places,
  now: Date,
): TimelineStep[] {
  const { timeline } = call
  const place = places.cities.get(city.slug)!
  const today = moments(place.timeZone, now)
  const at: At = (day, localTime) => today(day - (call.earlier ?? 0), localTime)
  const author = () => demoActor(call.author)
  const approver = () => demoActor(call.approver)
  const id = async () =>
    (await db.challenge.findUniqueOrThrow({ where: { slug: call.slug }, select: { id: true } })).id
  const step = (day: Days | undefined, hour: string, work: TimelineStep['work']): TimelineStep[] =>
    day === undefined ? [] : [{ at: at(day, hour), work }]

  const write: TimelineStep['work'] = async (when) => {
    const actor = await author()
    const unitId = places.units.get(`${city.slug}/${call.unit}`)!
    const created = await createChallenge(
      actor,
      { unitId, kind: call.kind, language: call.language, title: call.content.title },
      when,
    )
    await db.challenge.update({ where: { id: created.id }, data: { slug: call.slug } })
    await editDraft(
      actor,
      created.id,
      { revision: 1, changes: contentOf(city, call, places, at) },
      when,
    )
  }
  const publish: TimelineStep['work'] = async (when) => {
    await publishChallenge(await approver(), await id(), when)
    for (const [language, content] of Object.entries(call.translations))
      if (isLanguage(language))
        await translateChallenge(
          await author(),
          await id(),
          { language, revision: 0, content: challengeTranslation.parse(content) },
          when,
        )
  }
  const amend: TimelineStep['work'] = async (when) => {
    const { summary, changes } = call.addendum!
    await startAddendum(await author(), await id(), when)
    const { revision } = await db.challenge.findUniqueOrThrow({
      where: { slug: call.slug },
      select: { revision: true },
    })
    await editDraft(await author(), await id(), { revision, changes }, when)
    await publishAddendum(await author(), await id(), summary, when)
  }
  return [
    ...step(timeline.created, '09:10', write),
    ...step(timeline.inReview, '10:20', async (when) =>
      submitForReview(await author(), await id(), when),
    ),
    ...step(timeline.published, '11:00', publish),
    ...call.questions.flatMap((question) => [
      ...step(question.asked, '13:40', async (when) => {
        const actor = await demoActor(question.by)
        await askQuestion(actor, call.slug, { text: question.text, language: call.language }, when)
      }),
      ...step(question.answered, '15:30', async (when) => {
        const asked = await db.challengeQuestion.findFirstOrThrow({
          where: { challenge: { slug: call.slug }, text: question.text },
        })
        await answerQuestion(
          await author(),
          await id(),
          { questionId: asked.id, answer: question.answer! },
          when,
        )
      }),
    ]),
    ...step(call.addendum?.at, '12:00', amend),
    ...call.applications.flatMap((application) => applicationSteps(city, call, application, at)),
    ...evaluationSteps(call, at),
    ...agreementSteps(call, at),
    ...step(timeline.cancelled, '11:30', async (when) =>
      cancelChallenge(await author(), await id(), call.closingReason!, when),
    ),
    ...step(timeline.unsuccessful, '11:30', async (when) =>
      declareUnsuccessful(await author(), await id(), call.closingReason!, when),
    ),
    ...step(timeline.concluded, '11:30', async (when) =>
      concludeConsultation(await author(), await id(), call.closingReason!, when),
    ),
  ]
}

/** A day of the demonstration at a time of the city's clocks. */
export type At = (day: Days, localTime: string) => Date

/** Times of day of the city, some days away from today. Nothing of the past lies in the future. */
function moments(timeZone: string, now: Date): At {
  const today = localTimeOf(now, timeZone).slice(0, 10)
  return (day, localTime) => {
    const moment = addDays(instantOf(`${today}T${localTime}`, timeZone)!, day, timeZone)
    return day <= 0 && moment > now ? new Date(now.getTime() - 10 * minute) : moment
  }
}

function minorUnits(city: DemoCity, amount: number | null): number | null {
  return amount === null ? null : amount * 10 ** minorUnitDigits(city.currency)
}

function contentOf(city: DemoCity, call: DemoChallenge, places: Places, at: At): ChallengeContent {
  const { timeline } = call
  const deadline = (day: Days) => at(day, '16:00').toISOString()
  return challengeContent.parse({
    ...call.content,
    budgetMin: minorUnits(city, call.content.budgetMin),
    budgetMax: minorUnits(city, call.content.budgetMax),
    lots: (call.content.lots ?? []).map((lot) => ({
      ...lot,
      budgetMax: minorUnits(city, lot.budgetMax),
    })),
    priorityId: places.priorities.get(`${city.slug}/${call.priority}`) ?? null,
    questionsUntil: deadline(timeline.questionsUntil),
    deadline: deadline(timeline.deadline),
    evaluationUntil: deadline(timeline.evaluationUntil),
  })
}

function applicationSteps(
  city: DemoCity,
  call: DemoChallenge,
  given: DemoApplication,
  at: At,
): TimelineStep[] {
  const applicant = async () => {
    const organisation = await db.organisation.findUniqueOrThrow({
      where: { slug: given.organisation },
      select: {
        id: true,
        members: {
          where: { role: { not: 'reader' } },
          select: { user: { select: { email: true } } },
        },
      },
    })
    return {
      organisationId: organisation.id,
      actor: await demoActor(organisation.members[0]!.user.email),
    }
  }
  const write = async (when: Date) => {
    const { actor, organisationId } = await applicant()
    const { id } = await startApplication(
      actor,
      call.slug,
      { organisationId, language: call.language },
      when,
    )
    const { revisions } = await readOwnContent(db, await readApplication(db, id))
    const texts = Object.entries(given.answers).map(([fieldId, text]) => [fieldId, text] as const)
    const prices = pricesOf(given).map(
      ([lot, price]) => [priceField(lot), String(minorUnits(city, price))] as const,
    )
    const fields = [...texts, ...prices].map(([fieldId, text]) => ({
      id: fieldId,
      text,
      revision: revisions[fieldId] ?? 0,
    }))
    await editApplication(actor, id, { fields, termsAccepted: given.submitted !== undefined }, when)
  }
  const own = async () => {
    const { actor, organisationId } = await applicant()
    const row = await db.application.findFirstOrThrow({
      where: { organisationId, challenge: { slug: call.slug } },
    })
    return { actor, id: row.id }
  }
  const submit = async (when: Date) => {
    const { actor, id } = await own()
    const { currentVersion } = await db.challenge.findUniqueOrThrow({ where: { slug: call.slug } })
    if (currentVersion! > 1) await confirmVersion(actor, id, currentVersion!, when)
    await submitApplication(actor, id, when)
  }
  return [
    { at: at(given.started, '10:00'), work: write },
    ...(given.submitted === undefined ? [] : [{ at: at(given.submitted, '14:25'), work: submit }]),
    ...(given.withdrawn === undefined
      ? []
      : [
          {
            at: at(given.withdrawn, '15:10'),
            work: async (when: Date) =>
              withdrawApplication((await own()).actor, (await own()).id, when),
          },
        ]),
  ]
}

/** One price for the whole call, or one for each lot that it was applied for. */
function pricesOf({ price }: DemoApplication): [lot: string, price: number][] {
  if (price === null) return []
  return typeof price === 'number' ? [[wholeCall, price]] : Object.entries(price)
}
