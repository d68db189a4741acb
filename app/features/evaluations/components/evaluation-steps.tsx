import { Link } from '@remix-run/react'
import { clsx } from 'clsx'
import type { EvaluationStage } from '#app/domain/evaluation'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Section } from '#app/ui/layout'

const steps = ['opening', 'eligibility', 'panel', 'scoring', 'consensus', 'award'] as const
type Step = (typeof steps)[number]

/** At which step each stage is busy; two at once while applications are checked and the panel is appointed. */
const busy: Record<EvaluationStage, Step[]> = {
  eligibility: ['eligibility', 'panel'],
  scoring: ['scoring'],
  consensus: ['consensus'],
  ranked: ['award'],
  proposed: ['award'],
  approved: [],
  overturned: [],
}

interface Props {
  challengeId: string
  /** Null while the applications are sealed. */
  stage: EvaluationStage | null
  round: number
  /** Whether the reader judges; otherwise they conduct the evaluation or watch it. */
  onPanel: boolean
}

/** How far an evaluation has come, each step with its page for those who have something to do there. */
export function EvaluationSteps({ challengeId: id, stage, round, onPanel }: Props) {
  const { t } = useText()
  const paths = usePaths()
  const current: Step[] = stage ? busy[stage] : ['opening']
  const first = current.length > 0 ? steps.indexOf(current[0]!) : steps.length
  const pages: Partial<Record<Step, string>> = onPanel
    ? { scoring: paths.scoring(id), consensus: paths.consensus(id), award: paths.award(id) }
    : {
        opening: paths.opening(id),
        eligibility: paths.challengeApplications(id),
        panel: paths.panel(id),
        award: paths.award(id),
      }
  const finished: EvaluationStage[] = ['ranked', 'proposed', 'approved', 'overturned']
  const ranked = stage !== null && finished.includes(stage)
  const reachable = (step: Step) =>
    step === 'award'
      ? ranked
      : step === 'consensus'
        ? stage === 'consensus' || ranked
        : step === 'opening' || stage !== null
  return (
    <Section title={t('evaluations.steps.title')} id="evaluation">
      {round > 1 && <p className="mb-3 text-quiet">{t('evaluations.steps.round', { round })}</p>}
      <ol className="max-w-text">
        {steps.map((step, index) => {
          const state = current.includes(step) ? 'here' : index < first ? 'passed' : 'ahead'
          const page = reachable(step) ? pages[step] : undefined
          return (
            <li
              key={step}
              aria-current={state === 'here' ? 'step' : undefined}
              className="flex items-baseline justify-between gap-6 border-t border-hairline py-3"
            >
              <div>
                <p className={clsx(state === 'here' ? 'font-semibold' : 'text-quiet')}>
                  {page ? (
                    <Link to={page}>{t(`evaluations.steps.${step}`)}</Link>
                  ) : (
                    t(`evaluations.steps.${step}`)
                  )}
                </p>
                {state === 'here' && (
                  <p className="text-small text-quiet">{t(`evaluations.steps.${step}_text`)}</p>
                )}
              </div>
              <span className="shrink-0 text-small text-quiet">{t(`line.${state}`)}</span>
            </li>
          )
        })}
      </ol>
      {ranked && (
        <p className="mt-4">
          <Link to={paths.evaluationFile(id)}>{t('evaluations.file.link')}</Link>
        </p>
      )}
    </Section>
  )
}
