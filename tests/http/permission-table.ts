import { roles, type Role } from '../support/cast'

/**
 * What each form answers to each role: `ok`, `sign` (sent to sign in first), or the status of the
 * refusal. A desk that someone doesn't work at is not there for them (404).
 */
const table = `
                          visitor member unconfirmed officer approver evaluator board unit-admin platform elsewhere founder editor reader rival investor

  call-new                sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  call-submit             sign    404    404         ok      403      403       403   403        403      404       404     404    404    404   404
  call-discard            sign    404    404         ok      403      403       403   403        403      404       404     404    404    404   404
  call-edit               sign    404    404         ok      403      403       403   403        403      404       404     404    404    404   404
  call-add-document       sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  call-remove-document    sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  call-translate          sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  call-publish            sign    404    404         403     ok       403       403   403        403      404       404     404    404    404   404
  call-return             sign    404    404         403     ok       403       403   403        403      404       404     404    404    404   404
  call-start-addendum     sign    404    404         ok      403      403       403   403        403      404       404     404    404    404   404
  call-discard-addendum   sign    404    404         ok      403      403       403   403        403      404       404     404    404    404   404
  call-publish-addendum   sign    404    404         ok      403      403       403   403        403      404       404     404    404    404   404
  call-extend             sign    404    404         ok      403      403       403   403        403      404       404     404    404    404   404
  call-cancel             sign    404    404         ok      403      403       403   403        403      404       404     404    404    404   404
  call-unsuccessful       sign    404    404         ok      403      403       403   403        403      404       404     404    404    404   404
  call-conclude           sign    404    404         ok      403      403       403   403        403      404       404     404    404    404   404
  question-answer         sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  question-ask            sign    ok     403         403     403      403       403   403        403      ok        ok      ok     ok     ok    ok

  opening-start           sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  opening-confirm         sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  eligibility-find        sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  eligibility-disqualify  sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  eligibility-offer-cure  sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  panel-appoint           sign    404    404         ok      403      403       403   403        403      404       404     404    404    404   404
  panel-start             sign    404    404         ok      403      403       403   403        403      404       404     404    404    404   404
  panel-remind            sign    404    404         ok      403      403       403   403        403      404       404     404    404    404   404
  panel-substitute        sign    404    404         ok      403      403       403   403        403      404       404     404    404    404   404
  scoring-interest        sign    403    403         403     403      ok        403   403        403      403       403     403    403    403   403
  scoring-declare         sign    403    403         403     403      ok        403   403        403      403       403     403    403    403   403
  scores-save             sign    403    403         403     403      ok        403   403        403      403       403     403    403    403   403
  scores-submit           sign    403    403         403     403      ok        403   403        403      403       403     403    403    403   403
  consensus-agree         sign    403    403         403     403      ok        403   403        403      403       403     403    403    403   403
  consensus-finish        sign    403    403         403     403      ok        403   403        403      403       403     403    403    403   403
  award-save              sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  award-propose           sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  award-disqualify        sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  award-approve           sign    403    403         403     ok       403       403   403        403      403       403     403    403    403   403
  award-return            sign    403    403         403     ok       403       403   403        403      403       403     403    403    403   403
  application-complete    sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  complaint-file          sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  complaint-decide        sign    403    403         403     403      403       ok    403        403      403       403     403    403    403   403

  application-start       sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  application-edit        sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  application-attach      sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  application-detach      sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  application-submit      sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  application-confirm     sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  application-confirm-and-submit
                          sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  application-withdraw    sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  application-reopen      sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403

  organisation-new        sign    ok     403         ok      ok       ok        ok    ok         ok       ok        ok      ok     ok     ok    ok
  organisation-profile    sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  member-invite           sign    403    403         403     403      403       403   403        403      403       ok      403    403    403   403
  member-role             sign    403    403         403     403      403       403   403        403      403       ok      403    403    403   403
  member-remove           sign    403    403         403     403      403       403   403        403      403       ok      403    403    403   403
  member-withdraw         sign    403    403         403     403      403       403   403        403      403       ok      403    403    403   403
  verification-request    sign    403    403         403     403      403       403   403        403      403       ok      403    403    403   403
  verification-verify     sign    403    403         403     403      403       403   ok         ok       403       403     403    403    403   403
  verification-refuse     sign    403    403         403     403      403       403   ok         ok       403       403     403    403    403   403
  unit-invite             sign    403    403         403     403      403       403   ok         ok       403       403     403    403    403   403
  unit-remove             sign    403    403         403     403      403       403   ok         ok       403       403     403    403    403   403
  unit-withdraw           sign    403    403         403     403      403       403   ok         ok       403       403     403    403    403   403

  pilot-start             sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  pilot-pause             sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  pilot-resume            sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  pilot-complete          sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  site-add                sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  site-change             sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  site-remove             sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  message-send            sign    403    403         ok      ok       403       403   403        403      403       ok      ok     403    403   403
  risk-add                sign    403    403         ok      ok       403       403   403        403      403       ok      ok     403    403   403
  risk-change             sign    403    403         ok      ok       403       403   403        403      403       ok      ok     403    403   403
  risk-close              sign    403    403         ok      ok       403       403   403        403      403       ok      ok     403    403   403
  decision-record         sign    403    403         ok      ok       403       403   403        403      403       ok      ok     403    403   403
  deliverable-save        sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  deliverable-submit      sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  deliverable-attach      sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  deliverable-detach      sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  milestone-review        sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  milestone-reopen        sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  agreement-begin         sign    403    403         ok      403      403       403   403        403      403       403      403     403    403   403
  agreement-draft         sign    404    404         ok      403      404       403   403        404      404       404      404     404    404   404
  agreement-share         sign    404    404         ok      403      404       403   403        404      404       404      404     404    404   404
  agreement-comment       sign    404    404         ok      403      404       403   403        404      404       ok       ok      403    404   404
  agreement-settle        sign    404    404         ok      403      404       403   403        404      404       ok       ok      403    404   404
  agreement-propose       sign    404    404         ok      403      404       403   403        404      404       ok       ok      403    404   404
  agreement-terms         sign    404    404         ok      403      404       403   403        404      404       ok       ok      403    404   404
  agreement-withdraw      sign    404    404         403     403      404       403   403        404      404       ok       ok      403    404   404
  agreement-accept-change sign    404    404         ok      403      404       403   403        404      404       403      403     403    404   404
  agreement-decline       sign    404    404         ok      403      404       403   403        404      404       403      403     403    404   404
  agreement-accept        sign    404    404         ok      403      404       403   403        404      404       ok       ok      403    404   404
  agreement-abandon       sign    404    404         ok      ok       404       403   403        404      404       ok       403     403    404   404
  signing-offer           sign    404    404         ok         403      404       403   403        404      404       403       403     403    404   404
  signing-sign            sign    404    404         403        409      404       403   403        404      404       ok        403     403    404   404
  signing-countersign     sign    404    404         403        ok       404       403   403        404      404       409       403     403    404   404
  signing-reject          sign    404    404         403        ok       404       403   403        404      404       ok        403     403    404   404
  signing-withdraw        sign    404    404         ok         403      404       403   403        404      404       403       403     403    404   404
  amendment-begin         sign    404    404         ok         403      404       403   403        404      404       ok        ok      403    404   404
  amendment-drop          sign    404    404         ok         403      404       403   403        404      404       ok        ok      403    404   404
  termination-propose     sign    404    404         403        ok       404       403   403        404      404       ok        403     403    404   404
  termination-agree       sign    404    404         403        ok       404       403   403        404      404       403       403     403    404   404
  termination-decline     sign    404    404         403        ok       404       403   403        404      404       403       403     403    404   404
  termination-withdraw    sign    404    404         403        403      404       403   403        404      404       ok        403     403    404   404
  template-save           sign    403    403         403     403      403       403   ok         403      403       403      403     403    403   403
  template-publish        sign    403    403         403     403      403       403   ok         403      403       403      403     403    403   403

  payment-approve         sign    403    403         403     ok       403       403   403        403      403       403      403     403    403   403
  payment-invoice         sign    403    403         403     403      403       403   403        403      403       ok       403     403    403   403
  retention-release       sign    403    403         ok      ok       403       403   403        403      403       403      403     403    403   403
  payment-mark-paid       sign    403    403         403     ok       403       403   403        403      403       403      403     403    403   403
  payment-return          sign    403    403         403     ok       403       403   403        403      403       403      403     403    403   403
  payment-refund          sign    403    403         403     ok       403       403   403        403      403       403      403     403    403   403
  payment-retry           sign    403    403         403     ok       403       403   403        403      403       403      403     403    403   403
  payouts-onboard         sign    403    403         403     403      403       403   403        403      403       ok       403     403    403   403
  payouts-refresh         sign    403    403         403     403      403       403   403        403      403       ok       403     403    403   403
  billing-save            sign    403    403         403     403      403       403   403        403      403       ok       403     403    403   403

  measure-declare         sign    403    403         ok      403      403       403   403        403      403       ok      ok     403    403   403
  measure-change          sign    403    403         ok      403      403       403   403        403      403       ok      ok     403    403   403
  measure-change-running  sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  measure-remove          sign    403    403         ok      403      403       403   403        403      403       ok      ok     403    403   403
  reading-enter           sign    403    403         ok      403      403       403   403        403      403       ok      ok     403    403   403
  reading-take-back       sign    403    403         ok      403      403       403   403        403      403       ok      ok     403    403   403
  readings-preview        sign    403    403         ok      403      403       403   403        403      403       ok      ok     403    403   403
  readings-upload         sign    403    403         ok      403      403       403   403        403      403       ok      ok     403    403   403
  report-save             sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  report-hand-in          sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403
  report-return           sign    403    403         403     ok       403       ok    403        403      403       403     403    403    403   403
  outcome-decide          sign    403    403         403     ok       403       ok    403        403      403       403     403    403    403   403
  model-adopt             sign    403    403         ok      403      403       403   403        403      403       403     403    403    403   403

  solution-new            sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  solution-list           sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  solution-unlist         sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  solution-edit           sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  solution-picture        sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  solution-document       sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  solution-remove-file    sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403
  solution-translate      sign    403    403         403     403      403       403   403        403      403       ok      ok     403    403   403

  invitation-accept       sign    ok     403         403     403      403       403   403        403      403       403     403    403    403   403
  account-profile         sign    ok     ok          ok      ok       ok        ok    ok         ok       ok        ok      ok     ok     ok    ok
  second-factor-begin     sign    ok     ok          ok      ok       ok        ok    ok         ok       ok        ok      ok     ok     ok    ok
  second-factor-confirm   sign    ok     ok          ok      ok       ok        ok    ok         ok       ok        ok      ok     ok     ok    ok
  second-factor-renew     sign    ok     ok          ok      ok       ok        ok    ok         ok       ok        ok      ok     ok     ok    ok
  second-factor-remove    sign    ok     ok          ok      ok       ok        ok    ok         ok       ok        ok      ok     ok     ok    ok
  account-resend          sign    ok     ok          ok      ok       ok        ok    ok         ok       ok        ok      ok     ok     ok    ok
  account-end-sessions    sign    ok     ok          ok      ok       ok        ok    ok         ok       ok        ok      ok     ok     ok    ok
  call-follow             sign    ok     ok          ok      ok       ok        ok    ok         ok       ok        ok      ok     ok     ok    ok
  city-follow             sign    ok     ok          ok      ok       ok        ok    ok         ok       ok        ok      ok     ok     ok    ok
  unfollow                sign    ok     ok          ok      ok       ok        ok    ok         ok       ok        ok      ok     ok     ok    ok
  notifications-read      sign    ok     ok          ok      ok       ok        ok    ok         ok       ok        ok      ok     ok     ok    ok
  notifications-choose    sign    ok     ok          ok      ok       ok        ok    ok         ok       ok        ok      ok     ok     ok    ok
`

function parse(): Map<string, Record<Role, string>> {
  const words = table.split(/\s+/).filter(Boolean)
  const columns = words.splice(0, roles.length)
  if (columns.join() !== roles.join()) throw new Error('The columns are not the roles.')
  const rows = new Map<string, Record<Role, string>>()
  while (words.length > 0) {
    const [name = '', ...cells] = words.splice(0, roles.length + 1)
    if (cells.length < roles.length || cells.some((cell) => !/^(ok|sign|4\d\d)$/.test(cell)))
      throw new Error(`The row "${name}" has not one known word for each role.`)
    rows.set(name, Object.fromEntries(roles.map((role, at) => [role, cells[at]!])) as never)
  }
  return rows
}

/** The answers that each action owes to each role. */
export const permissions = parse()
