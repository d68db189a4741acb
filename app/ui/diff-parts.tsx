import { useText } from '#app/platform/i18n/use-text'
import type { DiffPart } from '#app/platform/text/diff-texts'

/** What went and what came in a text; said in words too for those who don't see it. */
export function DiffParts({
  parts,
  same = (text) => text,
}: {
  parts: DiffPart[]
  /** How what did not change is shown: whole, where nothing is said. */
  same?: (text: string) => string
}) {
  const { t } = useText()
  return (
    <>
      {parts.map(({ text, change }, index) =>
        change === 'same' ? (
          <span key={index}>{same(text)}</span>
        ) : change === 'removed' ? (
          <del key={index} className="bg-bad-wash text-bad">
            <span className="sr-only">[{t('common.removed')}] </span>
            {text}
          </del>
        ) : (
          <ins key={index} className="bg-good-wash text-good">
            <span className="sr-only">[{t('common.added')}] </span>
            {text}
          </ins>
        ),
      )}
    </>
  )
}
