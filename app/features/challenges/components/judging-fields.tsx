import { challengeKinds } from '#app/domain/challenge-kinds'
import { tieBreaks } from '#app/domain/challenge-content'
import { useText } from '#app/platform/i18n/use-text'
import { SelectField, TextField } from '#app/ui/fields'
import { CriteriaFields, LotFields } from './list-fields'
import type { StepProps } from './step-fields'

/** How a call is judged: criteria, price, shortlist, ties, lots, and how many win. */
export function JudgingFields({ form, fields, kind, currency }: StepProps) {
  const { t } = useText()
  const rules = challengeKinds[kind]
  const priceWeight = rules.priced ? fields.priceWeight!.value : 0
  return (
    <>
      {rules.judged && (
        <CriteriaFields form={form} list={fields.criteria!} priceWeight={priceWeight} />
      )}
      {rules.judged && rules.priced && (
        <>
          <TextField
            field={fields.priceWeight!}
            label={t('challenges.fields.priceWeight')}
            help={t('challenges.fields.priceWeight_help')}
            type="number"
            min={0}
            max={100}
            className="figures max-w-28"
          />
          <TextField
            field={fields.shortlist!}
            label={t('challenges.fields.shortlist')}
            help={t('challenges.fields.shortlist_help')}
            type="number"
            min={1}
            max={100}
            className="figures max-w-28"
            optional
          />
        </>
      )}
      {rules.judged && (
        <SelectField
          field={fields.tieBreak!}
          label={t('challenges.fields.tieBreak')}
          help={t('challenges.fields.tieBreak_help')}
          options={tieBreaks
            .filter((item) => item !== 'price' || rules.priced)
            .map((item) => ({ value: item, label: t(`challenges.fields.tieBreaks.${item}`) }))}
        />
      )}
      {rules.judged && rules.priced && (
        <LotFields form={form} list={fields.lots!} currency={currency} />
      )}
      {rules.awards && (
        <TextField
          field={fields.awards!}
          label={t('challenges.fields.awards')}
          help={rules.priced ? t('challenges.fields.awards_help') : undefined}
          type="number"
          min={1}
          max={50}
          className="figures max-w-28"
        />
      )}
      {rules.awards && (
        <TextField
          field={fields.minimumApplications!}
          label={t('challenges.fields.minimumApplications')}
          help={t('challenges.fields.minimumApplications_help')}
          type="number"
          min={1}
          max={50}
          className="figures max-w-28"
        />
      )}
      {!rules.judged && <p className="mb-6 text-quiet">{t('challenges.page.not_judged')}</p>}
    </>
  )
}
