import sharp from 'sharp'
import '#app/messages/all.server'
import { inviteToOrganisation, inviteToUnit } from '#app/features/invitations/invite.server'
import { requestVerification } from '#app/features/organisations/verify-organisation.server'
import { addSolutionDocument } from '#app/features/solutions/solution-files.server'
import { hashToken } from '#app/platform/auth/secrets.server'
import { db } from '#app/platform/db/db.server'
import type { Cast } from '../../support/cast'
import { makeColleague, makeOrganisation, makePerson, onDay, unique } from '../../support/world'
import { note, type Actions, type Attempt } from './attempt'

/** Another organisation of the same three people, not verified yet. */
async function makeSecond({ people: { founder, editor, reader } }: Cast) {
  const organisation = await makeOrganisation({ verified: false })
  const { id: organisationId } = organisation
  await db.organisationMember.createMany({
    data: [
      { organisationId, userId: founder.userId, role: 'administrator' },
      { organisationId, userId: editor.userId, role: 'editor' },
      { organisationId, userId: reader.userId, role: 'reader' },
    ],
  })
  return organisation
}

async function makeSolution({ applicant }: Cast, status: 'draft' | 'listed' = 'draft') {
  const title = unique('solution')
  const texts = { language: 'en', title, summary: 'It hums.', problem: 'Noise.', outcome: 'Less.' }
  const { id } = await db.solution.create({
    data: {
      slug: title,
      organisationId: applicant.id,
      status,
      originalLanguage: 'en',
      sectors: ['environment'],
      maturity: 7,
      priceModel: 'licence',
      texts: { create: texts },
    },
  })
  return id
}

/** Something that can be done on the page of a solution. */
function onSolution(attempt: Omit<Attempt, 'path'>, status?: 'listed'): Actions[string] {
  return {
    at: '/:lang/desk/solutions/:id',
    prepare: async (cast) => ({
      path: `/en/desk/solutions/${await makeSolution(cast, status)}`,
      ...attempt,
    }),
  }
}

/** Something that can be done with the members of an organisation. */
function onMembers(make: (organisationId: string) => Promise<Attempt['fields']>): Actions[string] {
  return {
    at: '/:lang/desk/organisations/:id/members',
    prepare: async ({ applicant: { id } }) => ({
      path: `/en/desk/organisations/${id}/members`,
      fields: await make(id),
    }),
  }
}

function onUnit(make: (cast: Cast) => Promise<Attempt['fields']>): Actions[string] {
  return {
    at: '/:lang/desk/units/:id',
    prepare: async (cast) => ({
      path: `/en/desk/units/${cast.place.unitId}`,
      fields: await make(cast),
    }),
  }
}

function onRequest(fields: Attempt['fields']): Actions[string] {
  return {
    at: '/:lang/desk/verifications/:id',
    prepare: async (cast) => {
      const { id: organisationId, person } = await makeSecond(cast)
      await requestVerification(person, organisationId, cast.place.cityId, onDay(4))
      const { id } = await db.verificationRequest.findFirstOrThrow({ where: { organisationId } })
      return { path: `/en/desk/verifications/${id}`, fields }
    },
  }
}

const address = () => `${unique('new')}@people.example`
const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
  .png()
  .toBuffer()

