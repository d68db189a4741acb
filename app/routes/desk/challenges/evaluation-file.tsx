import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { idParam, memberLoader } from '#app/features/accounts/visit.server'
import { EvaluationRecord } from '#app/features/evaluations/components/evaluation-record'
import { findEvaluationFile } from '#app/features/evaluations/file-queries.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'

export const loader = memberLoader(async (visit) => {
  const { challenge, ...file } = await findEvaluationFile(visit.actor, idParam(visit))
  const { draft: _draft, ...call } = challenge
  return { ...file, challenge: call }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'evaluations.file.title')

export default function EvaluationFile() {
  const { t } = useText()
  const paths = usePaths()
  const file = useLoaderData<typeof loader>()
  const { challenge, content } = file
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[
          { label: t('challenges.desk.title'), to: paths.deskChallenges() },
          { label: content.title, to: paths.deskChallenge(challenge.id) },
        ]}
        title={t('evaluations.file.title')}
        kicker={content.title}
        lead={t('evaluations.file.lead')}
        aside={
          <a href={paths.evaluationPdf(challenge.id)} className="py-2">
            {t('evaluations.file.pdf')}
          </a>
        }
      />
      <EvaluationRecord file={file} />
    </div>
  )
}
