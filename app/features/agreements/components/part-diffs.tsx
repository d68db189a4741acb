import type { Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { controlLook } from '#app/ui/fields'
import type { PartDiff } from '../text-diff'
import { DiffText } from './diff-text'

/** Every part in which two texts differ. */
export function PartDiffs({ diffs, language }: { diffs: PartDiff[]; language: Language }) {
  const { t } = useText()
  if (diffs.length === 0) return <p className="text-quiet">{t('agreements.versions.same')}</p>
  return (
    <dl className="grid gap-6">
      {diffs.map(({ part, heading, diff }) => (
        <div key={part} className="border-t border-hairline pt-4">
          <dt className="mb-2 font-semibold">
            <bdi>{heading ?? t('agreements.fields.terms')}</bdi>
          </dt>
          <dd>
            <DiffText diff={diff} language={language} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Which of the versions is compared. */
export function VersionChoice({
  name,
  label,
  numbers,
  chosen,
}: {
  name: string
  label: string
  numbers: number[]
  chosen: number
}) {
  return (
    <div>
      <label htmlFor={`version-${name}`} className="mb-1 block text-small">
        {label}
      </label>
      <select id={`version-${name}`} name={name} defaultValue={chosen} className={controlLook}>
        {numbers.map((number) => (
          <option key={number}>{number}</option>
        ))}
      </select>
    </div>
  )
}
