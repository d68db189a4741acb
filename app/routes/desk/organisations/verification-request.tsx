import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { verificationDecisionForm } from '#app/features/organisations/organisation-form'
import { findVerification } from '#app/features/organisations/organisation-queries.server'
import { decideVerification } from '#app/features/organisations/verify-organisation.server'
import { pickText } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { TextArea } from '#app/ui/fields'
import { RefusalBanner } from '#app/ui/form-status'
import { Facts, PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'
import { Joined } from '#app/ui/joined'

export const loader = memberLoader(async (visit) => findVerification(visit.actor, idParam(visit)))

export const action = memberAction(async (visit, form) => {
  const input = readForm(form, verificationDecisionForm)
  const decision =
    input.intent === 'verify'
      ? { verified: true as const }
      : { verified: false as const, reason: input.reason }
  await decideVerification(visit.actor, idParam(visit), decision, visit.now)
  return redirectWithNotice(
    visit.paths.verifications(),
    decision.verified ? 'organisation_verified' : 'verification_refused',
  )
})

export const meta: MetaFunction = ({ params }) =>
  pageTitle(params, 'organisations.verifications.title')

export default function VerificationRequest() {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const { organisation, city, status, reason } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const [form, fields] = usePageForm(verificationDecisionForm, { id: 'verification' })
  return (
    <div className="max-w-text pb-16">
      <PageHeader
        crumbs={[{ label: t('organisations.verifications.title'), to: paths.verifications() }]}
        kicker={t('organisations.verifications.asked_city', {
          city: pickText(city.names, language).text,
        })}
        title={t('organisations.verifications.check_title', { name: organisation.name })}
        lead={t('organisations.verifications.check_lead')}
      />
      <RefusalBanner code={refusal} />
      <div className="mb-10">
        <Facts
          items={[
            {
              label: t('organisations.verifications.country'),
              value: organisation.country ? text.countryName(organisation.country) : '–',
            },
            {
              label: t('organisations.verifications.register_number'),
              value: <bdi>{organisation.registerNumber}</bdi>,
            },
            {
              label: t('organisations.verifications.website'),
              value: organisation.website ? (
                <a href={organisation.website} rel="noopener nofollow" dir="ltr">
                  {organisation.website}
                </a>
              ) : (
                '–'
              ),
            },
            {
              label: t('organisations.verifications.domain'),
              value: <bdi>{organisation.emailDomain ?? '–'}</bdi>,
            },
            {
              label: t('organisations.verifications.people'),
              value: (
                <ul>
                  {organisation.members.map(({ user, role }) => (
                    <li key={user.email}>
                      <Joined
                        parts={[
                          user.name,
                          <bdi>{user.email}</bdi>,
                          t(`organisation_roles.${role}`),
                        ]}
                      />
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
        <p className="mt-4">
          <Link to={paths.startup(organisation.slug)}>{t('organisations.desk.public_page')}</Link>
        </p>
      </div>
      {status === 'requested' ? (
        <>
          <Form method="post" className="mb-6">
            <Button name="intent" value="verify">
              {t('organisations.verifications.verify')}
            </Button>
          </Form>
          <Confirm summary={t('organisations.verifications.refuse')}>
            <Form method="post" id={form.id} noValidate>
              <TextArea
                field={fields.reason}
                label={t('organisations.verifications.refuse_reason')}
                maxLength={5_000}
              />
              <Button name="intent" value="refuse" look="danger">
                {t('organisations.verifications.refuse')}
              </Button>
            </Form>
          </Confirm>
        </>
      ) : (
        <p>
          {t(`organisations.verifications.decided.${status}`)}
          {reason && `: ${reason}`}
        </p>
      )}
    </div>
  )
}
