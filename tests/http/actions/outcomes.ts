import { db } from '#app/platform/db/db.server'
import { decideOutcome } from '#app/features/outcomes/decide-outcome.server'
import type { Cast } from '../../support/cast'
import type { Fields } from '../../support/http-server'
import {
  dateOf,
  enter,
  makeMeasured,
  makeReported,
  measureContent,
  measuring,
  written,
} from '../../support/outcomes'
import type { PilotStatus } from '#app/domain/pilot'
import type { Action, Actions } from './attempt'

const day = 246
const reason = 'There is a reason for everything.'
const declared = { ...measureContent() }
const csv = `day,value\n${dateOf(95)},61.5\n`

const measured = (status: PilotStatus, { place, applicant }: Cast) =>
  makeMeasured(status, { place, applicant })

function onMeasure(
  status: PilotStatus,
  fields: Fields,
  options: { upload?: string; entered?: boolean } = {},
): Action {
  return {
    at: '/:lang/desk/pilots/:id/outcomes/:measureId',
    prepare: async (cast) => {
      const pilot = await measured(status, cast)
      if (options.entered) await enter(pilot, 95, '61.5')
      const path = `/en/desk/pilots/${pilot.id}/outcomes/${pilot.measureId}`
      const upload =
        options.upload && new File([options.upload], 'readings.csv', { type: 'text/csv' })
      return { path, fields, day, ...(upload ? { upload } : {}) }
    },
  }
}

function onReport(fields: Fields, reported: boolean): Action {
  return {
    at: '/:lang/desk/pilots/:id/report',
    prepare: async (cast) => {
      const { id } = await (reported ? makeReported(cast) : measured('completed', cast))
      return { path: `/en/desk/pilots/${id}/report`, fields, day }
    },
  }
}

export const outcomeActions: Actions = {
  'measure-declare': {
    at: '/:lang/desk/pilots/:id/outcomes',
    prepare: async (cast) => {
      const { id } = await measured('planned', cast)
      const path = `/en/desk/pilots/${id}/outcomes`
      return { path, fields: { intent: 'declare', ...declared }, day }
    },
  },
  'measure-change': onMeasure('planned', {
    intent: 'change',
    read: '1',
    ...declared,
    target: '50',
  }),
  'measure-change-running': onMeasure('running', {
    intent: 'change',
    read: '1',
    reason,
    ...declared,
    target: '50',
  }),
  'measure-remove': onMeasure('planned', { intent: 'remove' }),
  'reading-enter': onMeasure('running', { intent: 'enter', day: dateOf(95), value: '61.5' }),
  'reading-take-back': onMeasure(
    'running',
    { intent: 'take-back', day: dateOf(95), reason },
    { entered: true },
  ),
  'readings-preview': {
    ...onMeasure('running', { intent: 'preview' }, { upload: csv }),
    leavesNoTrace: true,
  },
  'readings-upload': onMeasure('running', { intent: 'upload', content: csv }),
  'report-save': onReport({ intent: 'save', revision: '0', ...written }, false),
  'report-hand-in': onReport({ intent: 'hand-in', revision: '0', ...written }, false),
  'report-return': onReport({ intent: 'return', reason }, true),
  'outcome-decide': onReport({ intent: 'decide', decision: 'scale', reasons: reason }, true),
  'model-adopt': {
    at: '/:lang/models/:slug',
    prepare: async (cast) => {
      const pilot = await makeReported(cast)
      await decideOutcome(pilot.board, pilot.id, { decision: 'scale', reasons: reason }, measuring)
      const { slug } = await db.pilotModel.findUniqueOrThrow({ where: { pilotId: pilot.id } })
      const fields = { unitId: cast.place.unitId, status: 'planned' }
      return { path: `/en/models/${slug}`, fields, day }
    },
  },
}
