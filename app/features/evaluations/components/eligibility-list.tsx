import { Form, Link } from '@remix-run/react'
import type { ApplicationStatus } from '#app/domain/application'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Tag } from '#app/ui/banner'
import { Button } from '#app/ui/button'
import { Joined } from '#app/ui/joined'
import { DisqualifyForm } from './disqualify-form'

interface Application {
  id: string
  number: number
  status: ApplicationStatus
  running: boolean
  eligibleAt: Date | null
  submittedAt: Date | null
  organisation: { name: string; kind: 'startup' | 'research' | 'investor'; verifiedAt: Date | null }
  disqualified: { reason: string } | null
  prices: { lot: string | null; amount: string }[]
}

interface Props {
  applications: Application[]
  city: { timeZone: string }
  may: { check: boolean; disqualify: boolean }
}

/** The opened applications of a call by number, each with whether it meets what the call asks of applicants. */
export function EligibilityList({ applications, city, may }: Props) {
  const { t } = useText()
  const unchecked = applications.filter(({ running, eligibleAt }) => running && !eligibleAt)
  return (
    <>
      <ul className="border-b border-hairline">
        {applications.map((application) => (
          <Item key={application.id} application={application} city={city} may={may} />
        ))}
      </ul>
      {may.check && unchecked.length > 1 && (
        <Form method="post" className="mt-6">
          {unchecked.map(({ id }) => (
            <input key={id} type="hidden" name="applicationId" value={id} />
          ))}
          <Button name="intent" value="eligible" look="secondary">
            {t('evaluations.eligibility.all_button', { count: unchecked.length })}
          </Button>
        </Form>
      )}
    </>
  )
}

function Item({
  application,
  city,
  may,
}: { application: Application } & Omit<Props, 'applications'>) {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { id, number, organisation, prices, submittedAt } = application
  const undecided = may.check && application.running && !application.eligibleAt
  return (
    <li className="grid gap-x-10 gap-y-3 border-t border-hairline py-4 md:grid-cols-[1fr_18rem]">
      <div>
        <p className="text-small text-quiet">{t('evaluations.applicant', { number })}</p>
        <h2 className="text-lead">
          <Link to={paths.application(id)} className="font-semibold">
            {organisation.name}
          </Link>
        </h2>
        <p className="text-small text-quiet">
          <Joined
            parts={[
              t(`organisation_kinds.${organisation.kind}`),
              organisation.verifiedAt && t('applications.city.verified'),
              submittedAt &&
                t('applications.city.submitted_at', {
                  time: text.date(submittedAt, city.timeZone, 'minute'),
                }),
            ]}
          />
        </p>
        {prices.map(({ lot, amount }) => (
          <p key={lot} className="figures">
            <Joined parts={[lot, amount]} />
          </p>
        ))}
        {application.disqualified && (
          <p dir="auto" className="mt-2 max-w-text whitespace-pre-line">
            {application.disqualified.reason}
          </p>
        )}
      </div>
      <div>
        <p className="mb-3">
          <Standing application={application} />
        </p>
        {undecided && (
          <Form method="post" className="mb-3">
            <input type="hidden" name="applicationId" value={id} />
            <Button
              name="intent"
              value="eligible"
              look="secondary"
              aria-label={`${t('evaluations.eligibility.eligible')}: ${organisation.name}`}
            >
              {t('evaluations.eligibility.eligible')}
            </Button>
          </Form>
        )}
        {may.disqualify && application.running && (
          <DisqualifyForm applicationId={id} name={organisation.name} />
        )}
      </div>
    </li>
  )
}

function Standing({ application }: { application: Application }) {
  const { t } = useText()
  if (application.running && application.status === 'under_evaluation')
    return application.eligibleAt ? (
      <Tag tone="good">{t('evaluations.eligibility.found')}</Tag>
    ) : (
      <Tag tone="warn">{t('evaluations.eligibility.unchecked')}</Tag>
    )
  return (
    <Tag tone={application.status === 'awarded' ? 'good' : 'plain'}>
      {t(`applications.statuses.${application.status}`)}
    </Tag>
  )
}
