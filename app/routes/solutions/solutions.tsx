import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicLoader } from '#app/features/accounts/visit.server'
import { ListFrame } from '#app/features/network/components/list-frame'
import { filterWords, listPage } from '#app/features/network/list-page'
import { nameIn, readNetworkNames } from '#app/features/network/network-names.server'
import { SolutionRows } from '#app/features/solutions/components/solution-rows'
import { shownSolution } from '#app/features/solutions/shown-solution.server'
import { listSolutions, solutionListSpec } from '#app/features/solutions/solution-list.server'
import type { MessageKey } from '#app/messages/messages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { readListParams } from '#app/platform/search/list-params'
import { pageTitle } from '#app/ui/page-title'

export const loader = publicLoader(async ({ url, language, text, paths, now }) => {
  const spec = await solutionListSpec()
  const { params } = readListParams(url.searchParams, spec)
  const [found, { cities }] = await Promise.all([listSolutions(params, now), readNetworkNames()])
  const { t } = text
  const words = filterWords((name) => t(`solutions.list.filters.${name}` as MessageKey), {
    sector: (value) => t(`sectors.${value}` as MessageKey),
    maturity: (value) => t(`solutions.list.maturity_values.${value}` as MessageKey),
    price: (value) => t(`solutions.price_models.${value}` as MessageKey),
    city: nameIn(cities, language),
    language: (value) => text.languageTitle(value),
    verified: (value) => t(`organisations.public.verified_values.${value}` as MessageKey),
  })
  return {
    list: listPage({ params, spec, words, to: paths.solutions }, found),
    rows: found.hits.map((hit) => shownSolution(hit, params.text, language)),
  }
})

export const meta: MetaFunction = ({ params }) =>
  pageTitle(params, 'solutions.list.title', 'solutions.list.lead')

export default function Solutions() {
  const { t } = useText()
  const paths = usePaths()
  const { list, rows } = useLoaderData<typeof loader>()
  return (
    <ListFrame
      list={list}
      to={paths.solutions}
      words={{
        title: t('solutions.list.title'),
        lead: t('solutions.list.lead'),
        search: t('solutions.list.search'),
        found: t('solutions.list.found', { count: list.total }),
        empty: t('solutions.list.empty'),
        emptyHelp: t('solutions.list.empty_text'),
        sort: t('challenges.list.sort'),
        sortLabel: (sort) => t(`solutions.list.sorts.${sort}` as MessageKey),
      }}
    >
      <SolutionRows rows={rows} />
    </ListFrame>
  )
}
