import { randomUUID } from 'node:crypto'
import type { Member } from '#app/domain/actor'
import { mayBeginAgreement } from '#app/domain/agreement'
import { wholeShare, type AgreementContent } from '#app/domain/agreement-content'
import { fillClauses } from '#app/domain/agreement-template'
import { phaseOf } from '#app/domain/challenge'
import { requireAllowed } from '#app/domain/refusal'
import { dayOf, daysAfter } from '#app/domain/zoned-time'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { textIn } from '#app/platform/i18n/text'
import { pickText, type LocalisedText } from '#app/messages/languages'
import { lockApplication, type ApplicationInPlace } from '../applications/application-store.server'
import { readPublishedText } from './template-store.server'

/** Days from now until a pilot starts, and how long it lasts, before anyone has said otherwise. */
const untilStart = 21
const usualTerm = 182

/** How many milestones a draft begins with. */
const usualMilestones = 3

/**
 * Begins the agreement with a winner, filled from the city's template, the call and the application. One an
 * application: whoever comes second is led to the first. Refuses `not_allowed`, `wrong_state` before the
 * standstill is over, `not_found`.
 */
export function draftAgreement(
  actor: Member,
  applicationId: string,
  now: Date,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const place = await lockApplication(tx, applicationId)
    const { application, challenge, organisation } = place
    requireAllowed(
      mayBeginAgreement(actor, challenge, {
        final: phaseOf(challenge, now) === 'concluded',
        awarded: application.status === 'awarded',
      }),
    )
    const known = await tx.agreement.findUnique({
      where: { applicationId },
      select: { id: true },
    })
    if (known) return known
    const { cityId, originalLanguage, currency } = challenge
    const facts = await readFacts(tx, applicationId)
    const reference = await nextReference(tx, cityId, now)
    const agreement = await tx.agreement.create({
      data: {
        reference,
        challengeId: challenge.id,
        applicationId,
        organisationId: organisation.id,
        cityId,
        unitId: facts.unitId,
        language: originalLanguage,
        currency,
        currentVersion: 0,
        draft: await firstDraft(tx, place, facts, now),
        createdById: actor.userId,
        createdAt: now,
        changedAt: now,
      },
      select: { id: true },
    })
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'agreement.drafted',
      subject: `agreement:${agreement.id}`,
      after: { reference, application: applicationId },
      at: now,
    })
    return agreement
  })
}

/** The next of a city in its year: `SOFIA-2026-0012`. Holds the city's row until the commit. */
async function nextReference(tx: Tx, cityId: string, now: Date): Promise<string> {
  const [city] = await tx.$queryRaw<{ slug: string; time_zone: string }[]>`
    select slug, time_zone from cities where id = ${cityId}::uuid for no key update`
  const prefix = `${city!.slug.toUpperCase()}-${dayOf(now, city!.time_zone).slice(0, 4)}-`
  const [last] = await tx.$queryRaw<{ number: number | null }[]>`
    select max(substr(reference, ${prefix.length + 1}))::int as number from agreements
    where city_id = ${cityId}::uuid and starts_with(reference, ${prefix})`
  return prefix + String((last!.number ?? 0) + 1).padStart(4, '0')
}

async function firstDraft(
  tx: Tx,
  { challenge, content }: ApplicationInPlace,
  facts: Awaited<ReturnType<typeof readFacts>>,
  now: Date,
): Promise<AgreementContent> {
  const { originalLanguage: language, timeZone, currency, cityId } = challenge
  const text = textIn(language)
  const amount = Number(facts.price)
  const startsOn = daysAfter(dayOf(now, timeZone), untilStart)
  const endsOn = daysAfter(startsOn, usualTerm)
  const onDay = (day: string) => text.date(new Date(day), 'UTC', 'day')
  const template = await readPublishedText(tx, cityId, language)
  const clauses = fillClauses(template, {
    city: pickText(facts.city, language).text,
    unit: pickText(facts.unit, language).text,
    company: facts.company,
    company_number: facts.registerNumber ?? '',
    call: content.title,
    application_receipt: facts.receipt ?? '',
    amount: text.money(amount, currency),
    starts_on: onDay(startsOn),
    ends_on: onDay(endsOn),
  })
  return {
    title: content.title,
    clauses,
    amount,
    retention: 0,
    startsOn,
    endsOn,
    milestones: usualShares().map((share, index) => ({
      id: randomUUID(),
      title: '',
      evidence: '',
      dueOn: daysAfter(startsOn, Math.floor((usualTerm * (index + 1)) / usualMilestones)),
      share,
    })),
  }
}

/** Equal shares of the whole; the last takes what is left over. */
function usualShares(): number[] {
  const share = Math.floor(wholeShare / usualMilestones)
  return Array.from({ length: usualMilestones }, (_, index) =>
    index === usualMilestones - 1 ? wholeShare - share * index : share,
  )
}

/** What the fields of a template are filled from, beside the call. The price is the awarded one, in minor units. */
async function readFacts(tx: Tx, applicationId: string) {
  const row = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      organisation: { select: { name: true, registerNumber: true } },
      challenge: {
        select: {
          unitId: true,
          city: { select: { names: true } },
          unit: { select: { names: true } },
        },
      },
      results: {
        where: { awarded: true, evaluation: { stage: 'approved' } },
        select: { price: true },
      },
      submissions: { orderBy: { number: 'desc' }, take: 1, select: { receiptCode: true } },
    },
    relationLoadStrategy: 'join',
  })
  const { organisation, challenge, results, submissions } = row
  return {
    company: organisation.name,
    registerNumber: organisation.registerNumber,
    unitId: challenge.unitId,
    city: challenge.city.names as LocalisedText,
    unit: challenge.unit.names as LocalisedText,
    price: results.reduce((sum, { price }) => sum + (price ?? 0n), 0n),
    receipt: submissions[0]?.receiptCode,
  }
}
