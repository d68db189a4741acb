import { Form, Link } from '@remix-run/react'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Tag } from '#app/ui/banner'
import { Button } from '#app/ui/button'
import { controlLook } from '#app/ui/fields'
import { Section } from '#app/ui/layout'

interface Sheet {
  number: number
  conflict: boolean | null
  submittedAt: Date | null
  disqualified: boolean
  /** Criteria that have points. */
  scored: number
}

interface Props {
  challengeId: string
  sheets: Sheet[]
  criteria: number
  scoring: boolean
  interestsDeclared: boolean
}

/** An evaluator's applications by number: to be declared first, then read and scored. */
export function SheetList({ challengeId, sheets, criteria, scoring, interestsDeclared }: Props) {
  const { t } = useText()
  const undeclared = sheets.filter(
    ({ conflict, disqualified }) => conflict === null && !disqualified,
  )
  const others = sheets.filter((sheet) => !undeclared.includes(sheet))
  return (
    <>
      {scoring && undeclared.length > 0 && (
        <Section title={t('evaluations.declare.title')} id="declare">
          <p className="mb-4 max-w-text">{t('evaluations.declare.text')}</p>
          <Form method="post" className="max-w-text">
            {undeclared.map(({ number }, index) => (
              <Declaration key={number} number={number} index={index} />
            ))}
            {!interestsDeclared && (
              <label className="flex gap-3 border-t border-hairline py-4">
                <input
                  type="checkbox"
                  name="complete"
                  className="mt-1 size-5 shrink-0 accent-accent"
                />
                <span>{t('evaluations.declare.complete')}</span>
              </label>
            )}
            <Button name="intent" value="declare" className="mt-2">
              {t('evaluations.declare.button')}
            </Button>
          </Form>
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t('evaluations.scoring.applications')} id="applications">
          <ul className="max-w-text">
            {others.map((sheet) => (
              <SheetRow
                key={sheet.number}
                sheet={sheet}
                challengeId={challengeId}
                criteria={criteria}
              />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Declaration({ number, index }: { number: number; index: number }) {
  const { t } = useText()
  const name = (field: string) => `declarations[${index}].${field}`
  const id = `declaration-${number}`
  return (
    <fieldset className="border-t border-hairline py-4">
      <legend className="float-start w-48 font-semibold">
        {t('evaluations.applicant', { number })}
      </legend>
      <input type="hidden" name={name('number')} value={number} />
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        {(['none', 'conflict'] as const).map((value) => (
          <label key={value} className="flex gap-2">
            <input
              type="radio"
              name={name('conflict')}
              value={value}
              className="mt-1 size-5 accent-accent"
            />
            {t(`evaluations.declare.${value}`)}
          </label>
        ))}
      </div>
      <div className="clear-both pt-2">
        <label htmlFor={id} className="mb-1 block text-small text-quiet">
          {t('evaluations.declare.reason')}
        </label>
        <input id={id} name={name('reason')} maxLength={1_000} className={controlLook} />
      </div>
    </fieldset>
  )
}

function SheetRow({
  sheet,
  challengeId,
  criteria,
}: {
  sheet: Sheet
  challengeId: string
  criteria: number
}) {
  const { t } = useText()
  const paths = usePaths()
  const { number, conflict, submittedAt, disqualified, scored } = sheet
  const applicant = t('evaluations.applicant', { number })
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-hairline py-3">
      {conflict === false && !disqualified ? (
        <Link to={paths.scoreSheet(challengeId, number)} className="font-semibold">
          {applicant}
        </Link>
      ) : (
        <span className="text-quiet">{applicant}</span>
      )}
      <span className="text-small">
        {disqualified ? (
          <Tag>{t('applications.statuses.disqualified')}</Tag>
        ) : conflict ? (
          <Tag>{t('evaluations.scoring.recused')}</Tag>
        ) : submittedAt ? (
          <Tag tone="good">{t('evaluations.scoring.submitted')}</Tag>
        ) : conflict === null ? (
          <Tag>{t('evaluations.scoring.undeclared')}</Tag>
        ) : (
          <span className="figures text-quiet">
            {t('evaluations.progress.of', { done: scored, total: criteria })}
          </span>
        )}
      </span>
    </li>
  )
}
