import { Form } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { Section } from '#app/ui/layout'

/** What an applicant can still do with an application that is no draft. */
export function ApplicationChanges({ status }: { status: string }) {
  const { t } = useText()
  return (
    <Section title={t('applications.view.actions')} id="actions">
      <Confirm summary={t('applications.view.reopen')}>
        <p className="mb-3">{t('applications.view.reopen_text')}</p>
        <Form method="post">
          <Button name="intent" value="reopen" look="secondary">
            {t('applications.view.reopen')}
          </Button>
        </Form>
      </Confirm>
      {status === 'submitted' && (
        <Confirm summary={t('applications.view.withdraw')}>
          <p className="mb-3">{t('applications.view.withdraw_text')}</p>
          <Form method="post">
            <Button name="intent" value="withdraw" look="danger">
              {t('applications.view.withdraw')}
            </Button>
          </Form>
        </Confirm>
      )}
    </Section>
  )
}
