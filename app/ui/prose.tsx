import { clsx } from 'clsx'
import { direction } from '#app/messages/languages'

/**
 * Written text from `renderMarkdown`, in its own language and direction; where nobody said which, in the
 * direction of its first letters.
 */
export function Prose({
  html,
  lang,
  className,
}: {
  html: string
  lang?: string
  className?: string
}) {
  return (
    <div
      className={clsx('prose max-w-text', className)}
      lang={lang}
      dir={lang ? direction(lang) : 'auto'}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
