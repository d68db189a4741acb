import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Refusal } from '#app/domain/refusal'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { TextFields } from '#app/features/solutions/components/solution-fields'
import { translateSolution } from '#app/features/solutions/edit-solution.server'
import { findOwnSolution } from '#app/features/solutions/solution-desk-queries.server'
import { solutionTranslationForm } from '#app/features/solutions/solution-form'
import { direction, isLanguage } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader, WithSide } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

function languageParam(value: string | undefined) {
  if (!isLanguage(value)) throw new Refusal('not_found')
  return value
}

export const loader = memberLoader(async (visit) => {
  const to = languageParam(visit.params.to)
  const { id, revision, original, originalLanguage, texts } = await findOwnSolution(
    visit.actor,
    idParam(visit),
  )
  if (to === originalLanguage) throw new Refusal('not_found')
  return {
    id,
    to,
    revision,
    original,
    originalLanguage,
    text: texts.find((made) => made.language === to) ?? null,
  }
})

export const action = memberAction(async (visit, form) => {
  const id = idParam(visit)
  const { revision, ...text } = readForm(form, solutionTranslationForm)
  await translateSolution(
    visit.actor,
    id,
    { language: languageParam(visit.params.to), revision, text },
    visit.now,
  )
  return redirectWithNotice(visit.paths.editSolution(id), 'translation_saved')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'solutions.edit.translations')

export default function TranslateSolution() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const {
    id,
    to,
    revision,
    original,
    originalLanguage,
    text: made,
  } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const [form, fields] = usePageForm(solutionTranslationForm, {
    id: `translation-${to}`,
    defaultValue: made,
  })
  const shown = ['title', 'summary', 'problem', 'outcome', 'description', 'priceNote'] as const
  return (
    <>
      <PageHeader
        crumbs={[{ label: original.title, to: paths.editSolution(id) }]}
        title={t('solutions.edit.translation_title', {
          title: original.title,
          language: text.languageName(to),
        })}
        lead={t('solutions.edit.translation_remove')}
      />
      <RefusalBanner code={refusal} />
      <WithSide
        side={
          <div
            lang={originalLanguage}
            dir={direction(originalLanguage)}
            className="grid gap-4 text-small"
          >
            {shown
              .filter((field) => original[field])
              .map((field) => (
                <p key={field} className="whitespace-pre-line border-t border-hairline pt-3">
                  {original[field]}
                </p>
              ))}
          </div>
        }
      >
        <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
          <input type="hidden" name="revision" value={revision} />
          <TextFields fields={fields} />
          <Button>{t('common.save')}</Button>
        </Form>
      </WithSide>
    </>
  )
}
