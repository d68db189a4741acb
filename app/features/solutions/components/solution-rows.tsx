import { Link } from '@remix-run/react'
import type { PriceModel } from '#app/domain/solution'
import { direction } from '#app/messages/languages'
import type { MessageKey } from '#app/messages/messages'
import { paths as plainPaths } from '#app/platform/http/paths'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import type { Segments } from '#app/platform/search/highlight'
import { Highlight } from '#app/ui/highlight'
import { RowText } from '#app/ui/row-text'
import { Joined } from '#app/ui/joined'
import type { SolutionRow } from '../solution-search.server'

export interface ShownSolution extends Omit<SolutionRow, 'titles' | 'summaries'> {
  language: string
  title: Segments
  summary: Segments
  snippet: Segments | null
}

/** Solutions as rows: a small picture, what it is, and what buyers compare in fixed places. */
export function SolutionRows({ rows }: { rows: ShownSolution[] }) {
  return (
    <ul className="border-b border-hairline">
      {rows.map((row) => (
        <Row key={row.slug} row={row} />
      ))}
    </ul>
  )
}

function Row({ row }: { row: ShownSolution }) {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const words = { lang: row.language, dir: direction(row.language) }
  return (
    <li className="grid gap-x-6 gap-y-2 border-t border-hairline py-5 sm:grid-cols-[8rem_minmax(0,1fr)] lg:grid-cols-[8rem_minmax(0,1fr)_13rem]">
      {row.picture ? (
        <img
          src={plainPaths.file(row.picture.id, row.picture.name, 320)}
          alt=""
          width={128}
          height={80}
          loading="lazy"
          className="aspect-[16/10] w-32 bg-shade object-cover"
        />
      ) : (
        <div aria-hidden="true" className="hidden aspect-[16/10] w-32 bg-shade sm:block" />
      )}
      <div className="min-w-0">
        <h2 className="text-lead leading-snug">
          <Link to={paths.solution(row.slug)} {...words}>
            <Highlight segments={row.title} />
          </Link>
        </h2>
        <RowText segments={row.summary} lang={row.language} />
        {row.snippet && <RowText segments={row.snippet} lang={row.language} small />}
      </div>
      <div className="text-small sm:col-start-2 lg:col-start-3">
        <p>
          <Joined
            parts={[
              <Link to={paths.startup(row.maker.slug)}>{row.maker.name}</Link>,
              row.maker.verifiedBy && t('applications.city.verified'),
            ]}
          />
        </p>
        <p className="text-quiet">
          {text.list(row.sectors.map((sector) => t(`sectors.${sector}` as MessageKey)))}
        </p>
        <p className="text-quiet">
          <Joined
            parts={[
              row.maturity !== null && t('solutions.maturity_short', { level: row.maturity }),
              row.priceModel && t(`solutions.price_models.${row.priceModel as PriceModel}`),
            ]}
          />
        </p>
      </div>
    </li>
  )
}
