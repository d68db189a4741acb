import { direction, type Language } from '#app/messages/languages'
import type { DiffPart } from '#app/platform/text/diff-texts'
import { DiffParts } from '#app/ui/diff-parts'

/** What went and what came in a text of an agreement. */
export function DiffText({ diff, language }: { diff: DiffPart[]; language: Language }) {
  return (
    <div
      lang={language}
      dir={direction(language)}
      className="max-w-text whitespace-pre-line break-words"
    >
      <DiffParts parts={diff} />
    </div>
  )
}
