import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { publicLoader } from '#app/features/accounts/visit.server'
import { DecisionStatement } from '#app/features/outcomes/components/decision-statement'
import {
  Company,
  ReportCosts,
  ReportMeasures,
  ReportText,
} from '#app/features/outcomes/components/report-sheet'
import { plainBeginning, reportHtml } from '#app/features/outcomes/report-html.server'
import { findPublicReport } from '#app/features/outcomes/report-queries.server'
import { direction, pickText } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { Container, Facts, PageHeader, Section, WithSide } from '#app/ui/layout'
import { pageMeta } from '#app/ui/page-title'

export const loader = publicLoader(async ({ params }) => {
  const { report, decision, ...found } = await findPublicReport(params.slug!)
  const { startedOn, completedOn, costs } = report
  return {
    ...found,
    ...{ startedOn, completedOn, costs },
    html: reportHtml(report),
    summary: plainBeginning(report.summary),
    decision: { ...decision, html: renderMarkdown(decision.reasons) },
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageMeta(data.pilot.title, data.summary) : []

export default function PilotReport() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { pilot, decision, measures, costs, html, ...page } = useLoaderData<typeof loader>()
  const { language, city, organisation, model } = pilot
  const named = (names: typeof city.names) => pickText(names, text.language).text
  return (
    <Container>
      <PageHeader
        crumbs={[{ label: pilot.title, to: paths.pilot(pilot.slug) }]}
        kicker={t('outcomes.report.title')}
        title={pilot.title}
        lang={language}
        dir={direction(language)}
        lead={t(`outcomes.decided.${decision.decision}`)}
      />
      <WithSide
        sideFirst
        side={
          <div className="grid gap-8 border-t-4 border-accent pt-5">
            <Facts
              items={[
                {
                  label: t('outcomes.report.city'),
                  value: <Link to={paths.city(city.slug)}>{named(city.names)}</Link>,
                },
                { label: t('outcomes.report.unit'), value: named(pilot.unitNames) },
                {
                  label: t('outcomes.report.company'),
                  value: <Company organisation={organisation} />,
                },
                {
                  label: t('outcomes.report.ran'),
                  value: t('outcomes.report.from_to', {
                    from: text.date(page.startedOn, 'UTC'),
                    to: text.date(page.completedOn, 'UTC'),
                  }),
                },
              ]}
            />
            <section aria-labelledby="costs-title">
              <h2 id="costs-title" className="mb-3 text-base font-semibold">
                {t('outcomes.costs.title')}
              </h2>
              <ReportCosts costs={costs} />
            </section>
            {model && <Link to={paths.model(model.slug)}>{t('models.from_report')}</Link>}
          </div>
        }
      >
        <Section title={t('outcomes.decide.heading')} id="decision">
          <DecisionStatement {...decision} zone={city.timeZone} language={language} />
        </Section>
        <Section title={t('outcomes.report.measures')} id="measures">
          <ReportMeasures measures={measures} language={language} />
        </Section>
        <ReportText html={html} language={language} />
      </WithSide>
    </Container>
  )
}
