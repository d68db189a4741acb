import type { ApplicationContent } from '#app/domain/application'
import { challengeKinds } from '#app/domain/challenge-kinds'
import type { Tx } from '#app/platform/db/db.server'
import { withNames } from '../files/sealed-file.server'
import type { ApplicationInPlace } from './application-store.server'

/**
 * An application as one canonical text (JSON, two spaces, fields in this order): what the receipt's
 * SHA-256 is taken of, and what the applicant can keep as a file and have verified. Prices are in minor
 * units of `currency`; `lot` is null where the call is one whole.
 */
export async function submissionText(
  tx: Tx,
  place: ApplicationInPlace,
  said: ApplicationContent,
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
    select: {
      file: {
        select: {
          name: true,
          size: true,
          sha256: true,
          contentType: true,
          storageKey: true,
          sealedBy: true,
        },
      },
    },
    relationLoadStrategy: 'join',
  })
  const files = await withNames(attachments.map(({ file }) => file))
  const prices = Object.entries(said.prices).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(
    {
      format: 'agora-application-2',
      application: application.id,
      submission: number,
      call: { slug: challenge.slug, version: challenge.currentVersion, title: content.title },
      organisation: { name: organisation.name, registerNumber, country, website },
      language: application.language,
      answers: content.questions.map(({ id, label }) => ({
        id,
        question: label,
        answer: said.answers[id] ?? '',
      })),
      currency: challengeKinds[challenge.kind].priced ? challenge.currency : null,
      prices: prices.map(([lot, minorUnits]) => ({ lot: lot || null, minorUnits })),
      attachments: files.map(({ name, size, sha256, contentType }) => ({
        name,
        size,
        sha256,
        contentType,
      })),
      termsAccepted: application.termsAccepted,
    },
    null,
    2,
  )
}
