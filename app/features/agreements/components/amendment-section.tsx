import { Form, Link } from '@remix-run/react'
import type { AgreementSide } from '#app/domain/agreement'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { Section } from '#app/ui/layout'
import { ReasonForm } from './reason-form'

export interface ShownAmendment {
  side: AgreementSide
  reason: string
  status: 'open' | 'signed' | 'dropped'
  by: string
  at: Date | string
}

interface Props {
  agreementId: string
  amendment: ShownAmendment | null
  mayAmend: boolean
  mayDrop: boolean
  zone: string
}

/** The newest amendment, and beginning or dropping one. */
export function AmendmentSection({ agreementId, amendment, mayAmend, mayDrop, zone }: Props) {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  if (!amendment && !mayAmend) return null
  return (
    <Section title={t('signing.amendment.title')} id="amendment">
      {amendment && (
        <div className="mb-6 max-w-text">
          <p className="font-semibold">{t(`signing.amendment.states.${amendment.status}`)}</p>
          <p className="text-small text-quiet">
            {t(`signing.amendment.by.${amendment.side}`, {
              name: amendment.by,
              time: text.date(amendment.at, zone, 'minute'),
            })}
          </p>
          <p className="mt-2 whitespace-pre-line" dir="auto">
            {amendment.reason}
          </p>
          {amendment.status === 'open' && (
            <p className="mt-2">
              <Link to={paths.agreement(agreementId)}>{t('signing.amendment.go')}</Link>
            </p>
          )}
        </div>
      )}
      {mayAmend && <ReasonForm intent="amend" look="secondary" />}
      {mayDrop && (
        <Confirm summary={t('signing.amendment.drop')}>
          <p className="mb-4 max-w-text">{t('signing.amendment.drop_text')}</p>
          <Form method="post">
            <Button name="intent" value="drop-amendment" look="danger">
              {t('signing.amendment.drop_button')}
            </Button>
          </Form>
        </Confirm>
      )}
    </Section>
  )
}
