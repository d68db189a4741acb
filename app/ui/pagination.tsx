import { Link } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'

/** Steps through a long list. `to` gives the URL of a page, counted from 1; `label` tells two of them on a page apart. */
export function Pagination({
  page,
  pages,
  to,
  label,
}: {
  page: number
  pages: number
  to: (page: number) => string
  label?: string
}) {
  const text = useText()
  const { t } = text
  const number = (value: number) => text.number(value)
  if (pages <= 1) return null
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter(
    (n) => n >= 1 && n <= pages,
  )
  return (
    <nav
      aria-label={[t('pagination.label'), label].filter(Boolean).join(' ')}
      className="mt-8 flex flex-wrap items-center gap-x-2 gap-y-3"
    >
      {page > 1 && (
        <Link rel="prev" to={to(page - 1)} className="me-2 py-2">
          {t('pagination.previous')}
        </Link>
      )}
      <ol className="figures flex flex-wrap items-center gap-1">
        {shown.map((n, index) => (
          <li key={n} className="flex items-center">
            {index > 0 && n - shown[index - 1]! > 1 && (
              <span aria-hidden="true" className="px-1">
                …
              </span>
            )}
            <Link
              to={to(n)}
              aria-label={t('pagination.page', { page: number(n), pages: number(pages) })}
              aria-current={n === page ? 'page' : undefined}
              className="flex size-11 items-center justify-center rounded-ui no-underline hover:bg-shade aria-[current]:bg-accent aria-[current]:text-on-accent"
            >
              {number(n)}
            </Link>
          </li>
        ))}
      </ol>
      {page < pages && (
        <Link rel="next" to={to(page + 1)} className="ms-2 py-2">
          {t('pagination.next')}
        </Link>
      )}
    </nav>
  )
}
