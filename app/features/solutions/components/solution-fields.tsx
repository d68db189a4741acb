import type { FieldMetadata } from '@conform-to/react'
import { priceModels, maturityLevels } from '#app/domain/solution'
import { sectors } from '#app/domain/sectors'
import { pickText, type LocalisedText } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { ChoiceField, SelectField, TextArea, TextField } from '#app/ui/fields'
import type { MessageKey } from '#app/messages/messages'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- fields of two forms that share these names
type Fields = Record<string, FieldMetadata<any>>

/** The texts of a solution, in whichever language the form is for. */
export function TextFields({ fields }: { fields: Fields }) {
  const { t } = useText()
  return (
    <>
      <TextField field={fields.title!} label={t('solutions.fields.title')} maxLength={120} />
      <TextArea
        field={fields.summary!}
        label={t('solutions.fields.summary')}
        rows={2}
        maxLength={250}
      />
      <TextArea
        field={fields.problem!}
        label={t('solutions.fields.problem')}
        help={t('common.markdown_help')}
        rows={6}
      />
      <TextArea
        field={fields.outcome!}
        label={t('solutions.fields.outcome')}
        help={t('solutions.fields.outcome_help')}
        rows={6}
      />
      <TextArea
        field={fields.description!}
        label={t('solutions.fields.description')}
        rows={8}
        optional
      />
      <TextField
        field={fields.priceNote!}
        label={t('solutions.fields.price_note')}
        maxLength={500}
        optional
      />
    </>
  )
}

interface FactProps {
  fields: Fields
  priorities: { id: string; names: LocalisedText; cityNames: LocalisedText }[]
  workingLanguages: { value: string; label: string }[]
}

/** What buyers compare, the same in every language. */
export function FactFields({ fields, priorities, workingLanguages }: FactProps) {
  const { t, language } = useText()
  return (
    <>
      <ChoiceField
        field={fields.sectors!}
        label={t('solutions.fields.sectors')}
        options={sectors.map((sector) => ({ value: sector, label: t(`sectors.${sector}`) }))}
        columns
      />
      <SelectField
        field={fields.maturity!}
        label={t('solutions.fields.maturity')}
        options={maturityLevels.map((level) => ({
          value: String(level),
          label: t(`solutions.maturity.${level}` as MessageKey),
        }))}
        empty={t('solutions.fields.none')}
      />
      <SelectField
        field={fields.priceModel!}
        label={t('solutions.fields.price_model')}
        options={priceModels.map((model) => ({
          value: model,
          label: t(`solutions.price_models.${model}`),
        }))}
        empty={t('solutions.fields.none')}
      />
      <ChoiceField
        field={fields.languages!}
        label={t('solutions.fields.languages')}
        options={workingLanguages}
        columns
        optional
      />
      <TextArea
        field={fields.certificates!}
        label={t('solutions.fields.certificates')}
        help={t('solutions.fields.certificates_help')}
        optional
      />
      <TextField
        field={fields.videoUrl!}
        label={t('solutions.fields.video')}
        type="url"
        dir="ltr"
        placeholder="https://"
        optional
      />
      <TextField
        field={fields.website!}
        label={t('solutions.fields.website')}
        type="url"
        dir="ltr"
        placeholder="https://"
        optional
      />
      <ChoiceField
        field={fields.priorities!}
        label={t('solutions.fields.priorities')}
        options={priorities.map(({ id, names, cityNames }) => ({
          value: id,
          label: `${pickText(cityNames, language).text}: ${pickText(names, language).text}`,
        }))}
        optional
      />
    </>
  )
}

interface ListButtons {
  insert: { getButtonProps: (options: { name: never }) => object }
  remove: { getButtonProps: (options: { name: never; index: number }) => object }
}

/** Where the solution is in use: a list that grows and shrinks, with or without JavaScript. */
export function DeploymentFields({
  form,
  list,
}: {
  form: ListButtons
  list: FieldMetadata<Record<string, unknown>[]>
}) {
  const { t } = useText()
  return (
    <fieldset className="mb-8">
      <legend className="mb-2 font-semibold">{t('solutions.fields.deployments')}</legend>
      <ol>
        {list.getFieldList().map((item, index) => {
          const fields = (item as FieldMetadata<Record<string, unknown>>).getFieldset() as Fields
          const name = t('solutions.fields.deployment', { number: index + 1 })
          return (
            <li key={item.key} className="border-t border-hairline py-4">
              <fieldset>
                <legend className="float-start mb-2 font-semibold">{name}</legend>
                <div className="mb-2 flex justify-end">
                  <Button
                    look="quiet"
                    {...form.remove.getButtonProps({ name: list.name as never, index })}
                    aria-label={t('common.remove_named', { name })}
                  >
                    {t('common.remove')}
                  </Button>
                </div>
                <div className="clear-both grid gap-x-6 sm:grid-cols-2">
                  <TextField
                    field={fields.place!}
                    label={t('solutions.fields.place')}
                    maxLength={100}
                  />
                  <TextField
                    field={fields.customer!}
                    label={t('solutions.fields.customer')}
                    maxLength={150}
                  />
                  <TextField
                    field={fields.since!}
                    label={t('solutions.fields.since')}
                    type="number"
                    min={1950}
                    max={2100}
                    className="figures"
                    optional
                  />
                  <TextField
                    field={fields.url!}
                    label={t('solutions.fields.url')}
                    type="url"
                    dir="ltr"
                    optional
                  />
                </div>
                <TextField
                  field={fields.note!}
                  label={t('solutions.fields.note')}
                  maxLength={500}
                  optional
                />
              </fieldset>
            </li>
          )
        })}
      </ol>
      <Button look="secondary" {...form.insert.getButtonProps({ name: list.name as never })}>
        {t('solutions.fields.add_deployment')}
      </Button>
    </fieldset>
  )
}
