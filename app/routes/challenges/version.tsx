import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { publicLoader } from '#app/features/accounts/visit.server'
import { compareContents } from '#app/features/challenges/challenge-diff'
import { findVersions } from '#app/features/challenges/challenge-queries.server'
import { DiffList } from '#app/features/challenges/components/diff-list'
import { diffWords } from '#app/features/challenges/diff-words'
import { Refusal } from '#app/domain/refusal'
import { direction } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Container, PageHeader, Section } from '#app/ui/layout'
import { pageMeta } from '#app/ui/page-title'

export const loader = publicLoader(async ({ params, text }) => {
  const number = Number(params.number)
  if (!Number.isInteger(number) || number < 2 || number > 10_000) throw new Refusal('not_found')
  const { slug, originalLanguage, city, version, previous } = await findVersions(
    params.slug!,
    number,
  )
  return {
    slug,
    number,
    language: originalLanguage,
    title: version.content.title,
    summary: version.summary,
    published: text.date(version.publishedAt, city.timeZone, 'minute'),
    diffs: compareContents(previous.content, version.content, diffWords(text, city)),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : [])

export default function Version() {
  const { t } = useText()
  const paths = usePaths()
  const { slug, number, language, title, summary, published, diffs } =
    useLoaderData<typeof loader>()
  return (
    <Container className="pb-16">
      <PageHeader
        crumbs={[
          { label: t('challenges.list.title'), to: paths.challenges() },
          { label: title, to: paths.challenge(slug) },
        ]}
        kicker={published}
        title={t('challenges.version.title', { number })}
        lead={t('challenges.version.lead', { previous: number - 1 })}
      />
      <Section title={t('challenges.version.reason')} id="reason">
        <p lang={language} dir={direction(language)} className="max-w-text whitespace-pre-line">
          {summary}
        </p>
      </Section>
      <DiffList diffs={diffs} language={language} />
      <p className="mt-8 text-quiet">{t('challenges.version.unchanged')}</p>
      <p className="mt-2">
        <Link to={paths.challenge(slug)}>{t('challenges.version.back')}</Link>
      </p>
    </Container>
  )
}
