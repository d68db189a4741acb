import { randomUUID } from 'node:crypto'
import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { termsPart } from '#app/domain/agreement-content'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { termsForm, termsOf, termsValues } from '#app/features/agreements/agreement-form'
import { findTerms } from '#app/features/agreements/agreement-queries.server'
import { AgreementHeader } from '#app/features/agreements/components/agreement-header'
import { TermsFields } from '#app/features/agreements/components/text-fields'
import { proposeChange } from '#app/features/agreements/propose-change.server'
import type { AnyForm } from '#app/features/challenges/components/step-fields'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { TextArea } from '#app/ui/fields'
import { ErrorSummary, RefusalBanner } from '#app/ui/form-status'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

/** The proposal that this one answers, where the URL names one. */
function countersIn(url: URL): string | undefined {
  return z
    .uuid()
    .optional()
    .catch(undefined)
    .parse(url.searchParams.get('counters') ?? undefined)
}

export const loader = memberLoader(async (visit) => {
  const { agreement, content } = await findTerms(visit.actor, idParam(visit))
  return { agreement, values: termsValues(content, agreement.currency) }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, url, now } = visit
  const id = idParam(visit)
  const { agreement } = await findTerms(actor, id)
  const input = readForm(form, termsForm(agreement.currency))
  const { reason, version, ...values } = input
  const terms = termsOf(values, () => randomUUID().slice(0, 8))
  await proposeChange(
    actor,
    id,
    {
      version,
      part: termsPart,
      content: { of: 'terms', ...terms },
      reason,
      counters: countersIn(url),
    },
    now,
  )
  return redirectWithNotice(paths.agreement(id), 'change_proposed')
})

export const meta: MetaFunction = ({ params }) =>
  pageTitle(params, 'agreements.proposal.terms_title')

export default function ProposeTerms() {
  const { t } = useText()
  const { agreement, values } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const schema = termsForm(agreement.currency)
  const [form, fields] = usePageForm(schema, { id: 'terms', defaultValue: values })
  return (
    <div className="max-w-text pb-16">
      <AgreementHeader agreement={agreement} page={t('agreements.proposal.terms_title')} />
      <RefusalBanner code={refusal} />
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        {/* The Enter key presses a form's first button, which could be one that removes an item. */}
        <button tabIndex={-1} aria-hidden="true" className="sr-only" />
        <input type="hidden" name="version" value={agreement.currentVersion} />
        <ErrorSummary form={form as never} group="agreements.fields" />
        <TermsFields form={form as AnyForm} fields={fields} currency={agreement.currency} />
        <TextArea
          field={fields.reason}
          label={t('agreements.proposal.why')}
          rows={3}
          maxLength={5_000}
        />
        <Button>{t('agreements.proposal.send')}</Button>
      </Form>
    </div>
  )
}
