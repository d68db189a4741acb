import { Link } from '@remix-run/react'
import { challengeSteps, type ChallengeStep } from '#app/domain/challenge-content'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'

/** The steps of the form, each saying whether something is still missing there. */
export function StepList({
  id,
  current,
  gapSteps,
}: {
  id: string
  current: ChallengeStep
  gapSteps: ChallengeStep[]
}) {
  const { t } = useText()
  const paths = usePaths()
  return (
    <nav aria-label={t('challenges.steps.label')}>
      <ol className="border-t border-hairline">
        {challengeSteps.map((step) => {
          const missing = gapSteps.filter((gap) => gap === step).length
          return (
            <li key={step} className="border-b border-hairline">
              <Link
                to={paths.editChallenge(id, step)}
                aria-current={step === current ? 'step' : undefined}
                className="flex justify-between gap-4 py-3 text-ink no-underline hover:underline aria-[current]:font-semibold"
              >
                {t(`challenges.steps.${step}`)}
                <span className="figures text-small font-normal text-quiet">
                  {missing > 0
                    ? t('challenges.steps.missing', { count: missing })
                    : t('challenges.steps.complete')}
                </span>
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
