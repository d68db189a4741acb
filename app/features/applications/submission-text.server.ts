import { challengeKinds } from '#app/domain/challenge-kinds'
import type { Tx } from '#app/platform/db/db.server'
import type { ApplicationInPlace } from './application-store.server'

/**
 * An application as one canonical text (JSON, two spaces, fields in this order): what the receipt's
 * SHA-256 is taken of, and what the applicant can keep as a file and have verified.
 */
export async function submissionText(
  tx: Tx,
  place: ApplicationInPlace,
  number: number,
): Promise<string> {
  const { application, challenge, content, organisation } = place
  const { registerNumber, country, website } = await tx.organisation.findUniqueOrThrow({
    where: { id: organisation.id },
    select: { registerNumber: true, country: true, website: true },
  })
  const attachments = await tx.applicationAttachment.findMany({
    where: { applicationId: application.id },
    orderBy: { position: 'asc' },
    select: { file: { select: { name: true, size: true, sha256: true, contentType: true } } },
    relationLoadStrategy: 'join',
  })
  const { priced } = challengeKinds[challenge.kind]
  return JSON.stringify(
    {
      format: 'agora-application-1',
      application: application.id,
      submission: number,
      call: { slug: challenge.slug, version: challenge.currentVersion, title: content.title },
      organisation: { name: organisation.name, registerNumber, country, website },
      language: application.language,
      answers: content.questions.map(({ id, label }) => ({
        id,
        question: label,
        answer: application.answers[id] ?? '',
      })),
      price:
        priced && application.price !== null
          ? { minorUnits: application.price, currency: challenge.currency }
          : null,
      attachments: attachments.map(({ file }) => file),
      termsAccepted: application.termsAccepted,
    },
    null,
    2,
  )
}
