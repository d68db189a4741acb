import { Form } from '@remix-run/react'
import type { PanelMember } from '#app/domain/evaluation'
import { pickText, type LocalisedText } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Tag } from '#app/ui/banner'
import { Button } from '#app/ui/button'
import { Section } from '#app/ui/layout'
import { Row, Table } from '#app/ui/table'
import { CityTime } from '#app/ui/time'

interface Props {
  progress: {
    userId: string
    name: string
    declared: number
    submitted: number
    recused: number
    total: number
  }[]
  panel: PanelMember[]
  until: Date | null
  /** The day on which scores were expected has passed. */
  late: boolean
  city: { names: LocalisedText; timeZone: string }
  mayRemind: boolean
}

/** How far each evaluator is, as counts: nobody sees what they gave. */
export function PanelProgress({ progress, panel, until, late, city, mayRemind }: Props) {
  const { t, language } = useText()
  const done = progress.filter((row) => row.submitted + row.recused >= row.total)
  const heads = [
    { label: t('desk.units_page.person') },
    { label: t('evaluations.progress.declared'), end: true },
    { label: t('evaluations.progress.submitted'), end: true },
    { label: t('evaluations.progress.recused'), end: true },
  ]
  return (
    <Section title={t('evaluations.progress.title')} id="progress">
      <p className="mb-4">
        {t('evaluations.progress.done', { done: done.length, total: progress.length })}{' '}
        {until && (
          <>
            {t('evaluations.progress.until')}{' '}
            <CityTime
              at={until}
              zone={city.timeZone}
              city={pickText(city.names, language).text}
              short
            />
          </>
        )}
      </p>
      <Table label={t('evaluations.progress.title')} heads={heads}>
        {progress.map((row) => {
          const waits = row.submitted + row.recused < row.total
          const chair = panel.some(({ userId, chair: chairs }) => chairs && userId === row.userId)
          return (
            <Row
              key={row.userId}
              name={
                <>
                  {row.name}
                  {chair && (
                    <span className="text-quiet"> ({t('evaluations.panel.chair')})</span>
                  )}{' '}
                  {late && waits && <Tag tone="warn">{t('evaluations.progress.late')}</Tag>}
                </>
              }
              cells={[
                { end: t('evaluations.progress.of', { done: row.declared, total: row.total }) },
                {
                  end: t('evaluations.progress.of', {
                    done: row.submitted,
                    total: row.total - row.recused,
                  }),
                },
                { end: row.recused },
              ]}
            />
          )
        })}
      </Table>
      {mayRemind && done.length < progress.length && (
        <Form method="post" className="mt-4">
          <Button name="intent" value="remind" look="secondary">
            {t('evaluations.progress.remind')}
          </Button>
        </Form>
      )}
    </Section>
  )
}
