import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicLoader } from '#app/features/accounts/visit.server'
import { challengeListSpec, listChallenges } from '#app/features/challenges/challenge-list.server'
import { ChallengeRows } from '#app/features/challenges/components/challenge-rows'
import { shownChallenge } from '#app/features/challenges/shown-challenge.server'
import { ListFrame } from '#app/features/network/components/list-frame'
import { filterWords, listPage } from '#app/features/network/list-page'
import { nameIn, readNetworkNames } from '#app/features/network/network-names.server'
import type { MessageKey } from '#app/messages/messages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { readListParams } from '#app/platform/search/list-params'
import { pageTitle } from '#app/ui/page-title'

export const loader = publicLoader(async ({ url, language, text, paths, now }) => {
  const spec = await challengeListSpec()
  const { params } = readListParams(url.searchParams, spec)
  const [found, { cities, units }] = await Promise.all([
    listChallenges(params, now),
    readNetworkNames(),
  ])
  const { t } = text
  const own = (group: string) => (value: string) =>
    t(`challenges.list.${group}_values.${value}` as MessageKey)
  const words = filterWords(
    (name) => t(`challenges.list.filters.${name}` as MessageKey),
    {
      status: own('status'),
      city: nameIn(cities, language),
      sector: (value) => t(`sectors.${value}` as MessageKey),
      kind: (value) => t(`challenges.kinds.${value}` as MessageKey),
      deadline: own('deadline'),
      budget: own('budget'),
      unit: nameIn(units, language),
    },
    { budget: t('challenges.list.budget_note') },
  )
  return {
    list: listPage({ params, spec, words, to: paths.challenges }, found),
    rows: found.hits.map((hit) => shownChallenge(hit, params.text, language)),
    now,
  }
})

export const meta: MetaFunction = ({ params }) =>
  pageTitle(params, 'challenges.list.title', 'challenges.list.lead')

export default function Challenges() {
  const { t } = useText()
  const paths = usePaths()
  const { list, rows, now } = useLoaderData<typeof loader>()
  return (
    <ListFrame
      list={list}
      to={paths.challenges}
      words={{
        title: t('challenges.list.title'),
        lead: t('challenges.list.lead'),
        search: t('challenges.list.search'),
        found: t('challenges.list.found', { count: list.total }),
        empty: t('challenges.list.empty'),
        emptyHelp: (
          <>
            <p>{t('challenges.list.empty_filters')}</p>
            <p>{t('challenges.list.empty_follow')}</p>
          </>
        ),
        sort: t('challenges.list.sort'),
        sortLabel: (sort) => t(`challenges.list.sorts.${sort}` as MessageKey),
      }}
    >
      <ChallengeRows rows={rows} now={now} />
    </ListFrame>
  )
}
