import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { publicLoader } from '#app/features/accounts/visit.server'
import { Rollout } from '#app/features/models/components/rollout'
import { listModels, modelsPerPage, readRollout } from '#app/features/models/model-queries.server'
import { sectors } from '#app/domain/sectors'
import { direction, pickText } from '#app/messages/languages'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { controlLook } from '#app/ui/fields'
import { Joined } from '#app/ui/joined'
import { Container, EmptyState, PageHeader, Section } from '#app/ui/layout'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { pageTitle } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'
import { Prose } from '#app/ui/prose'
import { Day } from '#app/ui/time'

export const loader = publicLoader(async ({ url }) => {
  const page = pageParam(url)
  const city = url.searchParams.get('city')
  const sector = sectors.find((one) => one === url.searchParams.get('sector')) ?? null
  const found = await listModels({ city, sector }, page)
  const rollout = await readRollout(found.models.map(({ slug }) => slug))
  const models = found.models.map(({ summary, ...model }) => ({
    ...model,
    html: renderMarkdown(summary),
  }))
  return {
    ...found,
    models,
    rollout,
    city,
    sector,
    page,
    pages: pageCount(found.total, modelsPerPage),
  }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'models.title', 'models.lead')

export default function Models() {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const { models, rollout, city, sector, ...page } = useLoaderData<typeof loader>()
  return (
    <Container className="pb-16">
      <PageHeader title={t('models.title')} lead={t('models.lead')} />
      <Form method="get" className="mb-8 flex flex-wrap items-end gap-4">
        <label className="grid min-w-48 gap-1">
          <span className="font-semibold">{t('models.city')}</span>
          <select name="city" defaultValue={city ?? ''} className={controlLook}>
            <option value="">{t('models.all_cities')}</option>
            {page.cities.map(({ slug, names }) => (
              <option key={slug} value={slug}>
                {pickText(names, language).text}
              </option>
            ))}
          </select>
        </label>
        <label className="grid min-w-48 gap-1">
          <span className="font-semibold">{t('models.sector')}</span>
          <select name="sector" defaultValue={sector ?? ''} className={controlLook}>
            <option value="">{t('models.all_sectors')}</option>
            {page.sectors.map((one) => (
              <option key={one} value={one}>
                {t(`sectors.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <Button look="secondary">{t('filters.apply')}</Button>
      </Form>
      {models.length === 0 && (
        <EmptyState title={t('models.empty')}>{t('models.empty_text')}</EmptyState>
      )}
      <ul>
        {models.map((model) => {
          const words = { lang: model.language, dir: direction(model.language) }
          return (
            <li key={model.slug} className="border-t border-hairline py-5">
              <h2 className="text-h3 font-semibold" {...words}>
                <Link to={paths.model(model.slug)}>{model.title}</Link>
              </h2>
              <Prose html={model.html} lang={model.language} className="mt-1 line-clamp-3" />
              <p className="mt-1 text-small text-quiet">
                <Joined
                  parts={[
                    pickText(model.city.names, language).text,
                    <bdi key="organisation">{model.organisation}</bdi>,
                    <Day key="day" at={model.createdAt} zone={model.city.timeZone} />,
                    model.adoptions > 0 && t('models.adopting_count', { count: model.adoptions }),
                  ]}
                />
              </p>
            </li>
          )
        })}
      </ul>
      <Pagination
        page={page.page}
        pages={page.pages}
        to={(to) => paths.models({ city, sector, page: to })}
      />
      {rollout.length > 0 && (
        <Section title={t('models.rollout')} id="rollout" className="mt-10">
          <Rollout models={models} rows={rollout} />
        </Section>
      )}
    </Container>
  )
}
