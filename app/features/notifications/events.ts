import type { LocalisedText } from '#app/messages/languages'
import type { MessageKey } from '#app/messages/messages'

/** A value in a notification, kept free of any language until it is read. */
export type EventValue =
  | string
  | number
  | { at: string; zone: string; city: LocalisedText }
  | { texts: LocalisedText }
  /** Words of the product's own. */
  | { message: MessageKey }
  /** Minor units of a currency. */
  | { minor: number; currency: string }
  | { list: string[] }
  | { standings: { lot: string; said: string; points: number }[] }

export type EventData = Record<string, EventValue>

interface EventRules {
  /**
   * `account`: mail only, always sent, nothing to choose. Others may be switched off by their reader
   * and are grouped so on the page of preferences.
   */
  group: 'account' | 'following' | 'unit' | 'organisation' | 'agreement'
  /** Values as they occur, for the previews and their test. */
  sample: EventData
}

const deadline = {
  at: '2026-12-04T14:00:00.000Z',
  zone: 'Europe/Sofia',
  city: { en: 'Sofia', bg: 'София', vi: 'Sofia', ru: 'София', ar: 'صوفيا' },
}
const call = { title: 'Quieter nights on the ring road' }
const city = { texts: deadline.city }
const amount = { minor: 1_350_000, currency: 'EUR' }
const payment = { ...call, reference: 'SOFIA-2026-0012-M1', amount }
const until = {
  ...deadline,
  at: '2026-12-18T21:59:00.000Z',
}
const milestone = { ...call, milestone: 'Walls stand', number: 2, organisation: 'Airlight', until }
const reason = 'The readings of May are missing.'
const agreement = { ...call, reference: 'SOFIA-2026-0012' }
const standings = (said: string) => ({ standings: [{ lot: '', said, points: 8_750 }] })
const scores = 'Quality of measurement: 85 / 100. Calibrated twice, in two climates.'

/**
 * Everything Agora tells people about, each with its words in `notifications.<event>`: `subject` (also
 * the line under the bell), `text` (paragraphs), and `action` (the button).
 */
