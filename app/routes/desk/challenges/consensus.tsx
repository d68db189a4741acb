import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { consensusPerPage, findConsensus } from '#app/features/evaluations/consensus-queries.server'
import { rankApplications } from '#app/features/evaluations/rank-applications.server'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Tag } from '#app/ui/banner'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'
import { Row, Table } from '#app/ui/table'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const page = pageParam(visit.url)
  const {
    challenge,
    content,
    evaluation,
    city: _city,
    ...rest
  } = await findConsensus(visit.actor, idParam(visit), page)
  return {
    ...rest,
    id: challenge.id,
    title: content.title,
    stage: evaluation.stage,
    page,
    pages: pageCount(rest.total, consensusPerPage),
  }
})

export const action = memberAction(async (visit) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  await rankApplications(actor, id, now)
  return redirectWithNotice(paths.award(id), 'ranking_final')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'evaluations.consensus.title')

export default function Consensus() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { id, title, rows, total, open, mayRank, page, pages } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const heads = [
    { label: t('evaluations.consensus.application') },
    { label: t('evaluations.consensus.spread'), end: true },
    { label: t('evaluations.consensus.state') },
  ]
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[
          { label: t('challenges.desk.title'), to: paths.deskChallenges() },
          { label: title, to: paths.deskChallenge(id) },
        ]}
        title={t('evaluations.consensus.title')}
        lead={t('evaluations.consensus.done', { done: total - open, total })}
      />
      <RefusalBanner code={refusal} />
      <p className="mb-6 max-w-text">{t('evaluations.consensus.text')}</p>
      <Table label={t('evaluations.consensus.title')} heads={heads} minWidth="min-w-[24rem]">
        {rows.map(({ number, agreed, spread, recused }) => {
          const applicant = t('evaluations.applicant', { number })
          return (
            <Row
              key={number}
              name={
                recused ? (
                  <span className="text-quiet">{applicant}</span>
                ) : (
                  <Link to={paths.consensusOn(id, number)} className="font-semibold">
                    {applicant}
                  </Link>
                )
              }
              cells={[
                { end: spread === null ? '–' : text.number(spread) },
                recused ? (
                  <Tag>{t('evaluations.scoring.recused')}</Tag>
                ) : (
                  <Tag tone={agreed ? 'good' : 'warn'}>
                    {t(agreed ? 'evaluations.consensus.agreed' : 'evaluations.consensus.open')}
                  </Tag>
                ),
              ]}
            />
          )
        })}
      </Table>
      <Pagination page={page} pages={pages} to={(to) => paths.consensus(id, { page: to })} />
      {mayRank && (
        <Section title={t('evaluations.consensus.finish')} id="finish" className="mt-10">
          {open > 0 ? (
            <p>{t('evaluations.consensus.still_open', { count: open })}</p>
          ) : (
            <Confirm summary={t('evaluations.consensus.finish')}>
              <p className="mb-3 max-w-text">{t('evaluations.consensus.finish_text')}</p>
              <Form method="post">
                <Button>{t('evaluations.consensus.finish_button')}</Button>
              </Form>
            </Confirm>
          )}
        </Section>
      )}
    </div>
  )
}
