import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import {
  challengeSteps,
  missingForPublication,
  stepOf,
  type ChallengeStep,
} from '#app/domain/challenge-content'
import { mayEditDraft } from '#app/domain/challenge'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { contentChanges, formValues, stepSchema } from '#app/features/challenges/challenge-form'
import { addDocument, removeDocument } from '#app/features/challenges/challenge-documents.server'
import { DocumentFields } from '#app/features/challenges/components/document-fields'
import { StepFields, type AnyForm } from '#app/features/challenges/components/step-fields'
import { StepList } from '#app/features/challenges/components/step-list'
import { findDeskChallenge, listPriorities } from '#app/features/challenges/desk-queries.server'
import { fileIdOf, requireFile } from '#app/features/files/require-file'
import { editDraft } from '#app/features/challenges/edit-draft.server'
import { pickText } from '#app/messages/languages'
import { readForm, textField } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { AutosaveForm } from '#app/ui/autosave-form'
import { Button } from '#app/ui/button'
import { ErrorSummary, RefusalBanner } from '#app/ui/form-status'
import { PageHeader, WithSide } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

function stepParam(value: string | undefined): ChallengeStep {
  const step = challengeSteps.find((candidate) => candidate === value)
  if (!step) throw new Refusal('not_found')
  return step
}

export const loader = memberLoader(async (visit) => {
  const step = stepParam(visit.params.step)
  const { challenge, city, documents } = await findDeskChallenge(
    visit.actor,
    idParam(visit),
    visit.now,
  )
  requireAllowed(mayEditDraft(visit.actor, challenge))
  const draft = challenge.draft!
  return {
    step,
    id: challenge.id,
    kind: challenge.kind,
    revision: challenge.revision,
    addendum: challenge.status === 'published',
    title: draft.title,
    values: formValues(draft, city),
    gaps: missingForPublication(draft, challenge.kind, challenge.publishedAt ?? visit.now),
    city,
    documents,
    priorities: step === 'basics' ? await listPriorities(challenge.cityId) : [],
  }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const step = stepParam(visit.params.step)
  const id = idParam(visit)
  const here = paths.editChallenge(id, step)
  switch (form.get('intent')) {
    case 'add-document':
      await addDocument(
        actor,
        id,
        { upload: requireFile(form), title: textField(form, 'documentTitle', 200) },
        now,
      )
      return redirectWithNotice(here, 'file_added')
    case 'remove-document':
      await removeDocument(actor, id, fileIdOf(form))
      return redirectWithNotice(here, 'file_removed')
  }
  const { city } = await findDeskChallenge(actor, id, now)
  const changes = contentChanges(readForm(form, stepSchema(step, city)) as never, () =>
    randomUUID().slice(0, 8),
  )
  const saved = await editDraft(actor, id, { revision: Number(form.get('revision')), changes }, now)
  if (form.get('intent') === 'autosave') return data({ saved: { ...saved, at: now } })
  const next = challengeSteps[challengeSteps.indexOf(step) + 1]
  return redirect(next ? paths.editChallenge(id, next) : paths.deskChallenge(id))
})

/** What is being typed must not be overwritten by what was just saved of it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData?.get('intent') !== 'autosave' && defaultShouldRevalidate

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'challenges.desk.edit')

export default function EditStep() {
  const { step } = useLoaderData<typeof loader>()
  return <Step key={step} />
}

function Step() {
  const { t, language } = useText()
  const paths = usePaths()
  const { step, id, kind, revision, title, values, gaps, city, documents, priorities } =
    useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const schema = stepSchema(step, city)
  const [form, fields] = usePageForm(schema, { id: `step-${step}`, defaultValue: values })
  const cityName = pickText(city.names, language).text
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('challenges.desk.title'), to: paths.deskChallenges() },
          { label: title || t('challenges.desk.new_title'), to: paths.deskChallenge(id) },
        ]}
        title={t(`challenges.steps.${step}`)}
        kicker={t('challenges.steps.of', {
          number: challengeSteps.indexOf(step) + 1,
          total: challengeSteps.length,
        })}
        aside={
          <Link to={paths.previewChallenge(id)} className="py-2">
            {t('challenges.desk.preview')}
          </Link>
        }
      />
      <WithSide side={<StepList id={id} current={step} gapSteps={gaps.map(stepOf)} />}>
        <RefusalBanner code={refusal} />
        {refusal === 'stale_edit' && (
          <p className="-mt-4 mb-6">
            <a href={paths.previewChallenge(id)} target="_blank" rel="noopener">
              {t('challenges.desk.newest')}
            </a>
          </p>
        )}
        <AutosaveForm form={form} revision={revision}>
          <ErrorSummary form={form as never} group="challenges.fields" />
          <StepFields
            step={step}
            form={form as AnyForm}
            fields={fields}
            kind={kind}
            currency={city.currency}
            cityName={cityName}
            priorities={priorities}
          />
          <Button name="intent" value="save">
            {t('common.continue')}
          </Button>
        </AutosaveForm>
        {step === 'terms' && <DocumentFields documents={documents} />}
      </WithSide>
    </>
  )
}
