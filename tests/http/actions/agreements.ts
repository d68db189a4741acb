import { commentOn } from '#app/features/agreements/discuss-agreement.server'
import { proposeChange } from '#app/features/agreements/propose-change.server'
import { termsValues } from '#app/features/agreements/agreement-form'
import { db } from '#app/platform/db/db.server'
import { draftOf, makeAgreement, type MadeAgreement } from '../../support/agreements'
import type { Cast } from '../../support/cast'
import type { Fields } from '../../support/http-server'
import { makeAward } from '../../support/judging'
import { pilotContent } from '../../support/pilots'
import { onDay } from '../../support/world'
import type { Action, Actions } from './attempt'

const reason = 'There is a reason for everything.'
const day = 58

type Stage = Parameters<typeof makeAgreement>[1]

/** A form on a page of an agreement between the cast's city and company. */
function onAgreement(
  fieldsOf: (made: MadeAgreement, cast: Cast) => Fields | Promise<Fields>,
  { page = '', stage = {} }: { page?: string; stage?: Stage } = {},
): Action {
  return {
    at: `/:lang/desk/agreements/:id${page}`,
    prepare: async (cast) => {
      const made = await makeAgreement(cast.place, { applicant: cast.applicant, ...stage })
      const fields = await fieldsOf(made, cast)
      return { path: `/en/desk/agreements/${made.id}${page}`, fields, day }
    },
  }
}

const drafting = { stage: 'drafting' } as const

/** The company proposes other words about liability. */
async function proposed({ id }: MadeAgreement, { applicant }: Cast): Promise<string> {
  const content = { of: 'clause', heading: 'Liability', text: 'Half of the price.' } as const
  const change = { version: 1, part: 'liability', content, reason }
  const proposal = await proposeChange(applicant.person, id, change, onDay(57))
  return proposal.id
}

/** Terms as a form has them. */
function termsFields(amount: string): Fields {
  const { milestones, ...terms } = termsValues(pilotContent(), 'EUR')
  const rows = milestones.flatMap((milestone, index) =>
    Object.entries(milestone).map(([name, value]) => [`milestones[${index}].${name}`, value]),
  )
  return { ...terms, ...Object.fromEntries(rows), amount } as Fields
}

/** The city's template in Russian, which nobody else writes; each attempt begins where the last has ended. */
async function templateRevision({ place }: Cast): Promise<string> {
  const row = await db.agreementTemplate.findFirst({
    where: { cityId: place.cityId, language: 'ru' },
  })
  return String(row?.draftRevision ?? 0)
}

function onTemplate(intent: string): Action {
  return {
    at: '/:lang/desk/templates/:id/:to',
    prepare: async (cast) => ({
      path: `/en/desk/templates/${cast.place.cityId}/ru`,
      fields: {
        intent,
        revision: await templateRevision(cast),
        'clauses[0].id': 'subject',
        'clauses[0].heading': 'Предмет',
        'clauses[0].text': 'С {{company}}.',
      },
      day,
    }),
  }
}

export const agreementActions: Actions = {
  'agreement-begin': {
    at: '/:lang/desk/agreements',
    prepare: async ({ place }) => {
      const call = await makeAward(place, { prices: [9_000_000] })
      const fields = { applicationId: call.applications[0]!.id }
      return { path: '/en/desk/agreements', fields, day }
    },
  },
  'agreement-draft': onAgreement(
    async ({ id }) => {
      const [clause] = (await draftOf(id)).clauses
      return {
        intent: 'save',
        revision: '1',
        title: 'Another title',
        'clauses[0].id': clause!.id,
        'clauses[0].heading': clause!.heading,
        'clauses[0].text': clause!.text,
        ...termsFields('80000'),
      }
    },
    { page: '/draft', stage: drafting },
  ),
  'agreement-share': onAgreement(() => ({ intent: 'share', revision: '1' }), { stage: drafting }),
  'agreement-comment': onAgreement(() => ({
    intent: 'comment',
    part: 'data',
    text: 'Which systems?',
  })),
  'agreement-settle': onAgreement(async ({ id }, { applicant }) => {
    await commentOn(applicant.person, id, { part: 'data', text: 'Which?' }, onDay(57))
    return { intent: 'settle', part: 'data' }
  }),
  'agreement-propose': onAgreement(() => ({
    intent: 'propose',
    part: 'liability',
    version: '1',
    heading: 'Liability',
    text: 'The price of the pilot.',
    reason,
  })),
  'agreement-terms': onAgreement(() => ({ ...termsFields('95000'), version: '1', reason }), {
    page: '/terms',
  }),
  'agreement-withdraw': onAgreement(async (made, cast) => ({
    intent: 'withdraw',
    proposal: await proposed(made, cast),
  })),
  'agreement-accept-change': onAgreement(async (made, cast) => ({
    intent: 'accept-proposal',
    proposal: await proposed(made, cast),
    version: '1',
  })),
  'agreement-decline': onAgreement(async (made, cast) => ({
    intent: 'decline',
    proposal: await proposed(made, cast),
    reason,
  })),
  'agreement-accept': onAgreement(() => ({ intent: 'accept', version: '1' })),
  'agreement-abandon': onAgreement(() => ({ intent: 'abandon', reason })),
  'template-save': onTemplate('save'),
  'template-publish': onTemplate('publish'),
}
