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
    <p
      lang={lang}
      dir={direction(lang)}
      className={clsx(
        'mt-1 max-w-text [text-align:match-parent] text-quiet',
        small && 'text-small',
      )}
    >
      <Highlight segments={segments} />
    </p>
  )
}
