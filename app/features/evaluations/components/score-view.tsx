import type { Criterion } from '#app/domain/challenge-content'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'

interface Props {
  sheet: {
    submittedAt: Date | null
    scores: { criterionId: string; points: number | null; note: string }[]
  }
  criteria: Criterion[]
  language: Language
  zone: string
}

/** One's own scores when they can no longer be changed. */
export function ScoreView({ sheet, criteria, language, zone }: Props) {
  const text = useText()
  const { t } = text
  const given = new Map(sheet.scores.map((score) => [score.criterionId, score]))
  return (
    <div>
      <h2 className="mb-1 text-h3">{t('evaluations.scoring.your_scores')}</h2>
      {sheet.submittedAt && (
        <p className="mb-4 text-small text-quiet">
          {t('evaluations.scoring.submitted_at', {
            time: text.date(sheet.submittedAt, zone, 'minute'),
          })}
        </p>
      )}
      <dl>
        {criteria.map(({ id, name }) => (
          <div key={id} className="border-t border-hairline py-3">
            <dt className="flex justify-between gap-4 font-semibold">
              <span lang={language} dir={direction(language)}>
                {name}
              </span>
              <span className="figures">{given.get(id)?.points ?? '–'}</span>
            </dt>
            <dd dir="auto" className="whitespace-pre-line text-quiet">
              {given.get(id)?.note}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
