import type { LocalisedText } from '#app/messages/languages'

/** A value in a notification, kept free of any language until it is read. */
export type EventValue =
  string | number | { at: string; zone: string; city: LocalisedText } | { texts: LocalisedText }

export type EventData = Record<string, EventValue>

interface EventRules {
  /**
   * `account`: mail only, always sent, nothing to choose. Others may be switched off by their reader
   * and are grouped so on the page of preferences.
   */
  group: 'account' | 'following' | 'unit' | 'organisation'
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

/**
 * Everything Agora tells people about, each with its words in `notifications.<event>`: `subject` (also
 * the line under the bell), `text` (paragraphs), and `action` (the button).
 */
export const events = {
  address_confirmation: { group: 'account', sample: { name: 'Elena' } },
  address_known: { group: 'account', sample: { name: 'Elena' } },
  password_reset: { group: 'account', sample: { name: 'Elena' } },
  password_changed: { group: 'account', sample: { name: 'Elena' } },
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
  award_published: { group: 'following', sample: { ...call, winners: 'Airlight' } },

  review_requested: { group: 'unit', sample: { ...call, author: 'Mariya' } },
  review_returned: { group: 'unit', sample: { ...call, reason: 'Name the data you offer.' } },
  review_approved: { group: 'unit', sample: { ...call, approver: 'Georgi' } },
  question_asked: { group: 'unit', sample: { ...call } },
  call_closed: { group: 'unit', sample: { ...call, count: 7 } },
  decision_proposed: { group: 'unit', sample: { ...call, proposer: 'Mariya' } },
  decision_returned: { group: 'unit', sample: { ...call, reason: 'Explain the second place.' } },
  decision_approved: { group: 'unit', sample: { ...call, approver: 'Georgi' } },
  verification_requested: { group: 'unit', sample: { organisation: 'Airlight' } },

  application_submitted: {
    group: 'organisation',
    sample: { ...call, receipt: '7KQ2-M9XR-4T1B', deadline },
  },
  application_withdrawn: { group: 'organisation', sample: { ...call } },
  version_unread: { group: 'organisation', sample: { ...call, deadline } },
  application_opened: { group: 'organisation', sample: { ...call } },
  application_lapsed: { group: 'organisation', sample: { ...call } },
  application_awarded: {
    group: 'organisation',
    sample: { ...call, reason: 'The most accurate count in rain, and no personal data.' },
  },
  application_not_awarded: {
    group: 'organisation',
    sample: {
      ...call,
      winners: 'CityGrid',
      reason: 'A good device, but not tried in any city yet.',
    },
  },
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
