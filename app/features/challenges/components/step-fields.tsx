import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import { maturityComponents, sectors } from '#app/domain/sectors'
import { applicantKinds } from '#app/domain/organisation'
import { challengeKinds, type ChallengeKind } from '#app/domain/challenge-kinds'
import { limits, type ChallengeStep } from '#app/domain/challenge-content'
import { pickText, type LocalisedText } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import {
  CheckboxField,
  ChoiceField,
  LocalTimeField,
  SelectField,
  TextArea,
  TextField,
} from '#app/ui/fields'
import { JudgingFields } from './judging-fields'
import { QuestionFields } from './list-fields'

// The fields of a form depend on the step, which only the URL knows; their names are checked by the
// schema of the step when the form is read.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Fields = Record<string, FieldMetadata<any>>
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyForm = FormMetadata<any, string[]>

export interface StepProps {
  form: AnyForm
  fields: Fields
  kind: ChallengeKind
  currency: string
  cityName: string
  priorities: { id: string; names: LocalisedText }[]
}

export function StepFields({ step, ...props }: StepProps & { step: ChallengeStep }) {
  const Step = steps[step]
  return <Step {...props} />
}

const steps: Record<ChallengeStep, (props: StepProps) => JSX.Element> = {
  basics: Basics,
  problem: Problem,
  offer: Offer,
  applicants: Applicants,
  judging: JudgingFields,
  dates: Dates,
  terms: Terms,
}

function Basics({ fields, priorities }: StepProps) {
  const { t, language } = useText()
  return (
    <>
      <TextField
        field={fields.title!}
        label={t('challenges.fields.title')}
        help={t('challenges.fields.title_help')}
        maxLength={limits.title}
      />
      <TextArea
        field={fields.summary!}
        label={t('challenges.fields.summary')}
        help={t('challenges.fields.summary_help')}
        rows={2}
        maxLength={limits.summary}
      />
      <ChoiceField
        field={fields.sectors!}
        label={t('challenges.fields.sectors')}
        help={t('challenges.fields.sectors_help')}
        options={sectors.map((sector) => ({ value: sector, label: t(`sectors.${sector}`) }))}
        columns
      />
      <SelectField
        field={fields.priorityId!}
        label={t('challenges.fields.priority')}
        options={priorities.map(({ id, names }) => ({
          value: id,
          label: pickText(names, language).text,
        }))}
        empty={t('common.none')}
        optional
      />
      <SelectField
        field={fields.component!}
        label={t('challenges.fields.component')}
        options={maturityComponents.map((item) => ({
          value: item,
          label: t(`maturity_components.${item}`),
        }))}
        empty={t('common.none')}
        optional
      />
    </>
  )
}

function Written({
  fields,
  name,
  label,
  help,
}: {
  fields: Fields
  name: string
  label: string
  help?: string
}) {
  const { t } = useText()
  return (
    <TextArea
      field={fields[name]!}
      label={label}
      help={
        <>
          {help && <span className="block">{help}</span>}
          {t('common.markdown_help')}
        </>
      }
      rows={8}
      maxLength={limits.markdown}
    />
  )
}

function Problem({ fields }: StepProps) {
  const { t } = useText()
  return (
    <>
      <Written
        fields={fields}
        name="problem"
        label={t('challenges.fields.problem')}
        help={t('challenges.fields.problem_help')}
      />
      <Written
        fields={fields}
        name="outcome"
        label={t('challenges.fields.outcome')}
        help={t('challenges.fields.outcome_help')}
      />
    </>
  )
}

function Offer({ fields, kind, currency }: StepProps) {
  const { t } = useText()
  const { money } = challengeKinds[kind]
  const help = t('challenges.fields.budget_help', { currency })
  return (
    <>
      {money === 'budget' && (
        <TextField
          field={fields.budgetMin!}
          label={t('challenges.fields.budgetMin')}
          help={help}
          inputMode="decimal"
          className="figures max-w-52"
          optional
        />
      )}
      {money !== 'none' && (
        <TextField
          field={fields.budgetMax!}
          label={t(money === 'prize' ? 'challenges.fields.prize' : 'challenges.fields.budgetMax')}
          help={help}
          inputMode="decimal"
          className="figures max-w-52"
        />
      )}
      <Written fields={fields} name="offered" label={t('challenges.fields.offered')} />
    </>
  )
}

function Applicants({ form, fields }: StepProps) {
  const { t } = useText()
  return (
    <>
      <ChoiceField
        field={fields.applicantKinds!}
        label={t('challenges.fields.applicantKinds')}
        options={applicantKinds.map((item) => ({
          value: item,
          label: t(`organisation_kinds.${item}`),
        }))}
      />
      <Written fields={fields} name="eligibility" label={t('challenges.fields.eligibility')} />
      <QuestionFields form={form} list={fields.questions!} />
      <TextArea
        field={fields.attachmentsWanted!}
        label={t('challenges.fields.attachmentsWanted')}
        maxLength={1_000}
        optional
      />
      <CheckboxField
        field={fields.attachmentsCurable!}
        label={t('challenges.fields.attachmentsCurable')}
        help={t('challenges.fields.curable_help')}
      />
    </>
  )
}

function Dates({ fields, kind, cityName }: StepProps) {
  const { t } = useText()
  const { minimumDays, recommendedDays, awards } = challengeKinds[kind]
  const days = { city: cityName, minimum: minimumDays, recommended: recommendedDays }
  return (
    <>
      <LocalTimeField
        field={fields.questionsUntil!}
        label={t('challenges.fields.questionsUntil')}
        help={t('challenges.fields.questionsUntil_help', days)}
      />
      <LocalTimeField
        field={fields.deadline!}
        label={t('challenges.fields.deadline')}
        help={t('challenges.fields.deadline_help', days)}
      />
      {awards && (
        <LocalTimeField
          field={fields.evaluationUntil!}
          label={t('challenges.fields.evaluationUntil')}
        />
      )}
      <TextArea
        field={fields.shortOpeningReason!}
        label={t('challenges.fields.shortOpeningReason')}
        help={t('challenges.fields.shortOpeningReason_help', days)}
        optional
      />
    </>
  )
}

function Terms({ fields }: StepProps) {
  const { t } = useText()
  return (
    <Written
      fields={fields}
      name="terms"
      label={t('challenges.fields.terms')}
      help={t('challenges.fields.terms_help')}
    />
  )
}
