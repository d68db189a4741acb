import { data, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { DecisionStatement } from '#app/features/outcomes/components/decision-statement'
import { DecideOutcome, WriteReport } from '#app/features/outcomes/components/report-forms'
import {
  ReportCosts,
  ReportMeasures,
  ReportText,
} from '#app/features/outcomes/components/report-sheet'
import { decideOutcome } from '#app/features/outcomes/decide-outcome.server'
import { handInReport, returnReport } from '#app/features/outcomes/hand-in-report.server'
import { reportForm } from '#app/features/outcomes/outcome-form'
import { reportHtml } from '#app/features/outcomes/report-html.server'
import { findReport } from '#app/features/outcomes/report-queries.server'
import { saveReport } from '#app/features/outcomes/save-report.server'
import { PilotHeader } from '#app/features/pilots/components/pilot-header'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { Banner } from '#app/ui/banner'
import { RefusalBanner } from '#app/ui/form-status'
import { Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const found = await findReport(visit.actor, idParam(visit))
  const { decision, parts } = found
  return {
    ...found,
    html: reportHtml(parts),
    reasonsHtml: decision && renderMarkdown(decision.reasons),
  }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const here = paths.pilotReportDesk(id)
  const input = readForm(form, reportForm)
  switch (input.intent) {
    case 'decide':
      await decideOutcome(actor, id, input, now)
      return redirectWithNotice(here, 'outcome_decided')
    case 'return':
      await returnReport(actor, id, input.reason, now)
      return redirectWithNotice(here, 'report_returned')
    default: {
      const { intent, ...written } = input
      const saved = await saveReport(actor, id, written, now)
      if (intent === 'autosave') return data({ saved: { ...saved, at: now } })
      if (intent === 'save') return redirectWithNotice(here, 'saved')
      await handInReport(actor, id, saved.revision, now)
      return redirectWithNotice(here, 'report_handed_in')
    }
  }
})

/** What is being typed must not be overwritten by what was just saved of it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData?.get('intent') !== 'autosave' && defaultShouldRevalidate

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'outcomes.report.title')

export default function Report() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { pilot, decision, handedInAt, returnedReason, mayWrite, mayDecide } = page
  const { refusal } = useOutcome()
  const stage = decision ? 'decided' : handedInAt ? 'handed_in' : 'draft'
  return (
    <div className="pb-16">
      <PilotHeader
        pilot={pilot}
        title={t('outcomes.report.title')}
        lead={t(`outcomes.report.stages.${stage}`)}
      />
      <RefusalBanner code={refusal} />
      {returnedReason && !handedInAt && (
        <Banner tone="warn" title={t('outcomes.report.returned')}>
          <p dir="auto" className="whitespace-pre-line">
            {returnedReason}
          </p>
        </Banner>
      )}
      {page.ownWork && <Banner>{t('outcomes.decide.own_work')}</Banner>}
      {decision && (
        <Section title={t('outcomes.decide.heading')} id="decision">
          <DecisionStatement
            decision={decision.decision}
            at={decision.at}
            html={page.reasonsHtml ?? ''}
            zone={pilot.timeZone}
            language={pilot.language}
          />
          <p className="mt-4">
            <Link to={paths.pilotReport(pilot.slug)}>{t('outcomes.report.public')}</Link>
          </p>
        </Section>
      )}
      {mayWrite ? (
        <WriteReport parts={page.parts} revision={page.revision} />
      ) : (
        <ReportText html={page.html} language={pilot.language} />
      )}
      <Section title={t('outcomes.report.measures')} id="measures">
        <ReportMeasures measures={page.measures} language={pilot.language} />
      </Section>
      <Section title={t('outcomes.costs.title')} id="costs">
        <ReportCosts costs={page.costs} />
      </Section>
      {mayDecide && <DecideOutcome />}
    </div>
  )
}
