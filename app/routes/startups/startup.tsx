import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { publicLoader } from '#app/features/accounts/visit.server'
import { OrganisationFacts } from '#app/features/organisations/components/organisation-facts'
import { findPublicOrganisation } from '#app/features/organisations/public-organisation.server'
import { AwardList } from '#app/features/solutions/components/award-list'
import { direction } from '#app/messages/languages'
import { paths as plainPaths } from '#app/platform/http/paths'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { Container, PageHeader, Section, WithSide } from '#app/ui/layout'
import { pageMeta } from '#app/ui/page-title'
import { Prose } from '#app/ui/prose'
import { ShownIn } from '#app/ui/shown-in'

export const loader = publicLoader(async ({ params, url, language }) => {
  const original = url.searchParams.has('original')
  const { text, ...organisation } = await findPublicOrganisation(params.slug!, {
    language,
    original,
  })
  return {
    ...organisation,
    summary: text.summary,
    aboutHtml: text.about && renderMarkdown(text.about),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageMeta(data.name, data.summary) : []

export default function Startup() {
  const { t } = useText()
  const paths = usePaths()
  const organisation = useLoaderData<typeof loader>()
  const { shown, originalLanguage, solutions } = organisation
  const words = { lang: shown, dir: direction(shown) }
  return (
    <Container>
      <PageHeader
        crumbs={[{ label: t('organisations.public.title'), to: paths.startups() }]}
        kicker={t(`organisation_kinds.${organisation.kind}`)}
        title={<bdi>{organisation.name}</bdi>}
        lead={<span {...words}>{organisation.summary}</span>}
      />
      <WithSide
        sideFirst
        side={
          <div className="grid gap-8 border-t-4 border-accent pt-5">
            <OrganisationFacts organisation={organisation} />
            {!organisation.claimed && (
              <p className="text-small text-quiet">{t('organisations.public.imported_note')}</p>
            )}
            {(organisation.summary || organisation.aboutHtml) && (
              <ShownIn
                shown={shown}
                original={originalLanguage}
                lags={false}
                originalTo={`${paths.startup(organisation.slug)}?original`}
              />
            )}
          </div>
        }
      >
        {organisation.aboutHtml && (
          <Section title={t('organisations.public.about')} id="about">
            <Prose html={organisation.aboutHtml} lang={shown} />
          </Section>
        )}
        <Section title={t('organisations.public.solutions')} id="solutions">
          {solutions.length === 0 && (
            <p className="text-quiet">{t('organisations.public.no_solutions')}</p>
          )}
          <ul className="grid gap-8 sm:grid-cols-2">
            {solutions.map((solution) => (
              <li key={solution.slug} lang={solution.language} dir={direction(solution.language)}>
                {solution.pictures[0] && (
                  <img
                    src={plainPaths.file(
                      solution.pictures[0].file.id,
                      solution.pictures[0].file.name,
                      640,
                    )}
                    alt=""
                    className="mb-3 aspect-[16/10] w-full bg-shade object-cover"
                    loading="lazy"
                  />
                )}
                <h3 className="text-lead">
                  <Link to={paths.solution(solution.slug)}>{solution.title}</Link>
                </h3>
                <p className="text-quiet">{solution.summary}</p>
              </li>
            ))}
          </ul>
        </Section>
        <Section title={t('organisations.public.awards')} id="awards">
          <AwardList awards={organisation.awards} empty={t('organisations.public.no_awards')} />
        </Section>
      </WithSide>
    </Container>
  )
}
