import { Link } from '@remix-run/react'
import type { ApplicationStatus } from '#app/domain/application'
import type { LocalisedText } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { LinkButton } from '#app/ui/button'
import { ReceiptList, type ShownSubmission } from './receipt-list'

interface Props {
  application: { id: string; status: ApplicationStatus }
  slug: string
  submissions: ShownSubmission[]
  city: { names: LocalisedText; timeZone: string }
  own: boolean
  mayWrite: boolean
}

/** Beside an application: what comes next, the call, and the receipts of its applicant. */
export function ApplicationSide({ application, slug, submissions, city, own, mayWrite }: Props) {
  const { t } = useText()
  const paths = usePaths()
  const { id, status } = application
  return (
    <div className="grid gap-6">
      {own && (
        <div>
          <h2 className="mb-1 font-semibold">{t('applications.next.title')}</h2>
          <p className="text-quiet">{t(`applications.next.${status}`)}</p>
        </div>
      )}
      {mayWrite && status === 'draft' && (
        <LinkButton to={paths.editApplication(id)}>{t('applications.view.continue')}</LinkButton>
      )}
      <Link to={paths.challenge(slug)}>{t('applications.view.call')}</Link>
      {own && submissions.length > 0 && (
        <ReceiptList id={id} submissions={submissions} city={city} />
      )}
    </div>
  )
}
