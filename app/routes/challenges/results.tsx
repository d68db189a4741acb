import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { weightsOf } from '#app/domain/challenge-content'
import { publicLoader } from '#app/features/accounts/visit.server'
import { ChallengeSentence } from '#app/features/challenges/components/challenge-sentence'
import { Standings } from '#app/features/evaluations/components/standings'
import {
  findPublicResults,
  standingsPerPage,
} from '#app/features/evaluations/result-queries.server'
import { direction } from '#app/messages/languages'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { Container, PageHeader, Section } from '#app/ui/layout'
import { pageMeta } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'
import { Prose } from '#app/ui/prose'

export const loader = publicLoader(async ({ params, url, language, now }) => {
  const page = pageParam(url)
  const { challenge, content, proposal, total, standings, ...rest } = await findPublicResults(
    params.slug!,
    language,
    page,
  )
  return {
    ...rest,
    challenge,
    title: content.title,
    criteria: content.criteria,
    lots: content.lots,
    priceWeight: weightsOf(content, challenge.kind).price,
    statementHtml: renderMarkdown(proposal.statement),
    approvedAt: proposal.decidedAt!,
    // What those who have not won asked for is theirs to tell.
    standings: standings.map((standing) => ({
      ...standing,
      price: standing.awarded ? standing.price : null,
    })),
    page,
    pages: pageCount(total, standingsPerPage),
    now,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : [])

export default function Results() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { challenge, title, language, city, now, ...page } = useLoaderData<typeof loader>()
  const words = { lang: language, dir: direction(language) }
  return (
    <Container>
      <PageHeader
        crumbs={[
          { label: t('challenges.list.title'), to: paths.challenges() },
          { label: title, to: paths.challenge(challenge.slug) },
        ]}
        title={t('evaluations.results.title')}
        kicker={<span {...words}>{title}</span>}
        lead={<ChallengeSentence challenge={challenge} city={city} now={now} />}
      />
      <Section title={t('evaluations.award.statement')} id="statement">
        <Prose html={page.statementHtml} lang={page.original} />
        <p className="mt-4 text-small text-quiet">
          {t('challenges.page.decision_approved', {
            date: text.date(page.approvedAt, city.timeZone),
          })}{' '}
          {page.round > 1 && t('evaluations.steps.round', { round: page.round })}
        </p>
      </Section>
      <Section title={t('evaluations.award.ranking')} id="ranking" className="pb-16">
        <p className="mb-4 max-w-text text-quiet">{t('evaluations.results.explain')}</p>
        <Standings
          results={page.standings.map(({ organisation, ...standing }) => ({
            ...standing,
            name: organisation ? (
              <Link to={paths.startup(organisation.slug)}>
                <bdi>{organisation.name}</bdi>
              </Link>
            ) : (
              t('evaluations.applicant', { number: standing.number })
            ),
          }))}
          criteria={page.criteria}
          lots={page.lots}
          priceWeight={page.priceWeight}
          currency={city.currency}
          showPrices="winners"
          language={language}
        />
        {page.disqualified > 0 && (
          <p className="text-quiet">
            {t('evaluations.results.disqualified', { count: page.disqualified })}
          </p>
        )}
        <Pagination
          page={page.page}
          pages={page.pages}
          to={(to) => paths.challengeResults(challenge.slug, { page: to })}
        />
      </Section>
    </Container>
  )
}
