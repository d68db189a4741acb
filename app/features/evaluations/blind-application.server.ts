import { blindText, marksOf } from '#app/domain/blinding'
import type { Member } from '#app/domain/actor'
import { applicationView } from '#app/domain/application'
import { Refusal } from '#app/domain/refusal'
import type { Language } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import { stripMetadata } from '#app/platform/files/strip-metadata.server'
import { textIn, type Text } from '#app/platform/i18n/text'
import { unsealContents, withAnswers } from '../applications/application-content.server'
import { readBytes } from '../files/sealed-file.server'
import { findJudgedPlace, type JudgedPlace } from './evaluation-place.server'

const blindRow = {
  id: true,
  number: true,
  status: true,
  language: true,
  organisationId: true,
  organisation: {
    select: { name: true, website: true, emailDomain: true, registerNumber: true },
  },
  ...withAnswers,
  attachments: {
    orderBy: { position: 'asc' },
    select: {
      file: {
        select: {
          size: true,
          scan: true,
          contentType: true,
          name: true,
          storageKey: true,
          sealedBy: true,
        },
      },
    },
  },
} as const

/** "Applicant n" of a call with what blinds it, and the reader's own sheet; see `applicationView`. */
async function readBlind(actor: Member, place: JudgedPlace, number: number, now: Date) {
  const { challenge, evaluation } = place
  const row = await db.application.findUnique({
    where: { challengeId_number: { challengeId: challenge.id, number } },
    select: {
      ...blindRow,
      sheets: {
        where: { evaluationId: evaluation.id, evaluatorId: actor.userId },
        include: { scores: true },
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!row) throw new Refusal('not_found')
  const [sheet] = row.sheets
  const view = applicationView(actor, row, challenge, evaluation, sheet ?? null, now)
  if (view !== 'blind' && view !== 'named') throw new Refusal(view === 'own' ? 'not_allowed' : view)
  return { row, sheet: sheet ?? null, named: view === 'named' }
}

/**
 * What the panel reads of an application: answers in which the applicant's own name is replaced where it
 * occurs, attachments by number, no price and no name, until the agreement is final. Refuses what
 * `applicationView` does.
 */
export async function findBlindApplication(
  actor: Member,
  place: JudgedPlace,
  number: number,
  text: Text,
  now: Date,
) {
  const { row, sheet, named } = await readBlind(actor, place, number, now)
  const contents = await unsealContents(db, place.challenge, [row], { as: 'city', now })
  const { answers } = contents.get(row.id)!
  const label = text.t('evaluations.applicant', { number })
  const marks = named ? [] : marksOf(row.organisation)
  return {
    id: row.id,
    number,
    status: row.status,
    language: row.language as Language,
    organisation: named ? row.organisation.name : null,
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, said]) => [id, blindText(said, marks, label)]),
    ),
    attachments: row.attachments.map(({ file }, position) => ({
      position,
      size: file.size,
      ready: file.scan === 'clean',
    })),
    sheet,
  }
}

/**
 * An attachment as the panel may have it: under a number, without what programs write about who made it,
 * and in plain texts without the applicant's name. Refuses `file_not_blind` where that can't be had.
 */
export async function readBlindAttachment(
  actor: Member,
  challengeId: string,
  { number, position }: { number: number; position: number },
  now: Date,
): Promise<{ bytes: Buffer; contentType: string }> {
  const place = await findJudgedPlace(actor, challengeId)
  const { row } = await readBlind(actor, place, number, now)
  const file = row.attachments[position]?.file
  if (!file) throw new Refusal('not_found')
  if (file.scan === 'pending') throw new Refusal('file_being_checked')
  if (file.scan === 'infected') throw new Refusal('file_infected')
  const bytes = await stripMetadata(await readBytes(file), file.contentType)
  if (!bytes) throw new Refusal('file_not_blind')
  if (!file.contentType.startsWith('text/')) return { bytes, contentType: file.contentType }
  const label = textIn(place.challenge.originalLanguage).t('evaluations.applicant', { number })
  const said = blindText(bytes.toString(), marksOf(row.organisation), label)
  return { bytes: Buffer.from(said), contentType: file.contentType }
}
