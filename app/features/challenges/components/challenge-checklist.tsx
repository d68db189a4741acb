import { Link } from '@remix-run/react'
import { stepOf, type ChallengeGap } from '#app/domain/challenge-content'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'

/** What a draft still lacks, each a link to where it is written. */
export function ChallengeChecklist({ id, gaps }: { id: string; gaps: ChallengeGap[] }) {
  const { t } = useText()
  const paths = usePaths()
  if (gaps.length === 0) return <p>{t('challenges.desk.complete')}</p>
  return (
    <ul className="grid gap-1">
      {gaps.map((gap) => (
        <li key={gap} className="flex gap-3">
          <span
            aria-hidden="true"
            className="mt-2 size-3 shrink-0 rounded-full border-2 border-edge"
          />
          <Link to={paths.editChallenge(id, stepOf(gap))}>{t(`challenges.gaps.${gap}`)}</Link>
        </li>
      ))}
    </ul>
  )
}