export const events = {
  address_confirmation: { group: 'account', sample: { name: 'Elena' } },
  address_known: { group: 'account', sample: { name: 'Elena' } },
  password_reset: { group: 'account', sample: { name: 'Elena' } },
  password_changed: { group: 'account', sample: { name: 'Elena' } },
  second_factor_added: { group: 'account', sample: { name: 'Elena' } },
  second_factor_removed: { group: 'account', sample: { name: 'Elena' } },
  recovery_codes_renewed: { group: 'account', sample: { name: 'Elena' } },
  recovery_code_used: { group: 'account', sample: { name: 'Elena', count: 9 } },
  unit_invitation: { group: 'account', sample: { inviter: 'Mariya', place: city } },
  organisation_invitation: { group: 'account', sample: { inviter: 'Mariya', place: 'Airlight' } },

  challenge_published: { group: 'following', sample: { ...call, city, deadline } },
  question_answered: { group: 'following', sample: { ...call } },
  addendum_published: {
    group: 'following',
    sample: { ...call, summary: 'Two more sites.', deadline },
  },
  deadline_extended: {
    group: 'following',
    sample: { ...call, reason: 'More time for tests.', deadline },
  },
  deadline_near: { group: 'following', sample: { ...call, deadline } },
  challenge_cancelled: {
    group: 'following',
    sample: { ...call, reason: 'The budget was withdrawn.' },
  },
  challenge_unsuccessful: { group: 'following', sample: { ...call, reason: 'Nobody applied.' } },
  challenge_concluded: { group: 'following', sample: { ...call } },
  award_published: { group: 'following', sample: { ...call, winners: standings('Airlight') } },

  review_requested: { group: 'unit', sample: { ...call, author: 'Mariya' } },
  review_returned: { group: 'unit', sample: { ...call, reason: 'Name the data you offer.' } },
  review_approved: { group: 'unit', sample: { ...call, approver: 'Georgi' } },
  question_asked: { group: 'unit', sample: { ...call } },
  call_closed: { group: 'unit', sample: { ...call, count: 7 } },
  opening_started: { group: 'unit', sample: { ...call, officer: 'Mariya' } },
  panel_appointed: { group: 'unit', sample: { ...call } },
  scoring_started: { group: 'unit', sample: { ...call, until: deadline } },
  scores_due: { group: 'unit', sample: { ...call, until: deadline } },
  scores_late: { group: 'unit', sample: { ...call, people: { list: ['Ivan', 'Neda'] }, count: 2 } },
  substitute_needed: {
    group: 'unit',
    sample: { ...call, numbers: { list: ['3', '7'] }, count: 2 },
  },
  scores_collected: { group: 'unit', sample: { ...call } },
  ranking_final: { group: 'unit', sample: { ...call } },
  award_proposed: { group: 'unit', sample: { ...call, proposer: 'Mariya' } },
  award_returned: { group: 'unit', sample: { ...call, reason: 'Explain the second place.' } },
  award_approved: { group: 'unit', sample: { ...call, approver: 'Georgi' } },
  complaint_filed: { group: 'unit', sample: { ...call, organisation: 'CityGrid' } },
  evaluation_reopened: { group: 'unit', sample: { ...call, reason: 'A score was misread.' } },
  verification_requested: { group: 'unit', sample: { organisation: 'Airlight' } },
  payment_ready: { group: 'unit', sample: payment },
  payment_failed: { group: 'unit', sample: payment },
  payment_stuck: { group: 'unit', sample: payment },
  payment_disputed: { group: 'unit', sample: payment },
  deliverable_submitted: { group: 'unit', sample: milestone },
  review_due: { group: 'unit', sample: milestone },
  review_silent: { group: 'unit', sample: milestone },
  milestone_late: { group: 'unit', sample: milestone },
  milestone_due: { group: 'unit', sample: milestone },
  invoice_issued: { group: 'unit', sample: { ...payment, organisation: 'Airlight' } },
  readings_due: { group: 'unit', sample: { ...call, count: 3 } },
  outcome_report_ready: { group: 'unit', sample: { ...call } },
  outcome_report_returned: {
    group: 'unit',
    sample: { ...call, reason: 'The costs of the sensors are missing.' },
  },
  model_planned: { group: 'unit', sample: { ...call, unit: city, city } },

  application_submitted: {
    group: 'organisation',
    sample: { ...call, receipt: '7KQ2-M9XR-4T1B', deadline },
  },
  application_withdrawn: { group: 'organisation', sample: { ...call } },
  version_unread: { group: 'organisation', sample: { ...call, deadline } },
  application_opened: { group: 'organisation', sample: { ...call } },
  application_lapsed: { group: 'organisation', sample: { ...call } },
  cure_offered: { group: 'organisation', sample: { ...call, until: deadline } },
  application_disqualified: {
    group: 'organisation',
    sample: { ...call, reason: 'No deployment in a city, as the call asks for.' },
  },
  application_awarded: {
    group: 'organisation',
    sample: { ...call, winners: standings('Airlight'), standing: standings('1'), scores },
  },
  application_not_awarded: {
    group: 'organisation',
    sample: { ...call, winners: standings('CityGrid'), standing: standings('2'), scores },
  },
  complaint_rejected: {
    group: 'organisation',
    sample: { ...call, reason: 'The panel had read the whole annex.' },
  },
  complaint_upheld: {
    group: 'organisation',
    sample: { ...call, reason: 'The annex had not been read.' },
  },
  award_reopened: {
    group: 'organisation',
    sample: { ...call, reason: 'The annex had not been read.' },
  },
  award_final: { group: 'organisation', sample: { ...call } },
  pilot_message: { group: 'organisation', sample: { ...call, sender: 'Mariya' } },
  pilot_started: { group: 'organisation', sample: { ...call } },
  pilot_paused: { group: 'organisation', sample: { ...call, reason } },
  pilot_resumed: { group: 'organisation', sample: { ...call } },
  pilot_completed: { group: 'organisation', sample: { ...call } },
  milestone_near: { group: 'organisation', sample: milestone },
  milestone_met: { group: 'organisation', sample: { ...milestone, reason: '' } },
  milestone_partially_met: { group: 'organisation', sample: { ...milestone, reason } },
  milestone_not_met: { group: 'organisation', sample: { ...milestone, reason } },
  milestone_returned: { group: 'organisation', sample: { ...milestone, reason } },
  milestone_reopened: { group: 'organisation', sample: { ...milestone, reason } },
  payment_approved: { group: 'organisation', sample: payment },
  payment_paid: { group: 'organisation', sample: payment },
  payment_questioned: { group: 'organisation', sample: payment },
  payment_refunding: {
    group: 'organisation',
    sample: { ...payment, reason: 'The sensors were taken down again.' },
  },
  payment_gone: { group: 'organisation', sample: payment },
  invoice_returned: {
    group: 'organisation',
    sample: { ...payment, reason: 'The address of the city is wrong.' },
  },
  retention_released: { group: 'organisation', sample: { ...call, amount } },
  measure_changed: {
    group: 'organisation',
    sample: { ...call, measure: 'Noise at night', reason: 'The meter was moved.' },
  },
  pilot_decided: {
    group: 'organisation',
    sample: { ...call, decision: { message: 'outcomes.decisions.scale' } },
  },
  payouts_wait: { group: 'organisation', sample: { organisation: 'Airlight' } },
  agreement_shared: { group: 'agreement', sample: agreement },
  agreement_comment: {
    group: 'agreement',
    sample: { ...agreement, text: 'Does that include the roofs?' },
  },
  agreement_proposed: {
    group: 'agreement',
    sample: { ...agreement, reason: 'Our insurer asks for it.' },
  },
  agreement_changed: { group: 'agreement', sample: { ...agreement, version: 2 } },
  agreement_declined: {
    group: 'agreement',
    sample: { ...agreement, reason: 'The budget is fixed.' },
  },
  agreement_accepted: { group: 'agreement', sample: { ...agreement, version: 2 } },
  agreement_ready: { group: 'agreement', sample: { ...agreement, version: 2 } },
  agreement_abandoned: {
    group: 'agreement',
    sample: { ...agreement, reason: 'The site was sold.' },
  },
  signing_offered: { group: 'agreement', sample: { ...agreement, until: deadline } },
  signing_due: { group: 'agreement', sample: { ...agreement, until: deadline } },
  signature_wanted: {
    group: 'agreement',
    sample: { ...agreement, name: 'Georgi', until: deadline },
  },
  offer_rejected: {
    group: 'agreement',
    sample: { ...agreement, reason: 'The amount is not the one we agreed on.' },
  },
  offer_withdrawn: {
    group: 'agreement',
    sample: { ...agreement, reason: 'The budget is voted on again.' },
  },
  offer_expired: { group: 'agreement', sample: agreement },
  agreement_in_force: { group: 'agreement', sample: { ...agreement, version: 2 } },
  amendment_begun: {
    group: 'agreement',
    sample: { ...agreement, reason: 'Two more sites.' },
  },
  amendment_dropped: { group: 'agreement', sample: agreement },
  termination_proposed: {
    group: 'agreement',
    sample: { ...agreement, day: deadline, reason: 'The site was sold.' },
  },
  termination_agreed: { group: 'agreement', sample: { ...agreement, day: deadline } },
  termination_declined: {
    group: 'agreement',
    sample: { ...agreement, reason: 'Another site is free.' },
  },
  termination_withdrawn: { group: 'agreement', sample: agreement },
  agreement_terminated: { group: 'agreement', sample: agreement },
  organisation_verified: { group: 'organisation', sample: { organisation: 'Airlight', city } },
  verification_refused: {
    group: 'organisation',
    sample: {
      organisation: 'Airlight',
      city,
      reason: 'The register number is of another company.',
    },
  },
} as const satisfies Record<string, EventRules>

export type EventName = keyof typeof events

export const eventNames = Object.keys(events) as EventName[]

/** Events whose reader decides whether and where they come. */
export const optionalEvents = eventNames.filter((name) => events[name].group !== 'account')
