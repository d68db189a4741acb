import type { Member } from '#app/domain/actor'
import { mayReadAgreement, type AgreementSide } from '#app/domain/agreement'
import { agreementContent } from '#app/domain/agreement-content'
import { requireAllowed, Refusal } from '#app/domain/refusal'
import {
  mayAmend,
  mayAnswerTermination,
  mayDropAmendment,
  mayOffer,
  mayProposeTermination,
  mayReject,
  maySign,
  mayWithdrawOffer,
  mayWithdrawTermination,
  nextSide,
  usualOfferDays,
} from '#app/domain/signing'
import { dayOf, daysAfter } from '#app/domain/zoned-time'
import { db } from '#app/platform/db/db.server'
import type {
  AgreementAmendmentStatus,
  AgreementOfferStatus,
  AgreementTerminationStatus,
} from '#app/platform/db/generated/enums'
import { readAgreement, readVersion, type StoredAgreement } from './agreement-store.server'

/** A signature as everyone of both sides reads it. */
export interface ShownSignature {
  side: AgreementSide
  name: string
  role: 'approver' | 'administrator'
  at: Date
  secondFactor: 'app' | 'recovery'
  sha256: string
}

interface OfferRow {
  id: string
  number: number
  firstSide: AgreementSide
  status: AgreementOfferStatus
  expiresAt: Date
  offeredAt: Date
  offeredBy: string
  closedAt: Date | null
  closedBy: string | null
  reason: string | null
  signatures: (Omit<ShownSignature, 'at'> & { at: string; byId: string })[]
}

function readOffers(agreementId: string, most: number) {
  return db.$queryRaw<OfferRow[]>`
    select o.id, o.number, o.first_side::text as "firstSide", o.status::text, o.expires_at as "expiresAt",
      o.offered_at as "offeredAt", u.name as "offeredBy", o.closed_at as "closedAt", c.name as "closedBy", o.reason,
      coalesce((select json_agg(json_build_object('side', s.side, 'name', s.name, 'role', s.role, 'at', s.at,
        'secondFactor', s.second_factor, 'sha256', s.sha256, 'byId', s.by_id) order by s.at)
        from agreement_signatures s where s.offer_id = o.id), '[]') as signatures
    from agreement_offers o
    join users u on u.id = o.offered_by_id
    left join users c on c.id = o.closed_by_id
    where o.agreement_id = ${agreementId}::uuid
    order by o.offered_at desc, o.id desc limit ${most}`
}

interface TerminationRow {
  id: string
  side: AgreementSide
  reason: string
  effectiveOn: string
  status: AgreementTerminationStatus
  by: string
  at: string
  answer: string | null
}

interface Changes {
  amendment: {
    side: AgreementSide
    reason: string
    status: AgreementAmendmentStatus
    by: string
    at: string
  } | null
  termination: TerminationRow | null
  provable: boolean
  pilotId: string | null
}

/** The newest amendment and termination, and whether the reader can prove who they are. */
async function readChanges(agreementId: string, userId: string): Promise<Changes> {
  const [row] = await db.$queryRaw<Changes[]>`
    select
      (select json_build_object('side', m.side, 'reason', m.reason, 'status', m.status, 'by', u.name, 'at', m.began_at)
        from agreement_amendments m join users u on u.id = m.began_by_id
        where m.agreement_id = ${agreementId}::uuid order by m.began_at desc limit 1) as amendment,
      (select json_build_object('id', t.id, 'side', t.side, 'reason', t.reason, 'effectiveOn', t.effective_on,
        'status', t.status, 'by', u.name, 'at', t.proposed_at, 'answer', t.answer)
        from agreement_terminations t join users u on u.id = t.proposed_by_id
        where t.agreement_id = ${agreementId}::uuid order by t.proposed_at desc limit 1) as termination,
      exists (select 1 from second_factors f where f.user_id = ${userId}::uuid and f.confirmed_at is not null) as provable,
      (select p.id from pilots p where p.agreement_id = ${agreementId}::uuid) as "pilotId"`
  return row!
}

function headOf(agreement: StoredAgreement, title: string) {
  const { draft: _draft, unitPath: _path, ...head } = agreement
  return { ...head, title }
}

