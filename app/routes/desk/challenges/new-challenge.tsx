import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Refusal } from '#app/domain/refusal'
import { challengeKindKeys } from '#app/domain/challenge-kinds'
import { limits } from '#app/domain/challenge-content'
import { memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { newChallengeForm } from '#app/features/challenges/challenge-form'
import { createChallenge } from '#app/features/challenges/create-challenge.server'
import { unitsOf } from '#app/features/challenges/desk-queries.server'
import { languageNames, languages, pickText } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { ChoiceField, SelectField, TextField } from '#app/ui/fields'
import { ErrorSummary, RefusalBanner } from '#app/ui/form-status'
import { PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

export const loader = memberLoader(async ({ actor }) => {
  const units = await unitsOf(actor, 'officer')
  if (units.length === 0) throw new Refusal('not_allowed')
  return { units }
})

export const action = memberAction(async ({ actor, paths, now }, form) => {
  const { id } = await createChallenge(actor, readForm(form, newChallengeForm), now)
  return redirect(paths.editChallenge(id, 'basics'))
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'challenges.desk.new_title')

export default function NewChallenge() {
  const { t, language } = useText()
  const paths = usePaths()
  const { units } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const [form, fields] = usePageForm(newChallengeForm, {
    id: 'new-challenge',
    defaultValue: { kind: 'pilot_call', language: units[0]!.language, unitId: units[0]!.id },
  })
  return (
    <div className="max-w-text pb-16">
      <PageHeader
        crumbs={[{ label: t('challenges.desk.title'), to: paths.deskChallenges() }]}
        title={t('challenges.desk.new_title')}
        lead={t('challenges.desk.new_lead')}
      />
      <RefusalBanner code={refusal} />
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary form={form as never} group="challenges.fields" />
        <TextField
          field={fields.title}
          label={t('challenges.fields.title')}
          help={t('challenges.fields.title_help')}
          maxLength={limits.title}
        />
        <ChoiceField
          type="radio"
          field={fields.kind}
          label={t('challenges.fields.kind')}
          options={challengeKindKeys.map((kind) => ({
            value: kind,
            label: t(`challenges.kinds.${kind}`),
            help: t(`challenges.kind_help.${kind}`),
          }))}
        />
        <SelectField
          field={fields.unitId}
          label={t('challenges.fields.unit')}
          options={units.map(({ id, names, cityNames }) => ({
            value: id,
            label: `${pickText(cityNames, language).text}: ${pickText(names, language).text}`,
          }))}
        />
        <SelectField
          field={fields.language}
          label={t('challenges.fields.language')}
          options={languages.map((code) => ({ value: code, label: languageNames[code] }))}
        />
        <Button>{t('challenges.desk.create')}</Button>
      </Form>
    </div>
  )
}
