import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { DiffParts } from '#app/ui/diff-parts'
import type { FieldDiff } from '../challenge-diff'

/** What went and what came, field by field. */
export function DiffList({ diffs, language }: { diffs: FieldDiff[]; language: Language }) {
  const { t } = useText()
  return (
    <dl className="grid gap-6">
      {diffs.map(({ field, parts }) => (
        <div key={field} className="border-t border-hairline pt-4">
          <dt className="mb-2 font-semibold">{t(`challenges.fields.${field}`)}</dt>
          <dd lang={language} dir={direction(language)} className="max-w-text whitespace-pre-line">
            <DiffParts parts={parts} same={shorten} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Long stretches that did not change are cut in the middle. */
function shorten(text: string): string {
  const keep = 240
  return text.length > 3 * keep ? `${text.slice(0, keep)} […] ${text.slice(-keep)}` : text
}
