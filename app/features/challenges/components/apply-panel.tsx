import { Form, Link, useLocation } from '@remix-run/react'
import { phaseOf, type Challenge, type Dated } from '#app/domain/challenge'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button, LinkButton } from '#app/ui/button'

interface Props {
  challenge: Dated & Pick<Challenge, 'id' | 'slug'>
  applicantKinds: string[]
  reader: {
    signedIn: boolean
    onCitySide: boolean
    follows: boolean
    organisations: {
      id: string
      name: string
      kind: string
      applicationId: string | null
      status: string | null
    }[]
  }
  /** Where an imported call takes its applications. */
  source: { name: string; url: string } | null
  now: Date
}

/** The one action that the reader can take on a call, with the reason where there is none. */
export function ApplyPanel({ challenge, applicantKinds, reader, source, now }: Props) {
  const { t } = useText()
  const paths = usePaths()
  const open = phaseOf(challenge, now) === 'open'
  if (reader.onCitySide)
    return (
      <div className="grid gap-3">
        <p className="text-quiet">{t('challenges.page.officer')}</p>
        <LinkButton to={paths.deskChallenge(challenge.id)}>
          {t('challenges.page.officer_open')}
        </LinkButton>
      </div>
    )
  return (
    <div className="grid gap-3">
      {source ? (
        <p>
          {t('challenges.page.imported_note')}{' '}
          <a href={source.url} rel="noopener nofollow">
            {t('challenges.page.source', { source: source.name })}
          </a>
        </p>
      ) : (
        <Applications applicantKinds={applicantKinds} reader={reader} open={open} />
      )}
      {reader.signedIn && <Follow follows={reader.follows} />}
    </div>
  )
}

function Applications({
  applicantKinds,
  reader,
  open,
}: Omit<Props, 'challenge' | 'now' | 'source'> & { open: boolean }) {
  const { t } = useText()
  const paths = usePaths()
  const { pathname } = useLocation()
  if (!reader.signedIn)
    return open ? (
      <LinkButton to={paths.signIn({ next: pathname })}>
        {t('challenges.page.apply_sign_in')}
      </LinkButton>
    ) : null
  const started = reader.organisations.filter((organisation) => organisation.applicationId)
  const able = reader.organisations.filter(
    (organisation) => !organisation.applicationId && applicantKinds.includes(organisation.kind),
  )
  return (
    <>
      {started.map(({ id, name, applicationId, status }) => (
        <LinkButton key={id} to={paths.application(applicationId!)}>
          {t(
            status === 'draft' && open
              ? 'challenges.page.apply_continue'
              : 'challenges.page.apply_see',
          )}
          {started.length > 1 && `: ${name}`}
        </LinkButton>
      ))}
      {open &&
        able.map(({ id, name }) => (
          <Form key={id} method="post" className="grid">
            <input type="hidden" name="organisationId" value={id} />
            <Button name="intent" value="apply">
              {reader.organisations.length > 1
                ? t('challenges.page.apply_as', { name })
                : t('challenges.page.apply')}
            </Button>
          </Form>
        ))}
      {open && started.length === 0 && able.length === 0 && (
        <p className="text-quiet">
          {reader.organisations.length > 0 ? (
            t('refusals.not_an_applicant')
          ) : (
            <>
              {t('challenges.page.apply_no_organisation')}{' '}
              <Link to={paths.newOrganisation()}>{t('challenges.page.apply_bring')}</Link>
            </>
          )}
        </p>
      )}
    </>
  )
}

function Follow({ follows }: { follows: boolean }) {
  const { t } = useText()
  return (
    <Form method="post" className="grid gap-1">
      <Button name="intent" value={follows ? 'unfollow' : 'follow'} look="secondary">
        {t(follows ? 'challenges.page.unfollow' : 'challenges.page.follow')}
      </Button>
      {!follows && <p className="text-small text-quiet">{t('challenges.page.follow_help')}</p>}
    </Form>
  )
}
