import type { ReactNode } from 'react'

/**
 * A step that can't be undone, folded away: opening it shows what will happen and the button that does
 * it. Works without JavaScript.
 */
export function Confirm({
  summary,
  children,
  open,
}: {
  summary: ReactNode
  children: ReactNode
  open?: boolean
}) {
  return (
    <details open={open} className="border-t border-hairline py-3 last:border-b">
      <summary className="py-1 font-semibold text-accent">{summary}</summary>
      <div className="pb-2 pt-3">{children}</div>
    </details>
  )
}
