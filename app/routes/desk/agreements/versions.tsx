import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { idParam, memberLoader } from '#app/features/accounts/visit.server'
import { findVersions } from '#app/features/agreements/agreement-queries.server'
import { AgreementHeader } from '#app/features/agreements/components/agreement-header'
import { PartDiffs, VersionChoice } from '#app/features/agreements/components/part-diffs'
import { TermsView } from '#app/features/agreements/components/terms-view'
import { diffContents } from '#app/features/agreements/text-diff'
import { textIn } from '#app/platform/i18n/text'
import { useText } from '#app/platform/i18n/use-text'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { Button } from '#app/ui/button'
import { EmptyState, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Prose } from '#app/ui/prose'
import { Row, Table } from '#app/ui/table'

export const loader = memberLoader(async (visit) => {
  const number = (name: string) => Number(visit.url.searchParams.get(name))
  const asked = { from: number('from'), to: number('to') }
  const { before, after, ...found } = await findVersions(visit.actor, idParam(visit), asked)
  const { language, currency } = found.agreement
  return {
    ...found,
    diffs: before && after ? diffContents(textIn(language), before, after, currency) : [],
    terms: after,
    clauses: (after?.clauses ?? []).map(({ id, heading, text }) => ({
      id,
      heading,
      html: renderMarkdown(text),
    })),
    evidence: (after?.milestones ?? []).map((milestone) => renderMarkdown(milestone.evidence)),
  }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'agreements.versions.title')

export default function Versions() {
  const text = useText()
  const { t } = text
  const page = useLoaderData<typeof loader>()
  const { agreement, versions, from, to, diffs, terms, clauses, evidence } = page
  const { language, city, currency } = agreement
  return (
    <div className="pb-16">
      <AgreementHeader agreement={agreement} page={t('agreements.versions.title')} />
      {versions.length === 0 && (
        <EmptyState title={t('agreements.versions.empty')}>
          {t('agreements.versions.empty_text')}
        </EmptyState>
      )}
      {versions.length > 0 && (
        <Table
          label={t('agreements.versions.title')}
          heads={[
            { label: t('agreements.versions.version') },
            { label: t('agreements.versions.made') },
            { label: t('agreements.versions.by') },
            { label: t('agreements.versions.accepted_by') },
            { label: 'SHA-256' },
          ]}
        >
          {versions.map(({ number, at, by, acceptedBy, sha256 }) => (
            <Row
              key={number}
              name={<span className="figures font-semibold">{number}</span>}
              cells={[
                <span key="at" className="figures">
                  {text.date(at, city.timeZone, 'minute')}
                </span>,
                <bdi key="by">{by}</bdi>,
                text.list(acceptedBy.map((side) => t(`agreements.sides.${side}`))) || '–',
                <code key="hash" dir="ltr" className="block max-w-40 break-all text-small">
                  {sha256}
                </code>,
              ]}
            />
          ))}
        </Table>
      )}
      {versions.length > 1 && (
        <Section title={t('agreements.versions.compare')} id="compare" className="mt-10">
          <Form className="mb-6 flex flex-wrap items-end gap-4" action="#compare">
            <VersionChoice
              name="from"
              label={t('agreements.versions.from')}
              numbers={versions.map(({ number }) => number)}
              chosen={from}
            />
            <VersionChoice
              name="to"
              label={t('agreements.versions.to')}
              numbers={versions.map(({ number }) => number)}
              chosen={to}
            />
            <Button look="secondary">{t('agreements.versions.compare_button')}</Button>
          </Form>
          <PartDiffs diffs={diffs} language={language} />
        </Section>
      )}
      {terms && (
        <Section
          title={t('agreements.versions.whole', { version: to })}
          id="whole"
          className="mt-6"
        >
          <ol>
            {clauses.map(({ id, heading, html }, index) => (
              <li key={id} className="mb-6">
                <h3 className="mb-1 font-semibold" lang={language} dir="auto">
                  {index + 1}. {heading}
                </h3>
                <Prose html={html} lang={language} />
              </li>
            ))}
          </ol>
          <TermsView terms={terms} evidence={evidence} currency={currency} language={language} />
        </Section>
      )}
    </div>
  )
}
