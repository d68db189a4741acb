import { fileComplaint } from '#app/features/evaluations/file-complaint.server'
import { offerCure } from '#app/features/evaluations/check-eligibility.server'
import { declareConflicts } from '#app/features/evaluations/declare-conflicts.server'
import { startOpening } from '#app/features/evaluations/open-applications.server'
import { db } from '#app/platform/db/db.server'
import type { Cast } from '../../support/cast'
import type { Fields } from '../../support/http-server'
import {
  agree,
  declareNone,
  makeAward,
  makeCheckedCall,
  makeCollectedCall,
  makeOpenedCall,
  makeProposedAward,
  makeRankedCall,
  makeScoringCall,
  type OpenedCall,
} from '../../support/judging'
import { makeOpenCall, makeSubmission, onDay, password } from '../../support/world'
import { note, type Action, type Actions } from './attempt'

const reason = 'There is a reason for everything.'

/** A form on one of the pages on which a call is judged, of a call that `make` has brought there. */
function step<Call extends { id: string }>(
  page: string,
  day: number,
  make: (cast: Cast) => Promise<Call>,
  fieldsOf: (call: Call, cast: Cast) => Fields | Promise<Fields>,
): Action {
  return {
    at: `/:lang/desk/challenges/:id/${page}`,
    prepare: async (cast) => {
      const call = await make(cast)
      const [first] = 'applications' in call ? (call as unknown as OpenedCall).applications : []
      const path = page.replace(':number', String(first?.number))
      return {
        path: `/en/desk/challenges/${call.id}/${path}`,
        fields: await fieldsOf(call, cast),
        day,
      }
    },
  }
}

async function makeClosed(cast: Cast) {
  const call = await makeOpenCall(cast.place)
  await makeSubmission(call)
  return call
}

/** One in which the cast's evaluator has the chair, and the cast's organisation has applied. */
const judging = ({ people, applicant }: Cast) => ({
  chair: people.evaluator,
  applicants: [applicant],
})

/** One in which the chair has declared no conflict. */
async function makeReading(cast: Cast) {
  const call = await makeScoringCall(cast.place, judging(cast))
  await declareNone(call, cast.people.evaluator)
  return call
}

/** Two people of the panel are recused from the first application. */
async function makeShortHanded(cast: Cast) {
  const call = await makeScoringCall(cast.place)
  const declarations = [
    { number: call.applications[0]!.number, conflict: true, reason: 'My sister works there.' },
  ]
  for (const evaluator of call.panel.slice(1))
    await declareConflicts(evaluator, call.id, { declarations, complete: true }, onDay(34))
  return call
}

/** The panel has agreed on everything. */
async function makeAgreed(cast: Cast) {
  const call = await makeCollectedCall(cast.place, judging(cast))
  for (const { number } of call.applications) await agree(call, number, [80, 70])
  return call
}

const applicationId = (call: OpenedCall) => call.applications[0]!.id

async function revisionOf({ id }: { id: string }): Promise<string> {
  const { revision } = await db.evaluation.findFirstOrThrow({ where: { challengeId: id } })
  return String(revision)
}

const given = {
  'scores[0].criterionId': 'fit',
  'scores[0].points': '80',
  'scores[0].note': 'It fits the place.',
  'scores[1].criterionId': 'plan',
  'scores[1].points': '70',
  'scores[1].note': 'The plan holds.',
}

