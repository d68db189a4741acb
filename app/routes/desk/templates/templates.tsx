import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { memberLoader } from '#app/features/accounts/visit.server'
import { listTemplates } from '#app/features/agreements/template-queries.server'
import { pickText } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Row, Table } from '#app/ui/table'

export const loader = memberLoader(async ({ actor }) => ({ cities: await listTemplates(actor) }))

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'agreements.templates.title')

export default function Templates() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { cities } = useLoaderData<typeof loader>()
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[{ label: t('agreements.title'), to: paths.agreements() }]}
        title={t('agreements.templates.title')}
        lead={t('agreements.templates.lead')}
      />
      {cities.map(({ id, names, timeZone, templates }) => (
        <Section key={id} id={`city-${id}`} title={pickText(names, text.language).text}>
          <Table
            label={t('agreements.templates.title')}
            minWidth="min-w-[26rem]"
            heads={[
              { label: t('agreements.templates.language') },
              { label: t('agreements.templates.published') },
              { label: t('agreements.templates.changed') },
            ]}
          >
            {templates.map(({ language, version, writing, changedAt }) => (
              <Row
                key={language}
                name={<Link to={paths.template(id, language)}>{text.languageTitle(language)}</Link>}
                cells={[
                  <span key="version">
                    {version === null
                      ? t('agreements.templates.standard')
                      : t('agreements.templates.version', { number: version })}
                    {writing && (
                      <span className="block text-small text-quiet">
                        {t('agreements.templates.writing')}
                      </span>
                    )}
                  </span>,
                  <span key="changed" className="figures">
                    {changedAt ? text.date(changedAt, timeZone, 'short') : '–'}
                  </span>,
                ]}
              />
            ))}
          </Table>
        </Section>
      ))}
    </div>
  )
}
