import { areOpened, type ApplicationContent } from '#app/domain/application'
import type { Challenge } from '#app/domain/challenge'
import { Refusal } from '#app/domain/refusal'
import type { Db } from '#app/platform/db/db.server'
import type { Prisma } from '#app/platform/db/generated/client'
import { readDataKey } from '#app/platform/sealing/data-keys.server'
import { seal, unsealText, type DataKey } from '#app/platform/sealing/seal.server'
import { isPriceField, lotOfField, priceField } from './application-fields'

/** What an application says, with the revision of each field. Prices stand under `priceField`. */
export interface UnsealedContent extends ApplicationContent {
  revisions: Record<string, number>
}

/** The name of the key that seals everything applied to one call. */
export function callKeyName(challengeId: string): string {
  return `call:${challengeId}`
}

/** One answer or price, sealed. */
export function sealField(
  key: DataKey,
  applicationId: string,
  fieldId: string,
  text: string,
): Promise<string> {
  return seal(key, text, `answer:${applicationId}:${fieldId}`)
}

/** The exact text that was handed in, sealed. */
export async function sealSubmission(
  db: Db,
  challengeId: string,
  { applicationId, number, text }: { applicationId: string; number: number; text: string },
): Promise<string> {
  const key = await readDataKey(db, callKeyName(challengeId))
  return seal(key, text, `submission:${applicationId}:${number}`)
}

/** The exact text of a submission, for its own applicant. */
export async function unsealSubmission(
  db: Db,
  challengeId: string,
  submission: { applicationId: string; number: number; sealed: string },
): Promise<string> {
  const { applicationId, number, sealed } = submission
  const key = await readDataKey(db, callKeyName(challengeId))
  return unsealText(key, sealed, `submission:${applicationId}:${number}`)
}

/** Whom the key of a call serves: the applicant, and after the deadline whoever reads by an opening [7]. */
export type Reader = { as: 'applicant' } | { as: 'city'; now: Date }

/** What an application is read with, to be unsealed. */
export const withAnswers = {
  answers: { select: { questionId: true, sealed: true, revision: true } },
} satisfies Prisma.ApplicationSelect

/** The same with its prices alone. */
export const withPrices = {
  answers: { ...withAnswers.answers, where: { questionId: { startsWith: priceField('') } } },
} satisfies Prisma.ApplicationSelect

interface SealedContent {
  id: string
  answers: { questionId: string; sealed: string; revision: number }[]
}

/**
 * What applications of one call say, by id. The caller has asked `applicationView`; here the clock is
 * asked again. Refuses `application_sealed`.
 */
export async function unsealContents(
  db: Db,
  challenge: Pick<Challenge, 'id' | 'deadline' | 'unsealedAt'>,
  applications: SealedContent[],
  reader: Reader,
): Promise<Map<string, UnsealedContent>> {
  if (reader.as === 'city' && !areOpened(challenge, reader.now))
    throw new Refusal('application_sealed')
  const contents = new Map<string, UnsealedContent>(
    applications.map(({ id }) => [id, { answers: {}, prices: {}, revisions: {} }]),
  )
  const fields = applications.flatMap(({ id, answers }) =>
    answers.map((answer) => ({ ...answer, id, content: contents.get(id)! })),
  )
  if (fields.length === 0) return contents
  const key = await readDataKey(db, callKeyName(challenge.id))
  await Promise.all(
    fields.map(async ({ id, questionId, sealed, revision, content }) => {
      const text = await unsealText(key, sealed, `answer:${id}:${questionId}`)
      content.revisions[questionId] = revision
      if (!isPriceField(questionId)) content.answers[questionId] = text
      else if (text) content.prices[lotOfField(questionId)] = Number(text)
    }),
  )
  return contents
}
