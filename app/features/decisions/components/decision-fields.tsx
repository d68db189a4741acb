import { Link } from '@remix-run/react'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { AutosaveForm } from '#app/ui/autosave-form'
import { Button } from '#app/ui/button'
import { useOutcome } from '#app/ui/use-page-form'
import { controlLook } from '#app/ui/fields'

interface Props {
  decision: {
    revision: number
    statement: string
    outcomes: Record<string, { awarded: boolean; reason: string }>
  }
  applications: { id: string; name: string; price: number | null }[]
  currency: string
  awards: number
}

/** Writing the decision: for each application its outcome and the reason, then the statement for all. */
export function DecisionFields({ decision, applications, currency, awards }: Props) {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { lastResult } = useOutcome()
  const typed = (lastResult?.initialValue ?? {}) as {
    statement?: string
    outcomes?: ({ outcome?: string; reason?: string } | undefined)[]
  }
  return (
    <AutosaveForm form={{ id: 'decision', onSubmit: () => {} }} revision={decision.revision}>
      <p className="mb-6 text-quiet">{t('applications.decision.at_most', { count: awards })}</p>
      {applications.map((application, index) => {
        const stored = decision.outcomes[application.id]
        const chosen =
          typed.outcomes?.[index]?.outcome ??
          (stored?.awarded ? 'award' : stored?.reason ? 'reject' : undefined)
        const name = (field: string) => `outcomes[${index}].${field}`
        const reasonId = `reason-${application.id}`
        return (
          <fieldset key={application.id} className="border-t border-hairline py-6">
            <legend className="float-start mb-2 text-h3 font-semibold">{application.name}</legend>
            <div className="clear-both grid gap-x-10 gap-y-4 md:grid-cols-[16rem_1fr]">
              <div>
                <input type="hidden" name={name('applicationId')} value={application.id} />
                {application.price !== null && (
                  <p className="figures mb-1">{text.money(application.price, currency)}</p>
                )}
                <p className="mb-4">
                  <Link to={paths.application(application.id)} target="_blank">
                    {t('applications.decision.read')}
                  </Link>
                </p>
                {(['award', 'reject'] as const).map((outcome) => (
                  <label key={outcome} className="flex gap-3 py-1">
                    <input
                      type="radio"
                      name={name('outcome')}
                      value={outcome}
                      defaultChecked={chosen === outcome}
                      className="mt-1 size-5 accent-accent"
                    />
                    {t(`applications.decision.${outcome}`)}
                  </label>
                ))}
              </div>
              <div>
                <label htmlFor={reasonId} className="mb-1 block font-semibold">
                  {t('applications.decision.reason')}
                </label>
                <p id={`${reasonId}-help`} className="mb-2 text-small text-quiet">
                  {t('applications.decision.reason_help')}
                </p>
                <textarea
                  id={reasonId}
                  name={name('reason')}
                  aria-describedby={`${reasonId}-help`}
                  maxLength={5_000}
                  rows={5}
                  defaultValue={typed.outcomes?.[index]?.reason ?? stored?.reason ?? ''}
                  className={controlLook}
                />
              </div>
            </div>
          </fieldset>
        )
      })}
      <div className="border-t border-hairline pt-6">
        <label htmlFor="statement" className="mb-1 block font-semibold">
          {t('applications.decision.statement')}
        </label>
        <p id="statement-help" className="mb-2 text-small text-quiet">
          {t('applications.decision.statement_help')} {t('common.markdown_help')}
        </p>
        <textarea
          id="statement"
          name="statement"
          aria-describedby="statement-help"
          maxLength={10_000}
          rows={6}
          defaultValue={typed.statement ?? decision.statement}
          className={`${controlLook} max-w-text`}
        />
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button name="intent" value="save" look="secondary">
          {t('applications.decision.save')}
        </Button>
        <Button name="intent" value="propose">
          {t('applications.decision.propose')}
        </Button>
      </div>
      <p className="mt-2 text-small text-quiet">{t('applications.decision.propose_text')}</p>
    </AutosaveForm>
  )
}
