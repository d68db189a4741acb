import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { memberAction, publicLoader } from '#app/features/accounts/visit.server'
import { adoptModel } from '#app/features/models/adopt-model.server'
import { AdoptionList, PlanAdoption } from '#app/features/models/components/adoptions'
import { adoptForm } from '#app/features/models/model-form'
import { findModel } from '#app/features/models/model-queries.server'
import {
  Company,
  ReportCosts,
  ReportMeasures,
  ReportText,
} from '#app/features/outcomes/components/report-sheet'
import { plainBeginning, reportHtml } from '#app/features/outcomes/report-html.server'
import { direction, pickText } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { RefusalBanner } from '#app/ui/form-status'
import { Container, Facts, PageHeader, Section, WithSide } from '#app/ui/layout'
import { pageMeta } from '#app/ui/page-title'
import { Prose } from '#app/ui/prose'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = publicLoader(async ({ actor, params }) => {
  const { report, decision: _decision, ...found } = await findModel(actor, params.slug!)
  return {
    ...found,
    html: reportHtml(report),
    costs: report.costs,
    summary: plainBeginning(report.summary),
  }
})

export const action = memberAction(async ({ actor, params, paths, now }, form) => {
  await adoptModel(actor, params.slug!, readForm(form, adoptForm), now)
  return redirectWithNotice(`${paths.model(params.slug!)}#adoptions`, 'adoption_said')
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageMeta(data.pilot.title, data.summary) : []

export default function Model() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { pilot, model, html, measures, costs, adoptions, units } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const { language, city, organisation } = pilot
  return (
    <Container>
      <PageHeader
        crumbs={[{ label: t('models.title'), to: paths.models() }]}
        title={pilot.title}
        lang={language}
        dir={direction(language)}
        lead={t('models.page_lead', { city: pickText(city.names, text.language).text })}
      />
      <RefusalBanner code={refusal} />
      <WithSide
        sideFirst
        side={
          <div className="grid gap-8 border-t-4 border-accent pt-5">
            <Facts
              items={[
                {
                  label: t('models.city'),
                  value: (
                    <Link to={paths.city(city.slug)}>
                      {pickText(city.names, text.language).text}
                    </Link>
                  ),
                },
                {
                  label: t('outcomes.report.company'),
                  value: <Company organisation={organisation} />,
                },
                {
                  label: t('models.sector'),
                  value: text.list(model.sectors.map((one) => t(`sectors.${one as 'water'}`))),
                },
              ]}
            />
            <section aria-labelledby="costs-title">
              <h2 id="costs-title" className="mb-3 text-base font-semibold">
                {t('models.cost')}
              </h2>
              <ReportCosts costs={costs} />
            </section>
            <Link to={paths.pilotReport(pilot.slug)}>{t('models.report')}</Link>
          </div>
        }
      >
        <Section title={t('models.what')} id="what">
          <Prose html={html.summary} lang={language} />
        </Section>
        <Section title={t('models.conditions')} id="needed">
          {html.conditions ? (
            <Prose html={html.conditions} lang={language} />
          ) : (
            <p className="text-quiet">{t('models.no_conditions')}</p>
          )}
        </Section>
        <Section title={t('models.evidence')} id="evidence">
          <ReportMeasures measures={measures} language={language} />
        </Section>
        <ReportText html={html} language={language} without={['summary', 'conditions']} />
        <Section title={t('models.adoptions')} id="adoptions">
          <AdoptionList adoptions={adoptions} />
          {units.length > 0 && <PlanAdoption units={units} />}
        </Section>
      </WithSide>
    </Container>
  )
}
