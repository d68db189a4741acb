import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { db, pool } from '#app/platform/db/db.server'
import { makeCast, roles, type Cast, type Role } from '../support/cast'
import { startSite, type Answer, type Site } from '../support/http-server'
import { storedState } from '../support/stored-state'
import { onDay } from '../support/world'
import { actions } from './actions/all'
import type { Attempt } from './actions/attempt'
import { permissions } from './permission-table'

/** What each action leaves in the audit chain. Those with nothing change no state of the market. */
const events: Record<string, string[]> = {
  'call-new': ['challenge.created'],
  'call-submit': ['challenge.submitted_for_review'],
  'call-discard': ['challenge.discarded'],
  'call-publish': ['challenge.published'],
  'call-return': ['challenge.returned'],
  'call-publish-addendum': ['challenge.addendum_published'],
  'call-extend': ['challenge.deadline_extended'],
  'call-cancel': ['challenge.cancelled'],
  'call-unsuccessful': ['challenge.unsuccessful'],
  'call-conclude': ['challenge.concluded'],
  'call-translate': ['challenge.translated'],
  'question-ask': ['challenge.question_asked'],
  'question-answer': ['challenge.question_answered'],
  'opening-start': ['challenge.opening_started'],
  'opening-confirm': ['challenge.applications_opened'],
  'eligibility-find': ['evaluation.found_eligible'],
  'eligibility-disqualify': ['evaluation.disqualified'],
  'eligibility-offer-cure': ['evaluation.cure_offered'],
  'panel-appoint': ['evaluation.panel_appointed'],
  'panel-start': ['evaluation.scoring_started'],
  'panel-substitute': ['evaluation.substitute_appointed'],
  'scoring-interest': ['evaluation.interest_declared'],
  'scoring-declare': ['evaluation.conflicts_declared'],
  'scores-submit': ['evaluation.scores_submitted'],
  'consensus-agree': ['evaluation.scores_agreed'],
  'consensus-finish': ['evaluation.ranked'],
  'award-propose': ['award.proposed'],
  'award-disqualify': ['evaluation.disqualified', 'evaluation.ranked_again'],
  'award-approve': ['award.approved'],
  'award-return': ['award.returned'],
  'application-complete': ['application.completed'],
  'complaint-file': ['complaint.filed'],
  'complaint-decide': ['complaint.rejected'],
  'application-start': ['application.started'],
  'application-submit': ['application.submitted'],
  'application-confirm': ['application.version_confirmed'],
  'application-confirm-and-submit': ['application.version_confirmed'],
  'application-withdraw': ['application.withdrawn'],
  'application-reopen': ['application.reopened'],
  'measure-declare': ['pilot.measure_declared'],
  'measure-change': ['pilot.measure_changed'],
  'measure-change-running': ['pilot.measure_changed'],
  'measure-remove': ['pilot.measure_removed'],
  'reading-enter': ['pilot.reading_entered'],
  'reading-take-back': ['pilot.reading_taken_back'],
  'readings-upload': ['pilot.readings_uploaded'],
  'report-hand-in': ['pilot.report_handed_in'],
  'report-return': ['pilot.report_returned'],
  'outcome-decide': ['pilot.decided'],
  'model-adopt': ['model.planned'],
  'pilot-start': ['pilot.running'],
  'pilot-pause': ['pilot.paused'],
  'pilot-resume': ['pilot.running'],
  'pilot-complete': ['pilot.completed'],
  'site-add': ['site.added'],
  'site-change': ['site.changed'],
  'site-remove': ['site.removed'],
  'message-send': ['message.sent'],
  'risk-add': ['risk.added'],
  'risk-change': ['risk.changed'],
  'risk-close': ['risk.closed'],
  'decision-record': ['decision.recorded'],
  'deliverable-submit': ['milestone.submitted'],
  'milestone-review': ['milestone.met'],
  'milestone-reopen': ['milestone.reopened'],
  'agreement-begin': ['agreement.drafted'],
  'agreement-share': ['agreement.shared'],
  'agreement-comment': ['agreement.commented'],
  'agreement-settle': ['agreement.talk_settled'],
  'agreement-propose': ['agreement.proposed'],
  'agreement-terms': ['agreement.proposed'],
  'agreement-withdraw': ['agreement.proposal_withdrawn'],
  'agreement-accept-change': ['agreement.proposal_accepted'],
  'agreement-decline': ['agreement.proposal_declined'],
  'agreement-accept': ['agreement.accepted'],
  'agreement-abandon': ['agreement.abandoned'],
  'template-publish': ['template.published'],
  'signing-offer': ['agreement.offered_to_sign'],
  'signing-sign': ['agreement.signed'],
  'signing-countersign': ['agreement.in_force'],
  'signing-reject': ['agreement.offer_rejected'],
  'signing-withdraw': ['agreement.offer_withdrawn'],
  'amendment-begin': ['agreement.amendment_begun'],
  'amendment-drop': ['agreement.amendment_dropped'],
  'termination-propose': ['agreement.termination_proposed'],
  'termination-agree': ['agreement.termination_agreed'],
  'termination-decline': ['agreement.termination_declined'],
  'termination-withdraw': ['agreement.termination_withdrawn'],
  'payment-approve': ['payment.approved'],
  'payment-invoice': ['payment.invoiced'],
  'retention-release': ['agreement.retention_released'],
  'payment-mark-paid': ['payment.marked_paid'],
  'payment-return': ['payment.invoice_returned'],
  'payment-refund': ['payment.refund_asked'],
  'payment-cancel': ['payment.cancel_asked'],
  'payment-retry': ['payment.retried'],
  'payouts-onboard': ['organisation.payouts_begun'],
  'billing-save': ['organisation.billing_changed'],
  'buyer-save': ['unit.buyer_changed'],
  'organisation-new': ['organisation.created'],
  'organisation-profile': ['organisation.edited'],
  'member-invite': ['invitation.sent'],
  'member-role': ['organisation.member_changed'],
  'member-remove': ['organisation.member_removed'],
  'member-withdraw': ['invitation.withdrawn'],
  'verification-request': ['organisation.verification_requested'],
  'verification-verify': ['organisation.verified'],
  'verification-refuse': ['organisation.verification_refused'],
  'unit-invite': ['invitation.sent'],
  'unit-remove': ['unit.role_removed'],
  'unit-withdraw': ['invitation.withdrawn'],
  'second-factor-begin': ['account.second_factor_begun'],
  'second-factor-confirm': ['account.second_factor_added'],
  'second-factor-renew': ['account.recovery_codes_renewed'],
  'second-factor-remove': ['account.second_factor_removed'],
  'invitation-accept': ['invitation.accepted'],
  'solution-new': ['solution.created'],
  'solution-list': ['solution.listed'],
  'solution-unlist': ['solution.unlisted'],
  'solution-edit': ['solution.edited'],
  'solution-translate': ['solution.translated'],
}

