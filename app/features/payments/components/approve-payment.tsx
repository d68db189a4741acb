import { Form } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'
import { CodeField } from '../../second-factor/components/code-field'
import { approveForm } from '../payment-form'

/** Approving a payment with one's second factor, folded away until someone means it. */
export function ApprovePayment({
  what,
  amount,
  fee,
}: {
  /** The milestone's id, or `retention`. */
  what: string
  amount: string
  /** Of it, what the platform keeps. */
  fee: string | null
}) {
  const { t } = useText()
  const id = `approve-${what}`
  const [form, fields] = usePageForm(approveForm, { id })
  const { lastResult } = useOutcome()
  return (
    <Confirm
      summary={t('payments.money.approve')}
      open={lastResult?.initialValue?.formId === id || undefined}
    >
      <p className="mb-4 max-w-text">
        {t('payments.money.approve_text', { amount })}{' '}
        {fee && t('payments.money.approve_fee', { fee })}
      </p>
      <Form method="post" id={form.id} noValidate>
        <input type="hidden" name="formId" value={id} />
        <input type="hidden" name="what" value={what} />
        <CodeField field={fields.oneTimeCode} />
        <Button name="intent" value="approve">
          {t('payments.money.approve_button', { amount })}
        </Button>
      </Form>
    </Confirm>
  )
}
