import type { Criterion } from '#app/domain/challenge-content'
import { limits } from '#app/domain/challenge-content'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { AutosaveForm } from '#app/ui/autosave-form'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { controlLook } from '#app/ui/fields'
import { useOutcome } from '#app/ui/use-page-form'

interface Props {
  sheet: {
    revision: number
    scores: { criterionId: string; points: number | null; note: string }[]
  }
  criteria: Criterion[]
  /** In which the call describes its criteria. */
  language: Language
}

type Typed = { points?: string; note?: string } | undefined

/** An evaluator's points and notes, criterion by criterion, saved while they write. */
export function ScoreFields({ sheet, criteria, language }: Props) {
  const { t } = useText()
  const { lastResult } = useOutcome()
  const typed = ((lastResult?.initialValue ?? {}) as { scores?: Typed[] }).scores ?? []
  const given = new Map(sheet.scores.map((score) => [score.criterionId, score]))
  return (
    <AutosaveForm form={{ id: 'scores', onSubmit: () => {} }} revision={sheet.revision}>
      <h2 className="mb-1 text-h3">{t('evaluations.scoring.your_scores')}</h2>
      <p className="mb-4 text-small text-quiet">{t('evaluations.scoring.scale')}</p>
      {criteria.map((criterion, index) => (
        <ScoreField
          key={criterion.id}
          criterion={criterion}
          index={index}
          language={language}
          points={typed[index]?.points ?? String(given.get(criterion.id)?.points ?? '')}
          note={typed[index]?.note ?? given.get(criterion.id)?.note ?? ''}
          errors={lastResult?.error?.[`scores[${index}].points`] ?? undefined}
        />
      ))}
      <div className="flex flex-wrap items-center gap-3 border-t border-hairline pt-4">
        <Button name="intent" value="save" look="secondary">
          {t('evaluations.scoring.save')}
        </Button>
      </div>
      <div className="mt-4">
        <Confirm summary={t('evaluations.scoring.submit')}>
          <p className="mb-3">{t('evaluations.scoring.submit_text')}</p>
          <Button name="intent" value="submit">
            {t('evaluations.scoring.submit_button')}
          </Button>
        </Confirm>
      </div>
    </AutosaveForm>
  )
}

interface FieldProps {
  criterion: Criterion
  index: number
  language: Language
  points: string
  note: string
  errors?: string[]
}

/** Points of 100 and a note for one criterion, with what it asks beside them. */
export function ScoreField({ criterion, index, language, points, note, errors }: FieldProps) {
  const text = useText()
  const { t } = text
  const name = (field: string) => `scores[${index}].${field}`
  const id = `score-${criterion.id}`
  const words = { lang: language, dir: direction(language) }
  return (
    <fieldset className="border-t border-hairline py-4">
      <legend className="float-start mb-1 w-full font-semibold" {...words}>
        {criterion.name}
      </legend>
      <div className="clear-both">
        {criterion.description && (
          <p className="mb-2 text-small text-quiet" {...words}>
            {criterion.description}
          </p>
        )}
        <input type="hidden" name={name('criterionId')} value={criterion.id} />
        <div className="mb-3 flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <label htmlFor={`${id}-points`} className="text-small">
            {t('evaluations.scoring.points')}
          </label>
          <input
            id={`${id}-points`}
            name={name('points')}
            type="number"
            min={0}
            max={100}
            step={1}
            inputMode="numeric"
            defaultValue={points}
            aria-invalid={errors ? true : undefined}
            aria-describedby={`${id}-help`}
            className={`${controlLook} figures max-w-24`}
          />
          <span id={`${id}-help`} className="text-small text-quiet">
            {t('evaluations.scoring.weight', {
              weight: text.number(criterion.weight / 100, { style: 'percent' }),
            })}
            {criterion.minimum !== null &&
              ` ${t('evaluations.scoring.minimum', { points: criterion.minimum })}`}
          </span>
        </div>
        {errors && (
          <p className="mb-2 font-semibold text-bad">{t('evaluations.scoring.points_error')}</p>
        )}
        <label htmlFor={`${id}-note`} className="mb-1 block text-small">
          {t('evaluations.scoring.note')}
        </label>
        <textarea
          dir="auto"
          id={`${id}-note`}
          name={name('note')}
          maxLength={limits.reason}
          rows={2}
          defaultValue={note}
          className={controlLook}
        />
      </div>
    </fieldset>
  )
}
