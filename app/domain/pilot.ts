import { hasOrganisationRole, hasUnitRole, needs, type Actor, type InUnit } from './actor'
import { sideOf } from './agreement'
import { allOf, Refusal, type Verdict } from './refusal'

/** What becomes of a pilot; the last three are what the city decided about it [26]. */
export const pilotStatuses = [
  'planned',
  'running',
  'paused',
  'completed',
  'scaled',
  'extended',
  'stopped',
] as const
export type PilotStatus = (typeof pilotStatuses)[number]

/** What the rules need to know of a pilot. */
export interface Pilot extends InUnit {
  organisationId: string
  status: PilotStatus
}

/** Every change of status there is; anything else is refused as `wrong_state`. */
export const pilotTransitions = {
  start: { from: ['planned'], to: 'running' },
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  complete: { from: ['running', 'paused'], to: 'completed' },
  scale: { from: ['completed'], to: 'scaled' },
  extend: { from: ['completed'], to: 'extended' },
  stop: { from: ['completed'], to: 'stopped' },
  /** Its agreement is terminated. */
  terminate: { from: ['planned', 'running', 'paused'], to: 'stopped' },
} as const satisfies Record<string, { from: readonly PilotStatus[]; to: PilotStatus }>

export type PilotAction = keyof typeof pilotTransitions

/** The pilot with its next status. Refuses `wrong_state`. */
export function movePilot<Row extends Pick<Pilot, 'status'>>(pilot: Row, action: PilotAction): Row {
  const { from, to } = pilotTransitions[action]
  if (!(from as readonly PilotStatus[]).includes(pilot.status)) throw new Refusal('wrong_state')
  return { ...pilot, status: to }
}

/** While these last, both sides write into the workspace. */
const liveStatuses: readonly PilotStatus[] = ['planned', 'running', 'paused']

const live = ({ status }: Pilot): Verdict =>
  liveStatuses.includes(status) ? 'allowed' : 'wrong_state'

/** Reading a pilot's workspace: both its sides. */
export function mayReadPilot(actor: Actor, pilot: Pilot): Verdict {
  if (actor.type === 'visitor') return 'sign_in_needed'
  return sideOf(actor, pilot) === null ? 'not_found' : 'allowed'
}

/** Leading a pilot for the city, as starting, pausing or reviewing it: its officers, while it lasts. */
export function mayLeadPilot(actor: Actor, pilot: Pilot): Verdict {
  return allOf(needs(actor, hasUnitRole(actor, pilot, 'officer')), live(pilot))
}

/** Delivering a pilot for the company, as handing in what was promised: its editors, while it lasts. */
export function mayDeliverPilot(actor: Actor, pilot: Pilot): Verdict {
  const { organisationId } = pilot
  return allOf(
    needs(actor, hasOrganisationRole(actor, organisationId, 'administrator', 'editor')),
    live(pilot),
  )
}

/** Writing into what both sides share, as risks, messages and files: those who lead or deliver, while it lasts. */
export function mayShareInPilot(actor: Actor, pilot: Pilot): Verdict {
  const { organisationId } = pilot
  return allOf(
    needs(
      actor,
      hasUnitRole(actor, pilot, 'officer', 'approver') ||
        hasOrganisationRole(actor, organisationId, 'administrator', 'editor'),
    ),
    live(pilot),
  )
}
