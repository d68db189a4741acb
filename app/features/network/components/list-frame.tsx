import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '#app/platform/i18n/use-text'
import { listQuery } from '#app/platform/search/list-params'
import { ChosenFilters, FilterPanel, SearchBox } from '#app/ui/filter-panel'
import { Container, EmptyState, PageHeader } from '#app/ui/layout'
import { Pagination } from '#app/ui/pagination'
import { keptFields, type ListPageData } from '../list-page'

interface Props {
  list: ListPageData
  /** The list's address for a query. */
  to: (query?: Record<string, string | number | readonly string[] | undefined>) => string
  words: {
    title: string
    lead: string
    search: string
    found: string
    empty: string
    emptyHelp: ReactNode
    sort: string
    sortLabel: (sort: string) => string
  }
  children: ReactNode
}

/** The page of a public list: search, filters with counts, what is chosen, the rows, and their pages. */
export function ListFrame({ list, to, words, children }: Props) {
  const { t } = useText()
  const { params, filters, chosen, sorts, total, pages } = list
  return (
    <Container className="pb-16">
      <PageHeader title={words.title} lead={words.lead} />
      <SearchBox
        action={to()}
        label={words.search}
        text={params.text}
        keep={keptFields(params)}
        button={t('filters.search')}
      />
      <div className="mt-8 grid gap-x-12 gap-y-6 md:grid-cols-[15rem_minmax(0,1fr)]">
        <FilterPanel
          action={to()}
          filters={filters}
          keep={{ q: params.text }}
          sort={{
            label: words.sort,
            options: sorts.map((sort) => ({ value: sort, label: words.sortLabel(sort) })),
            chosen: params.sort ?? sorts[0]!,
          }}
        />
        <div className="min-w-0">
          <ChosenFilters chosen={chosen} clear={to({ q: params.text })} />
          <p className="mb-3 text-quiet" role="status">
            {words.found}
          </p>
          {total === 0 ? (
            <EmptyState title={words.empty}>
              {words.emptyHelp}
              <p className="mt-3">
                <Link to={to()}>{t('filters.clear')}</Link>
              </p>
            </EmptyState>
          ) : (
            children
          )}
          <Pagination
            page={params.page}
            pages={pages}
            to={(page) => to(listQuery(params, { page }))}
          />
        </div>
      </div>
    </Container>
  )
}
