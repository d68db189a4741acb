import { reviewDeliverable } from '#app/features/pilots/review-deliverable.server'
import { attachEvidence } from '#app/features/pilots/save-deliverable.server'
import { pausePilot } from '#app/features/pilots/lead-pilot.server'
import { db } from '#app/platform/db/db.server'
import type { Cast } from '../../support/cast'
import type { Fields } from '../../support/http-server'
import { begin, handIn, makePilot, measure, type MadePilot } from '../../support/pilots'
import { onDay } from '../../support/world'
import { note, type Action, type Actions } from './attempt'

const reason = 'There is a reason for everything.'
const day = 96

/** A form on the page of a pilot of the cast's organisation, which `make` has brought there. */
function onPilot(make: (pilot: MadePilot) => Promise<void>, fields: Fields): Action {
  return {
    at: '/:lang/desk/pilots/:id',
    prepare: async ({ place, applicant }) => {
      const pilot = await makePilot(place, { applicant })
      await make(pilot)
      return { path: `/en/desk/pilots/${pilot.id}`, fields, day }
    },
  }
}

/** The same on the page of its first milestone. */
function onMilestone(
  make: (pilot: MadePilot) => Promise<Fields | void>,
  fields: Fields,
  upload?: File,
): Action {
  return {
    at: '/:lang/desk/pilots/:id/milestones/:number',
    prepare: async ({ place, applicant }: Cast) => {
      const pilot = await makePilot(place, { applicant })
      const more = await make(pilot)
      return {
        path: `/en/desk/pilots/${pilot.id}/milestones/1`,
        fields: { ...fields, ...more },
        upload,
        day,
      }
    },
  }
}

const decide = (pilot: MadePilot, number: number, decision: 'met' | 'not_met') =>
  reviewDeliverable(
    pilot.officer,
    pilot.id,
    number,
    { deliverable: 1, decision, reasons: reason },
    onDay(92),
  )

/** A form on the page of its sites, of which it has one. */
function onSites(fieldsOf: (siteId: string) => Fields): Action {
  return {
    at: '/:lang/desk/pilots/:id/sites',
    prepare: async ({ place, applicant }: Cast) => {
      const pilot = await makePilot(place, { applicant })
      const { id } = await db.site.create({
        data: { pilotId: pilot.id, name: 'A', address: '', access: '', createdAt: onDay(61) },
      })
      return { path: `/en/desk/pilots/${pilot.id}/sites`, fields: fieldsOf(id), day }
    },
  }
}

/** A form on another page of a pilot's workspace. */
function inWorkspace(page: 'talk' | 'registers', fields: Fields): Action {
  return {
    at: `/:lang/desk/pilots/:id/${page}`,
    prepare: async ({ place, applicant }: Cast) => {
      const pilot = await makePilot(place, { applicant })
      return { path: `/en/desk/pilots/${pilot.id}/${page}`, fields, day }
    },
  }
}

const risk = { title: 'Frost', mitigation: 'Salt.', likelihood: '2', impact: '3' }

/** A form about a risk that is there. */
function onRisk(fields: Fields): Action {
  return {
    at: '/:lang/desk/pilots/:id/registers',
    prepare: async ({ place, applicant }: Cast) => {
      const pilot = await makePilot(place, { applicant })
      const { id } = await db.pilotRisk.create({
        data: {
          pilotId: pilot.id,
          title: 'Ice',
          mitigation: 'Sand.',
          likelihood: 1,
          impact: 1,
          changedById: pilot.officer.userId,
          changedAt: onDay(61),
        },
      })
      return {
        path: `/en/desk/pilots/${pilot.id}/registers`,
        fields: { ...fields, riskId: id, revision: '1' },
        day,
      }
    },
  }
}

export const pilotActions: Actions = {
  'pilot-start': onPilot(measure, { intent: 'start' }),
  'pilot-pause': onPilot(begin, { intent: 'pause', reason }),
  'pilot-resume': onPilot(
    async (pilot) => {
      await begin(pilot)
      await pausePilot(pilot.officer, pilot.id, { reason }, onDay(70))
    },
    { intent: 'resume' },
  ),
  'pilot-complete': onPilot(
    async (pilot) => {
      for (const number of [1, 2, 3]) {
        await handIn(pilot, number)
        await decide(pilot, number, 'met')
      }
    },
    { intent: 'complete' },
  ),
  'site-add': onSites(() => ({ intent: 'add', name: 'The ring road' })),
  'site-change': onSites((siteId) => ({ intent: 'change', siteId, name: 'The ring road' })),
  'site-remove': onSites((siteId) => ({ intent: 'remove', siteId })),
  'message-send': inWorkspace('talk', { intent: 'send', text: 'We begin on Monday.' }),
  'risk-add': inWorkspace('registers', { intent: 'add-risk', ...risk }),
  'risk-change': onRisk({ intent: 'change-risk', ...risk }),
  'risk-close': onRisk({ intent: 'close-risk' }),
  'decision-record': inWorkspace('registers', {
    intent: 'decide',
    what: 'Salt, not sand.',
    why: 'The drains.',
    decidedOn: '2027-01-15',
  }),
  'deliverable-save': onMilestone(begin, {
    intent: 'save',
    text: 'The walls stand.',
    revision: '0',
  }),
  'deliverable-submit': onMilestone(begin, {
    intent: 'submit',
    text: 'The walls stand.',
    revision: '0',
  }),
  'deliverable-attach': onMilestone(begin, { intent: 'attach' }, note()),
  'deliverable-detach': onMilestone(
    async (pilot) => {
      await begin(pilot)
      await attachEvidence(pilot.founder, pilot.id, 1, note(), onDay(80))
      const { fileId } = await db.deliverableFile.findFirstOrThrow({
        where: { milestone: { pilotId: pilot.id } },
      })
      return { fileId }
    },
    { intent: 'detach' },
  ),
  'milestone-review': onMilestone(
    async (pilot) => {
      await handIn(pilot, 1)
    },
    { intent: 'review', deliverable: '1', decision: 'met', reasons: '' },
  ),
  'milestone-reopen': onMilestone(
    async (pilot) => {
      await handIn(pilot, 1)
      await decide(pilot, 1, 'not_met')
    },
    { intent: 'reopen', reasons: reason },
  ),
}
