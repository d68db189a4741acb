import { Form } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { FileField, TextArea, TextField } from '#app/ui/fields'
import { ErrorSummary } from '#app/ui/form-status'
import { usePageForm } from '#app/ui/use-page-form'
import { Section } from '#app/ui/layout'
import { CodeField } from '../../second-factor/components/code-field'
import { markPaidForm, refundForm, returnInvoiceForm } from '../payment-form'

/** The way to the provider's page, while the payment can be made there. */
export function PayNow({ url, amount, until }: { url: string; amount: string; until: string }) {
  const { t } = useText()
  return (
    <Section title={t('payments.page.pay')} id="pay">
      <p className="mb-4 max-w-text">{t('payments.page.pay_text', { amount, time: until })}</p>
      <p>
        <a
          href={url}
          rel="noreferrer"
          className="inline-flex min-h-11 items-center rounded-ui bg-accent px-4 py-2 font-semibold text-on-accent no-underline hover:bg-accent-strong hover:text-on-accent"
        >
          {t('payments.page.pay_button')}
        </a>
      </p>
    </Section>
  )
}

/** Saying that an invoice was paid, with what proves it. */
export function MarkPaid({ amount, reference }: { amount: string; reference: string }) {
  const { t } = useText()
  const [form, fields] = usePageForm(markPaidForm, { id: 'mark-paid' })
  return (
    <Section title={t('payments.page.mark')} id="mark">
      <p className="mb-4 max-w-text">{t('payments.page.mark_text', { amount, reference })}</p>
      <Form
        method="post"
        encType="multipart/form-data"
        id={form.id}
        noValidate
        className="max-w-text"
      >
        <ErrorSummary form={form as never} group="payments.page.fields" />
        <input type="hidden" name="formId" value="mark-paid" />
        <TextField
          field={fields.paidOn}
          type="date"
          label={t('payments.page.fields.paidOn')}
          className="figures max-w-64"
        />
        <TextArea
          field={fields.evidence}
          label={t('payments.page.fields.evidence')}
          help={t('payments.page.mark_evidence_help')}
          rows={2}
          maxLength={2_000}
        />
        <FileField field={fields.upload} label={t('payments.page.fields.upload')} optional />
        <CodeField field={fields.oneTimeCode} />
        <Button name="intent" value="mark-paid">
          {t('payments.page.mark_button')}
        </Button>
      </Form>
    </Section>
  )
}

/** Giving an invoice back, with a reason. */
export function ReturnInvoice() {
  const { t } = useText()
  const [form, fields] = usePageForm(returnInvoiceForm, { id: 'return' })
  return (
    <Confirm summary={t('payments.page.return')} open={form.status === 'error'}>
      <p className="mb-4 max-w-text">{t('payments.page.return_text')}</p>
      <Form method="post" id={form.id} noValidate className="max-w-text">
        <input type="hidden" name="formId" value="return" />
        <TextArea
          field={fields.reason}
          label={t('payments.page.return_reason')}
          maxLength={5_000}
        />
        <Button name="intent" value="return" look="danger">
          {t('payments.page.return_button')}
        </Button>
      </Form>
    </Confirm>
  )
}

/** Asking for money back, with a reason. */
export function Refund({ amount }: { amount: string }) {
  const { t } = useText()
  const [form, fields] = usePageForm(refundForm, { id: 'refund' })
  return (
    <Confirm summary={t('payments.page.refund')} open={form.status === 'error'}>
      <p className="mb-4 max-w-text">{t('payments.page.refund_text', { amount })}</p>
      <Form method="post" id={form.id} noValidate className="max-w-text">
        <input type="hidden" name="formId" value="refund" />
        <TextArea
          field={fields.reason}
          label={t('payments.page.refund_reason')}
          maxLength={5_000}
        />
        <Button name="intent" value="refund" look="danger">
          {t('payments.page.refund_button')}
        </Button>
      </Form>
    </Confirm>
  )
}

/** Having the provider asked once more. */
export function Retry() {
  const { t } = useText()
  return (
    <Form method="post" className="mt-3">
      <p className="mb-3">{t('payments.page.retry_text')}</p>
      <Button name="intent" value="retry" look="secondary">
        {t('payments.page.retry')}
      </Button>
    </Form>
  )
}

/** Having the provider's page closed, before anything was paid. */
export function CancelPayment() {
  const { t } = useText()
  return (
    <Confirm summary={t('payments.page.cancel')}>
      <p className="mb-4 max-w-text">{t('payments.page.cancel_text')}</p>
      <Form method="post">
        <Button name="intent" value="cancel" look="danger">
          {t('payments.page.cancel_button')}
        </Button>
      </Form>
    </Confirm>
  )
}
