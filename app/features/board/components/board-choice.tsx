import { Form } from '@remix-run/react'
import { healthLevels } from '#app/domain/pilot-health'
import { pilotStatuses } from '#app/domain/pilot'
import type { Sector } from '#app/domain/sectors'
import { pickText, type LocalisedText } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { controlLook, type Option } from '#app/ui/fields'
import { boardSorts, type BoardFilters } from '../board-filters'

/** Which pilots are shown and in which order; a plain form, so that the address says it. */
export function BoardChoice({
  chosen,
  units,
  sectors,
}: {
  chosen: BoardFilters
  units: { id: string; names: LocalisedText; depth: number }[]
  sectors: Sector[]
}) {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const any = { value: '', label: t('board.filter.any') }
  const choices: [name: keyof BoardFilters, options: Option[]][] = [
    [
      'unit',
      [
        any,
        ...units.map(({ id, names, depth }) => ({
          value: id,
          label: `${'\u2003'.repeat(depth)}${pickText(names, language).text}`,
        })),
      ],
    ],
    [
      'status',
      [any, ...pilotStatuses.map((value) => ({ value, label: t(`board.statuses.${value}`) }))],
    ],
    [
      'health',
      [any, ...healthLevels.map((value) => ({ value, label: t(`board.levels.${value}`) }))],
    ],
    ['sector', [any, ...sectors.map((value) => ({ value, label: t(`sectors.${value}`) }))]],
    ['sort', boardSorts.map((value) => ({ value, label: t(`board.sorts.${value}`) }))],
  ]
  return (
    <Form
      method="get"
      action={paths.board()}
      aria-label={t('board.filter.title')}
      className="mb-6 flex flex-wrap items-end gap-4"
    >
      {choices.map(([name, options]) => (
        <label key={name} className="grid min-w-0 flex-1 basis-32 gap-1">
          <span className="text-small font-semibold">{t(`board.filter.${name}`)}</span>
          <select
            key={chosen[name] ?? ''}
            name={name}
            defaultValue={chosen[name] ?? ''}
            className={controlLook}
          >
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <Button look="secondary">{t('board.filter.apply')}</Button>
    </Form>
  )
}
