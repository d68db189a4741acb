import { Form, Link } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from './button'

export interface FilterOption {
  value: string
  label: string
  count: number
  chosen: boolean
}

export interface Filter {
  name: string
  label: string
  options: FilterOption[]
  note?: string
}

const shownAtFirst = 8

/**
 * Filters of a list, with counts: at the side on wide screens, folded on small ones. A plain form, so
 * that the address says what is shown. `keep` are the parameters that are no filters.
 */
export function FilterPanel({
  action,
  filters,
  keep,
  sort,
}: {
  action: string
  filters: Filter[]
  keep: Record<string, string | undefined>
  /** Left out where there is one order. */
  sort?: { label: string; options: { value: string; label: string }[]; chosen: string }
}) {
  const { t } = useText()
  const shown = filters.filter(({ options }) => options.length > 0)
  const count = shown.flatMap(({ options }) => options).filter((option) => option.chosen).length
  const form = (
    <Form method="get" action={action} className="grid gap-6">
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {sort && (
        <label className="grid gap-1">
          <span className="font-semibold">{sort.label}</span>
          <select
            name="sort"
            defaultValue={sort.chosen}
            className="min-h-11 rounded-ui border border-edge bg-paper px-3"
          >
            {sort.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      )}
      {shown.map((filter) => (
        <FilterGroup key={filter.name} filter={filter} />
      ))}
      <Button look="secondary">{t('filters.apply')}</Button>
    </Form>
  )
  return (
    <>
      <div className="hidden md:block">{form}</div>
      <details className="border-y border-hairline py-2 md:hidden">
        <summary className="py-2 font-semibold text-accent">
          {t('filters.title')}
          {count > 0 && ` (${count})`}
        </summary>
        <div className="py-4">{form}</div>
      </details>
    </>
  )
}

function FilterGroup({ filter }: { filter: Filter }) {
  const { t } = useText()
  const { options } = filter
  const first = options.filter((option, index) => index < shownAtFirst || option.chosen)
  const more = options.filter((option) => !first.includes(option))
  return (
    <fieldset className="border-t border-hairline pt-4">
      <legend className="float-start mb-2 w-full font-semibold">{filter.label}</legend>
      <div className="clear-both">
        {first.map((option) => (
          <Choice key={option.value} name={filter.name} option={option} />
        ))}
        {more.length > 0 && (
          <details>
            <summary className="py-1 text-small text-accent">
              {t('filters.more', { count: more.length })}
            </summary>
            {more.map((option) => (
              <Choice key={option.value} name={filter.name} option={option} />
            ))}
          </details>
        )}
        {filter.note && <p className="mt-1 text-small text-quiet">{filter.note}</p>}
      </div>
    </fieldset>
  )
}

function Choice({ name, option }: { name: string; option: FilterOption }) {
  const text = useText()
  return (
    <label className="flex items-start gap-2 py-1">
      <input
        type="checkbox"
        name={name}
        value={option.value}
        defaultChecked={option.chosen}
        className="mt-1 size-5 shrink-0 accent-accent"
      />
      <span className="min-w-0 flex-1">{option.label}</span>
      <span className="figures text-small text-quiet">{text.number(option.count)}</span>
    </label>
  )
}

/** Chosen filters as words, each of which takes itself away. */
export function ChosenFilters({
  chosen,
  clear,
}: {
  chosen: { key: string; label: string; without: string }[]
  clear: string
}) {
  const { t } = useText()
  if (chosen.length === 0) return null
  return (
    <ul className="mb-4 flex flex-wrap items-center gap-2">
      {chosen.map(({ key, label, without }) => (
        <li key={key}>
          <Link
            to={without}
            className="inline-flex min-h-9 items-center gap-2 rounded-ui bg-accent-wash px-3 text-small text-ink no-underline hover:text-ink hover:underline"
            aria-label={t('filters.remove', { name: label })}
          >
            {label}
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      <li>
        <Link to={clear} className="text-small">
          {t('filters.clear')}
        </Link>
      </li>
    </ul>
  )
}

/** The search box of a list; what else the address says is kept. */
export function SearchBox({
  action,
  label,
  text,
  keep,
  button,
}: {
  action: string
  label: string
  text: string
  keep: [string, string][]
  button: string
}) {
  return (
    <Form method="get" action={action} role="search" className="flex max-w-text flex-wrap gap-2">
      {keep.map(([name, value]) => (
        <input key={name + value} type="hidden" name={name} value={value} />
      ))}
      <label className="min-w-0 flex-1 basis-64">
        <span className="sr-only">{label}</span>
        <input
          type="search"
          name="q"
          defaultValue={text}
          maxLength={300}
          placeholder={label}
          className="block min-h-12 w-full rounded-ui border border-edge bg-paper px-4"
        />
      </label>
      <Button className="min-h-12">{button}</Button>
    </Form>
  )
}
