import { randomUUID } from 'node:crypto'
import { data, type MetaFunction } from '@remix-run/node'
import { useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { templateFields } from '#app/domain/agreement-template'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { templateForm } from '#app/features/agreements/agreement-form'
import { ClauseFields } from '#app/features/agreements/components/text-fields'
import { TemplateVersions } from '#app/features/agreements/components/template-versions'
import {
  findTemplate,
  templateLanguage,
  versionOf,
} from '#app/features/agreements/template-queries.server'
import { diffClauses } from '#app/features/agreements/text-diff'
import { publishTemplate, saveTemplate } from '#app/features/agreements/write-template.server'
import type { AnyForm } from '#app/features/challenges/components/step-fields'
import { pickText } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { AutosaveForm } from '#app/ui/autosave-form'
import { Button } from '#app/ui/button'
import { ErrorSummary, RefusalBanner } from '#app/ui/form-status'
import { PageHeader, WithSide } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const language = templateLanguage(visit.params.to)
  const found = await findTemplate(visit.actor, { cityId: idParam(visit), language })
  const { content, versions, ...rest } = found
  const number = (name: string) => Number(visit.url.searchParams.get(name) ?? Number.NaN)
  const to = versionOf(versions, number('to'))
  const older = versions.find((version) => version.number < to.number) ?? to
  const from = visit.url.searchParams.has('from') ? versionOf(versions, number('from')) : older
  return {
    ...rest,
    language,
    values: { clauses: content.clauses },
    versions: versions.map(({ number: one, publishedAt }) => ({ number: one, publishedAt })),
    from: from.number,
    to: to.number,
    diffs: diffClauses(from.content.clauses, to.content.clauses),
    preview: content.clauses.map(({ id, heading, text }) => ({
      id,
      heading,
      html: renderMarkdown(text),
    })),
  }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const key = { cityId: idParam(visit), language: templateLanguage(visit.params.to) }
  const here = paths.template(key.cityId, key.language)
  const { clauses } = readForm(form, templateForm)
  const content = {
    clauses: clauses.map((clause) => ({ ...clause, id: clause.id || randomUUID().slice(0, 8) })),
  }
  const revision = Number(form.get('revision'))
  const saved = await saveTemplate(actor, key, { revision, content }, now)
  if (form.get('intent') === 'autosave') return data({ saved: { ...saved, at: now } })
  if (form.get('intent') !== 'publish') return redirectWithNotice(here, 'saved')
  await publishTemplate(actor, key, saved.revision, now)
  return redirectWithNotice(here, 'template_published')
})

/** What is being typed must not be overwritten by what was just saved of it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData?.get('intent') !== 'autosave' && defaultShouldRevalidate

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'agreements.templates.title')

export default function Template() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { city, language, revision, values, versions, writing } = page
  const { refusal } = useOutcome()
  const [form, fields] = usePageForm(templateForm, { id: 'template', defaultValue: values })
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('agreements.title'), to: paths.agreements() },
          { label: t('agreements.templates.title'), to: paths.templates() },
        ]}
        kicker={pickText(city.names, text.language).text}
        title={t('agreements.templates.one', { language: text.languageName(language) })}
        lead={t(writing ? 'agreements.templates.writing' : 'agreements.templates.lead')}
      />
      <RefusalBanner code={refusal} />
      <WithSide side={<TemplateVersions {...page} city={city} versions={versions} />}>
        <AutosaveForm form={form} revision={revision} key={writing ? 'draft' : `new-${revision}`}>
          <ErrorSummary form={form as never} group="agreements.fields" />
          <ClauseFields
            form={form as AnyForm}
            list={fields.clauses}
            help={t('agreements.templates.fields', {
              fields: templateFields.map((name) => `{{${name}}}`).join(' '),
            })}
          />
          <div className="flex flex-wrap gap-3">
            <Button name="intent" value="save" look="secondary">
              {t('agreements.draft.save')}
            </Button>
            <Button name="intent" value="publish">
              {t('agreements.templates.publish')}
            </Button>
          </div>
          <p className="mt-2 text-small text-quiet">{t('agreements.templates.publish_text')}</p>
        </AutosaveForm>
      </WithSide>
    </>
  )
}
