/**
 * Everything the law of the market can refuse, with the HTTP status that tells it.
 * Each code has a sentence in every language (`refusals.<code>`); a test holds the two together.
 */
export const refusals = {
  sign_in_needed: 401,
  not_allowed: 403,
  not_found: 404,
  wrong_state: 409,
  stale_edit: 409,
  rate_limited: 429,

  address_unconfirmed: 403,
  credentials_wrong: 400,
  link_invalid: 400,
  already_member: 409,
  already_invited: 409,
  last_administrator: 409,
  second_factor_missing: 403,
  second_factor_wrong: 400,
  second_factor_locked: 429,
  invitation_for_other: 403,

  own_work: 403,
  call_incomplete: 409,
  text_incomplete: 409,
  already_answered: 409,
  already_proposed: 409,
  stale_version: 409,
  proposals_open: 409,
  deadline_passed: 409,
  deadline_not_passed: 409,
  deadline_too_early: 409,
  questions_closed: 409,
  answer_too_late: 409,
  nothing_changed: 409,
  too_few_applications: 409,
  applied_elsewhere: 409,
  kind_makes_no_award: 409,

  not_an_applicant: 403,
  not_verified: 403,
  application_sealed: 403,
  application_incomplete: 409,
  terms_not_accepted: 409,
  new_version_unread: 409,
  already_decided: 409,
  reason_needed: 400,

  opening_expired: 409,
  password_wrong: 400,
  eligibility_unchecked: 409,
  cure_offered: 409,
  cure_over: 409,
  nothing_to_cure: 409,
  panel_is_blind: 403,
  panel_frozen: 409,
  panel_incomplete: 409,
  panel_duplicate: 409,
  panel_not_evaluator: 409,
  panel_reads_names: 409,
  panel_of_applicant: 409,
  interests_undeclared: 409,
  undeclared: 409,
  recused: 403,
  scores_incomplete: 409,
  scores_submitted: 409,
  scores_hidden: 403,
  consensus_incomplete: 409,
  nobody_passes: 409,
  statement_needed: 400,
  standstill_running: 409,
  standstill_over: 409,
  already_complained: 409,

  already_verified: 409,
  verification_pending: 409,
  solution_incomplete: 409,
  profile_incomplete: 409,

  already_offered: 409,
  offer_expired: 409,
  not_offered: 409,
  not_your_turn: 409,
  already_signed: 409,
  signs_other_side: 403,
  expiry_too_early: 400,
  milestones_fixed: 409,
  termination_open: 409,
  day_gone: 400,

  not_met: 409,
  already_paid: 409,
  nothing_due: 409,
  not_served: 409,
  provider_silent: 409,
  billing_incomplete: 409,
  day_to_come: 400,

  no_measures: 409,
  too_many_measures: 409,
  report_incomplete: 409,

  file_missing: 400,
  file_too_large: 413,
  file_type_refused: 415,
  file_infected: 409,
  file_being_checked: 409,
  file_not_blind: 409,
  too_many_files: 409,
  deliverable_empty: 409,
  stale_deliverable: 409,
  milestones_open: 409,
  outside_city: 409,
  too_many_sites: 409,
  message_empty: 409,
  too_many_risks: 409,
} as const

export type RefusalCode = keyof typeof refusals

/** What a policy says: `allowed`, or the reason why not. */
export type Verdict = 'allowed' | RefusalCode

/** The market says no. The caller shows the sentence for `code`; nothing has been changed. */
export class Refusal extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode) {
    super(code)
    this.name = 'Refusal'
    this.code = code
  }

  get status(): number {
    return refusals[this.code]
  }
}

/** Throws the Refusal that a verdict carries. */
export function requireAllowed(verdict: Verdict): asserts verdict is 'allowed' {
  if (verdict !== 'allowed') throw new Refusal(verdict)
}

/** The first verdict that is not `allowed`, or `allowed`. */
export function allOf(...verdicts: Verdict[]): Verdict {
  return verdicts.find((verdict) => verdict !== 'allowed') ?? 'allowed'
}
