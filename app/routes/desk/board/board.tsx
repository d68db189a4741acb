import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { memberLoader } from '#app/features/accounts/visit.server'
import { boardFilters } from '#app/features/board/board-filters'
import { BoardChoice } from '#app/features/board/components/board-choice'
import { BoardSummary } from '#app/features/board/components/board-summary'
import { BoardTable } from '#app/features/board/components/board-table'
import { findBoard, pilotsPerPage } from '#app/features/board/find-board.server'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { EmptyState, PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'

export const loader = memberLoader(async ({ actor, url, text, now }) => {
  const chosen = boardFilters(url)
  const page = pageParam(url)
  const { rows, ...board } = await findBoard(actor, chosen, text.compare, now)
  return {
    ...board,
    chosen,
    now,
    page,
    pages: pageCount(rows.length, pilotsPerPage),
    count: rows.length,
    rows: rows
      .slice((page - 1) * pilotsPerPage, page * pilotsPerPage)
      .map(({ unitPath: _path, unitId: _unit, ...row }) => row),
  }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'board.title')

export default function Board() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { rows, chosen, count, known, page, pages, ...board } = useLoaderData<typeof loader>()
  return (
    <div className="board pb-16">
      <PageHeader
        title={t('board.title')}
        lead={known > 0 && t('board.lead', { count: known })}
        aside={
          count > 0 && (
            <a href={paths.boardCsv(chosen)} className="print:hidden">
              {t('board.csv')}
            </a>
          )
        }
      />
      {known === 0 ? (
        <EmptyState title={t('board.empty')}>{t('board.empty_text')}</EmptyState>
      ) : (
        <>
          <BoardChoice chosen={chosen} units={board.units} sectors={board.sectors} />
          <p className="mb-4 text-small text-quiet">
            {t('board.shown', { count, time: text.date(board.now, board.timeZone) })}
          </p>
          {count === 0 ? (
            <EmptyState title={t('board.none')} />
          ) : (
            <>
              <BoardTable rows={rows} />
              <Pagination
                page={page}
                pages={pages}
                to={(to) => paths.board({ ...chosen, page: to })}
              />
              <Section title={t('board.summary.title')} id="summary" className="mt-10">
                <BoardSummary levels={board.levels} totals={board.totals} />
              </Section>
            </>
          )}
        </>
      )}
    </div>
  )
}
