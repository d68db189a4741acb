import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { idParam, memberLoader } from '#app/features/accounts/visit.server'
import { listOpenedApplications } from '#app/features/applications/application-queries.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { LinkButton } from '#app/ui/button'
import { PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Joined } from '#app/ui/joined'

export const loader = memberLoader(async (visit) => {
  const { challenge, content, city, applications } = await listOpenedApplications(
    visit.actor,
    idParam(visit),
    visit.now,
  )
  return { id: challenge.id, title: content.title, city, applications }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'applications.city.title')

export default function OpenedApplications() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { id, title, city, applications } = useLoaderData<typeof loader>()
  const heads = ['organisation', 'submitted', 'price', 'status'] as const
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[
          { label: t('challenges.desk.title'), to: paths.deskChallenges() },
          { label: title, to: paths.deskChallenge(id) },
        ]}
        title={t('applications.city.title')}
        lead={t('applications.city.lead', { count: applications.length })}
        aside={
          <LinkButton to={paths.challengeDecision(id)}>{t('challenges.desk.decision')}</LinkButton>
        }
      />
      <div
        className="overflow-x-auto"
        tabIndex={0}
        role="region"
        aria-label={t('applications.city.title')}
      >
        <table className="w-full min-w-[36rem] border-collapse">
          <thead>
            <tr className="border-b border-edge text-small text-quiet">
              {heads.map((head) => (
                <th key={head} scope="col" className="py-2 pe-6 text-start font-normal last:pe-0">
                  {t(`applications.city.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {applications.map((application) => (
              <tr key={application.id} className="border-b border-hairline align-top">
                <th scope="row" className="py-3 pe-6 text-start font-normal">
                  <Link to={paths.application(application.id)} className="font-semibold">
                    {application.organisation.name}
                  </Link>
                  <span className="block text-small text-quiet">
                    <Joined
                      parts={[
                        t(`organisation_kinds.${application.organisation.kind}`),
                        application.organisation.verifiedAt && t('applications.city.verified'),
                      ]}
                    />
                  </span>
                </th>
                <td className="figures py-3 pe-6">
                  {text.date(application.submittedAt!, city.timeZone, 'minute')}
                </td>
                <td className="figures py-3 pe-6">
                  {application.price === null ? '–' : text.money(application.price, city.currency)}
                </td>
                <td className="py-3">{t(`applications.statuses.${application.status}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
