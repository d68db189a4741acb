import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Member } from '#app/domain/actor'
import { pickText } from '#app/messages/languages'
import { transaction } from '#app/platform/db/db.server'
import { deleteFile, getFile, putFile } from '#app/platform/files/storage.server'
import { textIn } from '#app/platform/i18n/text'
import { defineJob } from '#app/platform/jobs/jobs.server'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { printDocument } from '#app/platform/pdf/print-document.server'
import { canPrint } from '#app/platform/pdf/print-html.server'
import { recordAudit } from '#app/platform/audit/audit.server'
import { SignedDocument } from './components/signed-document'
import { findCertificate, readSigned, type SignedVersion } from './signing-queries.server'

/** A signed version as a sealed PDF: the whole text, then its certificate. Rejects where nothing here can print. */
async function printSigned(signed: SignedVersion, now: Date): Promise<Buffer> {
  const { agreement, content, number } = signed
  const { language, reference, unit } = agreement
  const text = textIn(language)
  const body = (
    <SignedDocument
      signed={signed}
      city={pickText(unit.names, language).text}
      clauses={content.clauses.map((clause) => renderMarkdown(clause.text))}
      evidence={content.milestones.map((milestone) => renderMarkdown(milestone.evidence))}
    />
  )
  const reason = text.t('signing.pdf.seal_reason', { reference, version: number })
  return printDocument({ title: content.title, language, body, reason }, now)
}

/**
 * Makes the sealed PDF of a version that both have signed, once: of two that were made the first stays. Where
 * nothing can print there is none, and the certificate is the page to print.
 */
export const sealAgreement = defineJob({
  name: 'seal-agreement',
  payload: z.object({ agreementId: z.uuid(), number: z.number() }),
  run: async ({ agreementId, number }, now) => {
    const signed = await readSigned(agreementId, number)
    if (signed.document || !canPrint()) return
    const pdf = await printSigned(signed, now)
    const storageKey = randomUUID()
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    await putFile(storageKey, pdf)
    const kept = await transaction(async (tx) => {
      const { count } = await tx.agreementDocument.createMany({
        data: [{ agreementId, number, storageKey, sha256, size: pdf.length, sealedAt: now }],
        skipDuplicates: true,
      })
      if (count > 0)
        await recordAudit(tx, {
          actorId: null,
          event: 'agreement.sealed',
          subject: `agreement:${agreementId}`,
          after: { version: number, sha256 },
          at: now,
        })
      return count > 0
    })
    if (!kept) await deleteFile(storageKey)
  },
})

/** The sealed PDF of a signed version for either side; null where there is none yet. Refuses `not_found`. */
export async function readSealedPdf(
  actor: Member,
  id: string,
  asked: number | null,
): Promise<{ bytes: Buffer; name: string } | null> {
  const { document, agreement, number } = await findCertificate(actor, id, asked)
  if (!document) return null
  const bytes = await getFile(document.storageKey)
  return { bytes, name: `${agreement.reference}-v${number}.pdf` }
}

/** Whether sealed PDFs are made here at all. */
export function sealsDocuments(): boolean {
  return canPrint()
}
