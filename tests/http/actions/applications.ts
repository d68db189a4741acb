import { attachFile } from '#app/features/applications/edit-application.server'
import { db } from '#app/platform/db/db.server'
import type { Cast } from '../../support/cast'
import { makeApplication, makeOpenCall, makeSubmission, onDay } from '../../support/world'
import { note, type Actions } from './attempt'

const desk = '/:lang/desk/applications/:id'

async function makeOwnDraft({ place, applicant }: Cast) {
  const application = await makeApplication(await makeOpenCall(place), { applicant, now: onDay(4) })
  return `/en/desk/applications/${application.id}`
}

async function makeOwnSubmission({ place, applicant }: Cast) {
  const options = { applicant, now: onDay(4) }
  const application = await makeSubmission(await makeOpenCall(place), options)
  return `/en/desk/applications/${application.id}`
}

export const applicationActions: Actions = {
  'application-start': {
    at: '/:lang/challenges/:slug',
    prepare: async ({ place, applicant }) => ({
      path: `/en/challenges/${(await makeOpenCall(place)).slug}`,
      fields: { intent: 'apply', organisationId: applicant.id },
    }),
  },
  'application-edit': {
    at: `${desk}/edit`,
    prepare: async (cast) => ({
      path: `${await makeOwnDraft(cast)}/edit`,
      fields: { 'answer-how': 'With a hedge.', 'revision-how': '1', intent: 'save' },
    }),
  },
  'application-attach': {
    at: `${desk}/edit`,
    prepare: async (cast) => ({
      path: `${await makeOwnDraft(cast)}/edit`,
      fields: { intent: 'attach' },
      upload: note(),
    }),
  },
  'application-detach': {
    at: `${desk}/edit`,
    prepare: async (cast) => {
      const { id } = await makeApplication(await makeOpenCall(cast.place), {
        applicant: cast.applicant,
        now: onDay(4),
      })
      await attachFile(cast.applicant.person, id, note(), onDay(4))
      const { fileId } = await db.applicationAttachment.findFirstOrThrow({
        where: { applicationId: id },
      })
      return { path: `/en/desk/applications/${id}/edit`, fields: { intent: 'detach', fileId } }
    },
  },
  'application-submit': {
    at: `${desk}/check`,
    prepare: async (cast) => ({
      path: `${await makeOwnDraft(cast)}/check`,
      fields: { intent: 'submit' },
    }),
  },
  'application-confirm-and-submit': {
    at: `${desk}/check`,
    prepare: async (cast) => ({
      path: `${await makeOwnDraft(cast)}/check`,
      fields: { intent: 'confirm', version: '1' },
    }),
  },
  'application-confirm': {
    at: desk,
    prepare: async (cast) => ({
      path: await makeOwnSubmission(cast),
      fields: { intent: 'confirm', version: '1' },
    }),
  },
  'application-withdraw': {
    at: desk,
    prepare: async (cast) => ({
      path: await makeOwnSubmission(cast),
      fields: { intent: 'withdraw' },
    }),
  },
  'application-reopen': {
    at: desk,
    prepare: async (cast) => ({
      path: await makeOwnSubmission(cast),
      fields: { intent: 'reopen' },
    }),
  },
  'question-ask': {
    at: '/:lang/challenges/:slug',
    prepare: async ({ place }) => ({
      path: `/en/challenges/${(await makeOpenCall(place)).slug}`,
      fields: { text: 'Is it loud by day as well?' },
    }),
  },
  'call-follow': {
    at: '/:lang/challenges/:slug',
    prepare: async ({ place }) => ({
      path: `/en/challenges/${(await makeOpenCall(place)).slug}`,
      fields: { intent: 'follow' },
    }),
  },
}
