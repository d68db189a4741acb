import { askQuestion } from '#app/features/challenges/ask-question.server'
import { addDocument } from '#app/features/challenges/challenge-documents.server'
import { startAddendum } from '#app/features/challenges/amend-challenge.server'
import { editDraft } from '#app/features/challenges/edit-draft.server'
import { submitForReview } from '#app/features/challenges/submit-for-review.server'
import { db } from '#app/platform/db/db.server'
import type { Cast } from '../../support/cast'
import { makeDraft, makeOpenCall, onDay, start } from '../../support/world'
import { note, type Actions } from './attempt'

const desk = '/:lang/desk/challenges/:id'

async function revisionOf(id: string): Promise<number> {
  return (await db.challenge.findUniqueOrThrow({ where: { id } })).revision
}

async function makeInReview(cast: Cast) {
  const call = await makeDraft(cast.place)
  await submitForReview(call.officer, call.id, start)
  return call
}

async function makeAddendum(cast: Cast) {
  const call = await makeOpenCall(cast.place)
  await startAddendum(call.officer, call.id, onDay(4))
  const revision = await revisionOf(call.id)
  await editDraft(call.officer, call.id, { revision, changes: { terms: 'Other ones.' } }, onDay(4))
  return call
}

/** A button on the desk of a call that `make` has brought to where the button stands. */
function button(
  intent: string,
  make: (cast: Cast) => Promise<{ id: string }>,
  { day, ...fields }: { day?: number } & Record<string, string | number> = {},
): Actions[string] {
  return {
    at: desk,
    prepare: async (cast) => ({
      path: `/en/desk/challenges/${(await make(cast)).id}`,
      fields: { intent, ...(fields as Record<string, string>) },
      day,
    }),
  }
}

const draft = (cast: Cast) => makeDraft(cast.place)
const open = (cast: Cast) => makeOpenCall(cast.place)
const reason = 'There is a reason for everything.'

export const challengeActions: Actions = {
  'call-new': {
    at: '/:lang/desk/challenges/new',
    prepare: ({ place: { unitId } }) =>
      Promise.resolve({
        path: '/en/desk/challenges/new',
        fields: { title: 'Quiet', unitId, kind: 'pilot_call', language: 'en' },
      }),
  },
  'call-submit': button('submit', draft, { day: 0 }),
  'call-discard': button('discard', draft),
  'call-publish': button('publish', makeInReview, { day: 0 }),
  'call-return': button('return', makeInReview, { reason }),
  'call-start-addendum': button('start-addendum', open),
  'call-discard-addendum': button('discard-addendum', makeAddendum),
  'call-publish-addendum': {
    at: `${desk}/addendum`,
    prepare: async (cast) => ({
      path: `/en/desk/challenges/${(await makeAddendum(cast)).id}/addendum`,
      fields: { intent: 'publish-addendum', summary: reason },
    }),
  },
  'call-extend': button('extend', open, { deadline: '2026-12-20T12:00', reason }),
  'call-cancel': button('cancel', open, { reason }),
  'call-unsuccessful': button('unsuccessful', open, { reason, day: 31 }),
  'call-conclude': button(
    'conclude',
    (cast) => makeOpenCall(cast.place, { kind: 'market_consultation' }),
    { reason, day: 31 },
  ),
  'call-edit': {
    at: `${desk}/edit/:step`,
    prepare: async (cast) => {
      const { id } = await makeDraft(cast.place)
      const fields = { revision: String(await revisionOf(id)), terms: 'Other ones.' }
      return { path: `/en/desk/challenges/${id}/edit/terms`, fields }
    },
  },
  'call-add-document': {
    at: `${desk}/edit/:step`,
    prepare: async (cast) => ({
      path: `/en/desk/challenges/${(await makeDraft(cast.place)).id}/edit/offer`,
      fields: { intent: 'add-document', documentTitle: 'Measurements' },
      upload: note(),
    }),
  },
  'call-remove-document': {
    at: `${desk}/edit/:step`,
    prepare: async (cast) => {
      const { id, officer } = await makeDraft(cast.place)
      await addDocument(officer, id, { upload: note(), title: 'Measurements' }, start)
      const { fileId } = await db.challengeDocument.findFirstOrThrow({ where: { challengeId: id } })
      return {
        path: `/en/desk/challenges/${id}/edit/offer`,
        fields: { intent: 'remove-document', fileId },
      }
    },
  },
  'call-translate': {
    at: `${desk}/translations/:to`,
    prepare: async (cast) => ({
      path: `/en/desk/challenges/${(await makeOpenCall(cast.place)).id}/translations/bg`,
      fields: { revision: '0', title: 'Тихи нощи' },
    }),
  },
  'question-answer': {
    at: `${desk}/questions`,
    prepare: async (cast) => {
      const { id, slug } = await makeOpenCall(cast.place)
      const { person } = cast.rival
      await askQuestion(person, slug, { text: 'Is it loud by day?', language: 'en' }, onDay(4))
      const question = await db.challengeQuestion.findFirstOrThrow({ where: { challengeId: id } })
      return {
        path: `/en/desk/challenges/${id}/questions`,
        fields: { questionId: question.id, answer: 'Only at night.' },
      }
    },
  },
}
