import { pickText } from '#app/messages/languages'
import { csvAnswer } from '#app/platform/http/csv-answer.server'
import { currencyDigits, type Text } from '#app/platform/i18n/text'
import type { BoardRow } from './board-rows.server'

/** Pilots of a board as a file for spreadsheets, in the reader's language. */
export function boardFile(text: Text, rows: BoardRow[]): Response {
  const { t, language } = text
  const heads = [
    ...[t('board.table.pilot'), t('board.columns.reference'), t('board.columns.city')],
    ...[t('board.columns.unit'), t('board.columns.company'), t('board.filter.sector')],
    ...[t('board.table.stage'), t('board.columns.starts'), t('board.columns.ends')],
    ...[t('board.columns.milestones'), t('board.columns.met'), t('board.table.health')],
    ...[t('board.columns.signs'), t('board.columns.currency'), t('board.table.committed')],
    ...[t('board.table.paid'), t('board.table.due'), t('board.table.remaining')],
    ...[t('board.table.next'), t('board.columns.who'), t('board.columns.when')],
  ]
  const cells = rows.map((row) => {
    const { health, next, currency } = row
    const money = (minor: bigint) => ({ minor, digits: currencyDigits(currency) })
    const signs = health.signs.map(({ sign, count }) => t(`board.signs.${sign}`, { count }))
    return [
      ...[row.title, row.reference, pickText(row.city, language).text],
      ...[pickText(row.unit, language).text, row.organisation],
      row.sectors.map((sector) => t(`sectors.${sector}`)).join(text.comma),
      ...[t(`board.statuses.${row.status}`), row.startsOn, row.endsOn],
      ...[row.milestones, row.met, t(`board.levels.${health.level}`), signs.join(text.comma)],
      ...[currency, money(row.committed), money(row.paid), money(row.due), money(row.remaining)],
      next && t(`board.decisions.${next.what}`),
      next && t(`board.deciders.${next.who}`),
      next && next.when,
    ]
  })
  return csvAnswer(text, 'pilots.csv', [heads, ...cells])
}
