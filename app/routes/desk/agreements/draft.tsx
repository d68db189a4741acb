import { randomUUID } from 'node:crypto'
import { data, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { draftForm, draftOf, termsValues } from '#app/features/agreements/agreement-form'
import { findDraft } from '#app/features/agreements/agreement-queries.server'
import { AgreementHeader } from '#app/features/agreements/components/agreement-header'
import { MissingList } from '#app/features/agreements/components/agreement-steps'
import { ClauseFields, TermsFields } from '#app/features/agreements/components/text-fields'
import { saveDraft } from '#app/features/agreements/write-draft.server'
import type { AnyForm } from '#app/features/challenges/components/step-fields'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { AutosaveForm } from '#app/ui/autosave-form'
import { Button } from '#app/ui/button'
import { TextField } from '#app/ui/fields'
import { ErrorSummary, RefusalBanner } from '#app/ui/form-status'
import { WithSide } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const { content, ...found } = await findDraft(visit.actor, idParam(visit))
  const { title, clauses } = content
  const terms = termsValues(content, found.agreement.currency)
  return { ...found, values: { title, clauses, ...terms } }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const { agreement } = await findDraft(actor, id)
  const content = draftOf(readForm(form, draftForm(agreement.currency)), () =>
    randomUUID().slice(0, 8),
  )
  const revision = Number(form.get('revision'))
  const saved = await saveDraft(actor, id, { revision, content }, now)
  if (form.get('intent') === 'autosave') return data({ saved: { ...saved, at: now } })
  return redirectWithNotice(paths.agreement(id), 'saved')
})

/** What is being typed must not be overwritten by what was just saved of it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData?.get('intent') !== 'autosave' && defaultShouldRevalidate

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'agreements.draft.title')

export default function Draft() {
  const { t } = useText()
  const paths = usePaths()
  const { agreement, values, revision, missing } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const schema = draftForm(agreement.currency)
  const [form, fields] = usePageForm(schema, { id: 'draft', defaultValue: values })
  return (
    <>
      <AgreementHeader agreement={agreement} page={t('agreements.draft.title')} />
      <RefusalBanner code={refusal} />
      {refusal === 'stale_edit' && (
        <p className="-mt-4 mb-6">
          <a href={paths.agreement(agreement.id)} target="_blank" rel="noopener">
            {t('agreements.draft.newest')}
          </a>
        </p>
      )}
      <WithSide
        side={
          <>
            <MissingList missing={missing} />
            <p className="mt-4 text-small text-quiet">{t('agreements.draft.text')}</p>
            <p className="mt-4">
              <Link to={paths.agreement(agreement.id)}>{t('agreements.draft.preview')}</Link>
            </p>
          </>
        }
      >
        <AutosaveForm form={form} revision={revision}>
          <ErrorSummary form={form as never} group="agreements.fields" />
          <TextField field={fields.title} label={t('agreements.fields.title')} maxLength={150} />
          <TermsFields form={form as AnyForm} fields={fields} currency={agreement.currency} />
          <ClauseFields form={form as AnyForm} list={fields.clauses} />
          <Button name="intent" value="save">
            {t('agreements.draft.save')}
          </Button>
        </AutosaveForm>
      </WithSide>
    </>
  )
}
