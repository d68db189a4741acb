import type { FieldMetadata } from '@conform-to/react'
import type { ReactNode } from 'react'
import { prefills } from '#app/domain/challenge-content'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { CheckboxField, SelectField, TextArea, TextField } from '#app/ui/fields'
import type { AnyForm, Fields } from './step-fields'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see step-fields
type List = FieldMetadata<any>

/** Items that can be added, moved and removed, with or without JavaScript. */
export function ListField({
  form,
  list,
  title,
  help,
  add,
  name,
  children,
}: {
  form: AnyForm
  list: List
  title: string
  help?: string
  add: string
  /** What one item is called: "Question 2". */
  name: (index: number) => string
  children: (fields: Fields) => ReactNode
}) {
  const { t } = useText()
  const items = (list as FieldMetadata<Record<string, unknown>[]>).getFieldList()
  return (
    <fieldset className="mb-8">
      <legend className="mb-1 text-h3 font-semibold">{title}</legend>
      {help && <p className="mb-4 text-small text-quiet">{help}</p>}
      <ol>
        {items.map((item, index) => {
          const fields = item.getFieldset() as Fields
          return (
            <li key={item.key} className="border-t border-hairline py-4">
              <fieldset>
                <legend className="float-start mb-3 font-semibold">{name(index)}</legend>
                <div className="mb-3 flex flex-wrap justify-end gap-1">
                  {index > 0 && (
                    <Button
                      look="quiet"
                      {...form.reorder.getButtonProps({
                        name: list.name,
                        from: index,
                        to: index - 1,
                      })}
                      aria-label={`${t('common.move_up')}: ${name(index)}`}
                    >
                      {t('common.move_up')}
                    </Button>
                  )}
                  <Button
                    look="quiet"
                    {...form.remove.getButtonProps({ name: list.name, index })}
                    aria-label={t('common.remove_named', { name: name(index) })}
                  >
                    {t('common.remove')}
                  </Button>
                </div>
                <input
                  type="hidden"
                  name={fields.id!.name}
                  defaultValue={fields.id!.initialValue as string}
                />
                <div className="clear-both">{children(fields)}</div>
              </fieldset>
            </li>
          )
        })}
      </ol>
      <Button look="secondary" {...form.insert.getButtonProps({ name: list.name })}>
        {add}
      </Button>
    </fieldset>
  )
}

export function QuestionFields({ form, list }: { form: AnyForm; list: List }) {
  const { t } = useText()
  return (
    <ListField
      form={form}
      list={list}
      title={t('challenges.fields.questions')}
      help={t('challenges.fields.questions_help')}
      add={t('challenges.fields.add_question')}
      name={(index) => t('challenges.fields.question', { number: index + 1 })}
    >
      {(fields) => (
        <>
          <TextField
            field={fields.label!}
            label={t('challenges.fields.question_label')}
            maxLength={200}
          />
          <TextField
            field={fields.help!}
            label={t('challenges.fields.question_hint')}
            maxLength={1_000}
            optional
          />
          <div className="grid gap-x-6 sm:grid-cols-2">
            <TextField
              field={fields.maxLength!}
              label={t('challenges.fields.question_length')}
              type="number"
              min={50}
              max={20_000}
              className="figures"
              placeholder="2000"
              optional
            />
            <SelectField
              field={fields.prefill!}
              label={t('challenges.fields.question_prefill')}
              options={prefills.map((prefill) => ({
                value: prefill,
                label: t(`challenges.fields.prefills.${prefill}`),
              }))}
            />
          </div>
          <CheckboxField
            field={fields.required!}
            label={t('challenges.fields.question_required')}
          />
          <CheckboxField
            field={fields.curable!}
            label={t('challenges.fields.question_curable')}
            help={t('challenges.fields.curable_help')}
          />
        </>
      )}
    </ListField>
  )
}

/** Parts of a call that are applied for and awarded each by itself. */
export function LotFields({
  form,
  list,
  currency,
}: {
  form: AnyForm
  list: List
  currency: string
}) {
  const { t } = useText()
  return (
    <ListField
      form={form}
      list={list}
      title={t('challenges.fields.lots')}
      help={t('challenges.fields.lots_help')}
      add={t('challenges.fields.add_lot')}
      name={(index) => t('challenges.fields.lot', { number: index + 1 })}
    >
      {(fields) => (
        <>
          <TextField field={fields.name!} label={t('challenges.fields.lot_name')} maxLength={200} />
          <TextField
            field={fields.budgetMax!}
            label={t('challenges.fields.lot_budget')}
            help={t('challenges.fields.budget_help', { currency })}
            inputMode="decimal"
            className="figures max-w-52"
          />
        </>
      )}
    </ListField>
  )
}

export function CriteriaFields({
  form,
  list,
  priceWeight,
}: {
  form: AnyForm
  list: List
  /** What the price counts for beside the criteria, as it is typed. */
  priceWeight: unknown
}) {
  const { t } = useText()
  const items = (list.value ?? []) as ({ weight?: string } | undefined)[]
  const sum = items.reduce(
    (total, item) => total + (Number(item?.weight) || 0),
    Number(priceWeight) || 0,
  )
  return (
    <ListField
      form={form}
      list={list}
      title={t('challenges.fields.criteria')}
      help={t('challenges.fields.criteria_help', { sum })}
      add={t('challenges.fields.add_criterion')}
      name={(index) => t('challenges.fields.criterion', { number: index + 1 })}
    >
      {(fields) => (
        <>
          <TextField
            field={fields.name!}
            label={t('challenges.fields.criterion_name')}
            maxLength={200}
          />
          <TextArea
            field={fields.description!}
            label={t('challenges.fields.criterion_description')}
            rows={2}
            maxLength={2_000}
            optional
          />
          <div className="grid gap-x-6 sm:grid-cols-2">
            <TextField
              field={fields.weight!}
              label={t('challenges.fields.criterion_weight')}
              type="number"
              min={0}
              max={100}
              className="figures"
            />
            <TextField
              field={fields.minimum!}
              label={t('challenges.fields.criterion_minimum')}
              type="number"
              min={1}
              max={100}
              className="figures"
              optional
            />
          </div>
        </>
      )}
    </ListField>
  )
}
