import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { idParam, memberLoader } from '#app/features/accounts/visit.server'
import { contentForPage } from '#app/features/challenges/challenge-html.server'
import { ChallengeBody } from '#app/features/challenges/components/challenge-body'
import { ChallengeFacts } from '#app/features/challenges/components/challenge-facts'
import { Documents } from '#app/features/challenges/components/challenge-sections'
import { findDeskChallenge, listPriorities } from '#app/features/challenges/desk-queries.server'
import { direction } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from '#app/ui/banner'
import { PageHeader, WithSide } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'

export const loader = memberLoader(async (visit) => {
  const { challenge, content, city, unitNames, documents } = await findDeskChallenge(
    visit.actor,
    idParam(visit),
    visit.now,
  )
  const shown = challenge.draft ?? content
  const priorities = shown.priorityId ? await listPriorities(challenge.cityId) : []
  return {
    id: challenge.id,
    kind: challenge.kind,
    language: challenge.originalLanguage,
    deadline: shown.deadline ? new Date(shown.deadline) : null,
    content: contentForPage(shown),
    priorityNames: priorities.find((priority) => priority.id === shown.priorityId)?.names ?? null,
    city,
    unitNames,
    documents,
  }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'challenges.desk.preview_title')

export default function Preview() {
  const { t } = useText()
  const paths = usePaths()
  const { id, kind, language, content, ...facts } = useLoaderData<typeof loader>()
  const words = { lang: language, dir: direction(language) }
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('challenges.desk.title'), to: paths.deskChallenges() },
          { label: t('common.back'), to: paths.deskChallenge(id) },
        ]}
        title={content.title || t('challenges.desk.new_title')}
        {...words}
        lead={<span {...words}>{content.summary}</span>}
      />
      <Banner title={t('challenges.desk.preview_title')}>
        {t('challenges.desk.preview_note')}
      </Banner>
      <WithSide sideFirst side={<ChallengeFacts kind={kind} content={content} {...facts} />}>
        <ChallengeBody
          kind={kind}
          content={content}
          shown={language}
          currency={facts.city.currency}
        />
        <Documents documents={facts.documents} />
      </WithSide>
    </>
  )
}