let site: Site
let cast: Cast

beforeAll(async () => {
  process.env.LOG_LEVEL = 'silent'
  site = await startSite()
  cast = await makeCast(site)
  await pool.query(`
    create table broken (broken boolean);
    create function break_audit() returns trigger language plpgsql as $$ begin
      if exists (select 1 from broken) then raise exception 'the disk is full'; end if;
      return new;
    end $$;
    create trigger a_break before insert on audit_entries for each row execute function break_audit()`)
})

function sender(name: string): Role {
  return roles.find((role) => permissions.get(name)![role] === 'ok')!
}

function send(role: Role, { path, fields = {}, upload, day = 5 }: Attempt): Promise<Answer> {
  site.setClock(onDay(day))
  if (!upload) return cast.browsers[role].post(path, fields)
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value))
  form.append('upload', upload)
  return cast.browsers[role].upload(path, form)
}

const ordinary = Object.entries(actions).filter(([, { endsSession }]) => !endsSession)

/** These save what was written first, in a transaction of its own, so that nothing typed is lost. */
const savingFirst = ['award-propose', 'report-hand-in', 'scores-submit', 'template-publish']
const isAtomic = (name: string) => name in events && !savingFirst.includes(name)

test.each(ordinary)(
  '%s leaves its mark in the chain, or where that fails nothing',
  async (name, action) => {
    const role = sender(name) as Exclude<Role, 'visitor'>
    const attempt = await action.prepare(cast, role)
    if (isAtomic(name)) await failAtLastStep(role, attempt)
    const last = await db.auditEntry.findFirst({ orderBy: { seq: 'desc' } })
    const { status } = await send(role, attempt)
    expect(status).toBeLessThan(400)
    const entries = await db.auditEntry.findMany({ where: { seq: { gt: last?.seq ?? 0 } } })
    expect(entries.map(({ event }) => event)).toEqual(events[name] ?? [])
    for (const entry of entries) expect(entry.actorId).toBe(cast.people[role].userId)
  },
)

/** Sends a form while the audit can't be written: nothing of it is done. */
async function failAtLastStep(role: Role, attempt: Attempt): Promise<void> {
  await pool.query('insert into broken values (true)')
  try {
    const before = await storedState()
    const { status } = await send(role, attempt)
    expect(status).toBe(500)
    expect(await storedState()).toEqual(before)
  } finally {
    await pool.query('delete from broken')
  }
}

afterAll(async () => {
  expect((await verifyAudit()).bad).toBeUndefined()
})
