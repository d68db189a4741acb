import { createHash, randomUUID } from 'node:crypto'
import type { Member } from '#app/domain/actor'
import type { AgreementContent } from '#app/domain/agreement-content'
import { declareMeasure } from '#app/features/outcomes/declare-measure.server'
import { startPilot } from '#app/features/pilots/lead-pilot.server'
import { planPilot } from '#app/features/pilots/plan-pilot.server'
import { submitDeliverable } from '#app/features/pilots/submit-deliverable.server'
import { recordAudit } from '#app/platform/audit/audit.server'
import { db, transaction } from '#app/platform/db/db.server'
import { makeAward, type JudgedCall } from './judging'
import { onDay, type Applicant, type Place } from './world'

/** A pilot whose agreement came into force on day 60, with the people of both sides. */
export interface MadePilot {
  id: string
  slug: string
  agreementId: string
  call: JudgedCall
  place: Place
  officer: Member
  approver: Member
  board: Member
  organisationId: string
  /** Administrator of the company. */
  founder: Member
}

/** Three milestones: half, three tenths and the rest of 90,000.00; due from day 90 on. */
export function pilotContent(changes: Partial<AgreementContent> = {}): AgreementContent {
  const dayOf = (days: number) => onDay(days).toISOString().slice(0, 10)
  return {
    title: 'Quieter nights on the ring road',
    clauses: [{ id: 'data', heading: 'Data protection', text: 'No faces are kept.' }],
    amount: 9_000_000,
    retention: 0,
    startsOn: dayOf(65),
    endsOn: dayOf(240),
    milestones: [
      { id: 'm1', title: 'Walls stand', evidence: 'Pictures.', dueOn: dayOf(90), share: 5_000 },
      { id: 'm2', title: 'Half a year', evidence: 'Readings.', dueOn: dayOf(150), share: 3_000 },
      { id: 'm3', title: 'Report', evidence: 'The report.', dueOn: dayOf(230), share: 2_000 },
    ],
    ...changes,
  }
}

/** Written straight into the tables: an agreement that both sides have signed, and its planned pilot. */
export async function makePilot(
  place: Place,
  {
    content = {},
    applicant,
    currency = 'EUR',
  }: { content?: Partial<AgreementContent>; applicant?: Applicant; currency?: string } = {},
): Promise<MadePilot> {
  const call = applicant ? await awardTo(place, applicant) : await makeAward(place, { prices })
  const [winner] = call.applications
  const text = pilotContent(content)
  const agreement = await transaction(async (tx) => {
    const row = await tx.agreement.create({
      data: {
        reference: `TEST-${randomUUID().slice(0, 8)}`,
        challengeId: call.id,
        applicationId: winner!.id,
        organisationId: winner!.organisationId,
        cityId: place.cityId,
        unitId: place.unitId,
        language: 'en',
        currency,
        status: 'in_force',
        textStage: 'signed',
        versionInForce: 1,
        createdById: call.officer.userId,
        createdAt: onDay(55),
        changedAt: onDay(60),
        inForceAt: onDay(60),
        versions: {
          create: {
            number: 1,
            content: text,
            sha256: createHash('sha256').update(JSON.stringify(text)).digest('hex'),
            createdById: call.officer.userId,
            createdAt: onDay(55),
          },
        },
      },
    })
    const pilot = await planPilot(tx, row, text, onDay(60))
    await recordAudit(tx, {
      actorId: null,
      event: 'agreement.in_force',
      subject: `agreement:${row.id}`,
      at: onDay(60),
    })
    return { ...pilot, agreementId: row.id }
  })
  return {
    ...agreement,
    call,
    place,
    officer: call.officer,
    approver: call.approver,
    board: await place.person('board'),
    organisationId: winner!.organisationId,
    founder: winner!.person,
  }
}

const prices = [9_000_000]
const awards = new Map<string, JudgedCall>()

/** An award to an applicant. The first is made by its people, and later ones are copies of it: that takes a twentieth of the time. */
async function awardTo(place: Place, applicant: Applicant): Promise<JudgedCall> {
  const key = `${place.cityId} ${applicant.id}`
  const known = awards.get(key)
  if (known) return copyAward(known)
  const call = await makeAward(place, { prices, applicants: [applicant] })
  awards.set(key, call)
  return call
}

/** The same call under another id, with the same winner; nothing of how it was judged. */
async function copyAward(call: JudgedCall): Promise<JudgedCall> {
  const [winner] = call.applications
  const id = randomUUID()
  const applicationId = randomUUID()
  await transaction(async (tx) => {
    await tx.$executeRaw`
      insert into challenges
      select (jsonb_populate_record(null::challenges, to_jsonb(c) || jsonb_build_object('id', ${id}::text, 'slug', ${`copy-${id}`}::text))).*
      from challenges c where c.id = ${call.id}::uuid`
    await tx.$executeRaw`
      insert into challenge_versions
      select (jsonb_populate_record(null::challenge_versions, to_jsonb(v) || jsonb_build_object('challenge_id', ${id}::text))).*
      from challenge_versions v where v.challenge_id = ${call.id}::uuid`
    await tx.$executeRaw`
      insert into applications
      select (jsonb_populate_record(null::applications, to_jsonb(a) || jsonb_build_object('id', ${applicationId}::text, 'challenge_id', ${id}::text))).*
      from applications a where a.id = ${winner!.id}::uuid`
    const subject = `challenge:${id}`
    await recordAudit(tx, { actorId: null, event: 'challenge.copied', subject, at: onDay(44) })
  })
  return { ...call, id, applications: [{ ...winner!, id: applicationId }] }
}

/** Declares what the pilot is measured by, without which none starts. */
export async function measure({ id, officer }: Pick<MadePilot, 'id' | 'officer'>): Promise<void> {
  const content = {
    name: 'Noise at night',
    unit: 'dB',
    direction: 'lower',
    baseline: '62',
    baselineOn: onDay(60).toISOString().slice(0, 10),
    target: '55',
    source: 'Five meters.',
    cadence: 'none',
  } as const
  await declareMeasure(officer, id, content, onDay(61))
}

/** Starts the pilot, where it has not begun. */
export async function begin(pilot: Pick<MadePilot, 'id' | 'officer'>): Promise<void> {
  const { id, officer } = pilot
  const { status } = await db.pilot.findUniqueOrThrow({ where: { id }, select: { status: true } })
  if (status !== 'planned') return
  await measure(pilot)
  await startPilot(officer, id, onDay(65))
}

/** Has the company hand a milestone in, of a pilot that is begun for it; returns the milestone's id. */
export async function handIn(
  pilot: Pick<MadePilot, 'id' | 'officer' | 'founder'>,
  number: number,
  now = onDay(90),
): Promise<string> {
  await begin(pilot)
  await submitDeliverable(
    pilot.founder,
    pilot.id,
    number,
    { text: 'It stands, and it works.', revision: 0 },
    now,
  )
  const { id } = await db.milestone.findFirstOrThrow({
    where: { pilotId: pilot.id, number },
    select: { id: true },
  })
  return id
}
