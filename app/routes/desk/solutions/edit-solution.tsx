import { data, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { fileIdOf, requireFile } from '#app/features/files/require-file'
import {
  DeploymentFields,
  FactFields,
  TextFields,
} from '#app/features/solutions/components/solution-fields'
import { SolutionFiles } from '#app/features/solutions/components/solution-files'
import { SolutionSide } from '#app/features/solutions/components/solution-side'
import { editSolution } from '#app/features/solutions/edit-solution.server'
import { setListing } from '#app/features/solutions/list-solution.server'
import {
  findOwnSolution,
  listAllPriorities,
} from '#app/features/solutions/solution-desk-queries.server'
import {
  addPicture,
  addSolutionDocument,
  removeSolutionFile,
} from '#app/features/solutions/solution-files.server'
import { solutionForm } from '#app/features/solutions/solution-form'
import { readForm, textField } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { workingLanguageOptions } from '#app/platform/i18n/countries'
import { useText } from '#app/platform/i18n/use-text'
import { AutosaveForm } from '#app/ui/autosave-form'
import { Button } from '#app/ui/button'
import { ErrorSummary, RefusalBanner } from '#app/ui/form-status'
import { PageHeader, WithSide } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const [solution, priorities] = await Promise.all([
    findOwnSolution(visit.actor, idParam(visit)),
    listAllPriorities(),
  ])
  return { solution, priorities, workingLanguages: workingLanguageOptions(visit.text) }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const here = paths.editSolution(id)
  switch (form.get('intent')) {
    case 'list':
      await setListing(actor, id, 'list', now)
      return redirectWithNotice(here, 'solution_listed')
    case 'unlist':
      await setListing(actor, id, 'unlist', now)
      return redirectWithNotice(here, 'solution_unlisted')
    case 'add-picture':
      await addPicture(
        actor,
        id,
        { upload: requireFile(form), description: textField(form, 'description') },
        now,
      )
      return redirectWithNotice(`${here}#pictures`, 'file_added')
    case 'add-document':
      await addSolutionDocument(
        actor,
        id,
        { upload: requireFile(form), title: textField(form, 'title') },
        now,
      )
      return redirectWithNotice(`${here}#documents`, 'file_added')
    case 'remove-file':
      await removeSolutionFile(actor, id, fileIdOf(form))
      return redirectWithNotice(here, 'file_removed')
  }
  const saved = await editSolution(actor, id, readForm(form, solutionForm), now)
  if (form.get('intent') === 'autosave') return data({ saved: { ...saved, at: now } })
  return redirectWithNotice(here, 'saved')
})

/** What is being typed must not be overwritten by what was just saved of it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData?.get('intent') !== 'autosave' && defaultShouldRevalidate

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'solutions.edit.title')

export default function EditSolution() {
  const { t } = useText()
  const paths = usePaths()
  const { solution, ...options } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const [form, fields] = usePageForm(solutionForm, {
    id: 'solution',
    defaultValue: {
      ...solution,
      ...solution.original,
      certificates: solution.certificates.join('\n'),
      priorities: solution.priorities.map((priority) => priority.priorityId),
      deployments: solution.deployments.map(({ place, customer, since, note, url }) => ({
        place,
        customer,
        since,
        note,
        url,
      })),
    } as never,
  })
  return (
    <>
      <PageHeader
        crumbs={[
          {
            label: solution.organisation.name,
            to: paths.organisationDesk(solution.organisation.id),
          },
        ]}
        title={solution.original.title || t('solutions.edit.title')}
        aside={
          solution.status === 'listed' && (
            <Link to={paths.solution(solution.slug)} className="py-2">
              {t('solutions.edit.public_page')}
            </Link>
          )
        }
      />
      <RefusalBanner code={refusal} />
      <WithSide side={<SolutionSide solution={solution} />} sideFirst>
        <AutosaveForm form={form} revision={solution.revision}>
          <ErrorSummary form={form as never} group="solutions.fields" />
          <TextFields fields={fields} />
          <FactFields fields={fields} {...options} />
          <DeploymentFields form={form} list={fields.deployments as never} />
          <Button name="intent" value="save">
            {t('solutions.edit.save')}
          </Button>
        </AutosaveForm>
        <SolutionFiles pictures={solution.pictures} documents={solution.documents} />
        {solution.status === 'listed' && (
          <Form method="post" className="border-t border-hairline pt-6">
            <p className="mb-3 text-quiet">{t('solutions.edit.unlist_text')}</p>
            <Button name="intent" value="unlist" look="secondary">
              {t('solutions.edit.unlist')}
            </Button>
          </Form>
        )}
      </WithSide>
    </>
  )
}
