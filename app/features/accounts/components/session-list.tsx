import { Form } from '@remix-run/react'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Section } from '#app/ui/layout'
import { Day } from '#app/ui/time'
import { Joined } from '#app/ui/joined'

interface Props {
  sessions: { createdAt: Date; device: string | null; current: boolean }[]
}

/** Where a person is signed in, and the two ways out. */
export function SessionList({ sessions }: Props) {
  const { t } = useText()
  const paths = usePaths()
  return (
    <Section title={t('accounts.account.sessions_title')} id="sessions">
      <ul className="mb-6 grid gap-3">
        {sessions.map(({ createdAt, device, current }) => (
          <li key={createdAt.toISOString()}>
            <bdi className="block text-small">
              {device ?? t('accounts.account.sessions_unknown')}
            </bdi>
            <span className="text-small text-quiet">
              <Joined
                parts={[
                  current && <strong>{t('accounts.account.sessions_this')}</strong>,
                  <Day at={createdAt} zone="UTC" />,
                ]}
              />
            </span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Form method="post" action={paths.signOut()}>
          <Button look="secondary">{t('accounts.account.sign_out')}</Button>
        </Form>
        <Form method="post">
          <Button name="intent" value="sign-out-everywhere" look="danger">
            {t('accounts.account.sign_out_everywhere')}
          </Button>
        </Form>
      </div>
    </Section>
  )
}
