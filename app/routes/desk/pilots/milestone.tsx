import { data, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { numberParam } from '#app/features/accounts/number-param.server'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { fileIdOf, requireFile } from '#app/features/files/require-file'
import { DeliverableForm } from '#app/features/pilots/components/deliverable-form'
import { DeliverableList } from '#app/features/pilots/components/deliverable-list'
import { MilestoneTag } from '#app/features/pilots/components/milestone-tag'
import { PilotHeader } from '#app/features/pilots/components/pilot-header'
import { ReopenForm, ReviewForm } from '#app/features/pilots/components/review-forms'
import { findMilestone } from '#app/features/pilots/milestone-queries.server'
import { deliverableForm, reopenForm, reviewForm } from '#app/features/pilots/pilot-form'
import { reopenMilestone, reviewDeliverable } from '#app/features/pilots/review-deliverable.server'
import {
  attachEvidence,
  detachEvidence,
  evidenceLimits,
  saveDeliverable,
} from '#app/features/pilots/save-deliverable.server'
import { submitDeliverable } from '#app/features/pilots/submit-deliverable.server'
import { direction } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from '#app/ui/banner'
import { Confirm } from '#app/ui/confirm'
import { RefusalBanner } from '#app/ui/form-status'
import { Facts, Section, WithSide } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Prose } from '#app/ui/prose'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const found = await findMilestone(visit.actor, idParam(visit), numberParam(visit), visit.now)
  const { unitPath: _path, ...pilot } = found.pilot
  return { ...found, pilot, mostBytes: evidenceLimits.bytes }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const number = numberParam(visit)
  const done = (notice: string) => redirectWithNotice(paths.pilotMilestone(id, number), notice)
  switch (form.get('intent')) {
    case 'attach':
      await attachEvidence(actor, id, number, requireFile(form), now)
      return done('file_added')
    case 'detach':
      await detachEvidence(actor, id, number, fileIdOf(form))
      return done('file_removed')
    case 'review':
      await reviewDeliverable(actor, id, number, readForm(form, reviewForm), now)
      return done('milestone_reviewed')
    case 'reopen':
      await reopenMilestone(actor, id, number, readForm(form, reopenForm), now)
      return done('milestone_reopened')
  }
  const { intent, ...edit } = readForm(form, deliverableForm)
  if (intent === 'submit') {
    await submitDeliverable(actor, id, number, edit, now)
    return done('deliverable_submitted')
  }
  const saved = await saveDeliverable(actor, id, number, edit, now)
  return intent === 'autosave' ? data({ saved: { ...saved, at: now } }) : done('saved')
})

/** What is being typed must not be overwritten by what was just saved of it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData?.get('intent') !== 'autosave' && defaultShouldRevalidate

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'pilots.milestone')

export default function Milestone() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { pilot, milestone, deliverables, draft } = page
  const { refusal } = useOutcome()
  const { language, city, agreement } = pilot
  const waiting = deliverables.find(({ decision }) => decision === null)
  return (
    <>
      <PilotHeader
        pilot={pilot}
        title={t('pilots.milestone_number', { number: milestone.number })}
        lead={
          <span lang={language} dir={direction(language)}>
            {milestone.title}
          </span>
        }
      />
      <RefusalBanner code={refusal} />
      {milestone.silent && (
        <Banner tone="warn" title={t('pilots.silent')}>
          {t('pilots.silent_text', { day: text.date(waiting!.reviewUntil, city.timeZone) })}
        </Banner>
      )}
      <WithSide
        side={
          <Facts
            items={[
              { label: t('pilots.state'), value: <MilestoneTag {...milestone} /> },
              { label: t('pilots.due'), value: text.date(new Date(milestone.dueOn), 'UTC') },
              { label: t('pilots.worth'), value: text.money(milestone.amount, agreement.currency) },
              {
                label: t('pilots.payment'),
                value: <Link to={paths.pilotMoney(pilot.id)}>{t('pilots.to_money')}</Link>,
              },
            ]}
          />
        }
      >
        <Section title={t('pilots.evidence')} id="evidence-wanted">
          <Prose html={milestone.evidenceHtml} lang={language} />
        </Section>
        {page.mayReview && (
          <Section title={t('pilots.review.title')} id="review-section">
            <ReviewForm deliverable={waiting!.number} />
          </Section>
        )}
        {page.ownWork && <p className="mb-6">{t('pilots.review.own_work')}</p>}
        {page.mayReopen && (
          <Confirm summary={t('pilots.review.reopen')}>
            <ReopenForm />
          </Confirm>
        )}
        {page.mayDeliver && draft && (
          <Section title={t('pilots.deliver.title')} id="deliver">
            <DeliverableForm draft={draft} mostBytes={page.mostBytes} />
          </Section>
        )}
        <Section title={t('pilots.deliver.all')} id="deliverables">
          {deliverables.length === 0 && <p className="text-quiet">{t('pilots.deliver.none')}</p>}
          <DeliverableList deliverables={deliverables} zone={city.timeZone} />
        </Section>
      </WithSide>
    </>
  )
}
