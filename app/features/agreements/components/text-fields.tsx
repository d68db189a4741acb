import type { FieldMetadata } from '@conform-to/react'
import { ListField } from '#app/features/challenges/components/list-fields'
import type { AnyForm } from '#app/features/challenges/components/step-fields'
import { useText } from '#app/platform/i18n/use-text'
import { TextArea, TextField, type FieldLike } from '#app/ui/fields'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as in step-fields
type List = FieldMetadata<any>

/** The clauses of a text or a template, to be written, added, moved and removed. */
export function ClauseFields({ form, list, help }: { form: AnyForm; list: List; help?: string }) {
  const { t } = useText()
  return (
    <ListField
      form={form}
      list={list}
      title={t('agreements.fields.clauses')}
      help={help}
      add={t('agreements.fields.add_clause')}
      name={(index) => t('agreements.fields.clause_number', { number: index + 1 })}
    >
      {(fields) => (
        <>
          <TextField
            field={fields.heading!}
            label={t('agreements.fields.heading')}
            maxLength={200}
          />
          <TextArea
            field={fields.text!}
            label={t('agreements.fields.text')}
            help={t('common.markdown_help')}
            rows={6}
            maxLength={20_000}
          />
        </>
      )}
    </ListField>
  )
}

interface TermFields {
  amount: FieldLike
  retention: FieldLike
  startsOn: FieldLike
  endsOn: FieldLike
  milestones: unknown
}

/** Amount, days and milestones, to be written. */
export function TermsFields({
  form,
  fields,
  currency,
}: {
  form: AnyForm
  fields: TermFields
  currency: string
}) {
  const { t } = useText()
  return (
    <>
      <div className="grid gap-x-6 sm:grid-cols-2">
        <TextField
          field={fields.amount}
          label={t('agreements.fields.amount')}
          help={t('agreements.fields.amount_help', { currency })}
          inputMode="decimal"
          className="figures"
        />
        <TextField
          field={fields.retention}
          label={t('agreements.fields.retention')}
          help={t('agreements.fields.retention_help')}
          inputMode="decimal"
          className="figures"
        />
        <TextField
          field={fields.startsOn}
          label={t('agreements.fields.startsOn')}
          type="date"
          className="figures"
        />
        <TextField
          field={fields.endsOn}
          label={t('agreements.fields.endsOn')}
          type="date"
          className="figures"
        />
      </div>
      <ListField
        form={form}
        list={fields.milestones as List}
        title={t('agreements.fields.milestones')}
        help={t('agreements.fields.milestones_help')}
        add={t('agreements.fields.add_milestone')}
        name={(index) => t('agreements.fields.milestone_number', { number: index + 1 })}
      >
        {(item) => (
          <>
            <TextField
              field={item.title!}
              label={t('agreements.fields.milestone_title')}
              maxLength={200}
            />
            <TextArea
              field={item.evidence!}
              label={t('agreements.fields.evidence')}
              rows={3}
              maxLength={5_000}
            />
            <div className="grid gap-x-6 sm:grid-cols-2">
              <TextField
                field={item.dueOn!}
                label={t('agreements.fields.dueOn')}
                type="date"
                className="figures"
              />
              <TextField
                field={item.share!}
                label={t('agreements.fields.share_percent')}
                help={t('agreements.fields.share_help')}
                inputMode="decimal"
                className="figures"
              />
            </div>
          </>
        )}
      </ListField>
    </>
  )
}
