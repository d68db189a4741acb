import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { memberLoader } from '#app/features/accounts/visit.server'
import { ChallengeSentence } from '#app/features/challenges/components/challenge-sentence'
import { deskPageSize, listDeskChallenges } from '#app/features/challenges/desk-queries.server'
import { phaseOf } from '#app/domain/challenge'
import type { ChallengeKind } from '#app/domain/challenge-kinds'
import { direction, pickText, type LocalisedText } from '#app/messages/languages'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Tag } from '#app/ui/banner'
import { LinkButton } from '#app/ui/button'
import { EmptyState, PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'

export const loader = memberLoader(async ({ actor, url, now }) => {
  const page = pageParam(url)
  const { rows, total } = await listDeskChallenges(actor, page)
  return {
    rows,
    pages: pageCount(total, deskPageSize),
    page,
    now,
    mayWrite: actor.units.some((unit) => unit.role === 'officer'),
  }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'challenges.desk.title')

export default function DeskChallenges() {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const { rows, pages, page, now, mayWrite } = useLoaderData<typeof loader>()
  const write = mayWrite && (
    <LinkButton to={paths.newChallenge()}>{t('challenges.desk.new')}</LinkButton>
  )
  return (
    <>
      <PageHeader title={t('challenges.desk.title')} aside={write} />
      {rows.length === 0 && (
        <EmptyState title={t('challenges.desk.empty')}>
          {t('challenges.desk.empty_text')}
        </EmptyState>
      )}
      <ul className="border-b border-hairline">
        {rows.map((row) => {
          const challenge = { ...row, kind: row.kind as ChallengeKind }
          const city = { timeZone: row.city.timeZone, names: row.city.names as LocalisedText }
          return (
            <li
              key={row.id}
              className="grid gap-x-8 gap-y-1 border-t border-hairline py-4 sm:grid-cols-[1fr_auto]"
            >
              <div>
                <h2 className="text-lead">
                  <Link
                    to={paths.deskChallenge(row.id)}
                    lang={row.originalLanguage}
                    dir={direction(row.originalLanguage)}
                  >
                    {row.title || t('challenges.desk.new_title')}
                  </Link>
                </h2>
                <p className="text-quiet">
                  <ChallengeSentence challenge={challenge} city={city} now={now} />
                </p>
                <p className="text-small text-quiet">
                  {pickText(row.unit.names as LocalisedText, language).text}
                  {text.comma}
                  {pickText(city.names, language).text}
                </p>
              </div>
              <div>
                <Tag>{t(`challenges.phases.${phaseOf(challenge, now)}`)}</Tag>
              </div>
            </li>
          )
        })}
      </ul>
      <div className="pb-16">
        <Pagination page={page} pages={pages} to={(to) => paths.deskChallenges({ page: to })} />
      </div>
    </>
  )
}
