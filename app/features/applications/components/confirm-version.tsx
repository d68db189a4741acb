import { Form, Link } from '@remix-run/react'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from '#app/ui/banner'
import { Button } from '#app/ui/button'

interface Props {
  challenge: { slug: string; currentVersion: number | null; bindingVersion: number | null }
}

/** Asks the applicant to read a changed call and to say that the application stands. Intent `confirm`. */
export function ConfirmVersion({ challenge }: Props) {
  const { t } = useText()
  const paths = usePaths()
  return (
    <Banner tone="warn" title={t('applications.view.confirm_title')}>
      <p className="mb-3">{t('applications.view.confirm_text')}</p>
      <Form method="post" className="flex flex-wrap items-center gap-4">
        <Link to={paths.challengeVersion(challenge.slug, challenge.bindingVersion!)}>
          {t('applications.view.confirm_read')}
        </Link>
        <input type="hidden" name="version" value={challenge.currentVersion!} />
        <Button name="intent" value="confirm">
          {t('applications.view.confirm_button')}
        </Button>
      </Form>
    </Banner>
  )
}
