import { Link } from '@remix-run/react'
import { direction, pickText, type Language } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Joined } from '#app/ui/joined'
import { Row, Table } from '#app/ui/table'
import type { RolloutRow } from '../model-queries.server'

/** Which unit is how far with which model. */
export function Rollout({
  models,
  rows,
}: {
  models: { slug: string; title: string; language: Language }[]
  rows: RolloutRow[]
}) {
  const { t, language } = useText()
  const paths = usePaths()
  const shown = models.filter(({ slug }) => rows.some(({ states }) => states[slug]))
  return (
    <Table
      label={t('models.rollout_table')}
      heads={[
        { label: t('models.unit') },
        ...shown.map((model) => ({
          label: (
            <Link
              to={paths.model(model.slug)}
              lang={model.language}
              dir={direction(model.language)}
              className="line-clamp-3 max-w-48"
            >
              {model.title}
            </Link>
          ),
        })),
      ]}
    >
      {rows.map(({ unitId, names, cityNames, states }) => (
        <Row
          key={unitId}
          name={
            <Joined parts={[pickText(names, language).text, pickText(cityNames, language).text]} />
          }
          cells={shown.map(({ slug }) => {
            const status = states[slug]
            return status ? t(`models.states.${status}`) : <span aria-hidden="true">–</span>
          })}
        />
      ))}
    </Table>
  )
}
