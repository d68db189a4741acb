import { Form } from '@remix-run/react'
import type { Criterion } from '#app/domain/challenge-content'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Tag } from '#app/ui/banner'
import { Button } from '#app/ui/button'
import { useOutcome } from '#app/ui/use-page-form'
import { ScoreField } from './score-fields'

interface Sheet {
  id: string
  name: string
  conflict: boolean | null
  submittedAt: Date | null
  scores: { criterionId: string; points: number | null; note: string }[]
}

interface Props {
  criteria: Criterion[]
  language: Language
  sheets: Sheet[]
  agreed: { criterionId: string; points: number; note: string }[]
  mayAgree: boolean
}

type Typed = { points?: string; note?: string } | undefined

/** Every evaluator's score of a criterion beside what the panel agrees on, criterion by criterion. */
export function AgreementFields({ criteria, language, sheets, agreed, mayAgree }: Props) {
  const text = useText()
  const { t } = text
  const { lastResult } = useOutcome()
  const typed = ((lastResult?.initialValue ?? {}) as { scores?: Typed[] }).scores ?? []
  const given = new Map(agreed.map((score) => [score.criterionId, score]))
  const recused = sheets.filter(({ conflict }) => conflict)
  const parts = criteria.map((criterion, index) => (
    <div
      key={criterion.id}
      className="grid gap-x-12 gap-y-4 border-t border-hairline py-4 lg:grid-cols-2"
    >
      <Given criterion={criterion} sheets={sheets} language={language} />
      {mayAgree ? (
        <div className="[&>fieldset]:border-0 [&>fieldset]:p-0">
          <ScoreField
            criterion={criterion}
            index={index}
            language={language}
            points={typed[index]?.points ?? String(given.get(criterion.id)?.points ?? '')}
            note={typed[index]?.note ?? given.get(criterion.id)?.note ?? ''}
            errors={lastResult?.error?.[`scores[${index}].points`] ?? undefined}
          />
        </div>
      ) : (
        <Agreed score={given.get(criterion.id)} />
      )}
    </div>
  ))
  return (
    <>
      {recused.length > 0 && (
        <p className="mb-4 text-quiet">
          {t('evaluations.consensus.recused', {
            names: text.list(recused.map(({ name }) => name)),
          })}
        </p>
      )}
      {mayAgree ? (
        <Form method="post" noValidate>
          {parts}
          <Button className="mt-4">{t('evaluations.consensus.save')}</Button>
        </Form>
      ) : (
        parts
      )}
    </>
  )
}

/** What each evaluator gave for one criterion; the numbers first, each with its note behind it. */
function Given({
  criterion,
  sheets,
  language,
}: {
  criterion: Criterion
  sheets: Sheet[]
  language: Language
}) {
  const { t } = useText()
  const scored = sheets.flatMap(({ id, name, submittedAt, scores }) => {
    const score = scores.find(({ criterionId }) => criterionId === criterion.id)
    return submittedAt && score ? [{ id, name, points: score.points ?? 0, note: score.note }] : []
  })
  const points = scored.map((score) => score.points)
  const range = Math.max(...points) - Math.min(...points)
  return (
    <div>
      <h2 className="mb-2 font-semibold">
        <span lang={language} dir={direction(language)}>
          {criterion.name}
        </span>{' '}
        {range >= 30 && (
          <Tag tone="warn">{t('evaluations.consensus.apart', { points: range })}</Tag>
        )}
      </h2>
      <dl className="grid gap-2">
        {scored.map(({ id, name, points: own, note }) => (
          <div key={id} className="grid grid-cols-[3rem_1fr] gap-x-3">
            <dt className="figures text-end text-lead font-semibold">{own}</dt>
            <dd>
              <span className="text-small text-quiet">{name}</span>
              <span dir="auto" className="block whitespace-pre-line">
                {note}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Agreed({ score }: { score?: { points: number; note: string } }) {
  const { t } = useText()
  return (
    <div>
      <p className="text-small text-quiet">{t('evaluations.consensus.agreed_score')}</p>
      {score ? (
        <>
          <p className="figures text-lead font-semibold">{score.points}</p>
          <p dir="auto" className="whitespace-pre-line">
            {score.note}
          </p>
        </>
      ) : (
        <p className="text-quiet">–</p>
      )}
    </div>
  )
}
