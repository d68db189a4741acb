import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { publicLoader } from '#app/features/accounts/visit.server'
import { EvidenceList } from '#app/features/outcomes/components/evidence-list'
import { listEvidence } from '#app/features/outcomes/report-queries.server'
import { AwardList } from '#app/features/solutions/components/award-list'
import { Pictures, SolutionFacts } from '#app/features/solutions/components/solution-facts'
import { findSolution } from '#app/features/solutions/solution-queries.server'
import { direction } from '#app/messages/languages'
import { paths as plainPaths } from '#app/platform/http/paths'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { Container, PageHeader, Section, WithSide } from '#app/ui/layout'
import { pageMeta } from '#app/ui/page-title'
import { Prose } from '#app/ui/prose'
import { ShownIn } from '#app/ui/shown-in'
import { Joined } from '#app/ui/joined'

export const loader = publicLoader(async ({ actor, params, url, language }) => {
  const original = url.searchParams.has('original')
  const { text, ...solution } = await findSolution(actor, params.slug!, { language, original })
  return {
    ...solution,
    evidence: await listEvidence(solution.organisationId),
    title: text.title,
    summary: text.summary,
    priceNote: text.priceNote,
    html: {
      problem: renderMarkdown(text.problem),
      outcome: renderMarkdown(text.outcome),
      description: text.description && renderMarkdown(text.description),
    },
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageMeta(data.title, data.summary) : []

export default function SolutionPage() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const solution = useLoaderData<typeof loader>()
  const { shown, html } = solution
  const words = { lang: shown, dir: direction(shown) }
  return (
    <Container>
      <PageHeader
        crumbs={[{ label: t('solutions.list.title'), to: paths.solutions() }]}
        title={solution.title}
        {...words}
        lead={
          <span {...words} className="block">
            {solution.summary}
          </span>
        }
        kicker={<Link to={paths.startup(solution.maker.slug)}>{solution.maker.name}</Link>}
      />
      <WithSide
        sideFirst
        side={
          <div className="grid gap-8 border-t-4 border-accent pt-5">
            <SolutionFacts solution={solution} />
            <ShownIn
              shown={shown}
              original={solution.originalLanguage}
              lags={false}
              originalTo={`${paths.solution(solution.slug)}?original`}
            />
          </div>
        }
      >
        <Pictures pictures={solution.pictures} />
        <Section title={t('solutions.page.problem')} id="problem">
          <Prose html={html.problem} lang={shown} />
        </Section>
        <Section title={t('solutions.page.outcome')} id="outcome">
          <Prose html={html.outcome} lang={shown} />
        </Section>
        {html.description && (
          <Section title={t('solutions.page.description')} id="description">
            <Prose html={html.description} lang={shown} />
          </Section>
        )}
        <Section title={t('solutions.page.deployments')} id="deployments">
          {solution.deployments.length === 0 && (
            <p className="text-quiet">{t('solutions.page.no_deployments')}</p>
          )}
          <ul className="grid gap-4">
            {solution.deployments.map(({ id, place, customer, since, note, url }) => (
              <li key={id} className="max-w-text">
                <p className="font-semibold">
                  {url ? (
                    <a href={url} rel="nofollow noopener ugc">
                      {customer}
                    </a>
                  ) : (
                    customer
                  )}
                </p>
                <p className="text-small text-quiet">
                  <Joined
                    parts={[place, since && t('solutions.page.since', { year: String(since) })]}
                  />
                </p>
                {note && (
                  <p lang={solution.originalLanguage} dir={direction(solution.originalLanguage)}>
                    {note}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Section>
        <Section title={t('solutions.page.evidence')} id="evidence">
          <EvidenceList evidence={solution.evidence} />
          <AwardList awards={solution.awards} empty={t('solutions.page.no_evidence')} />
        </Section>
        {solution.documents.length > 0 && (
          <Section title={t('solutions.page.documents')} id="documents">
            <ul className="grid gap-1">
              {solution.documents.map(({ title, file }) => (
                <li key={file.id}>
                  <a href={plainPaths.file(file.id, file.name)}>{title}</a>{' '}
                  <span className="text-small text-quiet">{text.fileSize(file.size)}</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </WithSide>
    </Container>
  )
}
