import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { MeasureChart, progressWords } from '#app/features/outcomes/components/measure-chart'
import { MeasureFacts } from '#app/features/outcomes/components/measure-facts'
import { MeasureForm } from '#app/features/outcomes/components/measure-fields'
import { MeasureVersions } from '#app/features/outcomes/components/measure-versions'
import { EnterReading, UploadReadings } from '#app/features/outcomes/components/reading-forms'
import { ReadingList } from '#app/features/outcomes/components/reading-list'
import { findMeasure } from '#app/features/outcomes/measure-queries.server'
import { readingsPerPage } from '#app/features/outcomes/reading-queries.server'
import { runMeasureIntent } from '#app/features/outcomes/run-measure-intent.server'
import { PilotHeader } from '#app/features/pilots/components/pilot-header'
import { direction } from '#app/messages/languages'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { RefusalBanner } from '#app/ui/form-status'
import { Section } from '#app/ui/layout'
import { pageMeta } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const page = pageParam(visit.url)
  const ids = { pilotId: idParam(visit), measureId: idParam(visit, 'measureId') }
  const { total, ...found } = await findMeasure(visit.actor, ids, page, visit.now)
  return { ...found, total, page, pages: pageCount(total, readingsPerPage) }
})

export const action = memberAction(runMeasureIntent)

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageMeta(data.measure.name) : []

export default function Measure() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const found = useLoaderData<typeof loader>()
  const { pilot, measure, due, mayEnter, mayDeclare, mayChange } = found
  const { refusal, lastResult } = useOutcome()
  const changing = lastResult?.initialValue?.formId === 'change'
  return (
    <div className="pb-16">
      <PilotHeader
        pilot={pilot}
        title={
          <span lang={pilot.language} dir={direction(pilot.language)}>
            {measure.name}
          </span>
        }
        lead={[
          progressWords(text, measure.progress),
          due && t('outcomes.next_due', { day: text.date(due, 'UTC') }),
        ]
          .filter(Boolean)
          .join(' ')}
      />
      <RefusalBanner code={refusal} />
      <Section title={t('outcomes.chart.title')} id="chart">
        <MeasureChart measure={measure} language={pilot.language} until={pilot.until} />
      </Section>
      <Section title={t('outcomes.declared')} id="declared">
        <MeasureFacts measure={measure} language={pilot.language} />
        <MeasureVersions
          versions={found.versions}
          zone={pilot.timeZone}
          language={pilot.language}
        />
        {(mayDeclare || mayChange) && (
          <div className="mt-6">
            <Confirm summary={t('outcomes.change.title')} open={changing}>
              {mayChange && <p className="mb-4 max-w-text">{t('outcomes.change.text')}</p>}
              <MeasureForm measure={measure} needsReason={mayChange} />
            </Confirm>
            {mayDeclare && (
              <Confirm summary={t('outcomes.remove.title')}>
                <p className="mb-4 max-w-text">{t('outcomes.remove.text')}</p>
                <Form method="post">
                  <Button name="intent" value="remove" look="danger">
                    {t('outcomes.remove.title')}
                  </Button>
                </Form>
              </Confirm>
            )}
          </div>
        )}
      </Section>
      {mayEnter && <EnterReading unit={measure.unit} today={pilot.today} />}
      {mayEnter && <UploadReadings />}
      {found.total > 0 && (
        <Section
          title={t('outcomes.reading.title')}
          id="readings"
          aside={
            <a href={paths.pilotReadings(pilot.id, measure.id)} download>
              {t('outcomes.reading.download')}
            </a>
          }
        >
          <ReadingList {...found} unit={measure.unit} zone={pilot.timeZone} />
          <Pagination
            page={found.page}
            pages={found.pages}
            to={(to) => `${paths.pilotMeasure(pilot.id, measure.id, { page: to })}#readings`}
          />
        </Section>
      )}
    </div>
  )
}
