import { clsx } from 'clsx'
import { direction } from '#app/messages/languages'
import type { Segments } from '#app/platform/search/highlight'
import { Highlight } from './highlight'

/**
 * A text of a list's row in its own language. Its words run in their own direction, but it stands on the
 * page's side, below its title and beside the rest of the row.
 */
export function RowText({
  segments,
  lang,
  small,
}: {
  segments: Segments
  lang: string
  small?: boolean
}) {
  return (
    <p className={clsx('mt-1 max-w-text text-quiet', small && 'text-small')}>
      <span lang={lang} dir={direction(lang)}>
        <Highlight segments={segments} />
      </span>
    </p>
  )
}