/** Offers to a page; hardly any agreement needs more than three. */
const mostOffers = 50

/**
 * How the signing of an agreement stands for either of its sides: the exact text on offer, whose turn it is,
 * every offer there was, what is under way about its change or its end, and what the reader can do.
 */
export async function findSigning(actor: Member, id: string, now: Date) {
  const agreement = await readAgreement(db, id)
  requireAllowed(mayReadAgreement(actor, agreement))
  const rows = await readOffers(id, mostOffers)
  const { amendment, termination, provable, pilotId } = await readChanges(id, actor.userId)
  const shown =
    agreement.textStage === 'signed' ? agreement.versionInForce! : agreement.currentVersion
  const version = shown > 0 ? await readVersion(db, id, shown) : null
  const offers = rows.map((row) => ({ ...row, open: row.status === 'open' }))
  const newest = offers[0] ?? null
  const signing = { agreement, offer: newest }
  const standing = termination && ['open', 'agreed'].includes(termination.status)
  const ending = {
    agreement,
    termination: standing ? { ...termination, open: termination.status === 'open' } : null,
  }
  const can = (verdict: string) => verdict === 'allowed'
  const { timeZone } = agreement.city
  const today = dayOf(now, timeZone)
  return {
    agreement: headOf(agreement, version?.content.title ?? agreement.reference),
    version: version && { number: shown, content: version.content, sha256: version.sha256 },
    offers: offers.map(({ signatures, ...offer }) => ({
      ...offer,
      lapsed: offer.open && offer.expiresAt <= now,
      signatures: signatures.map(({ byId: _id, ...signature }) => signature),
    })),
    next: newest?.open ? nextSide(newest) : null,
    amendment,
    termination,
    provable,
    pilotId,
    today,
    usualDay: daysAfter(today, usualOfferDays),
    signVerdict: maySign(actor, signing, now),
    mayOffer: can(mayOffer(actor, signing)),
    mayReject: can(mayReject(actor, signing, now)),
    mayWithdraw: can(mayWithdrawOffer(actor, signing, now)),
    mayAmend: can(mayAmend(actor, agreement)) && !ending.termination,
    mayDrop: can(mayDropAmendment(actor, signing)),
    mayTerminate: can(mayProposeTermination(actor, ending)),
    mayAnswer: can(mayAnswerTermination(actor, ending)),
    mayTakeBack: can(mayWithdrawTermination(actor, ending)),
  }
}

/** A version that both have signed, with its signatures and the state of its sealed PDF. */
export interface SignedVersion {
  agreement: ReturnType<typeof headOf>
  number: number
  content: ReturnType<typeof agreementContent.parse>
  sha256: string
  signatures: ShownSignature[]
  /** Null while it is being made. */
  document: { sha256: string; sealedAt: Date; size: number; storageKey: string } | null
}

/** A signed version, without asking who reads it: the one in force where none is named. Refuses `not_found`. */
export async function readSigned(
  id: string,
  asked: number | null,
): Promise<SignedVersion & { stored: StoredAgreement }> {
  const stored = await readAgreement(db, id)
  const number = asked ?? stored.versionInForce
  if (number === null) throw new Refusal('not_found')
  const row = await db.agreementVersion.findUnique({
    where: { agreementId_number: { agreementId: id, number } },
    include: {
      documents: true,
      signatures: {
        where: { offer: { status: 'signed' } },
        orderBy: { at: 'asc' },
        omit: { byId: true, offerId: true, agreementId: true, number: true },
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!row || row.signatures.length === 0) throw new Refusal('not_found')
  const content = agreementContent.parse(row.content)
  return {
    stored,
    agreement: headOf(stored, content.title),
    number,
    content,
    sha256: row.sha256,
    signatures: row.signatures as ShownSignature[],
    document: row.documents[0] ?? null,
  }
}

/** The certificate of a signed version for either side. Refuses `not_found`. */
export async function findCertificate(actor: Member, id: string, asked: number | null) {
  const { stored, ...signed } = await readSigned(id, asked)
  requireAllowed(mayReadAgreement(actor, stored))
  return signed
}
