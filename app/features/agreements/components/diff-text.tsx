import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import type { TextDiffPart } from '../text-diff'

/** What went and what came in a text; said in words too for those who don't see it. */
export function DiffText({ diff, language }: { diff: TextDiffPart[]; language: Language }) {
  const { t } = useText()
  return (
    <div
      lang={language}
      dir={direction(language)}
      className="max-w-text whitespace-pre-line break-words"
    >
      {diff.map(({ text, change }, index) =>
        change === 'same' ? (
          <span key={index}>{text}</span>
        ) : change === 'removed' ? (
          <del key={index} className="bg-bad-wash text-bad">
            <span className="sr-only">[{t('challenges.version.removed')}] </span>
            {text}
          </del>
        ) : (
          <ins key={index} className="bg-good-wash text-good">
            <span className="sr-only">[{t('challenges.version.added')}] </span>
            {text}
          </ins>
        ),
      )}
    </div>
  )
}
