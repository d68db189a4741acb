import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { MeasureChart, progressWords } from '#app/features/outcomes/components/measure-chart'
import { MeasureFacts } from '#app/features/outcomes/components/measure-facts'
import { MeasureForm } from '#app/features/outcomes/components/measure-fields'
import { declareMeasure } from '#app/features/outcomes/declare-measure.server'
import { findOutcomes } from '#app/features/outcomes/measure-queries.server'
import { measureForm } from '#app/features/outcomes/outcome-form'
import { PilotHeader } from '#app/features/pilots/components/pilot-header'
import { direction } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from '#app/ui/banner'
import { LinkButton } from '#app/ui/button'
import { RefusalBanner } from '#app/ui/form-status'
import { EmptyState, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader((visit) => findOutcomes(visit.actor, idParam(visit), visit.now))

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now, language } = visit
  const id = idParam(visit)
  await declareMeasure(actor, id, readForm(form, measureForm(language)), now)
  return redirectWithNotice(paths.pilotOutcomes(id), 'measure_declared')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'outcomes.title')

export default function Outcomes() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { pilot, measures, missing, mayDeclare, reportable } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const { id, language, status } = pilot
  return (
    <div className="pb-16">
      <PilotHeader
        pilot={pilot}
        title={t('outcomes.title')}
        lead={t(status === 'planned' ? 'outcomes.lead_planned' : 'outcomes.lead')}
      />
      <RefusalBanner code={refusal} />
      {missing > 0 && <Banner tone="warn">{t('outcomes.missing', { count: missing })}</Banner>}
      {reportable && (
        <p className="mb-8">
          <LinkButton to={paths.pilotReportDesk(id)} look="secondary">
            {t('outcomes.report.link')}
          </LinkButton>
        </p>
      )}
      {measures.length === 0 && (
        <EmptyState title={t('outcomes.empty')}>{t('outcomes.empty_text')}</EmptyState>
      )}
      {measures.map((measure) => (
        <Section
          key={measure.id}
          id={`measure-${measure.number}`}
          title={
            <span lang={language} dir={direction(language)}>
              {measure.name}
            </span>
          }
          aside={
            <Link
              to={paths.pilotMeasure(id, measure.id)}
              aria-label={t('outcomes.open_named', { name: measure.name })}
            >
              {t('outcomes.open')}
            </Link>
          }
        >
          {status === 'planned' ? (
            <MeasureFacts measure={measure} language={language} />
          ) : (
            <>
              <p className="mb-3">{progressWords(text, measure.progress)}</p>
              <MeasureChart measure={measure} language={language} until={pilot.until} />
            </>
          )}
        </Section>
      ))}
      {mayDeclare && (
        <Section title={t('outcomes.declare.title')} id="declare">
          <p className="mb-6 max-w-text text-quiet">{t('outcomes.declare.text')}</p>
          <MeasureForm />
        </Section>
      )}
    </div>
  )
}
