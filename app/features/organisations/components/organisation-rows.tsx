import { Link } from '@remix-run/react'
import { pickText, type Language } from '#app/messages/languages'
import type { MessageKey } from '#app/messages/messages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import type { Segments } from '#app/platform/search/highlight'
import { Highlight } from '#app/ui/highlight'
import { RowText } from '#app/ui/row-text'
import { Joined } from '#app/ui/joined'
import type { OrganisationRow } from '../organisation-search.server'

export interface ShownOrganisation extends Omit<OrganisationRow, 'name' | 'summaries'> {
  language: Language
  name: Segments
  summary: Segments
  snippet: Segments | null
}

/** Organisations as rows: who, what for, where from, and whether a city has verified them. */
export function OrganisationRows({ rows }: { rows: ShownOrganisation[] }) {
  return (
    <ul className="border-b border-hairline">
      {rows.map((row) => (
        <Row key={row.slug} row={row} />
      ))}
    </ul>
  )
}

function Row({ row }: { row: ShownOrganisation }) {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const place = [
    row.home && pickText(row.home, language).text,
    row.place,
    row.country && text.countryName(row.country),
  ]
  return (
    <li className="grid gap-x-8 gap-y-2 border-t border-hairline py-5 lg:grid-cols-[minmax(0,1fr)_15rem]">
      <div className="min-w-0">
        <h2 className="text-lead leading-snug">
          <Link to={paths.startup(row.slug)}>
            <Highlight segments={row.name} />
          </Link>
        </h2>
        <RowText segments={row.summary} lang={row.language} />
        {row.snippet && <RowText segments={row.snippet} lang={row.language} small />}
      </div>
      <div className="text-small">
        <p>{t(`organisation_kinds.${row.kind}`)}</p>
        <p className="text-quiet">
          <Joined parts={place} />
        </p>
        <p className="text-quiet">
          {text.list(row.sectors.map((sector) => t(`sectors.${sector}` as MessageKey)))}
        </p>
        <p className={row.verifiedBy ? 'text-good' : 'text-quiet'}>
          {row.verifiedBy
            ? t('organisations.desk.verified', { city: pickText(row.verifiedBy, language).text })
            : t('organisations.public.not_verified')}
        </p>
      </div>
    </li>
  )
}
