import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicLoader } from '#app/features/accounts/visit.server'
import { ListFrame } from '#app/features/network/components/list-frame'
import { filterWords, listPage } from '#app/features/network/list-page'
import { nameIn, readNetworkNames } from '#app/features/network/network-names.server'
import { OrganisationRows } from '#app/features/organisations/components/organisation-rows'
import {
  listOrganisations,
  organisationListSpec,
} from '#app/features/organisations/organisation-search.server'
import { shownOrganisation } from '#app/features/organisations/shown-organisation.server'
import type { MessageKey } from '#app/messages/messages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { readListParams } from '#app/platform/search/list-params'
import { pageTitle } from '#app/ui/page-title'

export const loader = publicLoader(async ({ url, language, text, paths, now }) => {
  const spec = await organisationListSpec()
  const { params } = readListParams(url.searchParams, spec)
  const [found, { cities }] = await Promise.all([
    listOrganisations(params, now),
    readNetworkNames(),
  ])
  const { t } = text
  const words = filterWords((name) => t(`organisations.public.filters.${name}` as MessageKey), {
    kind: (value) => t(`organisation_kinds.${value}` as MessageKey),
    verified: (value) => t(`organisations.public.verified_values.${value}` as MessageKey),
    city: nameIn(cities, language),
    sector: (value) => t(`sectors.${value}` as MessageKey),
    country: (value) => text.countryName(value),
    team: (value) => t(`team_sizes.${value}` as MessageKey),
  })
  return {
    list: listPage({ params, spec, words, to: paths.startups }, found),
    rows: found.hits.map((hit) => shownOrganisation(hit, params.text, language)),
  }
})

export const meta: MetaFunction = ({ params }) =>
  pageTitle(params, 'organisations.public.title', 'organisations.public.lead')

export default function Startups() {
  const { t } = useText()
  const paths = usePaths()
  const { list, rows } = useLoaderData<typeof loader>()
  return (
    <ListFrame
      list={list}
      to={paths.startups}
      words={{
        title: t('organisations.public.title'),
        lead: t('organisations.public.lead'),
        search: t('organisations.public.search'),
        found: t('organisations.public.found', { count: list.total }),
        empty: t('organisations.public.empty'),
        emptyHelp: t('solutions.list.empty_text'),
        sort: t('challenges.list.sort'),
        sortLabel: (sort) => t(`organisations.public.sorts.${sort}` as MessageKey),
      }}
    >
      <OrganisationRows rows={rows} />
    </ListFrame>
  )
}