export const evaluationActions: Actions = {
  'opening-start': step('opening', 31, makeClosed, () => ({ intent: 'start', password })),
  'opening-confirm': step(
    'opening',
    31,
    async (cast) => {
      const call = await makeClosed(cast)
      await startOpening(call.officer, call.id, password, onDay(31))
      return call
    },
    () => ({ intent: 'confirm', password }),
  ),
  'eligibility-find': step(
    'applications',
    32,
    ({ place }) => makeOpenedCall(place),
    (call) => ({ intent: 'eligible', 'applicationId[0]': applicationId(call) }),
  ),
  'eligibility-disqualify': step(
    'applications',
    32,
    ({ place }) => makeOpenedCall(place),
    (call) => ({ intent: 'disqualify', applicationId: applicationId(call), reason }),
  ),
  'eligibility-offer-cure': step(
    'applications',
    32,
    ({ place }) => makeOpenedCall(place, { content: { attachmentsCurable: true } }),
    () => ({ intent: 'offer-cure' }),
  ),
  'panel-appoint': step(
    'panel',
    33,
    ({ place }) => makeCheckedCall(place),
    ({ panel }) => ({
      intent: 'appoint',
      chair: panel[1]!.userId,
      'member[0]': panel[0]!.userId,
      'member[1]': panel[2]!.userId,
    }),
  ),
  'panel-start': step(
    'panel',
    33,
    ({ place }) => makeCheckedCall(place),
    () => ({ intent: 'start', scoringUntil: '2026-12-12T12:00' }),
  ),
  'panel-remind': step(
    'panel',
    34,
    ({ place }) => makeScoringCall(place),
    () => ({ intent: 'remind' }),
  ),
  'panel-substitute': step('panel', 35, makeShortHanded, async (call, { place }) => ({
    intent: 'substitute',
    applicationId: applicationId(call),
    userId: (await place.person('evaluator')).userId,
  })),
  'scoring-interest': step(
    'scoring',
    34,
    (cast) => makeScoringCall(cast.place, judging(cast)),
    (_call, { rival }) => ({ intent: 'interest', organisationId: rival.id }),
  ),
  'scoring-declare': step(
    'scoring',
    34,
    (cast) => makeScoringCall(cast.place, judging(cast)),
    ({ applications }) => ({
      intent: 'declare',
      complete: 'on',
      'declarations[0].number': String(applications[0]!.number),
      'declarations[0].conflict': 'none',
    }),
  ),
  'scores-save': step('scoring/:number', 35, makeReading, () => ({
    intent: 'save',
    revision: '1',
    ...given,
  })),
  'scores-submit': step('scoring/:number', 35, makeReading, () => ({
    intent: 'submit',
    revision: '1',
    ...given,
  })),
  'consensus-agree': step(
    'consensus/:number',
    41,
    (cast) => makeCollectedCall(cast.place, judging(cast)),
    () => given,
  ),
  'consensus-finish': step('consensus', 41, makeAgreed, () => ({})),
  'award-save': step(
    'award',
    43,
    ({ place }) => makeRankedCall(place),
    async (call) => ({ intent: 'save', statement: reason, revision: await revisionOf(call) }),
  ),
  'award-propose': step(
    'award',
    43,
    ({ place }) => makeRankedCall(place),
    async (call) => ({ intent: 'propose', statement: reason, revision: await revisionOf(call) }),
  ),
  'award-disqualify': step(
    'award',
    43,
    ({ place }) => makeRankedCall(place),
    (call) => ({ intent: 'disqualify', applicationId: applicationId(call), reason }),
  ),
  'award-approve': step(
    'award',
    44,
    ({ place }) => makeProposedAward(place),
    () => ({ intent: 'approve' }),
  ),
  'award-return': step(
    'award',
    44,
    ({ place }) => makeProposedAward(place),
    () => ({ intent: 'return', reason }),
  ),
  'application-complete': {
    at: '/:lang/desk/applications/:id/complete',
    prepare: async ({ place, applicant }) => {
      const content = { attachmentsCurable: true }
      const call = await makeOpenedCall(place, { applicants: [applicant], content })
      await offerCure(call.officer, call.id, onDay(32))
      return {
        path: `/en/desk/applications/${applicationId(call)}/complete`,
        upload: note(),
        day: 32,
      }
    },
  },
  'complaint-file': {
    at: '/:lang/desk/applications/:id/complaint',
    prepare: async ({ place, applicant }) => {
      const call = await makeAward(place, { applicants: [applicant] })
      return {
        path: `/en/desk/applications/${applicationId(call)}/complaint`,
        fields: { text: 'The second annex was not read.' },
        day: 46,
      }
    },
  },
  'complaint-decide': {
    at: '/:lang/desk/complaints/:id',
    prepare: async ({ place, applicant }) => {
      const call = await makeAward(place, { applicants: [applicant] })
      const text = 'The second annex was not read.'
      await fileComplaint(
        applicant.person,
        applicationId(call),
        { text, language: 'en' },
        onDay(46),
      )
      const { id } = await db.complaint.findFirstOrThrow({ where: { challengeId: call.id } })
      return {
        path: `/en/desk/complaints/${id}`,
        fields: { outcome: 'reject', reasons: reason },
        day: 47,
      }
    },
  },
}