export const organisationActions: Actions = {
  'organisation-new': {
    at: '/:lang/desk/organisations/new',
    prepare: () =>
      Promise.resolve({
        path: '/en/desk/organisations/new',
        fields: { name: unique('Noiseless'), kind: 'startup', language: 'en' },
      }),
  },
  'organisation-profile': {
    at: '/:lang/desk/organisations/:id/profile',
    prepare: async (cast) => ({
      path: `/en/desk/organisations/${(await makeSecond(cast)).id}/profile`,
      fields: { revision: '1', name: 'Noiseless' },
    }),
  },
  'verification-request': {
    at: '/:lang/desk/organisations/:id/verification',
    prepare: async (cast) => ({
      path: `/en/desk/organisations/${(await makeSecond(cast)).id}/verification`,
      fields: { cityId: cast.place.cityId },
    }),
  },
  'verification-verify': onRequest({ intent: 'verify' }),
  'verification-refuse': onRequest({ intent: 'refuse', reason: 'Another register number.' }),

  'member-invite': onMembers(() =>
    Promise.resolve({ intent: 'invite', email: address(), role: 'editor' }),
  ),
  'member-role': onMembers(async (id) => {
    const { userId } = await makeColleague(id, 'reader')
    return { intent: 'role', userId, role: 'editor' }
  }),
  'member-remove': onMembers(async (id) => {
    const { userId } = await makeColleague(id, 'reader')
    return { intent: 'remove', userId }
  }),
  'member-withdraw': onMembers(async (id) => {
    const inviter = await makeColleague(id, 'administrator')
    const invited = { email: address(), role: 'reader' as const, language: 'en' as const }
    await inviteToOrganisation(inviter, id, invited, onDay(4))
    const invitation = await db.invitation.findFirstOrThrow({ where: { email: invited.email } })
    return { intent: 'withdraw', invitationId: invitation.id }
  }),

  'unit-invite': onUnit(() =>
    Promise.resolve({ intent: 'invite', email: address(), role: 'board', language: 'bg' }),
  ),
  'unit-remove': onUnit(async ({ place }) => {
    const { userId } = await place.person('board')
    return { intent: 'remove', userId, role: 'board' }
  }),
  'unit-withdraw': onUnit(async ({ place, people }) => {
    const invited = { email: address(), role: 'board' as const, language: 'bg' as const }
    await inviteToUnit(people['unit-admin'], place.unitId, invited, onDay(4))
    const invitation = await db.invitation.findFirstOrThrow({ where: { email: invited.email } })
    return { intent: 'withdraw', invitationId: invitation.id }
  }),

  'solution-new': {
    at: '/:lang/desk/organisations/:id/solutions/new',
    prepare: ({ applicant }) =>
      Promise.resolve({
        path: `/en/desk/organisations/${applicant.id}/solutions/new`,
        fields: { title: 'A wall that sings', language: 'en' },
      }),
  },
  'solution-list': onSolution({ fields: { intent: 'list' } }),
  'solution-unlist': onSolution({ fields: { intent: 'unlist' } }, 'listed'),
  'solution-edit': onSolution({ fields: { revision: '1', title: 'A wall that hums' } }),
  'solution-picture': onSolution({
    fields: { intent: 'add-picture', description: 'A red wall.' },
    upload: new File([new Uint8Array(png)], 'wall.png', { type: 'image/png' }),
  }),
  'solution-document': onSolution({
    fields: { intent: 'add-document', title: 'Data sheet' },
    upload: note(),
  }),
  'solution-remove-file': {
    at: '/:lang/desk/solutions/:id',
    prepare: async (cast) => {
      const id = await makeSolution(cast)
      const { person } = cast.applicant
      await addSolutionDocument(person, id, { upload: note(), title: 'Sheet' }, onDay(4))
      const { fileId } = await db.solutionDocument.findFirstOrThrow({ where: { solutionId: id } })
      return { path: `/en/desk/solutions/${id}`, fields: { intent: 'remove-file', fileId } }
    },
  },
  'solution-translate': {
    at: '/:lang/desk/solutions/:id/translations/:to',
    prepare: async (cast) => ({
      path: `/en/desk/solutions/${await makeSolution(cast)}/translations/bg`,
      fields: { revision: '1', title: 'Стена, която пее' },
    }),
  },
  'invitation-accept': {
    at: '/:lang/invitations/:token',
    prepare: async (cast) => {
      const token = unique('token')
      const { id: organisationId } = await makeSecond(cast)
      await db.invitation.create({
        data: {
          email: cast.people.member.email,
          language: 'en',
          organisationId,
          organisationRole: 'reader',
          tokenHash: hashToken(token),
          invitedById: (await makePerson()).id,
          createdAt: onDay(4),
          expiresAt: onDay(10),
        },
      })
      return { path: `/en/invitations/${token}` }
    },
  },
}
