import { createHash } from 'node:crypto'
import type { AgreementSide, AgreementStatus } from '#app/domain/agreement'
import type { Language, LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import { verifySealedPdf } from '#app/platform/pdf/verify-pdf.server'

/**
 * What anyone may know of a signed version of an agreement who holds its text or its sealed PDF: which it is,
 * between whom, and when it was signed in which roles; never by which people, and nothing of its content.
 */
export interface KnownDocument {
  reference: string
  number: number
  /** The hash is that of the canonical text, not of the sealed PDF. */
  ofText: boolean
  status: AgreementStatus
  versionInForce: number
  language: Language
  sealedAt: Date | null
  unit: LocalisedText
  city: LocalisedText
  timeZone: string
  company: string
  signatures: { side: AgreementSide; role: 'approver' | 'administrator'; at: string }[]
}

/** The signed version whose canonical text or sealed PDF has this SHA-256; null for every other. */
export async function findByHash(sha256: string): Promise<KnownDocument | null> {
  const [row] = await db.$queryRaw<KnownDocument[]>`
    with asked as (
      select agreement_id, number from agreement_versions where sha256 = ${sha256}
      union select agreement_id, number from agreement_documents where sha256 = ${sha256}
    )
    select a.reference, v.number, v.sha256 = ${sha256} as "ofText", a.status::text,
      a.version_in_force as "versionInForce", a.language, d.sealed_at as "sealedAt",
      u.names as unit, c.names as city, c.time_zone as "timeZone", o.name as company,
      json_agg(json_build_object('side', s.side, 'role', s.role, 'at', s.at) order by s.at) as signatures
    from asked
    join agreement_versions v using (agreement_id, number)
    join agreements a on a.id = v.agreement_id
    join units u on u.id = a.unit_id
    join cities c on c.id = a.city_id
    join organisations o on o.id = a.organisation_id
    join agreement_offers f on f.agreement_id = a.id and f.number = v.number and f.status = 'signed'
    join agreement_signatures s on s.offer_id = f.id
    left join agreement_documents d on d.agreement_id = a.id and d.number = v.number
    group by a.id, v.agreement_id, v.number, d.agreement_id, d.number, u.id, c.id, o.id`
  return row ?? null
}

/**
 * What the seal of a file says that is none of the documents known here: `none`; `broken`, where it is not as
 * it was sealed; `ours`, as this installation sealed it; `foreign`, as someone else did, whoever that is.
 */
export interface SealFinding {
  seal: 'none' | 'broken' | 'ours' | 'foreign'
}

/** What the seal of a file says. Takes any bytes. */
export async function findSeal(bytes: Buffer): Promise<SealFinding> {
  const check = await verifySealedPdf(bytes)
  if (!check.sealed) return { seal: 'none' }
  if (!check.intact || !check.whole) return { seal: 'broken' }
  return { seal: check.ours ? 'ours' : 'foreign' }
}

/** The SHA-256 of a file, in hexadecimal. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
